package dev.deltic.interop;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSPromise;
import dev.deltic.runtime.JobQueue;
import dev.deltic.runtime.NativeCode;
import dev.deltic.runtime.PromiseCapability;
import dev.deltic.runtime.PromiseOperations;
import dev.deltic.runtime.Realm;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/** The {@code then} that makes every {@link CompletionStage} a thenable: what {@code await}, {@code Promise.resolve} and the others call. A
 *  stage that another thread completes settles its promise when no thread is in the context, on that thread, else when the thread that is
 *  leaves it. An evaluation does not wait for stages. */
final class StageThen extends NativeCode {
    /** Declared so that the JVM need not load this class to verify who names it. */
    static final NativeCode CODE = new StageThen();

    private StageThen() { }

    @Override
    protected Object run(Realm realm, Object thisValue, Object[] arguments) {
        if (!(JavaFunctions.receiver(realm, thisValue, "then").host instanceof CompletionStage<?> stage)) {
            throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "then", Errors.display(thisValue));
        }
        JSPromise promise = JSPromise.create(realm);
        realm.agent.jobs.expect();
        try {
            stage.whenComplete(new Settlement(realm, promise));
        } catch (RuntimeException e) {
            realm.agent.jobs.unexpect();
            throw JavaMethods.passOn(realm, e);
        }
        PromiseCapability result = PromiseOperations.newPromiseCapability(realm);
        PromiseOperations.performThen(realm, promise, at(arguments, 0), at(arguments, 1), result);
        return result.promise;
    }

    /** What the stage calls when it is complete, and the job that settles the promise then. */
    private static final class Settlement implements BiConsumer<Object, Throwable>, JobQueue.Job {
        /** Keeps the caller's Bindings alive until the stage is complete. */
        private final RealmHandle handle;
        private final JSPromise promise;
        private Object value;
        private Throwable failure;

        Settlement(Realm realm, JSPromise promise) {
            this.handle = new RealmHandle(realm);
            this.promise = promise;
        }

        @Override
        public void accept(Object result, Throwable thrown) {
            value = result;
            failure = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
            handle.realm.agent.hooks.deliver(this);
        }

        @Override
        public void run() {
            Realm realm = handle.realm;
            if (failure == null) {
                PromiseOperations.resolve(realm, promise, HostValues.toScript(realm, value));
            } else if (failure instanceof ScriptFailure script && script.originIn(realm) != null) {
                PromiseOperations.reject(realm, promise, script.originIn(realm).value());
            } else {
                PromiseOperations.reject(realm, promise, HostValues.toScript(realm, failure));
            }
        }
    }
}
