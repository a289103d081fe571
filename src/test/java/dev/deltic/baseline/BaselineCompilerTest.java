package dev.deltic.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.interpreter.InterpreterCode;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Code;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.values.Undefined;
import org.junit.jupiter.api.Test;

/** Functions compiled on demand, beside what the interpreter makes of them. */
final class BaselineCompilerTest extends CompiledFunctions {
    private final CompiledUnits units = new CompiledUnits();
    private int classFiles;
    private final BaselineCompiler compiler = new BaselineCompiler(units, (name, classFile, functions) -> classFiles++);

    /** The closures of an array that a script gives, all called once, so that their bytecode exists. */
    private Closure[] closures(String script) {
        JSArray array = (JSArray) isolate.run(realm, engine.compileScript("test.js", script));
        Closure[] closures = new Closure[(int) array.length];
        for (int i = 0; i < closures.length; i++) {
            closures[i] = (Closure) array.get(realm, i);
            closures[i].shared.bytecode();
        }
        return closures;
    }

    private static SharedFunctionInfo[] functions(Closure... closures) {
        SharedFunctionInfo[] functions = new SharedFunctionInfo[closures.length];
        for (int i = 0; i < functions.length; i++) {
            functions[i] = closures[i].shared;
        }
        return functions;
    }

    @Test
    void functionsOfOneClassKeepApart() throws Exception {
        Closure[] closures = closures("""
            [function add(a, b) { return a + b; },
             function list() { return Array.prototype.join.call(arguments, '-'); },
             function rest(first, ...others) { return first + ':' + others.length; },
             function defaults(a, b = a * 2) { return a + b; },
             function caught(x) { try { null.x; } catch (e) { return x + e.name; } finally { x = 0; } },
             function many(a, b, c, d, e, f) { return [a, b, c, d, e, f].join(); },
             function thrown(x) { throw new RangeError(x); }]""");
        Object[][] arguments = {{}, {1}, {1, 2}, {1.5, 2, "x"}, {1, 2, 3, 4}, {1, 2, 3, 4, 5, 6, 7}};
        String[][] expected = new String[closures.length][arguments.length];
        for (int i = 0; i < closures.length; i++) {
            for (int k = 0; k < arguments.length; k++) {
                expected[i][k] = call(closures[i], arguments[k].clone());
            }
        }

        BaselineUnit unit = compiler.compile(functions(closures));

        assertEquals(1, classFiles, "all functions are in one class");
        for (int i = 0; i < closures.length; i++) {
            assertNotNull(unit.code(i), closures[i].shared.name());
            assertSame(unit.code(0).getClass(), unit.code(i).getClass());
            closures[i].code = unit.code(i);
            for (int k = 0; k < arguments.length; k++) {
                assertEquals(expected[i][k], call(closures[i], arguments[k].clone()), closures[i].shared.name() + " " + k);
            }
        }
        assertEquals("3", Errors.describeWithoutCode(unit.code(0).call2(closures[0], Undefined.UNDEFINED, 1, 2)));
        assertEquals("NaN", Errors.describeWithoutCode(unit.code(0).call1(closures[0], Undefined.UNDEFINED, 1)));
        assertNotNull(units.find(unit.code(0).getClass()));
    }

    @Test
    void generatorsAndOrdinaryFunctionsShareARequest() throws Exception {
        Closure[] closures = closures("[function* g(n) { for (let i = 0; i < n; i++) yield i; }, function f() { return 7; }]");
        BaselineUnit unit = compiler.compile(functions(closures));
        assertNull(unit.code(0));
        assertTrue(unit.frameCode(0).canEnter(0));
        assertNotNull(unit.code(1));
        assertEquals(2, classFiles);
    }

    @Test
    void tooLargeFunctionsAreRefusedAndOthersOfTheRequestAreNot() throws Exception {
        StringBuilder text = new StringBuilder("[function large(a) {");
        for (int i = 0; i < 2_000; i++) {
            text.append("a = a * ").append(i).append(" + a.x").append(i % 7).append(';');
        }
        StringBuilder parameters = new StringBuilder("a0");
        for (int i = 1; i < 300; i++) {
            parameters.append(",a").append(i);
        }
        text.append("}, function small() { return 1; }, function wide(").append(parameters).append(") { return a299; }]");
        Closure[] closures = closures(text.toString());
        BaselineUnit unit = compiler.compile(functions(closures));
        assertEquals(BaselineRefusal.TOO_LARGE, unit.refusal(0));
        assertNull(unit.code(0));
        assertNull(unit.refusal(1));
        closures[1].code = unit.code(1);
        assertEquals("1", call(closures[1]));
        assertEquals(BaselineRefusal.TOO_LARGE, unit.refusal(2));
    }

    @Test
    void positionsLeadBackToTheBytecode() throws Exception {
        Closure[] closures = closures("[function f(a) { a.b.c = 1; return a(1)(2); }]");
        BaselineUnit unit = compiler.compile(functions(closures));
        CompiledFunction method = units.find(unit.code(0).getClass()).named("f$0").function();
        assertEquals(0, method.pcAt(0));
        int last = 0;
        int length = closures[0].shared.bytecode().code.length;
        for (int i = 0; i < 1_000; i++) {
            int pc = method.pcAt(i);
            assertTrue(pc >= last && pc < length, "JVM code goes through the bytecode in order");
            last = pc;
        }
        assertTrue(last > 0);
    }

    @Test
    void constructorsMakeAndCheckTheirObjects() throws Exception {
        Closure[] closures = closures("""
            [function Point(x) { this.x = x; }, function Other() { return [9]; }, class A { constructor(y) { this.y = y; } },
             class B extends Array { constructor() { super(3); } }]""");
        BaselineUnit unit = compiler.compile(functions(closures));
        String[] properties = {"x", "0", "y", "length"};
        Object[] expected = {5, 9, 5, 3};
        for (int i = 0; i < closures.length; i++) {
            closures[i].code = unit.code(i);
            Object made = unit.code(i).construct(closures[i], new Object[] {5}, closures[i]);
            assertEquals(expected[i], ((JSObject) made).get(realm, realm.key(properties[i])), "" + i);
        }
        assertEquals("throws TypeError: Class constructor A cannot be invoked without 'new'", call(closures[2]));
    }

    /** A script's functions, which it has called, in the order of its names. */
    private Closure[] called(String script, String names) {
        isolate.run(realm, engine.compileScript("test.js", script));
        return closures("[" + names + "]");
    }

    @Test
    void functionsOfOneRequestEnterEachOther() throws Exception {
        Closure[] closures = called("""
            function fib(n) { return n < 2 ? n : fib(n - 1) + add(fib(n - 2)); }
            function add(x) { return x + 0; }
            function Pair(a, b) { this.a = a; this.b = b; }
            function swap(p) { return new Pair(p.b, p.a); }
            for (var i = 0; i < 20; i++) { fib(5); swap(new Pair(1, 2)); }""", "fib, add, Pair, swap");
        BaselineUnit unit = compiler.compile(functions(closures));
        // fib has code of its class, add is still interpreted: whoever asks the closure for its code gets there.
        closures[0].code = unit.code(0);
        int interpreted = closures[1].shared.invocationCount;
        assertEquals("55", call(closures[0], 10));
        assertEquals(interpreted, closures[1].shared.invocationCount, "calls of add went through its closure");
        closures[3].code = unit.code(3);
        Object pair = closures[2].code.construct(closures[2], new Object[] {1, 2}, closures[2]);
        interpreted = closures[2].shared.invocationCount;
        Object swapped = closures[3].code.call1(closures[3], Undefined.UNDEFINED, pair);
        assertEquals(2, ((JSObject) swapped).get(realm, realm.key("a")));
        assertSame(((JSObject) pair).prototype, ((JSObject) swapped).prototype);
        assertEquals(interpreted, closures[2].shared.invocationCount, "new Pair went through its closure");
    }

    @Test
    void functionsEnterWhatWasCompiledBefore() throws Exception {
        Closure[] closures = called("""
            function inner(a, b, c) { return a + b + c; }
            function list() { return arguments.length; }
            function outer(x) { return inner(x, 1, 2) + list(x, x); }
            for (var i = 0; i < 20; i++) outer(1);""", "inner, list, outer");
        BaselineUnit first = compiler.compile(functions(closures[0], closures[1]));
        int interpreted = closures[0].shared.invocationCount;
        ((InterpreterCode) closures[0].shared.code()).replaceWith(first.code(0));
        ((InterpreterCode) closures[1].shared.code()).replaceWith(first.code(1));
        BaselineUnit second = compiler.compile(functions(closures[2]));
        closures[2].code = second.code(0);
        Code before = closures[0].code;
        assertEquals("15", call(closures[2], 10));
        assertSame(before, closures[0].code, "the closure was asked for its code, and changed it");
        assertEquals(interpreted, closures[0].shared.invocationCount);
    }

    @Test
    void callsOfARefusedFunctionGoThroughItsClosure() throws Exception {
        StringBuilder script = new StringBuilder("function Large(x) {");
        for (int i = 0; i < 2_000; i++) {
            script.append("x = x * 1 + ").append(i % 2).append(';');
        }
        script.append("this.x = x; return x; }\nfunction small(x) { return Large.call({}, x) + new Large(x).x; }\n"
            + "function direct(x) { return new Large(x).x + tiny(x); }\nfunction tiny(x) { return x; }\n"
            + "for (var i = 0; i < 10; i++) { small(1); direct(1); }");
        Closure[] closures = called(script.toString(), "small, direct, Large, tiny");
        BaselineUnit unit = compiler.compile(functions(closures));
        assertEquals(BaselineRefusal.TOO_LARGE, unit.refusal(2));
        closures[0].code = unit.code(0);
        closures[1].code = unit.code(1);
        int interpreted = closures[2].shared.invocationCount;
        assertEquals("2006", call(closures[0], 3));
        assertEquals("1006", call(closures[1], 3));
        assertEquals(interpreted + 3, closures[2].shared.invocationCount);
        assertEquals(1, classFiles);
    }
}
