package dev.deltic.runtime;

import dev.deltic.shapes.Shape;
import java.util.Arrays;

/** An ordinary object with four long fields beside its four reference fields: numbers are held unboxed, as an int32 or a
 *  double's bits, as the shape says for each field. */
public final class NumericObject extends PlainObject {
    /** Inline long field 0. */
    public long primitive0;
    /** Inline long field 1. */
    public long primitive1;
    /** Inline long field 2. */
    public long primitive2;
    /** Inline long field 3. */
    public long primitive3;
    /** Overflow long fields, or null. */
    public long[] primitives;

    /** An object of {@code shape}, fields unset. */
    public NumericObject(Shape shape, JSObject prototype) {
        super(shape, prototype);
    }

    @Override
    public long primitive(boolean inline, int field) {
        if (!inline) {
            return primitives[field];
        }
        switch (field) {
            case 0: return primitive0;
            case 1: return primitive1;
            case 2: return primitive2;
            default: return primitive3;
        }
    }

    @Override
    public void setPrimitive(boolean inline, int field, long bits) {
        if (!inline) {
            if (primitives == null) {
                primitives = new long[Math.max(4, field + 1)];
            } else if (field >= primitives.length) {
                primitives = Arrays.copyOf(primitives, Math.max(field + 1, primitives.length * 2));
            }
            primitives[field] = bits;
            return;
        }
        switch (field) {
            case 0: primitive0 = bits; break;
            case 1: primitive1 = bits; break;
            case 2: primitive2 = bits; break;
            default: primitive3 = bits; break;
        }
    }
}
