package dev.deltic.runtime;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.ResumableFrame.Resumption;
import java.util.ArrayDeque;

/** An async generator object: a frame and the queue of requests that wait for it.
 *  <a href="https://tc39.es/ecma262/#sec-asyncgenerator-objects">AsyncGenerator Objects</a> */
public final class JSAsyncGenerator extends JSObject {
    private enum State { SUSPENDED_START, SUSPENDED_YIELD, EXECUTING, DRAINING_QUEUE, COMPLETED }

    /** <a href="https://tc39.es/ecma262/#sec-asyncgeneratorrequest-records">AsyncGeneratorRequest Records</a> */
    private record Request(Resumption how, Object value, PromiseCapability capability) { }

    private final Realm realm;
    private final ArrayDeque<Request> queue = new ArrayDeque<>(2);
    private State state = State.SUSPENDED_START;
    private ResumableFrame frame;
    private boolean awaiting;

    /** A generator that runs {@code frame}. */
    public JSAsyncGenerator(Realm realm, JSObject prototype, ResumableFrame frame) {
        super(realm.agent.wellKnownShapes.empty, prototype);
        this.realm = realm;
        this.frame = frame;
    }

    /** Resumes the frame when an awaited promise is settled. */
    private final class Continuation extends PromiseReaction {
        @Override
        public void fulfilled(Realm current, Object value) {
            awaiting = false;
            run(Resumption.NEXT, value);
        }

        @Override
        public void rejected(Realm current, Object reason) {
            awaiting = false;
            run(Resumption.THROW, reason);
        }

        @Override
        public Realm realm() {
            return realm;
        }
    }

    /** Await in the generator's body, up to where the frame is left. */
    public void await(Object value) {
        JSPromise promise = PromiseOperations.promiseResolve(realm, value);
        awaiting = true;
        PromiseOperations.performThen(realm, promise, new Continuation());
    }

    /** {@code next}, {@code throw} and {@code return} of the prototype: a promise of a result object.
     *  <a href="https://tc39.es/ecma262/#sec-properties-of-asyncgenerator-prototype">AsyncGenerator.prototype</a> */
    public static JSObject request(Realm realm, Object receiver, Resumption how, Object value, String method) {
        PromiseCapability capability = PromiseOperations.newPromiseCapability(realm);
        if (!(receiver instanceof JSAsyncGenerator generator)) {
            capability.reject(realm, Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "[AsyncGenerator].prototype." + method,
                Errors.display(receiver)).value());
            return capability.promise;
        }
        generator.enqueue(new Request(how, value, capability));
        return capability.promise;
    }

    private void enqueue(Request request) {
        if (request.how != Resumption.RETURN) {
            if (state == State.SUSPENDED_START && request.how == Resumption.THROW) {
                complete(State.COMPLETED);
            }
            if (state == State.COMPLETED) {
                if (request.how == Resumption.THROW) {
                    request.capability.reject(realm, request.value);
                } else {
                    request.capability.resolve(realm, JSObject.iteratorResult(realm, UNDEFINED, true));
                }
                return;
            }
        }
        queue.add(request);
        if (request.how == Resumption.RETURN && (state == State.SUSPENDED_START || state == State.COMPLETED)) {
            complete(State.DRAINING_QUEUE);
            awaitReturn();
        } else if (state == State.SUSPENDED_START || state == State.SUSPENDED_YIELD) {
            run(request.how, request.value);
        }
    }

    /** Goes on with the frame until it awaits, or has answered all requests, or is done. */
    private void run(Resumption firstHow, Object firstValue) {
        Resumption how = firstHow;
        Object value = firstValue;
        while (true) {
            state = State.EXECUTING;
            Object result;
            try {
                result = frame.resume(how, value);
            } catch (TerminationException e) {
                complete(State.COMPLETED);
                queue.clear();
                throw e;
            } catch (RuntimeException | StackOverflowError e) {
                complete(State.DRAINING_QUEUE);
                queue.remove().capability.reject(realm, PromiseOperations.thrown(realm, e).value());
                drain();
                return;
            }
            if (!frame.isSuspended()) {
                complete(State.DRAINING_QUEUE);
                queue.remove().capability.resolve(realm, JSObject.iteratorResult(realm, result, true));
                drain();
                return;
            }
            if (awaiting) {
                return;
            }
            queue.remove().capability.resolve(realm, JSObject.iteratorResult(realm, result, false));
            Request next = queue.peek();
            if (next == null) {
                state = State.SUSPENDED_YIELD;
                return;
            }
            how = next.how;
            value = next.value;
        }
    }

    private void complete(State next) {
        state = next;
        frame = null;
    }

    /** <a href="https://tc39.es/ecma262/#sec-asyncgeneratordrainqueue">AsyncGeneratorDrainQueue</a> */
    private void drain() {
        while (true) {
            Request next = queue.peek();
            if (next == null) {
                state = State.COMPLETED;
                return;
            }
            if (next.how == Resumption.RETURN) {
                awaitReturn();
                return;
            }
            queue.remove();
            if (next.how == Resumption.THROW) {
                next.capability.reject(realm, next.value);
            } else {
                next.capability.resolve(realm, JSObject.iteratorResult(realm, UNDEFINED, true));
            }
        }
    }

    /** Answers a return request of a completed generator when its value is settled. */
    private final class ReturnReaction extends PromiseReaction {
        @Override
        public void fulfilled(Realm current, Object value) {
            queue.remove().capability.resolve(realm, JSObject.iteratorResult(realm, value, true));
            drain();
        }

        @Override
        public void rejected(Realm current, Object reason) {
            queue.remove().capability.reject(realm, reason);
            drain();
        }

        @Override
        public Realm realm() {
            return realm;
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-asyncgeneratorawaitreturn">AsyncGeneratorAwaitReturn</a> */
    private void awaitReturn() {
        JSPromise promise;
        try {
            promise = PromiseOperations.promiseResolve(realm, queue.peek().value);
        } catch (RuntimeException | StackOverflowError e) {
            queue.remove().capability.reject(realm, PromiseOperations.thrown(realm, e).value());
            drain();
            return;
        }
        PromiseOperations.performThen(realm, promise, new ReturnReaction());
    }

    @Override
    public String className() {
        return "AsyncGenerator";
    }
}
