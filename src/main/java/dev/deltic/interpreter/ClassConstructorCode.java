package dev.deltic.interpreter;

import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSFunction;

/** The code of a class's constructor, which only {@code new} and {@code super()} may run. */
final class ClassConstructorCode extends InterpreterCode {
    private ClassConstructorCode(SharedFunctionInfo shared, TierUpHook hook) {
        super(shared, hook);
    }

    /** The code of such a constructor. Declared as its superclass, so that the caller is verified without this class. */
    static InterpreterCode of(SharedFunctionInfo shared, TierUpHook hook) {
        return new ClassConstructorCode(shared, hook);
    }

    private static RuntimeException called(JSFunction callee) {
        return Errors.create(callee.realm, MessageTemplate.CLASS_CALLED, ((Closure) callee).debugName());
    }

    @Override
    public Object call0(JSFunction callee, Object thisValue) {
        throw called(callee);
    }

    @Override
    public Object call1(JSFunction callee, Object thisValue, Object a0) {
        throw called(callee);
    }

    @Override
    public Object call2(JSFunction callee, Object thisValue, Object a0, Object a1) {
        throw called(callee);
    }

    @Override
    public Object call3(JSFunction callee, Object thisValue, Object a0, Object a1, Object a2) {
        throw called(callee);
    }

    @Override
    public Object callN(JSFunction callee, Object thisValue, Object[] arguments) {
        throw called(callee);
    }
}
