package dev.deltic.runtime;

import dev.deltic.limits.LimitKind;
import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The agent's promise jobs, run in order when the outermost call ends, with those that other threads deliver and those whose
 *  time has come. <a href="https://tc39.es/ecma262/#sec-jobs">Jobs</a> */
public final class JobQueue {
    /** How long {@link #runUntilIdle} sleeps between two looks at the agent's interrupt. */
    private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    /** One job. */
    public interface Job {
        /** Runs the job; a throw completion of a job is a host matter. */
        void run();

        /** Whether a delivered job is a turn of its own, with limits of its own, and not the matter of whoever is in the isolate. */
        default boolean isTurn() {
            return false;
        }
    }

    /** A job for later. */
    public static final class Timer implements Comparable<Timer> {
        private final long deadline;
        private final Job job;

        Timer(long deadline, Job job) {
            this.deadline = deadline;
            this.job = job;
        }

        @Override
        public int compareTo(Timer other) {
            return Long.signum(deadline - other.deadline);
        }
    }

    /** How many jobs may wait; the evaluation that adds one more is ended. */
    int limit = Integer.MAX_VALUE;
    private final Agent agent;
    /** Told of each job, null unless somebody wants to know. */
    public ExecutionListener listener;
    private final ArrayDeque<Job> jobs = new ArrayDeque<>(4);
    /** From other threads; null until a delivery is announced. */
    private volatile LinkedBlockingQueue<Job> delivered;
    /** Those that are turns of their own. Made before {@link #delivered}, and read after it. */
    private ConcurrentLinkedQueue<Job> turns;
    /** How many more deliveries were announced. */
    private int expected;
    /** Null until there is one. */
    private PriorityQueue<Timer> timers;

    /** The queue of an agent. */
    JobQueue(Agent agent) {
        this.agent = agent;
    }

    /** Adds a job at the end. <a href="https://tc39.es/ecma262/#sec-hostenqueuepromisejob">HostEnqueuePromiseJob</a> */
    public void enqueue(Job job) {
        if (jobs.size() >= limit) {
            throw agent.exceeded(LimitKind.JOBS, limit);
        }
        jobs.add(job);
    }

    /** Whether no job waits that could run now or was delivered. */
    public boolean isEmpty() {
        return jobs.isEmpty() && (delivered == null || delivered.isEmpty());
    }

    /** Whether nothing waits, is announced, or has its time to come. */
    boolean isIdle() {
        return isEmpty() && expected <= 0 && (timers == null || timers.isEmpty());
    }

    /** Announces that a job will be delivered, which {@link #runUntilIdle} then waits for. */
    public void expect() {
        if (delivered == null) {
            turns = new ConcurrentLinkedQueue<>();
            delivered = new LinkedBlockingQueue<>();
        }
        expected++;
    }

    /** Takes back an announcement. */
    public void unexpect() {
        expected--;
    }

    /** Whether announced jobs have not been taken over yet, delivered or not. */
    public boolean isExpecting() {
        return expected > 0;
    }

    /** Whether a job was delivered that nobody has taken over yet. Thread-safe. */
    public boolean hasDelivered() {
        LinkedBlockingQueue<Job> queue = delivered;
        return queue != null && !(queue.isEmpty() && turns.isEmpty());
    }

    /** Adds a job that was announced by {@link #expect}. Thread-safe. */
    public void deliver(Job job) {
        LinkedBlockingQueue<Job> queue = delivered;
        if (job.isTurn()) {
            turns.add(job);
        } else {
            queue.add(job);
        }
    }

    /** Adds a job to be run when {@code delayNanos} have passed and the agent is idle. */
    public Timer schedule(Job job, long delayNanos) {
        if (timers == null) {
            timers = new PriorityQueue<>();
        }
        Timer timer = new Timer(System.nanoTime() + delayNanos, job);
        timers.add(timer);
        return timer;
    }

    /** Drops a timer; one that has run already is no error. */
    public void cancel(Timer timer) {
        if (timers != null) {
            timers.remove(timer);
        }
    }

    /** Runs jobs, those they add included, until none is left. When a job fails, the rest stay queued and the failure is
     *  the caller's. */
    public void runAll() {
        while (true) {
            takeDelivered();
            Job job = jobs.poll();
            if (job == null) {
                return;
            }
            if (listener != null) {
                listener.job(job);
            }
            agent.poll();                       // jobs may go on adding jobs without running any script
            job.run();
        }
    }

    /** Takes over the first of the turns that were delivered; false when there is none. */
    public boolean takeTurn() {
        Job job = turns == null ? null : turns.poll();
        if (job == null) {
            return false;
        }
        expected--;
        jobs.add(job);
        return true;
    }

    private void takeDelivered() {
        if (delivered != null) {
            for (Job job = delivered.poll(); job != null; job = delivered.poll()) {
                expected--;
                jobs.add(job);
            }
        }
        while (timers != null && !timers.isEmpty() && timers.peek().deadline - System.nanoTime() <= 0) {
            jobs.add(timers.poll().job);
        }
    }

    /** Runs jobs until none is left, none is announced and no timer runs; sleeps meanwhile. For hosts with an event loop: the
     *  shell and conformance tests. Polls, and returns early when the thread is interrupted. */
    public void runUntilIdle() {
        while (true) {
            runAll();
            if (takeTurn()) {
                continue;
            }
            boolean timed = timers != null && !timers.isEmpty();
            if (!timed && expected <= 0) {
                return;
            }
            agent.poll();
            long nanos = timed ? Math.min(SLICE_NANOS, Math.max(0, timers.peek().deadline - System.nanoTime())) : SLICE_NANOS;
            try {
                if (delivered == null) {
                    TimeUnit.NANOSECONDS.sleep(nanos);
                } else {
                    Job job = delivered.poll(nanos, TimeUnit.NANOSECONDS);
                    if (job != null) {
                        expected--;
                        jobs.add(job);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Drops the jobs that wait to run: what an evaluation that is ended leaves behind. */
    void drop() {
        jobs.clear();
    }

    /** Drops all jobs. */
    public void clear() {
        jobs.clear();
        if (delivered != null) {
            delivered.clear();
            turns.clear();
        }
        timers = null;
        expected = 0;
    }
}
