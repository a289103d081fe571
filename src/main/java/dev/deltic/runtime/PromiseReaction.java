package dev.deltic.runtime;

/** What waits for a promise: both halves of a <a href="https://tc39.es/ecma262/#sec-promisereaction-records">PromiseReaction</a>
 *  pair. Subclasses are the engine's own continuations, which need no function objects. */
public abstract class PromiseReaction {
    /** The next reaction of the same promise. */
    PromiseReaction next;

    /** Runs as a job when the promise is fulfilled. */
    public abstract void fulfilled(Realm realm, Object value);

    /** Runs as a job when the promise is rejected. */
    public abstract void rejected(Realm realm, Object reason);

    /** The realm the job runs in. */
    public abstract Realm realm();
}
