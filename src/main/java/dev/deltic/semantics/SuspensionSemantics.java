package dev.deltic.semantics;

import dev.deltic.runtime.AsyncFunctionState;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSAsyncGenerator;
import dev.deltic.runtime.JSGenerator;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.ResumableFrame;

/** Generators and async functions: what holds their frames. */
public final class SuspensionSemantics {
    private SuspensionSemantics() { }

    /** The generator object of a call whose frame is {@code frame}.
     *  <a href="https://tc39.es/ecma262/#sec-generator-function-definitions-runtime-semantics-evaluatebody">EvaluateBody</a> */
    public static JSObject createGenerator(Realm realm, Closure callee, ResumableFrame frame) {
        boolean async = callee.shared.kind().isAsyncGenerator();
        JSObject prototype = ObjectOperations.getPrototypeFromConstructor(realm, callee,
            async ? Intrinsic.ASYNC_GENERATOR_PROTOTYPE : Intrinsic.GENERATOR_PROTOTYPE);
        return async ? new JSAsyncGenerator(realm, prototype, frame) : new JSGenerator(realm, prototype, frame);
    }

    /** Starts waiting for a value; gives what the frame is left with: an async function's promise, or the async generator itself. */
    public static Object await(Object holder, Object value) {
        if (holder instanceof AsyncFunctionState state) {
            state.await(value);
            return state.promise;
        }
        ((JSAsyncGenerator) holder).await(value);
        return holder;
    }
}
