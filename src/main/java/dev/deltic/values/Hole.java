package dev.deltic.values;

/** The mark of an absent element or of a binding in its temporal dead zone. Never visible to a script. */
public final class Hole {
    /** The only instance. */
    public static final Hole HOLE = new Hole();

    private Hole() { }

    @Override
    public String toString() {
        return "<hole>";
    }
}
