package dev.deltic.interpreter;

import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.runtime.Code;
import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.JSObject;

/** The code of a function that has not been called: the first call compiles its bytecode. */
final class LazyCode extends Code {
    private final SharedFunctionInfo shared;
    private final TierUpHook hook;

    LazyCode(SharedFunctionInfo shared, TierUpHook hook) {
        this.shared = shared;
        this.hook = hook;
    }

    /** The function's real code, compiled now unless another closure was called before. */
    private Code compiled(JSFunction callee) {
        Code code = (Code) shared.code();
        if (code instanceof LazyCode) {
            code = firstCall();
        }
        callee.code = code;
        return code;
    }

    /** Compiles the bytecode. Only one thread makes the code: what another were to make later would replace a better tier's. */
    private Code firstCall() {
        shared.bytecode();
        InterpreterCode first;
        synchronized (shared) {
            if (!(shared.code() instanceof LazyCode)) {
                return (Code) shared.code();
            }
            first = shared.kind().isClassConstructor() ? ClassConstructorCode.of(shared, hook) : new InterpreterCode(shared, hook);
            shared.setCode(first);
        }
        hook.firstCall(first);
        return (Code) shared.code();
    }

    @Override
    public Object call0(JSFunction callee, Object thisValue) {
        return compiled(callee).call0(callee, thisValue);
    }

    @Override
    public Object call1(JSFunction callee, Object thisValue, Object a0) {
        return compiled(callee).call1(callee, thisValue, a0);
    }

    @Override
    public Object call2(JSFunction callee, Object thisValue, Object a0, Object a1) {
        return compiled(callee).call2(callee, thisValue, a0, a1);
    }

    @Override
    public Object call3(JSFunction callee, Object thisValue, Object a0, Object a1, Object a2) {
        return compiled(callee).call3(callee, thisValue, a0, a1, a2);
    }

    @Override
    public Object call4(JSFunction callee, Object thisValue, Object a0, Object a1, Object a2, Object a3) {
        return compiled(callee).call4(callee, thisValue, a0, a1, a2, a3);
    }

    @Override
    public Object callN(JSFunction callee, Object thisValue, Object[] arguments) {
        return compiled(callee).callN(callee, thisValue, arguments);
    }

    @Override
    public Object tailCallN(JSFunction callee, Object thisValue, Object[] arguments, int depth) {
        return compiled(callee).tailCallN(callee, thisValue, arguments, depth);
    }

    @Override
    public boolean passesTailCalls(JSFunction callee) {
        return compiled(callee).passesTailCalls(callee);
    }

    @Override
    public Object construct(JSFunction callee, Object[] arguments, JSObject newTarget) {
        return compiled(callee).construct(callee, arguments, newTarget);
    }

    @Override
    public boolean isConstructor() {
        return shared.kind().isConstructor();
    }
}
