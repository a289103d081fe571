package dev.deltic.baseline;

import static dev.deltic.bytecode.Opcodes.EQUAL;
import static dev.deltic.bytecode.Opcodes.JUMP_IF_EQUAL;
import static dev.deltic.bytecode.Opcodes.JUMP_IF_NOT_EQUAL;
import static dev.deltic.bytecode.Opcodes.JUMP_IF_STRICT_EQUAL;
import static dev.deltic.bytecode.Opcodes.JUMP_IF_STRICT_NOT_EQUAL;
import static dev.deltic.bytecode.Opcodes.NOT_EQUAL;
import static dev.deltic.bytecode.Opcodes.STRICT_EQUAL;
import static dev.deltic.bytecode.Opcodes.STRICT_NOT_EQUAL;
import static dev.deltic.classfile.JVMOpcodes.ICONST_1;
import static dev.deltic.classfile.JVMOpcodes.IFEQ;
import static dev.deltic.classfile.JVMOpcodes.IFNE;
import static dev.deltic.classfile.JVMOpcodes.IXOR;

import dev.deltic.ic.CompareFeedback;

/** Equality of what is not numbers: a method for what the site has met decides it. */
final class EqualityGenerator {
    private static final String STUBS = "dev/deltic/baseline/EqualityStubs";

    private EqualityGenerator() { }

    /** A jump by equality. */
    static void jump(FunctionGenerator g, int pc, CompareFeedback seen) {
        int opcode = g.code[pc];
        boolean strict = opcode == JUMP_IF_STRICT_EQUAL || opcode == JUMP_IF_STRICT_NOT_EQUAL;
        String method = strict || opcode == JUMP_IF_EQUAL || opcode == JUMP_IF_NOT_EQUAL ? method(strict, seen) : null;
        if (method == null) {
            StubCalls.emit(g, pc);
            return;
        }
        StubCalls.callAs(g, pc, STUBS, method, "Z");
        boolean equal = opcode == JUMP_IF_STRICT_EQUAL || opcode == JUMP_IF_EQUAL;
        g.m.jump(equal ? IFNE : IFEQ, g.label(g.jumpTarget(pc)));
    }

    /** EQUAL, NOT_EQUAL, STRICT_EQUAL or STRICT_NOT_EQUAL. */
    static void value(FunctionGenerator g, int pc) {
        int opcode = g.code[pc];
        boolean strict = opcode == STRICT_EQUAL || opcode == STRICT_NOT_EQUAL;
        String method = method(strict, CompareFeedback.of(g.feedback, g.code[pc + 4]));
        if (method == null) {
            StubCalls.emit(g, pc);
            return;
        }
        StubCalls.callAs(g, pc, STUBS, method, "Z");
        if (opcode == NOT_EQUAL || opcode == STRICT_NOT_EQUAL) {
            g.m.op(ICONST_1);
            g.m.op(IXOR);
        }
        g.m.invokeStatic("java/lang/Boolean", "valueOf", "(Z)Ljava/lang/Boolean;");
        g.store(g.code[pc + 1]);
    }

    static boolean isEquality(int opcode) {
        return opcode >= EQUAL && opcode <= STRICT_NOT_EQUAL;
    }

    private static String method(boolean strict, CompareFeedback seen) {
        if (seen == CompareFeedback.OBJECT || seen == CompareFeedback.OBJECT_OR_NULLISH) {
            return strict ? "strictObjects" : "looseObjects";
        }
        if (seen == CompareFeedback.STRING) {
            return strict ? "strictStrings" : "looseStrings";
        }
        return seen != CompareFeedback.ANY ? null : strict ? "strictAny" : "looseObjects";
    }
}
