package dev.deltic.runtime;

import dev.deltic.flags.Compatibility;
import dev.deltic.values.Hole;
import java.util.concurrent.CompletableFuture;

/** What the host decides for an agent. The engine implements it. */
public interface HostHooks {
    /** <a href="https://tc39.es/ecma262/#sec-hostensurecancompilestrings">HostEnsureCanCompileStrings</a>: throws a
     *  JSException when {@code eval} and {@code Function} are forbidden. */
    void ensureCanCompileStrings(Realm realm);

    /** <a href="https://tc39.es/ecma262/#sec-host-promise-rejection-tracker">HostPromiseRejectionTracker</a>
     *  @param promise the rejected promise
     *  @param handled false for "reject", true for "handle" */
    void promiseRejection(JSObject promise, boolean handled);

    /** Compiles source text at run time: the runtime's way to {@code eval} and {@code Function}. */
    SourceCompiler compiler();

    /** A realm of the same agent and host as {@code creator}, with its own global object: the {@code ShadowRealm} of a script. */
    Realm createShadowRealm(Realm creator);

    /** The {@code modules.ModuleHost} of a realm, made when first asked for. */
    Object moduleHost(Realm realm);

    /** Calls a method of a string or an object that the host's language has and JavaScript does not, where the script would get a
     *  TypeError: {@code Hole.HOLE} when there is none of that name. */
    default Object callHostMethod(Realm realm, Object receiver, String name, Object[] arguments) {
        return Hole.HOLE;
    }

    /** Whether no other agent of the engine is in the middle of something on the current thread. */
    default boolean isAloneOnThread() {
        return true;
    }

    /** The option that would define a name which the host knows and withholds from a realm's scripts; null for all other names. */
    default String withheldBy(Realm realm, String name) {
        return null;
    }

    /** Whose ways the agent's scripts expect; null for our own. */
    default Compatibility compatibility() {
        return null;
    }

    /** Has a future of a promise that is pending fail when nothing can run in the agent any more. */
    default void failOnClose(CompletableFuture<?> future) { }

    /** Whether the current thread is in the agent: what waits for one of its jobs then would wait for ever. */
    default boolean isEntered() {
        return false;
    }

    /** Has a job run that {@link JobQueue#expect} announced: now, if no thread is in the agent, else when that thread leaves. Never waits;
     *  for any thread. */
    default void deliver(JobQueue.Job job) {
        throw new UnsupportedOperationException("this host takes no jobs from other threads");
    }

    /** Where {@code print} and {@code console.log} write a line, without its line end. */
    void print(Realm realm, String line);

    /** Where {@code console.error} and {@code console.warn} write a line. */
    void printError(Realm realm, String line);
}
