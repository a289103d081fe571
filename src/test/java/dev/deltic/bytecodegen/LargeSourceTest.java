package dev.deltic.bytecodegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.bytecode.BytecodeArray;
import dev.deltic.bytecode.BytecodeReader;
import dev.deltic.bytecode.Opcode;
import dev.deltic.bytecode.SharedFunctionInfo;
import org.junit.jupiter.api.Test;

/** Sources that are long in one direction need neither a deep stack nor many registers. */
final class LargeSourceTest {
    @Test
    void longSums() {
        BytecodeArray bytecode = Compiled.script("sum.js", "x" + " + x".repeat(20_000)).bytecode();
        assertTrue(bytecode.registerCount < 20, "registers: " + bytecode.registerCount);
        assertEquals(20_000, count(bytecode, Opcode.ADD));
    }

    @Test
    void longLogicalChains() {
        Compiled.script("or.js", "x" + " || x".repeat(20_000));
        Compiled.script("if.js", "if (x" + " && x".repeat(20_000) + ") y()");
    }

    @Test
    void longConditionalsAndElseIfs() {
        Compiled.script("conditional.js", "x ? 1 : ".repeat(3_000) + "2");
        Compiled.script("else.js", "if (x) 1; else ".repeat(3_000) + "2");
    }

    @Test
    void bigLiterals() {
        BytecodeArray array = Compiled.script("array.js", "[" + "1, ".repeat(50_000) + "x]").bytecode();
        assertTrue(array.registerCount < 20, "registers: " + array.registerCount);
        StringBuilder object = new StringBuilder("({");
        for (int i = 0; i < 5_000; i++) {
            object.append("p").append(i).append(": x, ");
        }
        BytecodeArray properties = Compiled.script("object.js", object.append("})").toString()).bytecode();
        assertTrue(properties.registerCount < 50, "registers: " + properties.registerCount);
    }

    @Test
    void innerFunctionsAreCompiledWhenAsked() {
        SharedFunctionInfo script = Compiled.script("lazy.js", "(function outer() { return function inner() {} })");
        assertEquals(1, count(script.bytecode(), Opcode.CREATE_CLOSURE));
    }

    private static int count(BytecodeArray bytecode, Opcode opcode) {
        int count = 0;
        for (BytecodeReader reader = new BytecodeReader(bytecode); !reader.atEnd(); reader.next()) {
            count += reader.opcode() == opcode ? 1 : 0;
        }
        return count;
    }
}
