package dev.deltic.shapes;

/** Which leaf class a shape's objects have: how many fields stand in the object itself. A shape belongs to one layout, so a
 *  shape check is a class check too. */
public enum ObjectLayout {
    /** No fields of its own: arrays, functions and the other special objects; all properties in the overflow array. */
    NONE(0, 0),
    /** Four reference fields; numbers are held as references. */
    PLAIN(4, 0),
    /** Three reference and four long fields; numbers are held unboxed. */
    NUMERIC(3, 4);

    /** Reference fields in the object. */
    public final int inlineReferences;
    /** Long fields in the object; where there are none, numbers are references. */
    public final int inlinePrimitives;

    ObjectLayout(int inlineReferences, int inlinePrimitives) {
        this.inlineReferences = inlineReferences;
        this.inlinePrimitives = inlinePrimitives;
    }

    /** Whether int and double fields are held unboxed. */
    public boolean unboxesNumbers() {
        return inlinePrimitives > 0;
    }
}
