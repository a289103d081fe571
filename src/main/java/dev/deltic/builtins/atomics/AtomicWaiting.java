package dev.deltic.builtins.atomics;

import dev.deltic.limits.LimitKind;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Agent;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSPromise;
import dev.deltic.runtime.JobQueue;
import dev.deltic.runtime.PromiseOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TerminationException;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.runtime.exotic.ByteAccess;
import dev.deltic.runtime.exotic.JSTypedArray;
import dev.deltic.runtime.exotic.SharedBlock;
import dev.deltic.runtime.exotic.WaiterList;
import dev.deltic.shapes.Property;
import dev.deltic.values.Names;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** wait, waitAsync and notify. <a href="https://tc39.es/ecma262/#sec-dowait">DoWait</a> */
final class AtomicWaiting {
    /** A blocked thread looks for the agent's interrupt this often. */
    private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final double NANOS_PER_MILLI = 1e6;
    private static final String EQUAL_NOT = "not-equal";
    private static final String TIMED_OUT = "timed-out";

    /** What the arguments of wait and waitAsync come to. */
    private record Request(JSTypedArray array, int location, long value, double timeout) {
        SharedBlock block() {
            return array.buffer.block();
        }

        /** Whether the element has the value that is waited on; with the lock held. */
        boolean matches() {
            return ByteAccess.getBits(array.kind.size, array.bytes, location) == value;
        }

        boolean isEndless() {
            return timeout == Double.POSITIVE_INFINITY;
        }

        long nanos() {
            return (long) Math.min(timeout * NANOS_PER_MILLI, Long.MAX_VALUE / 4);
        }
    }

    private AtomicWaiting() { }

    private static Request request(Realm realm, Object typedArray, Object index, Object value, Object timeout, String method) {
        JSTypedArray array = AtomicAccess.validate(realm, typedArray, AtomicAccess.Elements.WAITABLE, method);
        if (!array.buffer.isShared()) {
            throw Errors.create(realm, MessageTemplate.NOT_A_SHARED_TYPED_ARRAY, Errors.display(typedArray));
        }
        int location = array.offsetOf(AtomicAccess.validateIndex(realm, array, index));
        long expected = AtomicAccess.waitValue(realm, array, value);
        double q = TypeConversion.toNumber(realm, timeout);
        return new Request(array, location, expected, q != q ? Double.POSITIVE_INFINITY : Math.max(q, 0));
    }

    // ---- wait -------------------------------------------------------------------------------------------------------

    /** A thread that is blocked. */
    private static final class BlockedWaiter extends WaiterList.Waiter {
        private final Condition condition;
        private boolean notified;

        BlockedWaiter(int location, Condition condition) {
            super(location);
            this.condition = condition;
        }

        @Override
        protected void notified() {
            notified = true;
            condition.signal();
        }
    }

    static Object wait(Realm realm, Object typedArray, Object index, Object value, Object timeout) {
        Request request = request(realm, typedArray, index, value, timeout, "Atomics.wait");
        if (!realm.agent.canSuspend) {
            throw Errors.create(realm, MessageTemplate.WAIT_NOT_ALLOWED);
        }
        SharedBlock block = request.block();
        block.lock.lock();
        try {
            if (!request.matches()) {
                return EQUAL_NOT;
            }
            BlockedWaiter waiter = new BlockedWaiter(request.location, block.lock.newCondition());
            block.waiters.add(waiter);
            try {
                block(realm.agent, request, waiter);
            } finally {
                block.waiters.remove(waiter);
            }
            return waiter.notified ? "ok" : TIMED_OUT;
        } finally {
            block.lock.unlock();
        }
    }

    /** Sleeps, with the lock released, until notified or out of time. */
    private static void block(Agent agent, Request request, BlockedWaiter waiter) {
        long end = System.nanoTime() + request.nanos();
        while (!waiter.notified) {
            long left = end - System.nanoTime();
            if (!request.isEndless() && left <= 0) {
                return;
            }
            try {
                waiter.condition.awaitNanos(request.isEndless() ? SLICE_NANOS : Math.min(left, SLICE_NANOS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new TerminationException(LimitKind.INTERRUPTED, 0, null);
            }
            if (!waiter.notified && agent.interruptRequested()) {
                pollUnlocked(agent, request.block());
            }
        }
    }

    private static void pollUnlocked(Agent agent, SharedBlock block) {
        block.lock.unlock();
        try {
            agent.poll();
        } finally {
            block.lock.lock();
        }
    }

    // ---- waitAsync --------------------------------------------------------------------------------------------------

    /** A promise that waits. Notified from any thread; the promise is settled by a job of its own agent. */
    private static final class PromiseWaiter extends WaiterList.Waiter implements JobQueue.Job {
        private final Realm realm;
        private final JSPromise promise;
        private JobQueue.Timer timer;

        PromiseWaiter(Realm realm, int location, JSPromise promise) {
            super(location);
            this.realm = realm;
            this.promise = promise;
        }

        @Override
        protected void notified() {
            realm.agent.jobs.deliver(this);
        }

        /** The job after a notification. */
        @Override
        public void run() {
            if (timer != null) {
                realm.agent.jobs.cancel(timer);
            }
            PromiseOperations.resolve(realm, promise, "ok");
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-enqueueatomicswaitasynctimeoutjob">EnqueueAtomicsWaitAsyncTimeoutJob</a>'s job */
    private record TimeoutJob(SharedBlock block, PromiseWaiter waiter) implements JobQueue.Job {
        @Override
        public void run() {
            boolean waiting;
            block.lock.lock();
            try {
                waiting = block.waiters.remove(waiter);
            } finally {
                block.lock.unlock();
            }
            if (waiting) {
                waiter.realm.agent.jobs.unexpect();
                PromiseOperations.resolve(waiter.realm, waiter.promise, TIMED_OUT);
            }
        }
    }

    static Object waitAsync(Realm realm, Object typedArray, Object index, Object value, Object timeout) {
        Request request = request(realm, typedArray, index, value, timeout, "Atomics.waitAsync");
        SharedBlock block = request.block();
        block.lock.lock();
        try {
            if (!request.matches()) {
                return result(realm, false, EQUAL_NOT);
            }
            if (request.timeout == 0) {
                return result(realm, false, TIMED_OUT);
            }
            JSPromise promise = JSPromise.create(realm);
            PromiseWaiter waiter = new PromiseWaiter(realm, request.location, promise);
            block.waiters.add(waiter);
            realm.agent.jobs.expect();
            if (!request.isEndless()) {
                waiter.timer = realm.agent.jobs.schedule(new TimeoutJob(block, waiter), request.nanos());
            }
            return result(realm, true, promise);
        } finally {
            block.lock.unlock();
        }
    }

    private static JSObject result(Realm realm, boolean async, Object value) {
        JSObject result = JSObject.create(realm);
        result.addProperty(realm.key("async"), async, Property.ALL);
        result.addProperty(Names.VALUE, value, Property.ALL);
        return result;
    }

    // ---- notify -----------------------------------------------------------------------------------------------------

    static int notify(JSTypedArray array, int index, double count) {
        SharedBlock block = array.buffer.block();
        if (block == null) {
            return 0;
        }
        block.lock.lock();
        try {
            return block.waiters.notify(array.offsetOf(index), count);
        } finally {
            block.lock.unlock();
        }
    }
}
