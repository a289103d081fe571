package dev.deltic.baseline;

import static dev.deltic.bytecode.Opcodes.*;
import static dev.deltic.classfile.JVMOpcodes.*;

import dev.deltic.bytecode.Opcode;
import dev.deltic.bytecode.OpcodeFlag;
import dev.deltic.bytecode.OperandKind;
import dev.deltic.classfile.MethodWriter;
import dev.deltic.values.PropertyKey;

/** Calls the stub of an opcode. The stub's class is its family's, its name the opcode's in camel case, its parameters the realm and
 *  then the operands in order: an Object for a register, an Object[] for a range, a PropertyKey or Object for a constant, an int for a
 *  number, the vector and the slot for feedback, nothing for destinations and jumps. It returns the destination's value, two values in an
 *  array for a pair, whether to jump for a condition, and the exception to throw if the opcode only throws. */
final class StubCalls {
    static final String OBJECT = "Ljava/lang/Object;";
    static final String OBJECTS = "[Ljava/lang/Object;";
    static final String REALM = "Ldev/deltic/runtime/Realm;";
    static final String VECTOR = "Ldev/deltic/feedback/FeedbackVector;";
    static final String KEY = "Ldev/deltic/values/PropertyKey;";
    private static final String PACKAGE = "dev/deltic/baseline/";

    private StubCalls() { }

    /** The class of an opcode's stub, by the sections of the opcode table. */
    static String owner(int opcode) {
        return PACKAGE + family(opcode) + "Stubs";
    }

    private static String family(int opcode) {
        if (opcode < GET_GLOBAL) {
            return "Environment";
        }
        if (opcode < GET_NAMED) {
            return "Global";
        }
        if (opcode < ADD) {
            return "Property";
        }
        if (opcode < INCREMENT) {
            return "Arithmetic";
        }
        if (opcode < JUMP) {
            return "Operator";
        }
        if (opcode < CALL0) {
            return "Jump";
        }
        if (opcode < CREATE_OBJECT) {
            return "Call";
        }
        if (opcode < GET_ITERATOR) {
            return "Literal";
        }
        return opcode < CREATE_GENERATOR ? "Iteration" : "Suspension";
    }

    /** The name of an opcode's stub: its own in camel case. */
    static String name(Opcode opcode) {
        String words = opcode.name();
        StringBuilder name = new StringBuilder(words.length());
        boolean upper = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '_') {
                upper = true;
            } else {
                name.append(upper ? c : Character.toLowerCase(c));
                upper = false;
            }
        }
        return name.toString();
    }

    /** The descriptor of an opcode's stub, with more int parameters at the end. */
    static String descriptor(Opcode opcode, int extra) {
        StringBuilder text = new StringBuilder("(").append(REALM);
        String result = "V";
        for (int i = 0; i < opcode.operandCount(); i++) {
            switch (opcode.operand(i)) {
                case REG -> text.append(OBJECT);
                case IN_OUT_REG -> {
                    text.append(OBJECT);
                    result = OBJECT;
                }
                case OUT_REG -> result = OBJECT;
                case OUT_PAIR -> result = OBJECTS;
                case RANGE -> text.append(OBJECTS);
                case IMMEDIATE, SLOT, DEPTH -> text.append('I');
                case CONSTANT -> text.append(OBJECT);
                case KEY -> text.append(KEY);
                case FEEDBACK -> text.append(VECTOR).append('I');
                case COUNT, JUMP, JUMP_TABLE -> { }
            }
        }
        for (int i = 0; i < extra; i++) {
            text.append('I');
        }
        if (opcode.has(OpcodeFlag.TERMINATES)) {
            result = "Ljava/lang/RuntimeException;";
        } else if (opcode.has(OpcodeFlag.JUMPS) && result.equals("V")) {
            result = "Z";
        }
        return text.append(')').append(result).toString();
    }

    /** Pushes the realm and the operands and calls the stub; what it returns is left on the stack. */
    static void call(FunctionGenerator g, int pc, int... extra) {
        Opcode opcode = Opcode.of(g.code[pc]);
        MethodWriter m = g.m;
        m.aload(g.realmLocal);
        for (int i = 0; i < opcode.operandCount(); i++) {
            push(g, opcode.operand(i), pc + 1 + i);
        }
        for (int value : extra) {
            m.pushInt(value);
        }
        m.invokeStatic(owner(g.code[pc]), name(opcode), descriptor(opcode, extra.length));
    }

    /** Calls a stub that returns {@code result} whatever the opcode's row says. */
    static void callPlain(FunctionGenerator g, int pc, String result) {
        callAs(g, pc, owner(g.code[pc]), name(Opcode.of(g.code[pc])), result);
    }

    /** Calls another method with the parameters of the opcode's stub; the result stays on the stack. */
    static void callAs(FunctionGenerator g, int pc, String owner, String name, String result) {
        Opcode opcode = Opcode.of(g.code[pc]);
        String usual = descriptor(opcode, 0);
        g.m.aload(g.realmLocal);
        for (int i = 0; i < opcode.operandCount(); i++) {
            push(g, opcode.operand(i), pc + 1 + i);
        }
        g.m.invokeStatic(owner, name, usual.substring(0, usual.indexOf(')') + 1) + result);
    }

    private static void push(FunctionGenerator g, OperandKind kind, int word) {
        int operand = g.code[word];
        switch (kind) {
            case REG, IN_OUT_REG -> g.load(operand);
            case RANGE -> g.pushList(FunctionGenerator.range(operand, g.code[word + 1]));
            case IMMEDIATE, SLOT, DEPTH -> g.m.pushInt(operand);
            case CONSTANT -> g.pushConstant(g.bytecode.constants[operand]);
            case KEY -> g.pushKey((PropertyKey) g.bytecode.constants[operand]);
            case FEEDBACK -> {
                g.pushVector();
                g.m.pushInt(operand);
            }
            case OUT_REG, OUT_PAIR, COUNT, JUMP, JUMP_TABLE -> { }
        }
    }

    /** Calls the stub and does with its result what the opcode says. */
    static void emit(FunctionGenerator g, int pc, int... extra) {
        Opcode opcode = Opcode.of(g.code[pc]);
        call(g, pc, extra);
        if (opcode.has(OpcodeFlag.TERMINATES)) {
            g.m.op(ATHROW);
            return;
        }
        if (opcode.operandCount() > 0 && opcode.operand(0).isWritten()) {
            storeResult(g, opcode.operand(0), g.code[pc + 1]);
        } else if (opcode.has(OpcodeFlag.JUMPS)) {
            g.m.jump(IFNE, g.label(g.jumpTarget(pc)));
        }
    }

    private static void storeResult(FunctionGenerator g, OperandKind kind, int register) {
        if (kind != OperandKind.OUT_PAIR) {
            g.store(register);
            return;
        }
        MethodWriter m = g.m;
        m.op(DUP);
        m.op(ICONST_0);
        m.op(AALOAD);
        g.store(register);
        m.op(ICONST_1);
        m.op(AALOAD);
        g.store(register + 1);
    }
}
