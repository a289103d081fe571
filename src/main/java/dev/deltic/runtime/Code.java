package dev.deltic.runtime;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.base.EngineError;
import dev.deltic.bytecode.ExecutableCode;

/** What runs when a function is called: a tier's code for a script function, or a builtin. Immutable and free of any realm, so
 *  that it is shared by all isolates; everything that varies comes in with {@code callee}. The fixed arities exist so that
 *  common calls need no array; a subclass overrides those it can do better than through {@link #callN}. */
public abstract class Code implements ExecutableCode {
    /** Calls with no argument. */
    public Object call0(JSFunction callee, Object thisValue) {
        return callN(callee, thisValue, JSFunction.NO_ARGUMENTS);
    }

    /** Calls with one argument. */
    public Object call1(JSFunction callee, Object thisValue, Object a0) {
        return callN(callee, thisValue, new Object[] {a0});
    }

    /** Calls with two arguments. */
    public Object call2(JSFunction callee, Object thisValue, Object a0, Object a1) {
        return callN(callee, thisValue, new Object[] {a0, a1});
    }

    /** Calls with three arguments. */
    public Object call3(JSFunction callee, Object thisValue, Object a0, Object a1, Object a2) {
        return callN(callee, thisValue, new Object[] {a0, a1, a2});
    }

    /** Calls with four arguments. */
    public Object call4(JSFunction callee, Object thisValue, Object a0, Object a1, Object a2, Object a3) {
        return callN(callee, thisValue, new Object[] {a0, a1, a2, a3});
    }

    /** Calls with any number of arguments. The callee may keep the array. */
    public abstract Object callN(JSFunction callee, Object thisValue, Object[] arguments);

    // Calls in tail position. `depth` is what the callee is to go on counting from, see dev.deltic.semantics.TailCalls; code that has no
    // call in tail position itself, and passes none on, has no use for it: there the fixed arities are those of other calls. Code that has
    // use for it overrides tailCallN, and may override those that it can do better.

    /** {@link #call0} in tail position. */
    public Object tailCall0(JSFunction callee, Object thisValue, int depth) {
        return passesTailCalls(callee) ? tailCallN(callee, thisValue, JSFunction.NO_ARGUMENTS, depth) : call0(callee, thisValue);
    }

    /** {@link #call1} in tail position. */
    public Object tailCall1(JSFunction callee, Object thisValue, Object a0, int depth) {
        return passesTailCalls(callee) ? tailCallN(callee, thisValue, new Object[] {a0}, depth) : call1(callee, thisValue, a0);
    }

    /** {@link #call2} in tail position. */
    public Object tailCall2(JSFunction callee, Object thisValue, Object a0, Object a1, int depth) {
        return passesTailCalls(callee) ? tailCallN(callee, thisValue, new Object[] {a0, a1}, depth) : call2(callee, thisValue, a0, a1);
    }

    /** {@link #call3} in tail position. */
    public Object tailCall3(JSFunction callee, Object thisValue, Object a0, Object a1, Object a2, int depth) {
        return passesTailCalls(callee) ? tailCallN(callee, thisValue, new Object[] {a0, a1, a2}, depth)
            : call3(callee, thisValue, a0, a1, a2);
    }

    /** {@link #call4} in tail position. */
    public Object tailCall4(JSFunction callee, Object thisValue, Object a0, Object a1, Object a2, Object a3, int depth) {
        return passesTailCalls(callee) ? tailCallN(callee, thisValue, new Object[] {a0, a1, a2, a3}, depth)
            : call4(callee, thisValue, a0, a1, a2, a3);
    }

    /** {@link #callN} in tail position. */
    public Object tailCallN(JSFunction callee, Object thisValue, Object[] arguments, int depth) {
        return callN(callee, thisValue, arguments);
    }

    /** Whether a call in tail position may go on to others without end: whether {@code depth} means something to this code.
     *  @param callee a function with this code */
    public boolean passesTailCalls(JSFunction callee) {
        return false;
    }

    /** Constructs; only called where {@link #isConstructor} holds. The callee may keep the array. */
    public Object construct(JSFunction callee, Object[] arguments, JSObject newTarget) {
        throw new EngineError("construct on code without [[Construct]]: " + callee);
    }

    /** Whether functions with this code have [[Construct]]. */
    public boolean isConstructor() {
        return false;
    }

    /** Argument {@code i}, or undefined. */
    protected static Object at(Object[] arguments, int i) {
        return i < arguments.length ? arguments[i] : UNDEFINED;
    }
}
