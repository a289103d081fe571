package dev.deltic.runtime;

/** Told of rare events of an agent's execution, for the {@code --trace-…} switches. */
public interface ExecutionListener {
    /** What a site has met changes: what kind of site, for which property or function (or null), the state before (null at first)
     *  and after. */
    void inlineCache(Realm realm, String kind, Object name, Object before, Object after);

    /** A job is about to run. */
    void job(JobQueue.Job job);
}
