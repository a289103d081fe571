package dev.deltic.runtime;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.values.Names;

/** <a href="https://tc39.es/ecma262/#sec-promise-abstract-operations">Promise Abstract Operations</a> */
public final class PromiseOperations {
    private PromiseOperations() { }

    // ---- settling ---------------------------------------------------------------------------------------------------

    /** What a promise's resolve function does, without its already-resolved flag.
     *  <a href="https://tc39.es/ecma262/#sec-promise-resolve-functions">Promise Resolve Functions</a> from step 7 */
    public static void resolve(Realm realm, JSPromise promise, Object resolution) {
        if (resolution == promise) {
            reject(realm, promise, Errors.create(realm, MessageTemplate.PROMISE_CYCLE).value());
            return;
        }
        if (!(resolution instanceof JSObject thenable)) {
            fulfill(realm, promise, resolution);
            return;
        }
        Object then;
        try {
            then = thenable.get(realm, Names.THEN);
        } catch (RuntimeException | StackOverflowError e) {
            reject(realm, promise, thrown(realm, e).value());
            return;
        }
        if (!ObjectOperations.isCallable(then)) {
            fulfill(realm, promise, resolution);
            return;
        }
        realm.agent.jobs.enqueue(new ThenableJob(realm, promise, thenable, (JSObject) then));
    }

    /** <a href="https://tc39.es/ecma262/#sec-newpromiseresolvethenablejob">NewPromiseResolveThenableJob</a>'s job */
    private record ThenableJob(Realm realm, JSPromise promise, JSObject thenable, JSObject then) implements JobQueue.Job {
        @Override
        public void run() {
            Object[] functions = resolvingFunctions(realm, promise);
            try {
                ObjectOperations.call(realm, then, thenable, functions[0], functions[1]);
            } catch (RuntimeException | StackOverflowError e) {
                ObjectOperations.call(realm, functions[1], UNDEFINED, thrown(realm, e).value());
            }
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-fulfillpromise">FulfillPromise</a> */
    public static void fulfill(Realm realm, JSPromise promise, Object value) {
        settle(realm, promise, JSPromise.State.FULFILLED, value);
    }

    /** <a href="https://tc39.es/ecma262/#sec-rejectpromise">RejectPromise</a> */
    public static void reject(Realm realm, JSPromise promise, Object reason) {
        if (!promise.handled) {
            realm.agent.hooks.promiseRejection(promise, false);
        }
        settle(realm, promise, JSPromise.State.REJECTED, reason);
    }

    private static void settle(Realm realm, JSPromise promise, JSPromise.State state, Object result) {
        PromiseReaction reaction = promise.firstReaction;
        promise.firstReaction = null;
        promise.lastReaction = null;
        promise.state = state;
        promise.result = result;
        while (reaction != null) {
            PromiseReaction next = reaction.next;
            reaction.next = null;
            enqueue(realm, reaction, state, result);
            reaction = next;
        }
    }

    private static void enqueue(Realm realm, PromiseReaction reaction, JSPromise.State state, Object result) {
        realm.agent.jobs.enqueue(new ReactionJob(reaction, state, result));
    }

    /** <a href="https://tc39.es/ecma262/#sec-newpromisereactionjob">NewPromiseReactionJob</a>'s job */
    private record ReactionJob(PromiseReaction reaction, JSPromise.State state, Object result) implements JobQueue.Job {
        @Override
        public void run() {
            if (state == JSPromise.State.FULFILLED) {
                reaction.fulfilled(reaction.realm(), result);
            } else {
                reaction.rejected(reaction.realm(), result);
            }
        }
    }

    private static final class ResolvingFunction extends NativeCode {
        private final JSPromise promise;
        private final boolean[] alreadyResolved;
        private final boolean rejects;

        ResolvingFunction(JSPromise promise, boolean[] alreadyResolved, boolean rejects) {
            this.promise = promise;
            this.alreadyResolved = alreadyResolved;
            this.rejects = rejects;
        }

        @Override
        protected Object run(Realm realm, Object thisValue, Object[] arguments) {
            if (!alreadyResolved[0]) {
                alreadyResolved[0] = true;
                if (rejects) {
                    reject(realm, promise, at(arguments, 0));
                } else {
                    resolve(realm, promise, at(arguments, 0));
                }
            }
            return UNDEFINED;
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-createresolvingfunctions">CreateResolvingFunctions</a>: resolve, reject. */
    public static Object[] resolvingFunctions(Realm realm, JSPromise promise) {
        boolean[] alreadyResolved = new boolean[1];
        return new Object[] {
            BuiltinFunction.create(realm, new ResolvingFunction(promise, alreadyResolved, false), 1, ""),
            BuiltinFunction.create(realm, new ResolvingFunction(promise, alreadyResolved, true), 1, ""),
        };
    }

    /** The throw completion that a caught Java exception stands for; rethrows what is none. */
    public static JSException thrown(Realm realm, Throwable failure) {
        JSException exception = Errors.asThrow(realm, failure);
        if (exception != null) {
            return exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    // ---- capabilities -----------------------------------------------------------------------------------------------

    private static final class Executor extends NativeCode {
        Object resolve = UNDEFINED;
        Object reject = UNDEFINED;

        @Override
        protected Object run(Realm realm, Object thisValue, Object[] arguments) {
            if (resolve != UNDEFINED || reject != UNDEFINED) {
                throw Errors.create(realm, MessageTemplate.PROMISE_EXECUTOR_ALREADY_INVOKED);
            }
            resolve = at(arguments, 0);
            reject = at(arguments, 1);
            return UNDEFINED;
        }
    }

    /** A capability for a new promise of the realm's own %Promise%. */
    public static PromiseCapability newPromiseCapability(Realm realm) {
        return new PromiseCapability(JSPromise.create(realm));
    }

    /** <a href="https://tc39.es/ecma262/#sec-newpromisecapability">NewPromiseCapability</a> */
    public static PromiseCapability newPromiseCapability(Realm realm, Object constructor) {
        if (constructor == realm.intrinsicIfCreated(Intrinsic.PROMISE)) {
            JSPromise promise = JSPromise.create(realm);
            Object[] functions = resolvingFunctions(realm, promise);
            return new PromiseCapability(promise, functions[0], functions[1]);
        }
        if (!ObjectOperations.isConstructor(constructor)) {
            throw Errors.create(realm, MessageTemplate.NOT_A_CONSTRUCTOR, Errors.display(constructor));
        }
        Executor executor = new Executor();
        JSObject promise = ObjectOperations.construct(realm, (JSObject) constructor, BuiltinFunction.create(realm, executor, 2, ""));
        if (!ObjectOperations.isCallable(executor.resolve) || !ObjectOperations.isCallable(executor.reject)) {
            throw Errors.create(realm, MessageTemplate.PROMISE_NON_CALLABLE);
        }
        return new PromiseCapability(promise, executor.resolve, executor.reject);
    }

    /** <a href="https://tc39.es/ecma262/#sec-promise-resolve">PromiseResolve</a> */
    public static JSObject promiseResolve(Realm realm, JSObject constructor, Object value) {
        if (value instanceof JSPromise promise && promise.get(realm, Names.CONSTRUCTOR) == constructor) {
            return promise;
        }
        if (constructor == realm.intrinsicIfCreated(Intrinsic.PROMISE)) {
            JSPromise promise = JSPromise.create(realm);
            resolve(realm, promise, value);
            return promise;
        }
        PromiseCapability capability = newPromiseCapability(realm, constructor);
        capability.resolve(realm, value);
        return capability.promise;
    }

    /** <a href="https://tc39.es/ecma262/#sec-promise-resolve">PromiseResolve</a> with %Promise%: what await does first. */
    public static JSPromise promiseResolve(Realm realm, Object value) {
        return (JSPromise) promiseResolve(realm, realm.intrinsic(Intrinsic.PROMISE), value);
    }

    // ---- then -------------------------------------------------------------------------------------------------------

    private static final class HandlerReaction extends PromiseReaction {
        private final Realm realm;
        private final PromiseCapability capability;
        private final Object onFulfilled;
        private final Object onRejected;

        HandlerReaction(Realm realm, PromiseCapability capability, Object onFulfilled, Object onRejected) {
            this.realm = realm;
            this.capability = capability;
            this.onFulfilled = onFulfilled;
            this.onRejected = onRejected;
        }

        @Override
        public Realm realm() {
            return realm;
        }

        @Override
        public void fulfilled(Realm current, Object value) {
            if (onFulfilled == UNDEFINED) {
                if (capability != null) {
                    capability.resolve(current, value);
                }
            } else {
                run(current, onFulfilled, value);
            }
        }

        @Override
        public void rejected(Realm current, Object reason) {
            if (onRejected == UNDEFINED) {
                if (capability != null) {
                    capability.reject(current, reason);
                }
            } else {
                run(current, onRejected, reason);
            }
        }

        private void run(Realm current, Object handler, Object argument) {
            Object result;
            try {
                result = ObjectOperations.call(current, handler, UNDEFINED, argument);
            } catch (RuntimeException | StackOverflowError e) {
                JSException exception = thrown(current, e);
                if (capability != null) {
                    capability.reject(current, exception.value());
                }
                return;
            }
            if (capability != null) {
                capability.resolve(current, result);
            }
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-performpromisethen">PerformPromiseThen</a>; handlers that are not callable count as
     *  undefined, {@code capability} may be null. */
    public static void performThen(Realm realm, JSPromise promise, Object onFulfilled, Object onRejected,
            PromiseCapability capability) {
        Object fulfilled = ObjectOperations.isCallable(onFulfilled) ? onFulfilled : UNDEFINED;
        Object rejected = ObjectOperations.isCallable(onRejected) ? onRejected : UNDEFINED;
        Realm jobRealm = fulfilled instanceof JSObject f ? f.functionRealm(realm) : realm;
        performThen(realm, promise, new HandlerReaction(jobRealm, capability, fulfilled, rejected));
    }

    /** PerformPromiseThen with a continuation of the engine's own: await, and what the specification does with promises. */
    public static void performThen(Realm realm, JSPromise promise, PromiseReaction reaction) {
        if (promise.state == JSPromise.State.PENDING) {
            if (promise.firstReaction == null) {
                promise.firstReaction = reaction;
            } else {
                promise.lastReaction.next = reaction;
            }
            promise.lastReaction = reaction;
        } else {
            if (promise.state == JSPromise.State.REJECTED && !promise.handled) {
                realm.agent.hooks.promiseRejection(promise, true);
            }
            enqueue(realm, reaction, promise.state, promise.result);
        }
        promise.handled = true;
    }
}
