package dev.deltic.baseline;

import dev.deltic.base.EngineError;
import dev.deltic.interpreter.InterpreterFrame;
import dev.deltic.modules.DynamicImport;
import dev.deltic.runtime.AsyncFunctionState;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.DisposalList;
import dev.deltic.runtime.Environment;
import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.PromiseOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.semantics.SuspensionSemantics;

/** Generators and async functions, resource disposal, modules. */
final class SuspensionStubs {
    private SuspensionStubs() { }

    static Object createGenerator(InterpreterFrame frame, Object callee) {
        return SuspensionSemantics.createGenerator(frame.realm, (Closure) callee, frame);
    }

    static Object createAsyncFunction(InterpreterFrame frame) {
        return new AsyncFunctionState(frame.realm, frame);
    }

    /** Starts to wait; gives what the frame is left with. */
    static Object await(Object holder, Object value) {
        return SuspensionSemantics.await(holder, value);
    }

    /** Gives the promise, resolved. */
    static Object asyncReturn(Realm realm, Object state, Object value) {
        AsyncFunctionState async = (AsyncFunctionState) state;
        PromiseOperations.resolve(realm, async.promise, value);
        return async.promise;
    }

    /** Gives the promise, rejected. */
    static Object asyncThrow(Realm realm, Object state, Object reason) {
        AsyncFunctionState async = (AsyncFunctionState) state;
        PromiseOperations.reject(realm, async.promise, reason);
        return async.promise;
    }

    /** A frame that was entered where its code has no entry. */
    static Error noEntry(InterpreterFrame frame) {
        return new EngineError("no entry at " + frame.pc + " of " + frame.function.shared);
    }

    static Object createDisposalList(Realm realm) {
        return new DisposalList();
    }

    static void addDisposable(Realm realm, Object list, Object value, int hint) {
        ((DisposalList) list).add(realm, value, hint != 0);
    }

    static void disposalError(Realm realm, Object list, Object value) {
        ((DisposalList) list).recordError(realm, value);
    }

    /** What to await next, or {@link DisposalList#DONE}. */
    static Object disposeNext(Realm realm, Object list) {
        return ((DisposalList) list).next(realm);
    }

    static void disposalFinish(Realm realm, Object list) {
        ((DisposalList) list).finish();
    }

    static Object importCall(Realm realm, Object environment, Object specifier, Object options, int phase, JSFunction callee) {
        return DynamicImport.importCall(realm, (Environment) environment, ((Closure) callee).shared.source().referrer(),
            specifier, options, phase);
    }

    static Object importMeta(Realm realm, Object environment) {
        return DynamicImport.importMeta((Environment) environment);
    }
}
