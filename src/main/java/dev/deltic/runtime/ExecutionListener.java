package dev.deltic.runtime;

/** Told of rare events of an agent's execution, for the {@code --trace-…} switches. */
public interface ExecutionListener {
    /** A site's inline cache changes: what kind of site, for which name, the state before (null at first) and after. */
    void inlineCache(Realm realm, String kind, Object name, Object before, Object after);

    /** A job is about to run. */
    void job(JobQueue.Job job);
}
