package dev.deltic.interop;

/** How Java code gets into a realm's isolate: what a realm's host data offers to the views that escape to Java. */
public interface RealmAccess {
    /** Enters; the same thread may enter again. */
    void enter();

    /** Leaves; the outermost leaving runs the promise jobs. */
    void exit();

    /** What must live as long as anything of the realm that Java holds: the caller's Bindings; may be null. */
    Object anchor();
}
