package dev.deltic.baseline;

import static dev.deltic.classfile.JVMOpcodes.*;

import dev.deltic.classfile.AccessFlags;
import dev.deltic.classfile.ClassWriter;
import dev.deltic.classfile.JumpLabel;
import dev.deltic.classfile.MethodWriter;

/** The method that is called in the place of a function's own where an engine limits the depth of calls: counts one more while that one
 *  runs. A method of its own, so that the others stay as they are, which make no difference between leaving by a return and otherwise. */
final class CountedCall {
    /** What the names of these methods begin with; the number follows. */
    static final String METHOD = "d$";
    private static final String CALL_STUBS = "dev/deltic/baseline/CallStubs";
    private static final String FUNCTION = "(Ldev/deltic/runtime/JSFunction;)V";

    private CountedCall() { }

    /** Writes the method of function {@code index}, whose own has {@code descriptor}. */
    static void write(ClassWriter writer, int index, String descriptor) {
        MethodWriter m = writer.method(AccessFlags.STATIC, METHOD + index, descriptor);
        JumpLabel start = new JumpLabel();
        JumpLabel end = new JumpLabel();
        JumpLabel failed = new JumpLabel();
        m.frame(failed, m.entryLocals(), writer.objectType("java/lang/Throwable"));
        m.exceptionHandler(start, end, failed, null);
        m.aload(0);
        m.invokeStatic(CALL_STUBS, "enterCounted", FUNCTION);
        m.bind(start);
        int objects = objects(descriptor);
        for (int i = 0; i < objects; i++) {
            m.aload(i);
        }
        if (descriptor.charAt(descriptor.indexOf(')') - 1) == 'I') {
            m.iload(objects);
        }
        m.invokeStatic(writer.name(), CallEntryGenerator.METHOD + index, descriptor);
        m.bind(end);
        m.aload(0);
        m.invokeStatic(CALL_STUBS, "leaveCounted", FUNCTION);
        m.op(ARETURN);
        m.bind(failed);
        m.aload(0);
        m.invokeStatic(CALL_STUBS, "leaveCounted", FUNCTION);
        m.op(ATHROW);
        m.end();
    }

    /** How many parameters of a descriptor are references: all, but perhaps for a number at the end. */
    private static int objects(String descriptor) {
        int count = 0;
        for (int i = 0; descriptor.charAt(i) != ')'; i++) {
            count += descriptor.charAt(i) == ';' ? 1 : 0;
        }
        return count;
    }
}
