package dev.deltic.api;

import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.PromiseOperations;
import dev.deltic.runtime.PromiseReaction;
import dev.deltic.runtime.Realm;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A promise's outcome. A thread that is in the context does not wait for it: nobody else could settle the promise meanwhile. */
final class PromiseFuture extends CompletableFuture<Value> {
    private final Context context;

    private PromiseFuture(Context context) {
        this.context = context;
    }

    /** The outcome of a promise or another object with a {@code then}. Inside the context. */
    static PromiseFuture of(Context context, JSObject object) {
        PromiseFuture future = new PromiseFuture(context);
        PromiseOperations.performThen(context.realm(), PromiseOperations.promiseResolve(context.realm(), object), new Outcome(future));
        context.realm().agent.hooks.failOnClose(future);
        return future;
    }

    /** Whether it is of a context. */
    boolean isOf(Context other) {
        return context == other;
    }

    private static final class Outcome extends PromiseReaction {
        private final PromiseFuture future;

        Outcome(PromiseFuture future) {
            this.future = future;
        }

        @Override
        public void fulfilled(Realm realm, Object value) {
            future.complete(future.context.wrap(value));
        }

        @Override
        public void rejected(Realm realm, Object reason) {
            future.completeExceptionally(Failures.of(future.context, new JSException(reason)));
        }

        @Override
        public Realm realm() {
            return future.context.realm();
        }
    }

    /** Dependent stages are ordinary ones: whoever waits for those has to know what for. */
    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new CompletableFuture<>();
    }

    private void checkCanWait() {
        if (!isDone() && context.isEntered()) {
            context.runJobs();
            if (!isDone()) {
                throw new IllegalStateException("deadlock: the thread is in " + context
                    + " itself, and waits for a promise that nobody else can settle meanwhile");
            }
        }
    }

    @Override
    public Value get() throws InterruptedException, ExecutionException {
        checkCanWait();
        return super.get();
    }

    @Override
    public Value get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        checkCanWait();
        return super.get(timeout, unit);
    }

    @Override
    public Value join() {
        checkCanWait();
        return super.join();
    }
}
