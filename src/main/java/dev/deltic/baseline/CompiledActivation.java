package dev.deltic.baseline;

import dev.deltic.bytecode.Opcodes;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.ScriptActivation;

/** A call of compiled code, as read off the JVM's stack: which function and where, but neither its closure nor its receiver. */
final class CompiledActivation extends ScriptActivation {
    private final SharedFunctionInfo shared;
    private final int pc;
    /** Whether the entry below on the JVM's stack constructs. */
    boolean constructs;

    CompiledActivation(SharedFunctionInfo shared, int pc) {
        this.shared = shared;
        this.pc = pc;
    }

    @Override
    public SharedFunctionInfo shared() {
        return shared;
    }

    @Override
    public int pc() {
        return pc;
    }

    /** Not known: any realm's closure may be running. */
    @Override
    public Realm realm() {
        return null;
    }

    /** Whether it may be one of {@code function}: it runs some closure of the same literal. */
    @Override
    public boolean runs(JSFunction function) {
        return function instanceof Closure closure && closure.shared == shared;
    }

    @Override
    protected boolean constructs(ScriptActivation by) {
        return constructs;
    }

    /** V8 puts the class of the receiver before the name. Here it is the class that the method is written in, unless the call has no
     *  receiver. */
    @Override
    protected String name(ScriptActivation by) {
        String name = shared.name();
        String home = shared.home;
        if (constructs || home == null || name.isEmpty() || by != null && isPlainCall(by)) {
            return name;
        }
        return home + "." + name;
    }

    private static boolean isPlainCall(ScriptActivation by) {
        int opcode = by.shared().bytecode().code[by.pc()];
        return opcode >= Opcodes.CALL0 && opcode <= Opcodes.CALL4;
    }
}
