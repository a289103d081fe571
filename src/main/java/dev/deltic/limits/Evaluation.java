package dev.deltic.limits;

/** A limited call into the engine, the outermost of its thread: what it may use, and what it has used. Calls that its host callbacks make
 *  into other isolates belong to it. One with limits of its own is an evaluation within this one, whose use counts for both.
 *
 *  <p>The thread itself counts and announces; the {@link Watchdog} looks at clocks and arms the poll of the isolates that the thread is in.
 *  Once a limit is exceeded it stays so: whoever swallows the exception meets it again at the next poll. */
public final class Evaluation {
    /** A limit that the watch looks at is looked at again after this many nanoseconds at most. */
    static final long MAX_WAIT = 10_000_000;
    private static final long MIN_WAIT = 500_000;
    /** What a thread allocates in a nanosecond at most, in bytes: how soon the watch has to look again. */
    private static final long BYTES_PER_NANO = 4;
    private static final long NOT_YET = Long.MIN_VALUE;

    final Thread thread;
    private final Limits limits;
    /** The evaluation that the host callback belongs to in which this one began, or null. */
    final Evaluation outer;
    private final Interruptible owner;
    private final long wallLimit;
    private final long cpuLimit;
    private final long byteLimit;
    private final long start;
    /** What the watch saw first: asking costs more than most evaluations take. Until then {@link #NOT_YET}. */
    private volatile long cpuStart = NOT_YET;
    private final long bytesStart;
    private final long loopLimit;
    private long loops;
    private long outputBytes;
    /** Bytes announced, where the JVM does not count what the thread allocates. */
    private long announced;
    private volatile LimitKind exceeded;
    private volatile Entered entered;

    /** The isolates that the thread is in, innermost first. */
    private record Entered(Interruptible isolate, Entered outer) { }

    private Evaluation(Limits limits, Interruptible owner, Thread thread, Evaluation outer) {
        this.limits = limits;
        this.owner = owner;
        this.thread = thread;
        this.outer = outer;
        wallLimit = millis(limits.of(LimitKind.WALL_TIME));
        cpuLimit = millis(limits.of(LimitKind.CPU_TIME));
        byteLimit = limits.of(LimitKind.ALLOCATED_BYTES);
        loopLimit = limits.of(LimitKind.LOOPS);
        start = System.nanoTime();
        bytesStart = byteLimit == 0 ? ThreadUse.UNKNOWN : ThreadUse.allocatedBytes(thread);
    }

    private static long millis(long limit) {
        return limit > Long.MAX_VALUE / 1_000_000 ? 0 : limit * 1_000_000;
    }

    // ---- entering ---------------------------------------------------------------------------------------------------

    /** The current thread has entered an isolate from outside, or from another isolate's host callback. Gives what its work counts for,
     *  which is null when neither {@code limits}, which may be null, nor the thread's other isolates have limits.
     *  @throws IllegalArgumentException when the limits have a {@linkplain Limits#problem problem}: nothing runs without them then */
    public static Evaluation enter(Limits limits, Interruptible isolate) {
        if (limits != null && limits.problem() != null) {
            throw new IllegalArgumentException(limits.problem());
        }
        Thread thread = Thread.currentThread();
        Evaluation current = Watchdog.of(thread);
        Evaluation result = current;
        if (limits != null && (current == null || !current.covers(limits))) {
            result = new Evaluation(limits, isolate, thread, current);
        }
        if (result == null) {
            return null;
        }
        for (Evaluation e = result; e != null; e = e.outer) {
            e.entered = new Entered(isolate, e.entered);
        }
        if (result != current) {
            Watchdog.begin(result);
            if (limits.isInterruptible() && thread.isInterrupted()) {
                result.exceed(LimitKind.INTERRUPTED);
            }
        }
        return result;
    }

    private boolean covers(Limits other) {
        for (Evaluation e = this; e != null; e = e.outer) {
            if (e.limits == other) {
                return true;
            }
        }
        return false;
    }

    /** The thread leaves the isolate it entered last. */
    public void leave(Interruptible isolate) {
        for (Evaluation e = this; e != null; e = e.outer) {
            if (e.entered != null && e.entered.isolate == isolate) {
                e.entered = e.entered.outer;
            }
        }
        if (owner == isolate && entered == null) {
            Watchdog.end(this);
        }
    }

    // ---- what the thread itself asks and counts ---------------------------------------------------------------------------------

    /** The limits. */
    public Limits limits() {
        return limits;
    }

    /** The innermost evaluation around this one, itself included, whose limit is exceeded; null while none is. */
    public Evaluation spent() {
        for (Evaluation e = this; e != null; e = e.outer) {
            if (e.exceeded != null) {
                return e;
            }
        }
        return null;
    }

    /** What was exceeded, or null. */
    public LimitKind exceeded() {
        return exceeded;
    }

    /** Whether polls have to be counted. */
    public boolean countsLoops() {
        for (Evaluation e = this; e != null; e = e.outer) {
            if (e.loopLimit != 0) {
                return true;
            }
        }
        return false;
    }

    /** The strictest number of a kind that is compared each time anew; 0 for none. */
    public long limit(LimitKind kind) {
        long least = 0;
        for (Evaluation e = this; e != null; e = e.outer) {
            long number = e.limits.of(kind);
            least = least == 0 ? number : number == 0 ? least : Math.min(least, number);
        }
        return least;
    }

    /** Counts a poll; whether a limit may be exceeded by it. */
    public boolean countLoop() {
        if (outer == null && loops < loopLimit) {
            loops++;
            return false;
        }
        for (Evaluation e = this; e != null; e = e.outer) {
            if (e.loopLimit != 0 && ++e.loops > e.loopLimit) {
                e.exceed(LimitKind.LOOPS);
            }
        }
        return true;
    }

    /** Counts bytes that are about to be printed. */
    public void countOutput(long bytes) {
        for (Evaluation e = this; e != null; e = e.outer) {
            e.outputBytes += bytes;
            long limit = e.limits.of(LimitKind.OUTPUT_BYTES);
            if (limit != 0 && e.outputBytes > limit) {
                e.exceed(LimitKind.OUTPUT_BYTES);
            }
        }
    }

    /** Looks whether {@code bytes} more may be allocated.
     *  @param counted how many of them were not announced before: what is counted where the JVM counts nothing */
    public void announceBytes(long bytes, long counted) {
        for (Evaluation e = this; e != null; e = e.outer) {
            if (e.byteLimit != 0) {
                if (e.bytesUsed() > e.byteLimit - bytes) {
                    e.exceed(LimitKind.ALLOCATED_BYTES);
                }
                e.announced += counted;
            }
        }
    }

    /** Looks whether there is time for work of about {@code nanos} that cannot be interrupted. */
    public void announceWork(long nanos) {
        long now = System.nanoTime();
        for (Evaluation e = this; e != null; e = e.outer) {
            if (e.wallLimit != 0 && now - e.start > e.wallLimit - nanos) {
                e.exceed(LimitKind.WALL_TIME);
            } else if (e.cpuLimit != 0 && e.cpuUsed(now) > e.cpuLimit - nanos) {
                e.exceed(LimitKind.CPU_TIME);
            }
        }
    }

    /** Notes that the evaluation has to end; the first reason counts. Thread-safe. */
    public synchronized void exceed(LimitKind kind) {
        if (exceeded == null) {
            exceeded = kind;
        }
        arm();
    }

    private void arm() {
        for (Entered e = entered; e != null; e = e.outer) {
            e.isolate.arm();
        }
    }

    // ---- what the watch asks ------------------------------------------------------------------------------------------

    private long bytesUsed() {
        long now = bytesStart == ThreadUse.UNKNOWN ? ThreadUse.UNKNOWN : ThreadUse.allocatedBytes(thread);
        return now == ThreadUse.UNKNOWN ? announced : now - bytesStart;
    }

    /** Processor time; where the JVM does not know it, the time that has passed. */
    private long cpuUsed(long now) {
        long first = cpuStart;
        if (first == NOT_YET) {
            return 0;
        }
        long cpu = first == ThreadUse.UNKNOWN ? first : ThreadUse.cpuNanos(thread);
        return cpu == ThreadUse.UNKNOWN ? now - start : cpu - first;
    }

    /** Compares what the thread has used with the limits; gives the nanoseconds after which to do so again. */
    long check(long now) {
        if (exceeded != null) {
            arm();                              // an isolate may have been entered since
            return MAX_WAIT;
        }
        if (limits.isInterruptible() && thread.isInterrupted()) {
            exceed(LimitKind.INTERRUPTED);
            return MAX_WAIT;
        }
        long wait = MAX_WAIT;
        if (wallLimit != 0) {
            wait = Math.min(wait, left(wallLimit - (now - start), LimitKind.WALL_TIME));
        }
        if (cpuLimit != 0) {
            if (cpuStart == NOT_YET) {
                cpuStart = ThreadUse.cpuNanos(thread);
            }
            wait = Math.min(wait, left(cpuLimit - cpuUsed(now), LimitKind.CPU_TIME));
        }
        if (byteLimit != 0) {
            wait = Math.min(wait, left((byteLimit - bytesUsed()) / BYTES_PER_NANO, LimitKind.ALLOCATED_BYTES));
        }
        return wait;
    }

    private long left(long nanos, LimitKind kind) {
        if (nanos <= 0) {
            exceed(kind);
            return MAX_WAIT;
        }
        return Math.max(nanos, MIN_WAIT);
    }
}
