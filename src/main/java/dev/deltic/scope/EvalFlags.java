package dev.deltic.scope;

/** How a direct eval reaches a scope; bits, handed outward as scopes close. */
final class EvalFlags {
    /** In this scope or one inside it of the same function, so that its {@code var}s may land here. */
    static final int SAME_FUNCTION = 1;
    /** Not inside another function with a {@code this} of its own, so that it sees this one's. */
    static final int SAME_THIS = 2;
    /** Anywhere inside, so that it may name any variable of this scope. */
    static final int INSIDE = 4;

    private EvalFlags() {
    }
}
