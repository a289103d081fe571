package dev.deltic.semantics;

import dev.deltic.bytecode.EvalSite;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.Realm;

/** Calls in tail position, which need no stack of their own however many follow each other.
 *  <a href="https://tc39.es/ecma262/#sec-preparefortailcall">PrepareForTailCall</a>
 *
 *  <p>A call in tail position is a call like others, but tells the callee how deep it is: how much stack the calls in tail position have
 *  used that led to it without another call between them. Every other call starts with 0, so nothing has to be undone when a call ends
 *  or throws. Where the depth has the bit {@link #DEEP}, the call is made in a loop, here, and its callee starts with {@link #LOOPING}
 *  instead; where the bit is reached again, the activation returns a {@link TailCallRequest} in place of a value. All that are between
 *  it and the loop are in tail position, so they return it in turn, and the loop makes the requested call. Nobody else ever sees a
 *  request: only what was called by the loop, or in tail position by what was, has a depth from which to return one. */
public final class TailCalls {
    /** What an activation in the interpreter adds to the depth: it takes about a kilobyte until HotSpot has compiled the interpreter. */
    public static final int INTERPRETED = 16;
    /** What an activation of compiled code adds to the depth. */
    public static final int COMPILED = 8;
    /** The bit of a depth at which there is something to do. */
    public static final int DEEP = 1024;
    /** The bit of the depths of activations that return requests. */
    private static final int IN_LOOP = 1 << 20;
    /** What the callees of the loop start with. */
    private static final int LOOPING = IN_LOOP + DEEP / 2;

    private TailCalls() { }

    /** Calls any value in tail position, with an argument array that the callee may keep.
     *  @param depth of the caller
     *  @param units what the caller adds to it */
    public static Object call(Realm realm, Object callee, Object receiver, Object[] arguments, int depth, int units) {
        if (!(callee instanceof JSFunction function)) {
            return CallSemantics.call(realm, callee, receiver, arguments);
        }
        if ((depth & DEEP) == 0) {
            return function.code.tailCallN(function, receiver, arguments, depth + units);
        }
        if (!function.code.passesTailCalls(function)) {
            return function.code.callN(function, receiver, arguments);
        }
        TailCallRequest request = new TailCallRequest(function, receiver, arguments);
        return (depth & IN_LOOP) != 0 ? request : loop(request);
    }

    private static Object loop(TailCallRequest first) {
        TailCallRequest request = first;
        while (true) {
            JSFunction function = request.function();
            Object result = function.code.tailCallN(function, request.receiver(), request.arguments(), LOOPING);
            if (!(result instanceof TailCallRequest next)) {
                return result;
            }
            request = next;
        }
    }

    /** {@link CallSemantics#directEval} in tail position, which only a function that is not %eval% is called in. */
    public static Object directEval(Realm realm, Object callee, Object receiver, Object[] arguments, Object environment, EvalSite site,
            int depth, int units) {
        return callee == realm.intrinsicIfCreated(Intrinsic.EVAL)
            ? CallSemantics.directEval(realm, callee, receiver, arguments, environment, site)
            : call(realm, callee, receiver, arguments, depth, units);
    }
}
