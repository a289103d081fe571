package dev.deltic.engine;

import static dev.deltic.values.Hole.HOLE;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.builtins.console.Console;
import dev.deltic.interop.HostValues;
import dev.deltic.interop.RealmAccess;
import dev.deltic.limits.LimitKind;
import dev.deltic.messages.ErrorType;
import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JobQueue;
import dev.deltic.runtime.NativeCode;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TerminationException;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.shapes.Property;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The functions {@code setTimeout}, {@code setInterval}, {@code clearTimeout}, {@code clearInterval} and {@code queueMicrotask} of a
 *  realm, where the embedder wants them. The executor's thread only delivers: a callback is a job of the isolate, run by that thread when
 *  nobody is in the isolate, else by whoever is, when it leaves. Used inside the isolate.
 *  <a href="https://html.spec.whatwg.org/#timers">Timers</a> */
public final class Timers {
    private enum Function { SET_TIMEOUT, SET_INTERVAL, CLEAR, QUEUE_MICROTASK }

    private static final String[] NAMES = {"setTimeout", "setInterval", "clearTimeout", "clearInterval", "queueMicrotask"};
    private static final Function[] FUNCTIONS = {Function.SET_TIMEOUT, Function.SET_INTERVAL, Function.CLEAR, Function.CLEAR,
        Function.QUEUE_MICROTASK};

    private final Realm realm;
    private final Isolate isolate;
    private final ScheduledExecutorService executor;
    private final JSObject[] functions = new JSObject[NAMES.length];
    /** Those that have not run for the last time, by the numbers that scripts have for them. */
    private final Map<Integer, Timer> timers = new HashMap<>();
    private int lastNumber;

    /** The timers of a realm of an engine that has them. */
    public Timers(Realm realm) {
        this.realm = realm;
        this.isolate = Isolate.of(realm);
        this.executor = isolate.engine().timerExecutor();
    }

    /** Whether a global name is one of these functions'. */
    public static boolean isName(String name) {
        for (String known : NAMES) {
            if (known.equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** The function of a name; HOLE when it is none. */
    public Object function(String name) {
        for (int i = 0; i < NAMES.length; i++) {
            if (NAMES[i].equals(name)) {
                if (functions[i] == null) {
                    functions[i] = BuiltinFunction.create(realm, new Code(this, FUNCTIONS[i]), 1, name);
                }
                return functions[i];
            }
        }
        return HOLE;
    }

    /** Gives a realm's global object the functions. */
    public static void define(Realm realm) {
        Timers timers = new Timers(realm);
        for (String name : NAMES) {
            realm.globalObject().addProperty(realm.name(name), timers.function(name), Property.HIDDEN);
        }
    }

    private static final class Code extends NativeCode {
        private final Timers timers;
        private final Function function;

        Code(Timers timers, Function function) {
            this.timers = timers;
            this.function = function;
        }

        @Override
        protected Object run(Realm realm, Object thisValue, Object[] arguments) {
            Object first = at(arguments, 0);
            switch (function) {
                case CLEAR:
                    timers.clear(TypeConversion.toNumber(realm, first));
                    return UNDEFINED;
                case QUEUE_MICROTASK: {
                    Object callback = timers.checked(first);
                    realm.agent.jobs.enqueue(() -> timers.call(callback, Timer.NO_ARGUMENTS));
                    return UNDEFINED;
                }
                default: return timers.start(function == Function.SET_INTERVAL, timers.checked(first), arguments);
            }
        }
    }

    private Object checked(Object callback) {
        if (!ObjectOperations.isCallable(callback)) {
            throw Errors.create(realm, ErrorType.TYPE_ERROR, "The \"callback\" argument must be of type function");
        }
        return callback;
    }

    private Object start(boolean repeats, Object callback, Object[] arguments) {
        double wanted = arguments.length < 2 ? 0 : TypeConversion.toNumber(realm, arguments[1]);
        long millis = wanted >= 1 && wanted <= Integer.MAX_VALUE ? (long) wanted : 1;
        Object[] rest = arguments.length < 3 ? Timer.NO_ARGUMENTS : Arrays.copyOfRange(arguments, 2, arguments.length);
        long most = isolate.engine().limits() == null ? 0 : isolate.engine().limits().of(LimitKind.JOBS);
        if (most != 0 && timers.size() >= most) {
            throw realm.agent.exceeded(LimitKind.JOBS, most);
        }
        lastNumber = lastNumber == Integer.MAX_VALUE ? 1 : lastNumber + 1;
        Timer timer = new Timer(this, lastNumber, repeats ? millis : 0, callback, rest);
        schedule(timer, millis);
        timers.put(lastNumber, timer);
        return lastNumber;
    }

    /** Announces the timer's job, so that whoever waits for the isolate to be idle waits for it, and asks for its delivery. */
    private void schedule(Timer timer, long millis) {
        realm.agent.jobs.expect();
        try {
            timer.state.set(Timer.WAITING);
            timer.delivery = executor.schedule(timer, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            realm.agent.jobs.unexpect();
            throw HostValues.hostFailure(realm, e);
        }
    }

    private void clear(double number) {
        Timer timer = number == (int) number ? timers.remove((int) number) : null;
        if (timer != null && timer.state.compareAndSet(Timer.WAITING, Timer.CLEARED)) {
            timer.delivery.cancel(false);
            realm.agent.jobs.unexpect();
        } else if (timer != null) {
            timer.state.set(Timer.CLEARED);     // delivered already, or the one that runs
        }
    }

    /** Runs a callback. What it throws, or what ends it, goes where {@code console.error} writes: nobody called it who could catch it. */
    private void call(Object callback, Object[] arguments) {
        try {
            ObjectOperations.callArray(realm, callback, UNDEFINED, arguments);
        } catch (JSException e) {
            realm.agent.hooks.printError(realm, "Uncaught " + Console.inspect(realm, e.value()));
        } catch (TerminationException e) {
            ((RealmHost) realm.hostData).printError(e.getMessage());    // not by the hooks: the turn has ended, and they would say so
            throw e;
        }
    }

    private void fire(Timer timer) {
        if (timer.state.get() == Timer.CLEARED) {
            return;
        }
        RealmAccess access = realm.hostData instanceof RealmAccess known ? known : null;
        if (access != null) {
            try {
                access.enter();
            } catch (IllegalStateException e) {
                timers.clear();                 // the context has been closed meanwhile
                return;
            }
        }
        try {
            if (timer.period == 0) {
                timers.remove(timer.number);
            }
            call(timer.callback, timer.arguments);
            if (timer.period != 0 && timer.state.get() != Timer.CLEARED) {
                schedule(timer, timer.period);
            }
        } finally {
            if (access != null) {
                access.exit();
            }
        }
    }

    /** One timer: what the executor runs. */
    private static final class Timer implements Runnable {
        static final Object[] NO_ARGUMENTS = {};
        static final int WAITING = 0;
        static final int DELIVERED = 1;
        static final int CLEARED = 2;

        private final Timers owner;
        private final int number;
        /** In milliseconds; 0 for one that runs once. */
        private final long period;
        private final Object callback;
        private final Object[] arguments;
        private final AtomicInteger state = new AtomicInteger();
        private ScheduledFuture<?> delivery;

        Timer(Timers owner, int number, long period, Object callback, Object[] arguments) {
            this.owner = owner;
            this.number = number;
            this.period = period;
            this.callback = callback;
            this.arguments = arguments;
        }

        @Override
        public void run() {
            if (state.compareAndSet(WAITING, DELIVERED)) {
                owner.isolate.deliver(new Delivery(this));
            }
        }
    }

    /** The job of a timer whose time has come. */
    private record Delivery(Timer timer) implements JobQueue.Job {
        @Override
        public void run() {
            timer.owner.fire(timer);
        }

        @Override
        public boolean isTurn() {
            return true;
        }
    }
}
