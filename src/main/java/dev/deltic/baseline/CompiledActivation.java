package dev.deltic.baseline;

import dev.deltic.bytecode.Opcodes;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.runtime.CapturedFrame;
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

    /** V8 puts the class of the receiver before a method's name. Here it is the class that the method is written in, unless the caller
     *  gives no receiver. */
    @Override
    public CapturedFrame capture(ScriptActivation by) {
        return new CapturedFrame(shared, pc, constructs, by == null || !isPlainCall(by), by == null);
    }

    private static boolean isPlainCall(ScriptActivation by) {
        int opcode = by.shared().bytecode().code[by.pc()];
        return opcode >= Opcodes.CALL0 && opcode <= Opcodes.CALL4;
    }
}
