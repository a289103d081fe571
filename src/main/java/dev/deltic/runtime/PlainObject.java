package dev.deltic.runtime;

import dev.deltic.shapes.Shape;

/** An ordinary object with four reference fields in the object. */
public final class PlainObject extends JSObject {
    /** Inline reference field 0. */
    public Object reference0;
    /** Inline reference field 1. */
    public Object reference1;
    /** Inline reference field 2. */
    public Object reference2;
    /** Inline reference field 3. */
    public Object reference3;

    /** An object of {@code shape}, fields unset. */
    public PlainObject(Shape shape, JSObject prototype) {
        super(shape, prototype);
    }

    @Override
    public Object inlineReference(int field) {
        switch (field) {
            case 0: return reference0;
            case 1: return reference1;
            case 2: return reference2;
            default: return reference3;
        }
    }

    @Override
    public void setInlineReference(int field, Object value) {
        switch (field) {
            case 0: reference0 = value; break;
            case 1: reference1 = value; break;
            case 2: reference2 = value; break;
            default: reference3 = value; break;
        }
    }

    @Override
    protected void clearFields() {
        super.clearFields();
        reference0 = reference1 = reference2 = reference3 = null;
    }
}
