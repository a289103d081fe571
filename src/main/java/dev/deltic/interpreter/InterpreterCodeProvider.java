package dev.deltic.interpreter;

import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.runtime.Code;
import dev.deltic.runtime.CodeProvider;

/** Starts every function in the interpreter. */
public final class InterpreterCodeProvider implements CodeProvider {
    private final TierUpHook hook;

    /** A provider whose code reports to {@code hook}. */
    public InterpreterCodeProvider(TierUpHook hook) {
        this.hook = hook;
    }

    @Override
    public Code initialCode(SharedFunctionInfo function) {
        Code code = new LazyCode(function, hook);
        function.setCode(code);
        return code;
    }
}
