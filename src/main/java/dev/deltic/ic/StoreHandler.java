package dev.deltic.ic;

import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.PlainObject;
import dev.deltic.shapes.Property;
import dev.deltic.shapes.Shape;
import dev.deltic.values.PropertyKey;

/** How a named property of objects of one shape is assigned: a field that is there, or one that is added while the prototypes
 *  have the shapes that were seen to let it pass. */
public final class StoreHandler {
    private static final int SLOT = 4;
    private static final int FIELD = 5;

    /** The receiver's shape. */
    public final Shape receiver;
    /** The shape with the property added, or null when the receiver has it. */
    public final Shape next;
    /** For an added property the shapes of all prototypes. */
    public final Shape[] prototypes;
    /** The property's number. */
    public final int number;
    private final int kind;
    private final int field;

    private StoreHandler(Shape receiver, Shape next, Shape[] prototypes, int number, int property) {
        this.receiver = receiver;
        this.next = next;
        this.prototypes = prototypes;
        this.number = number;
        this.field = Property.field(property);
        boolean reference = (property & Property.REPRESENTATION) == Property.REFERENCE;
        boolean inline = (property & Property.INLINE) != 0;
        this.kind = !reference ? FIELD : inline ? field : next == null ? SLOT : FIELD;
    }

    /** A handler for assigning an existing own field, or null. Lazy fields are plain ones once assigned. */
    static StoreHandler forExisting(JSObject object, PropertyKey key) {
        Shape shape = object.shape;
        if (!object.hasCacheableNames() || shape.dictionary != null) {
            return null;
        }
        int number = shape.find(key);
        return number < 0 ? null : ofOwn(shape, number);
    }

    /** A handler for assigning an own field, whatever its key: private ones too. Null for what is no writable field. */
    static StoreHandler ofOwn(Shape shape, int number) {
        int property = shape.property(number);
        return (property & (Property.WRITABLE | Property.ACCESSOR | Property.NATIVE)) == Property.WRITABLE
            ? new StoreHandler(shape, null, null, number, property) : null;
    }

    /** Whether the chain of {@code object} lets an assignment of {@code key} add an own property, in a way that the prototypes'
     *  shapes guarantee; gives their shapes, or null. */
    static Shape[] prototypesLettingAdd(JSObject object, PropertyKey key) {
        int depth = 0;
        for (JSObject p = object.prototype; p != null; p = p.prototype, depth++) {
            if (!p.hasCacheableNames() || p.shape.dictionary != null || depth > 16) {
                return null;
            }
            int number = p.shape.find(key);
            if (number >= 0) {
                if ((p.shape.property(number) & (Property.WRITABLE | Property.ACCESSOR)) != Property.WRITABLE) {
                    return null;
                }
            }
        }
        Shape[] shapes = new Shape[depth];
        int i = 0;
        for (JSObject p = object.prototype; p != null; p = p.prototype) {
            shapes[i++] = p.shape;
        }
        return shapes;
    }

    /** The handler of an addition that has just taken place: {@code object} was of shape {@code before}. */
    static StoreHandler forAddition(Shape before, JSObject object, PropertyKey key, Shape[] prototypes) {
        Shape after = object.shape;
        if (prototypes == null || after.dictionary != null || after.count != before.count + 1 || after.key(before.count) != key) {
            return null;
        }
        return new StoreHandler(before, after, prototypes, before.count, after.property(before.count));
    }

    /** Assigns to an object whose shape has been checked; false when a prototype's guard failed. */
    boolean store(JSObject object, Object value) {
        if (next != null) {
            if (!guardsHold(object)) {
                return false;
            }
            object.shape = next;
        }
        switch (kind) {
            case 0: ((PlainObject) object).reference0 = value; return true;
            case 1: ((PlainObject) object).reference1 = value; return true;
            case 2: ((PlainObject) object).reference2 = value; return true;
            case 3: ((PlainObject) object).reference3 = value; return true;
            case SLOT: object.slots[field] = value; return true;
            default: object.writeField(number, value); return true;
        }
    }

    private boolean guardsHold(JSObject object) {
        JSObject p = object.prototype;
        for (Shape shape : prototypes) {
            if (p == null || p.shape != shape) {
                return false;
            }
            p = p.prototype;
        }
        return p == null;
    }
}
