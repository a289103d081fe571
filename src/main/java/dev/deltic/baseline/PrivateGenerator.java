package dev.deltic.baseline;

import static dev.deltic.classfile.JVMOpcodes.GOTO;
import static dev.deltic.classfile.JVMOpcodes.IF_ACMPNE;

import dev.deltic.classfile.JumpLabel;
import dev.deltic.ic.PrivateIC;
import dev.deltic.values.PrivateName;

/** Private fields: in place for the names and shapes that the site has seen, else by the inline cache. A name is that of one evaluation of
 *  a class, so it is compared; isolates share it. */
final class PrivateGenerator {
    private static final PrivateIC.Handler[] NONE = new PrivateIC.Handler[0];

    private PrivateGenerator() { }

    /** GET_PRIVATE dst, object, name, feedback. */
    static void load(FunctionGenerator g, int pc) {
        JumpLabel done = g.inner();
        for (PrivateIC.Handler handler : handlers(g, pc)) {
            if (handler.load != null && handler.load.isField()) {
                JumpLabel miss = g.inner();
                guardName(g, g.code[pc + 3], handler.name, miss);
                PropertyGenerator.guard(g, g.code[pc + 2], handler.receiver, PropertyGenerator.leaf(handler.receiver.layout), miss);
                PropertyGenerator.finishLoad(g, pc, handler.load, miss, done);
            }
        }
        StubCalls.emit(g, pc);
        g.m.bind(done);
    }

    /** SET_PRIVATE object, name, value, feedback. */
    static void store(FunctionGenerator g, int pc) {
        JumpLabel done = g.inner();
        for (PrivateIC.Handler handler : handlers(g, pc)) {
            if (handler.store != null && !handler.store.isSetter()) {
                JumpLabel miss = g.inner();
                guardName(g, g.code[pc + 2], handler.name, miss);
                StoreGenerator.store(g, g.code[pc + 1], handler.store, g.code[pc + 3], miss);
                g.m.jump(GOTO, done);
                g.m.bind(miss);
            }
        }
        StubCalls.emit(g, pc);
        g.m.bind(done);
    }

    private static PrivateIC.Handler[] handlers(FunctionGenerator g, int pc) {
        Object state = g.feedback.get(g.code[pc + 4]);
        PrivateIC.Handler[] known = state instanceof PrivateIC.Handler handler ? new PrivateIC.Handler[] {handler}
            : state instanceof PrivateIC.Handler[] handlers ? handlers : NONE;
        int count = 0;
        PrivateIC.Handler[] kept = new PrivateIC.Handler[known.length];
        for (PrivateIC.Handler handler : known) {
            if (!handler.receiver.isDeprecated()) {
                kept[count++] = handler;
            }
        }
        return java.util.Arrays.copyOf(kept, count);
    }

    private static void guardName(FunctionGenerator g, int register, PrivateName name, JumpLabel miss) {
        g.load(register);
        g.pushConstant(name);
        g.m.jump(IF_ACMPNE, miss);
    }
}
