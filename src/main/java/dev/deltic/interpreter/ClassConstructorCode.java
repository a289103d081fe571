package dev.deltic.interpreter;

import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.runtime.JSFunction;
import dev.deltic.semantics.ClassSemantics;

/** The code of a class's constructor, which only {@code new} and {@code super()} may run. */
final class ClassConstructorCode extends InterpreterCode {
    private ClassConstructorCode(SharedFunctionInfo shared, TierUpHook hook) {
        super(shared, hook);
    }

    /** The code of such a constructor. Declared as its superclass, so that the caller is verified without this class. */
    static InterpreterCode of(SharedFunctionInfo shared, TierUpHook hook) {
        return new ClassConstructorCode(shared, hook);
    }

    @Override
    public Object call0(JSFunction callee, Object thisValue) {
        throw ClassSemantics.called(callee);
    }

    @Override
    public Object call1(JSFunction callee, Object thisValue, Object a0) {
        throw ClassSemantics.called(callee);
    }

    @Override
    public Object call2(JSFunction callee, Object thisValue, Object a0, Object a1) {
        throw ClassSemantics.called(callee);
    }

    @Override
    public Object call3(JSFunction callee, Object thisValue, Object a0, Object a1, Object a2) {
        throw ClassSemantics.called(callee);
    }

    @Override
    public Object callN(JSFunction callee, Object thisValue, Object[] arguments) {
        throw ClassSemantics.called(callee);
    }

    @Override
    public Object tailCallN(JSFunction callee, Object thisValue, Object[] arguments, int depth) {
        throw ClassSemantics.called(callee);
    }
}
