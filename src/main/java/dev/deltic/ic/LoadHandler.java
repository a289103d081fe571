package dev.deltic.ic;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.runtime.AccessorPair;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.LazyValue;
import dev.deltic.runtime.NumericObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.PlainObject;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.ObjectLayout;
import dev.deltic.shapes.Property;
import dev.deltic.shapes.Shape;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.SmallIntegers;

/** How a named property is read from objects of one shape: the shapes of the prototypes on the way to the holder, then the
 *  place in it. */
public final class LoadHandler {
    /** The result of a handler whose guards failed: no JavaScript value. */
    static final Object MISS = new Object();

    private static final int SLOT = 4;
    private static final int LAZY_SLOT = 5;
    /** Double fields 0 to 3 of a NumericObject. */
    private static final int DOUBLE = 6;
    private static final int OVERFLOW_DOUBLE = 10;
    private static final int INT = 11;
    /** An inline reference field of another leaf class than PlainObject. */
    private static final int INLINE_REFERENCE = 12;
    private static final int NATIVE = 13;
    private static final int ACCESSOR = 14;
    private static final int ABSENT = 15;

    /** The receiver's shape. */
    public final Shape receiver;
    /** The shapes of the prototypes up to the holder, null when the receiver holds the property itself; for an absent property
     *  of the whole chain. */
    public final Shape[] prototypes;
    /** The property's description in its holder's shape. */
    public final int property;
    /** The property's number in its holder's shape, -1 when absent. */
    public final int number;
    /** 0 to 3 for the inline reference fields of a PlainObject, else one of the constants. */
    private final int kind;
    private final int field;
    /** The first of {@link #prototypes}, or null. Most chains are this long: HotSpot makes much of a loop. */
    private final Shape first;

    private LoadHandler(Shape receiver, Shape[] prototypes, int number, int property, int kind) {
        this.receiver = receiver;
        this.prototypes = prototypes;
        this.number = number;
        this.property = property;
        this.kind = kind;
        this.field = Property.field(property);
        this.first = prototypes == null ? null : prototypes[0];
    }

    /** A handler for {@code key} of objects like {@code object}, or null when that cannot be cached. */
    static LoadHandler create(JSObject object, PropertyKey key) {
        int depth = 0;
        JSObject holder = object;
        int number = -1;
        for (; holder != null; holder = holder.prototype, depth++) {
            if (!holder.hasCacheableNames() || holder.shape.dictionary != null || depth > 16) {
                return null;
            }
            number = holder.shape.find(key);
            if (number >= 0) {
                break;
            }
            if (holder.hasUnshapedNames()) {
                return null;
            }
        }
        Shape[] shapes = null;
        int guards = holder == null ? depth - 1 : depth;
        if (guards > 0) {
            shapes = new Shape[guards];
            JSObject o = object;
            for (int i = 0; i < guards; i++) {
                o = o.prototype;
                shapes[i] = o.shape;
            }
        }
        if (holder == null) {
            return new LoadHandler(object.shape, shapes, -1, 0, ABSENT);
        }
        int property = holder.shape.property(number);
        return new LoadHandler(object.shape, shapes, number, property, kindOf(property, holder.shape.layout));
    }

    /** A handler for an own property, whatever its key: private elements too. */
    static LoadHandler ofOwn(Shape shape, int number) {
        int property = shape.property(number);
        return new LoadHandler(shape, null, number, property, kindOf(property, shape.layout));
    }

    private static int kindOf(int property, ObjectLayout layout) {
        if ((property & Property.NATIVE) != 0) {
            return NATIVE;
        }
        if ((property & Property.ACCESSOR) != 0) {
            return ACCESSOR;
        }
        if ((property & Property.LAZY) != 0) {
            return (property & Property.INLINE) == 0 ? LAZY_SLOT : NATIVE;
        }
        boolean inline = (property & Property.INLINE) != 0;
        switch (property & Property.REPRESENTATION) {
            case Property.DOUBLE:
                return inline ? DOUBLE + Property.field(property) : OVERFLOW_DOUBLE;
            case Property.INT:
                return INT;
            default:
                return !inline ? SLOT : layout == ObjectLayout.PLAIN ? Property.field(property) : INLINE_REFERENCE;
        }
    }

    /** Whether the property is a field of the receiver or of a prototype that holds a value as {@link #representation} says:
     *  no accessor, nothing computed, nothing lazy. */
    public boolean isField() {
        return kind != LAZY_SLOT && kind <= INLINE_REFERENCE;
    }

    /** The leaf class of the holder, the receiver or the last of {@link #prototypes}; the receiver's for an absent property. */
    public ObjectLayout layout() {
        return prototypes == null || number < 0 ? receiver.layout : prototypes[prototypes.length - 1].layout;
    }

    /** How the field holds its value: {@code Property.REFERENCE}, {@code INT} or {@code DOUBLE}. */
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

    /** Whether the receiver holds the property itself, as plain data. */
    boolean isOwnField() {
        return prototypes == null && kind <= INLINE_REFERENCE;
    }

    /** Whether the property is in an overflow slot that may hold a {@link LazyValue}: the value is the slot's unless it is that. */
    public boolean isLazySlot() {
        return kind == LAZY_SLOT;
    }

    /** Whether there is no such property: then {@link #prototypes} is the whole chain. */
    public boolean isAbsent() {
        return kind == ABSENT;
    }

    /** Whether the property is an accessor: the field holds an AccessorPair, or a LazyValue that stands for one. */
    public boolean isAccessor() {
        return kind == ACCESSOR;
    }

    /** Whether the prototypes of an object, whose own shape has been checked, still have the shapes that were seen; what
     *  {@link #load} asks in passing. */
    boolean guardsHold(JSObject object) {
        JSObject holder = object;
        Shape[] shapes = prototypes;
        if (shapes != null) {
            for (int i = 0; i < shapes.length; i++) {
                holder = holder.prototype;
                if (holder == null || holder.shape != shapes[i]) {
                    return false;
                }
            }
        }
        return kind != ABSENT || holder.prototype == null;
    }

    /** Goes on from the first prototype to the last, or to null when the shape of one is another. */
    private JSObject holderBeyond(JSObject prototype) {
        JSObject holder = prototype;
        Shape[] shapes = prototypes;
        for (int i = 1; i < shapes.length; i++) {
            holder = holder.prototype;
            if (holder == null || holder.shape != shapes[i]) {
                return null;
            }
        }
        return holder;
    }

    /** Reads the property of an object whose shape has been checked, or gives {@link #MISS}. */
    Object load(Realm realm, JSObject object, Object thisValue) {
        JSObject holder = object;
        Shape guard = first;
        if (guard != null) {
            holder = holder.prototype;
            if (holder == null || holder.shape != guard) {
                return MISS;
            }
            if (prototypes.length > 1) {
                holder = holderBeyond(holder);
                if (holder == null) {
                    return MISS;
                }
            }
        }
        switch (kind) {
            case 0: return ((PlainObject) holder).reference0;
            case 1: return ((PlainObject) holder).reference1;
            case 2: return ((PlainObject) holder).reference2;
            case 3: return ((PlainObject) holder).reference3;
            case SLOT: return holder.slots[field];
            default: return kind <= INLINE_REFERENCE ? loadNumeric(realm, holder) : loadRare(realm, holder, thisValue);
        }
    }

    // The method above stays as small as it was without unboxed fields: it is inlined into every access.
    private Object loadNumeric(Realm realm, JSObject holder) {
        switch (kind) {
            case DOUBLE: return Double.longBitsToDouble(((NumericObject) holder).primitive0);
            case DOUBLE + 1: return Double.longBitsToDouble(((NumericObject) holder).primitive1);
            case DOUBLE + 2: return Double.longBitsToDouble(((NumericObject) holder).primitive2);
            case DOUBLE + 3: return Double.longBitsToDouble(((NumericObject) holder).primitive3);
            case OVERFLOW_DOUBLE: return Double.longBitsToDouble(((NumericObject) holder).primitives[field]);
            case INT: return SmallIntegers.box((int) ((NumericObject) holder).primitive(property, field));
            case INLINE_REFERENCE: return ((NumericObject) holder).inlineReference(field);
            default: return holder.lazySlot(realm, field);
        }
    }

    private Object loadRare(Realm realm, JSObject holder, Object thisValue) {
        switch (kind) {
            case NATIVE:
                return holder.ownValue(realm, number);
            case ACCESSOR: {
                JSObject getter = ((AccessorPair) holder.ownValue(realm, number)).getter;
                return getter == null ? UNDEFINED : ObjectOperations.call(realm, getter, thisValue);
            }
            default:
                return holder.prototype == null ? UNDEFINED : MISS;
        }
    }
}
