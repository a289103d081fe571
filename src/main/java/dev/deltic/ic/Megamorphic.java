package dev.deltic.ic;

/** The state of a site that met more shapes than are worth remembering, or what cannot be cached. */
public enum Megamorphic {
    /** The only state. */
    MEGAMORPHIC
}
