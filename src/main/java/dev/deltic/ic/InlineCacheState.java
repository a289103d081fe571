package dev.deltic.ic;

/** How much an access or call site has met. */
public enum InlineCacheState {
    /** Nothing. */
    UNINITIALIZED,
    /** One shape, key or target. */
    MONOMORPHIC,
    /** A few, all of them known. */
    POLYMORPHIC,
    /** More than are worth remembering, or what cannot be cached. */
    MEGAMORPHIC;

    /** The state that a slot of any kind but arithmetic and comparison is in. */
    public static InlineCacheState of(Object cell) {
        return cell == null ? UNINITIALIZED : cell == Megamorphic.MEGAMORPHIC ? MEGAMORPHIC
            : cell instanceof Object[] ? POLYMORPHIC : MONOMORPHIC;
    }
}
