package dev.deltic.ic;

import dev.deltic.runtime.AccessorPair;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.NumericObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.PlainObject;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.ObjectLayout;
import dev.deltic.shapes.Property;
import dev.deltic.shapes.Shape;
import dev.deltic.values.PropertyKey;

/** How a named property of objects of one shape is assigned: a field that is there, one that is added while the prototypes have the
 *  shapes that were seen to let it pass, or a setter's argument. */
public final class StoreHandler {
    private static final int SLOT = 4;
    private static final int ADDED_SLOT = 5;
    /** Double fields 0 to 3 of a NumericObject. */
    private static final int DOUBLE = 6;
    private static final int OVERFLOW_DOUBLE = 10;
    private static final int INT = 11;
    /** An inline reference field of another leaf class than PlainObject. */
    private static final int INLINE_REFERENCE = 12;
    private static final int SETTER = 13;

    /** The receiver's shape. */
    public final Shape receiver;
    /** The shape with the property added, or null when the receiver has it or a setter takes the value. */
    public final Shape next;
    /** For an added property the shapes of all prototypes, for a setter those up to its holder; null when the receiver holds the
     *  property. */
    public final Shape[] prototypes;
    /** The property's number. */
    public final int number;
    /** The property's description in the shape that the object has after the store. */
    public final int property;
    private final int kind;
    private final int field;

    private StoreHandler(Shape receiver, Shape next, Shape[] prototypes, int number, int property) {
        this.receiver = receiver;
        this.next = next;
        this.prototypes = prototypes;
        this.number = number;
        this.field = Property.field(property);
        this.property = property;
        this.kind = kind();
    }

    private int kind() {
        if ((property & Property.ACCESSOR) != 0) {
            return SETTER;
        }
        switch (representation()) {
            case Property.DOUBLE:
                return isInline() ? DOUBLE + field : OVERFLOW_DOUBLE;
            case Property.INT:
                return INT;
            default:
                return isInline() ? receiver.layout == ObjectLayout.PLAIN ? field : INLINE_REFERENCE : next == null ? SLOT : ADDED_SLOT;
        }
    }

    /** Whether the value goes to the setter of an accessor. */
    public boolean isSetter() {
        return kind == SETTER;
    }

    /** The leaf class of the object that holds a setter. */
    public ObjectLayout holderLayout() {
        return prototypes == null ? receiver.layout : prototypes[prototypes.length - 1].layout;
    }

    /** The leaf class of the object. */
    public ObjectLayout layout() {
        return receiver.layout;
    }

    /** How the field holds its value: {@code Property.REFERENCE}, {@code INT} or {@code DOUBLE}. A value that does not fit is
     *  not the handler's: see {@link #store}. */
    public int representation() {
        return property & Property.REPRESENTATION;
    }

    /** Whether the field is one of the leaf class's own, else it is in an overflow array. */
    public boolean isInline() {
        return (property & Property.INLINE) != 0;
    }

    /** The number of the inline field, or the index in the overflow array: {@code slots} or {@code primitives}. */
    public int field() {
        return field;
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

    /** A handler for assigning what a setter takes, or null. */
    static StoreHandler forSetter(JSObject object, PropertyKey key) {
        int depth = 0;
        for (JSObject holder = object; holder != null && depth <= 16; holder = holder.prototype, depth++) {
            if (!holder.hasCacheableNames() || holder.shape.dictionary != null) {
                return null;
            }
            int number = holder.shape.find(key);
            if (number >= 0) {
                int property = holder.shape.property(number);
                boolean accessor = (property & Property.ACCESSOR) != 0
                    && holder.readField(property) instanceof AccessorPair pair && pair.setter != null;
                return accessor ? new StoreHandler(object.shape, null, shapesUpTo(object, depth), number, property) : null;
            }
            if (holder.hasUnshapedNames()) {
                return null;
            }
        }
        return null;
    }

    private static Shape[] shapesUpTo(JSObject object, int depth) {
        if (depth == 0) {
            return null;
        }
        Shape[] shapes = new Shape[depth];
        JSObject p = object;
        for (int i = 0; i < depth; i++) {
            p = p.prototype;
            shapes[i] = p.shape;
        }
        return shapes;
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
        if (prototypes == null || after.dictionary != null || !after.isAdditionTo(before) || after.key(before.count) != key) {
            return null;
        }
        return new StoreHandler(before, after, prototypes, before.count, after.property(before.count));
    }

    /** Assigns to an object whose shape has been checked; false, and nothing done, when a prototype's guard failed or the value
     *  does not fit the field. */
    boolean store(Realm realm, JSObject object, Object value) {
        if (next != null) {
            return guardsHold(object) && add(object, value);
        }
        switch (kind) {
            case 0: ((PlainObject) object).reference0 = value; return true;
            case 1: ((PlainObject) object).reference1 = value; return true;
            case 2: ((PlainObject) object).reference2 = value; return true;
            case 3: ((PlainObject) object).reference3 = value; return true;
            case SLOT: object.slots[field] = value; return true;
            case INLINE_REFERENCE: ((NumericObject) object).setInlineReference(field, value); return true;
            default: return kind == SETTER ? callSetter(realm, object, value) : storeNumber((NumericObject) object, value);
        }
    }

    private boolean callSetter(Realm realm, JSObject object, Object value) {
        JSObject holder = object;
        if (prototypes != null) {
            for (Shape shape : prototypes) {
                holder = holder.prototype;
                if (holder == null || holder.shape != shape) {
                    return false;
                }
            }
        }
        if (!(holder.readField(property) instanceof AccessorPair pair) || pair.setter == null) {
            return false;
        }
        ObjectOperations.call(realm, pair.setter, object, value);
        return true;
    }

    /** Adds the property to an object whose shape has been checked, whatever its prototypes say; false when the value does not
     *  fit the field, or when new objects are to have a wider one. */
    boolean add(JSObject object, Object value) {
        switch (kind) {
            case 0: ((PlainObject) object).reference0 = value; break;
            case 1: ((PlainObject) object).reference1 = value; break;
            case 2: ((PlainObject) object).reference2 = value; break;
            case 3: ((PlainObject) object).reference3 = value; break;
            case INLINE_REFERENCE: ((NumericObject) object).setInlineReference(field, value); break;
            case ADDED_SLOT: object.setOverflowReference(field, value); break;
            default:
                if (next.isDeprecated() || !storeNumber((NumericObject) object, value)) {
                    return false;
                }
                break;
        }
        object.shape = next;
        return true;
    }

    /** Whether few new objects need this handler. */
    public boolean isObsolete() {
        return receiver.isObsolete() || next != null && next.isObsolete();
    }

    private boolean storeNumber(NumericObject object, Object value) {
        if (value instanceof Double d) {
            return storeDouble(object, Double.doubleToRawLongBits(d));
        }
        if (!(value instanceof Integer i)) {
            return false;
        }
        if (kind != INT) {
            return storeDouble(object, Double.doubleToRawLongBits(i));
        }
        object.setPrimitive(property, field, i);
        return true;
    }

    private boolean storeDouble(NumericObject object, long bits) {
        switch (kind) {
            case DOUBLE: object.primitive0 = bits; return true;
            case DOUBLE + 1: object.primitive1 = bits; return true;
            case DOUBLE + 2: object.primitive2 = bits; return true;
            case DOUBLE + 3: object.primitive3 = bits; return true;
            case OVERFLOW_DOUBLE: object.setPrimitive(property, field, bits); return true;
            default: return false;
        }
    }

    private boolean guardsHold(JSObject object) {
        Shape[] shapes = prototypes;
        JSObject first = object.prototype;
        if (shapes.length == 2) {               // what `new` of most functions makes; HotSpot makes much of a loop
            if (first == null || first.shape != shapes[0]) {
                return false;
            }
            JSObject second = first.prototype;
            return second != null && second.shape == shapes[1] && second.prototype == null;
        }
        return guardsHoldFrom(first, shapes);
    }

    private static boolean guardsHoldFrom(JSObject first, Shape[] shapes) {
        JSObject p = first;
        for (Shape shape : shapes) {
            if (p == null || p.shape != shape) {
                return false;
            }
            p = p.prototype;
        }
        return p == null;
    }
}
