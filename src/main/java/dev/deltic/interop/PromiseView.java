package dev.deltic.interop;

import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSPromise;
import dev.deltic.runtime.PromiseOperations;
import dev.deltic.runtime.PromiseReaction;
import dev.deltic.runtime.Realm;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A promise in Java's hands: completed with the value, converted, or with the exception that a host method threw, or a
 *  {@link ScriptFailure}. What depends on it runs on the thread that settles the promise, inside the context; the {@code …Async} methods
 *  are for what takes long. Completing it from Java settles this future only. Comes back as the promise it was.
 *
 *  <p>A promise is settled by jobs, and those run when a thread leaves the context: a thread that waits inside of it would wait for ever,
 *  so {@code get} and {@code join} refuse. When the context is closed, what is pending fails with IllegalStateException. */
final class PromiseView extends CompletableFuture<Object> implements ScriptView {
    private final RealmHandle handle;
    private final JSPromise promise;

    private PromiseView(Realm realm, JSPromise promise) {
        this.handle = new RealmHandle(realm);
        this.promise = promise;
    }

    /** The future of a promise, which counts as handled from now on. */
    static PromiseView of(Realm realm, JSPromise promise) {
        PromiseView view = new PromiseView(realm, promise);
        switch (promise.state()) {
            case FULFILLED -> view.complete(HostValues.toHost(realm, promise.result()));
            case REJECTED -> {
                promise.setHandled();
                view.fail(realm, promise.result());
            }
            default -> {
                PromiseOperations.performThen(realm, promise, new Completion(realm, view));
                realm.agent.hooks.failOnClose(view);
            }
        }
        return view;
    }

    private void fail(Realm realm, Object reason) {
        JSException exception = new JSException(reason);
        completeExceptionally(HostValues.isHostException(exception) ? HostValues.hostException(exception)
            : ScriptFailure.of(realm, exception));
    }

    private static final class Completion extends PromiseReaction {
        private final Realm realm;
        private final PromiseView view;

        Completion(Realm realm, PromiseView view) {
            this.realm = realm;
            this.view = view;
        }

        @Override
        public void fulfilled(Realm current, Object value) {
            view.complete(HostValues.toHost(current, value));
        }

        @Override
        public void rejected(Realm current, Object reason) {
            view.fail(current, reason);
        }

        @Override
        public Realm realm() {
            return realm;
        }
    }

    private void checkWait() {
        if (!isDone() && handle.realm.agent.hooks.isEntered()) {
            throw new IllegalStateException("a thread that is in a script's context cannot wait for a promise of it: "
                + "the promise is settled when the thread leaves");
        }
    }

    @Override
    public Object get() throws InterruptedException, ExecutionException {
        checkWait();
        return super.get();
    }

    @Override
    public Object join() {
        checkWait();
        return super.join();
    }

    @Override
    public JSObject object() {
        return promise;
    }

    @Override
    public Realm realm() {
        return handle.realm;
    }
}
