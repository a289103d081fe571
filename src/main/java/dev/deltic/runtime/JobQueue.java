package dev.deltic.runtime;

import java.util.ArrayDeque;

/** The agent's promise jobs, run in order when the outermost call ends. <a href="https://tc39.es/ecma262/#sec-jobs">Jobs</a> */
public final class JobQueue {
    /** One job. */
    public interface Job {
        /** Runs the job; a throw completion of a job is a host matter. */
        void run();
    }

    private final ArrayDeque<Job> jobs = new ArrayDeque<>(4);

    /** Adds a job at the end. <a href="https://tc39.es/ecma262/#sec-hostenqueuepromisejob">HostEnqueuePromiseJob</a> */
    public void enqueue(Job job) {
        jobs.add(job);
    }

    /** Whether no job waits. */
    public boolean isEmpty() {
        return jobs.isEmpty();
    }

    /** Runs jobs, those they add included, until none is left. When a job fails, the rest stay queued and the failure is
     *  the caller's. */
    public void runAll() {
        for (Job job = jobs.poll(); job != null; job = jobs.poll()) {
            job.run();
        }
    }

    /** Drops all jobs. */
    public void clear() {
        jobs.clear();
    }
}
