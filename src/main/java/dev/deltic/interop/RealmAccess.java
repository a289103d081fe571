package dev.deltic.interop;

import dev.deltic.runtime.TerminationException;

/** How Java code gets into a realm's isolate: what a realm's host data offers to the views that escape to Java. */
public interface RealmAccess {
    /** Enters; the same thread may enter again. */
    void enter();

    /** Leaves; the outermost leaving runs the promise jobs. */
    void exit();

    /** What a caller of Java is told of an evaluation that was ended, after it has left; while the thread is still in the isolate, and the
     *  evaluation around has to end too, the same exception. */
    RuntimeException ended(TerminationException end);

    /** What must live as long as anything of the realm that Java holds: the caller's Bindings; may be null. */
    Object anchor();
}
