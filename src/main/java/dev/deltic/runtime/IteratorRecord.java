package dev.deltic.runtime;

/** <a href="https://tc39.es/ecma262/#sec-iterator-records">Iterator Records</a>. Mutable: {@link #done} is set on the way. */
public final class IteratorRecord {
    /** [[Iterator]] */
    public final JSObject iterator;
    /** [[NextMethod]] */
    public final Object nextMethod;
    /** [[Done]] */
    public boolean done;

    /** A record that is not done. */
    public IteratorRecord(JSObject iterator, Object nextMethod) {
        this.iterator = iterator;
        this.nextMethod = nextMethod;
    }
}
