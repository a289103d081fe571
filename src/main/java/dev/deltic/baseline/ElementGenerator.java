package dev.deltic.baseline;

import static dev.deltic.classfile.JVMOpcodes.DCMPL;
import static dev.deltic.classfile.JVMOpcodes.GOTO;
import static dev.deltic.classfile.JVMOpcodes.IFNE;
import static dev.deltic.classfile.JVMOpcodes.IF_ACMPEQ;
import static dev.deltic.classfile.JVMOpcodes.IF_ICMPEQ;

import dev.deltic.classfile.JumpLabel;
import dev.deltic.classfile.MethodWriter;
import dev.deltic.ic.ElementFeedback;
import dev.deltic.runtime.exotic.TypedArrayKind;

/** {@code object[index]} for sites that have met one kind of elements: without a box for the index, nor for the element if it is a
 *  number. Whatever else, and whatever is not there, by the inline cache. */
final class ElementGenerator {
    private static final String STUBS = "dev/deltic/baseline/ElementStubs";

    /** How elements of a kind are read and written.
     *
     *  @param read the stub that reads
     *  @param write the stub that writes, or null
     *  @param result what the first answers: I, D or an Object's descriptor
     *  @param value what the second takes: I for an int32, N for the int32 of any number, D, or an Object's descriptor */
    private record Access(String read, String write, String result, String value) { }

    private ElementGenerator() { }

    /** The only kind of elements that a site has met, there or not, or 0. */
    static int kind(FunctionGenerator g, int pc) {
        int kinds = ElementFeedback.of(g.feedback, g.code[pc + 4]) & ~ElementFeedback.ABSENT;
        return (kinds & kinds - 1) == 0 && access(kinds) != null ? kinds : 0;
    }

    /** What {@link NumberRegisters} a read needs. */
    static int results(FunctionGenerator g, int pc) {
        int kind = kind(g, pc);
        if (kind == 0) {
            return 0;
        }
        return switch (access(kind).result) {
            case "I" -> NumberRegisters.INT;
            case "D" -> kind == typed(TypedArrayKind.UINT32) ? NumberRegisters.BOTH : NumberRegisters.DOUBLE;
            default -> 0;
        };
    }

    /** How {@link FusedRun}s hold elements of a kind. */
    static FusedValue.Type type(int kind) {
        return switch (access(kind).result) {
            case "I" -> FusedValue.Type.INT;
            case "D" -> FusedValue.Type.DOUBLE;
            default -> FusedValue.Type.OBJECT;
        };
    }

    /** No int element of a kind is further from 0. */
    static long limit(int kind) {
        return kind == typed(TypedArrayKind.UINT8) || kind == typed(TypedArrayKind.INT8) ? 1 << 8
            : kind == typed(TypedArrayKind.UINT16) || kind == typed(TypedArrayKind.INT16) ? 1 << 16 : FusedTypes.INT_LIMIT;
    }

    /** Whether elements of a kind are read as doubles, but most often are int32s. */
    static boolean isMixed(int kind) {
        return kind == typed(TypedArrayKind.UINT32);
    }

    /** Reads the element for the object and the index on the stack; what that gives for no element is for the caller to find out. */
    static void pushElement(FunctionGenerator g, int kind) {
        Access access = access(kind);
        g.m.invokeStatic(STUBS, access.read, "(Ljava/lang/Object;I)" + access.result);
    }

    private static int typed(TypedArrayKind kind) {
        return ElementFeedback.typed(kind.ordinal());
    }

    private static Access access(int kind) {
        switch (kind) {
            case ElementFeedback.INT32: return new Access("int32At", "setInt32", "I", "I");
            case ElementFeedback.DOUBLE: return new Access("doubleAt", "setDouble", "D", "D");
            case ElementFeedback.OBJECT: return new Access("objectAt", "setObject", StubCalls.OBJECT, StubCalls.OBJECT);
            case ElementFeedback.STRING: return new Access("characterAt", null, StubCalls.OBJECT, null);
            default: break;
        }
        for (TypedArrayKind type : TypedArrayKind.values()) {
            if (kind == typed(type)) {
                return typedAccess(type);
            }
        }
        return null;
    }

    private static Access typedAccess(TypedArrayKind type) {
        return switch (type) {
            case INT8 -> new Access("int8At", "setInt8", "I", "N");
            case UINT8 -> new Access("uint8At", "setUint8", "I", "N");
            case INT16 -> new Access("int16At", "setInt16", "I", "N");
            case UINT16 -> new Access("uint16At", "setUint16", "I", "N");
            case INT32 -> new Access("wordAt", "setWord", "I", "N");
            case UINT32 -> new Access("unsignedWordAt", "setUnsignedWord", "D", "N");
            case FLOAT32 -> new Access("float32At", "setFloat32", "D", "D");
            case FLOAT64 -> new Access("float64At", "setFloat64", "D", "D");
            default -> null;
        };
    }

    /** GET_INDEXED dst, object, key, feedback. */
    static void load(FunctionGenerator g, int pc) {
        int kind = kind(g, pc);
        if (kind == 0) {
            StubCalls.emit(g, pc);
            return;
        }
        Access access = access(kind);
        MethodWriter m = g.m;
        JumpLabel slow = g.inner();
        JumpLabel done = g.inner();
        int result = g.scratch;
        int to = g.code[pc + 1];
        g.numbers.checkInt(g.code[pc + 3], slow);
        g.load(g.code[pc + 2]);
        g.numbers.pushInt(g.code[pc + 3]);
        pushElement(g, kind);
        switch (access.result) {
            case "I" -> {
                m.istore(result);
                m.iload(result);
                m.pushInt(ElementStubs.MISSING);
                m.jump(IF_ICMPEQ, slow);
                m.iload(result);
                g.numbers.storeInt(to);
            }
            case "D" -> {
                m.dstore(result);
                m.dload(result);
                m.dload(result);
                m.op(DCMPL);
                m.jump(IFNE, slow);
                m.dload(result);
                if (kind == typed(TypedArrayKind.UINT32)) {
                    g.numbers.storeNumber(to);
                } else {
                    g.numbers.storeDouble(to);
                }
            }
            default -> {
                m.astore(result);
                m.aload(result);
                g.pushHole();
                m.jump(IF_ACMPEQ, slow);
                m.aload(result);
                g.store(to);
            }
        }
        m.jump(GOTO, done);
        m.bind(slow);
        StubCalls.emit(g, pc);
        m.bind(done);
    }

    /** SET_INDEXED object, key, value, feedback. */
    static void store(FunctionGenerator g, int pc) {
        int kind = kind(g, pc);
        Access access = kind == 0 ? null : access(kind);
        if (access == null || access.write == null) {
            StubCalls.emit(g, pc);
            return;
        }
        MethodWriter m = g.m;
        JumpLabel slow = g.inner();
        JumpLabel done = g.inner();
        int value = g.code[pc + 3];
        g.numbers.checkInt(g.code[pc + 2], slow);
        int number = g.scratch;
        switch (access.value) {
            case "I" -> g.numbers.checkInt(value, slow);
            case "N" -> number = g.numbers.fetchInt32(value, g.scratch, g.scratch + 1, slow);
            case "D" -> g.numbers.fetchDouble(value, g.scratch, slow);
            default -> { }
        }
        g.load(g.code[pc + 1]);
        g.numbers.pushInt(g.code[pc + 2]);
        switch (access.value) {
            case "I" -> g.numbers.pushInt(value);
            case "N" -> m.iload(number);
            case "D" -> m.dload(g.scratch);
            default -> g.load(value);
        }
        String type = access.value.equals("N") ? "I" : access.value;
        m.invokeStatic(STUBS, access.write, "(Ljava/lang/Object;I" + type + ")Z");
        m.jump(IFNE, done);
        m.bind(slow);
        StubCalls.emit(g, pc);
        m.bind(done);
    }
}
