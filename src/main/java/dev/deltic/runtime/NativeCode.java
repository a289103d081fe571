package dev.deltic.runtime;

/** The code of a builtin function that captures state, such as a promise's resolving functions: a subclass holds the state in
 *  its fields. Made per function object. */
public abstract class NativeCode extends Code {
    /** Runs the function. */
    protected abstract Object run(Realm realm, Object thisValue, Object[] arguments);

    @Override
    public final Object callN(JSFunction callee, Object thisValue, Object[] arguments) {
        return run(callee.realm, thisValue, arguments);
    }
}
