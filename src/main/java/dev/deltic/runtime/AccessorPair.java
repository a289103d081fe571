package dev.deltic.runtime;

/** The value in the field of an accessor property: immutable; each half is a callable object or null (undefined). */
public final class AccessorPair {
    /** [[Get]], or null. */
    public final JSObject getter;
    /** [[Set]], or null. */
    public final JSObject setter;

    /** A pair; null stands for undefined. */
    public AccessorPair(JSObject getter, JSObject setter) {
        this.getter = getter;
        this.setter = setter;
    }
}
