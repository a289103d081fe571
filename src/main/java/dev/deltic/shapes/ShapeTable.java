package dev.deltic.shapes;

/** The roots of an engine's shape tree. Thread-safe: roots are final, everything below grows by transitions. */
public final class ShapeTable {
    /** Objects without fields of their own. */
    public final Shape empty = Shape.root(ObjectLayout.NONE);
    /** Ordinary objects. */
    public final Shape plain = Shape.root(ObjectLayout.PLAIN);
    /** Ordinary objects from sites that fill fields with numbers. */
    public final Shape numeric = Shape.root(ObjectLayout.NUMERIC);

    /** The root of a layout. */
    public Shape root(ObjectLayout layout) {
        return switch (layout) {
            case NONE -> empty;
            case PLAIN -> plain;
            case NUMERIC -> numeric;
        };
    }
}
