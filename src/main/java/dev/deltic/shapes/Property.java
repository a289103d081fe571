package dev.deltic.shapes;

/** How one property of a shape is described: an {@code int} with attributes, kind, representation and field number.
 *  <pre>  bit 0 writable · 1 enumerable · 2 configurable · 3 accessor · 4 native · 5 lazy · 6-7 representation ·
 *  8 inline · 9.. field number</pre> */
public final class Property {
    /** [[Writable]]. */
    public static final int WRITABLE = 1;
    /** [[Enumerable]]. */
    public static final int ENUMERABLE = 2;
    /** [[Configurable]]. */
    public static final int CONFIGURABLE = 4;
    /** Writable, enumerable and configurable: what assignment makes. */
    public static final int ALL = 7;
    /** Writable and configurable: what builtin methods have. */
    public static final int HIDDEN = 5;
    /** The field holds an accessor pair. */
    public static final int ACCESSOR = 8;
    /** No field: the object computes the value (array length, a function's name). A data property to scripts. */
    public static final int NATIVE = 16;
    /** The field may still hold a marker that stands for a value not made yet. */
    public static final int LAZY = 32;
    /** The attribute bits a descriptor can change. */
    public static final int ATTRIBUTES = 7;
    /** Attributes and kind: what transitions are keyed by. */
    public static final int ATTRIBUTES_AND_KIND = 63;

    /** Representation: any value, in a reference field. */
    public static final int REFERENCE = 0;
    /** Representation: an int32 in a long field. */
    public static final int INT = 1 << 6;
    /** Representation: a double's bits in a long field. */
    public static final int DOUBLE = 2 << 6;
    /** The bits of the representation. */
    public static final int REPRESENTATION = 3 << 6;

    /** The field is one of the leaf class's own, not in the overflow array. */
    public static final int INLINE = 1 << 8;
    private static final int FIELD_SHIFT = 9;

    private Property() { }

    /** The field number: of the inline fields when {@link #INLINE}, else an index into the overflow array. */
    public static int field(int property) {
        return property >>> FIELD_SHIFT;
    }

    static int make(int attributesAndKind, int representation, boolean inline, int field) {
        return attributesAndKind | representation | (inline ? INLINE : 0) | field << FIELD_SHIFT;
    }

    /** Whether the value lives in a reference field as itself: plain data that a cache may read directly. */
    public static boolean isPlainReference(int property) {
        return (property & (ACCESSOR | NATIVE | LAZY | REPRESENTATION)) == 0;
    }

    /** The narrowest representation of {@code value}. */
    public static int representationOf(Object value) {
        return value instanceof Integer ? INT : value instanceof Double ? DOUBLE : REFERENCE;
    }

    /** The narrowest representation that holds what {@code a} and {@code b} hold. */
    public static int generalize(int a, int b) {
        return a == b ? a : a == REFERENCE || b == REFERENCE ? REFERENCE : DOUBLE;
    }

    /** Whether the field of {@code property} can hold every value of {@code representation}. */
    public static boolean holds(int property, int representation) {
        int own = property & REPRESENTATION;
        return own == representation || own == REFERENCE || own == DOUBLE && representation == INT;
    }
}
