package dev.deltic.runtime;

import dev.deltic.shapes.Property;
import dev.deltic.shapes.Shape;
import java.util.Arrays;

/** An ordinary object with four long fields and three reference fields: numbers are held unboxed, as an int32 or a double's bits,
 *  as the shape says for each field. With these numbers of fields an object takes 80 bytes on a 64-bit JVM, none of them padding. */
public final class NumericObject extends JSObject {
    /** Inline reference field 0. */
    public Object reference0;
    /** Inline reference field 1. */
    public Object reference1;
    /** Inline reference field 2. */
    public Object reference2;
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

    /** As a {@link JSObject}: so the JVM need not load the class to verify callers. */
    static JSObject create(Shape shape, JSObject prototype) {
        return new NumericObject(shape, prototype);
    }

    @Override
    public Object inlineReference(int field) {
        switch (field) {
            case 0: return reference0;
            case 1: return reference1;
            default: return reference2;
        }
    }

    @Override
    public void setInlineReference(int field, Object value) {
        switch (field) {
            case 0: reference0 = value; break;
            case 1: reference1 = value; break;
            default: reference2 = value; break;
        }
    }

    @Override
    public long primitive(int property, int field) {
        if ((property & Property.INLINE) == 0) {
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
    public void setPrimitive(int property, int field, long bits) {
        if ((property & Property.INLINE) == 0) {
            setOverflow(field, bits);
            return;
        }
        switch (field) {
            case 0: primitive0 = bits; break;
            case 1: primitive1 = bits; break;
            case 2: primitive2 = bits; break;
            default: primitive3 = bits; break;
        }
    }

    private void setOverflow(int field, long bits) {
        long[] fields = primitives;
        if (fields == null) {
            primitives = fields = new long[Math.max(4, field + 1)];
        } else if (field >= fields.length) {
            primitives = fields = Arrays.copyOf(fields, Math.max(field + 1, fields.length * 2));
        }
        fields[field] = bits;
    }

    @Override
    protected void clearFields() {
        super.clearFields();
        reference0 = reference1 = reference2 = null;
        primitives = null;
    }
}
