package dev.deltic.runtime;

import dev.deltic.runtime.ResumableFrame.Resumption;

/** The running of an async function or an async module: its promise and its frame, which it resumes when what it awaits is
 *  settled. <a href="https://tc39.es/ecma262/#sec-async-functions-abstract-operations">Async Functions Abstract Operations</a> */
public final class AsyncFunctionState extends PromiseReaction {
    /** The promise that the call gave. */
    public final JSPromise promise;
    private final Realm realm;
    private final ResumableFrame frame;

    /** The state of a call whose body runs in {@code frame}. */
    public AsyncFunctionState(Realm realm, ResumableFrame frame) {
        this.realm = realm;
        this.frame = frame;
        this.promise = JSPromise.create(realm);
    }

    /** <a href="https://tc39.es/ecma262/#await">Await</a>, up to where the frame is left. */
    public void await(Object value) {
        PromiseOperations.performThen(realm, PromiseOperations.promiseResolve(realm, value), this);
    }

    @Override
    public void fulfilled(Realm current, Object value) {
        frame.resume(Resumption.NEXT, value);
    }

    @Override
    public void rejected(Realm current, Object reason) {
        frame.resume(Resumption.THROW, reason);
    }

    @Override
    public Realm realm() {
        return realm;
    }
}
