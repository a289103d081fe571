package dev.deltic.runtime;

import static dev.deltic.values.Hole.HOLE;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.shapes.Property;
import dev.deltic.shapes.Shape;
import dev.deltic.values.IndexKey;
import dev.deltic.values.Names;
import dev.deltic.values.PropertyKey;
import java.util.Arrays;
import java.util.List;

/** An array. {@code int[]} elements have no holes below {@link #length} and a capacity of at least it; in the other dense
 *  kinds what is at or past the length is a hole. <a href="https://tc39.es/ecma262/#sec-array-exotic-objects">Array Exotic Objects</a> */
public final class JSArray extends JSObject {
    /** The greatest length, 2^32 - 1. */
    public static final long MAX_LENGTH = 4294967295L;
    /** Lengths above this start sparse. */
    private static final long MAX_PREALLOCATED = 1 << 25;

    /** The {@code length} property's value. */
    public long length;

    /** An array of {@code shape}; see the {@code of} methods. */
    public JSArray(Shape shape, JSObject prototype) {
        super(shape, prototype);
    }

    @Override
    protected boolean hasTraces() {
        return length != 0 || super.hasTraces();
    }

    /** An empty array. */
    public static JSArray create(Realm realm) {
        return new JSArray(realm.agent.wellKnownShapes.array, realm.intrinsic(Intrinsic.ARRAY_PROTOTYPE));
    }

    /** <a href="https://tc39.es/ecma262/#sec-arraycreate">ArrayCreate</a>: all holes; {@code length} is at most 2^32 - 1. */
    public static JSArray ofLength(Realm realm, long length) {
        JSArray array = create(realm);
        array.setInitialLength(realm, length);
        return array;
    }

    /** Gives a new array its length, all holes. */
    public void setInitialLength(Realm realm, long newLength) {
        length = newLength;
        if (newLength > 0 && newLength <= MAX_PREALLOCATED) {
            realm.agent.announceBytes(newLength * 4);
            Object[] a = new Object[(int) newLength];
            Arrays.fill(a, HOLE);
            elements = a;
        } else if (newLength > 0) {
            elements = new SparseElements();
        }
    }

    /** An array that takes over {@code values}, whose first {@code length} are JavaScript values or HOLE. */
    public static JSArray ofElements(Realm realm, Object[] values, int length) {
        JSArray array = create(realm);
        if (length < values.length) {
            Arrays.fill(values, length, values.length, HOLE);
        }
        array.elements = length == 0 ? null : values;
        array.length = length;
        return array;
    }

    /** An array that takes over {@code values}. */
    public static JSArray of(Realm realm, Object... values) {
        assert values.getClass() == Object[].class;
        return ofElements(realm, values, values.length);
    }

    /** <a href="https://tc39.es/ecma262/#sec-createarrayfromlist">CreateArrayFromList</a> */
    public static JSArray fromList(Realm realm, List<?> values) {
        return of(realm, values.toArray());
    }

    /** Appends, as CreateDataProperty at {@code length} does to an extensible array that only we have seen. */
    public void append(Object value) {
        if (elements instanceof int[] a && value instanceof Integer i && length < a.length) {
            a[(int) length++] = i;
            return;
        }
        if (elements instanceof Object[] a && length < a.length) {
            a[(int) length++] = value;
            return;
        }
        ElementOperations.put(this, length, value);
        length++;
    }

    /** The value of a dense element that is present, else HOLE: then only the internal methods tell. Such a property is
     *  writable, enumerable and configurable data. */
    public Object present(long index) {
        if (index >= length || index < 0) {
            return HOLE;
        }
        Object e = elements;
        if (e instanceof Object[] a) {
            return index < a.length ? a[(int) index] : HOLE;
        }
        if (e instanceof int[] a) {
            return a[(int) index];
        }
        if (e instanceof double[] a && index < a.length && !ElementOperations.isHole(a[(int) index])) {
            return a[(int) index];
        }
        return HOLE;
    }

    /** Gives the empty array {@code target} copies of all elements, if they are dense and without holes; else does nothing and
     *  returns false. */
    public boolean copyTo(JSArray target) {
        int count = (int) Math.min(length, Integer.MAX_VALUE);
        if (elements instanceof int[] a) {
            target.elements = Arrays.copyOf(a, count);
        } else if (elements instanceof Object[] a && count <= a.length && !hasHole(a, count)) {
            target.elements = Arrays.copyOf(a, count);
        } else {
            return false;
        }
        target.length = count;
        return true;
    }

    private static boolean hasHole(Object[] values, int count) {
        for (int i = 0; i < count; i++) {
            if (values[i] == HOLE) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code length} may be assigned. */
    public boolean isLengthWritable() {
        return shape.dictionary != null
            ? (shape.dictionary.attributes(shape.dictionary.find(Names.LENGTH)) & Property.WRITABLE) != 0
            : (shape.property(0) & Property.WRITABLE) != 0;
    }

    @Override
    public boolean setElement(Realm realm, long index, Object value) {
        if (ElementOperations.setExisting(this, index, value)) {
            return true;
        }
        if (shape.extensible && !(elements instanceof SparseElements) && (index < length || isLengthWritable())
                && !OrdinaryProperties.prototypeChainHasElements(prototype)) {
            ElementOperations.put(this, index, value);
            length = Math.max(length, index + 1);
            return true;
        }
        return OrdinaryProperties.set(realm, this, IndexKey.of(index), value, this);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array-exotic-objects-defineownproperty-p-desc">[[DefineOwnProperty]]</a> */
    @Override
    public boolean defineOwnProperty(Realm realm, PropertyKey key, PropertyDescriptor descriptor) {
        if (key == Names.LENGTH) {
            return defineLength(realm, descriptor);
        }
        if (key.isIndex()) {
            long index = key.index();
            if (index >= length) {
                if (!isLengthWritable()) {
                    return false;
                }
                if (!OrdinaryProperties.defineOwnProperty(realm, this, key, descriptor)) {
                    return false;
                }
                length = Math.max(length, index + 1);
                return true;
            }
        }
        return OrdinaryProperties.defineOwnProperty(realm, this, key, descriptor);
    }

    /** <a href="https://tc39.es/ecma262/#sec-arraysetlength">ArraySetLength</a> */
    private boolean defineLength(Realm realm, PropertyDescriptor descriptor) {
        if (!descriptor.hasValue()) {
            return OrdinaryProperties.defineOwnProperty(realm, this, Names.LENGTH, descriptor);
        }
        long newLength = toArrayLength(realm, descriptor.value());
        if (descriptor.hasConfigurable() && descriptor.configurable() || descriptor.hasEnumerable() && descriptor.enumerable()
                || descriptor.isAccessor()) {
            return false;
        }
        if (!isLengthWritable()) {
            return newLength == length && !(descriptor.hasWritable() && descriptor.writable());
        }
        boolean complete = truncate(newLength);
        if (descriptor.hasWritable() && !descriptor.writable()) {
            OrdinaryProperties.defineOwnProperty(realm, this, Names.LENGTH,
                new PropertyDescriptor().setAttribute(Property.WRITABLE, false));
        }
        return complete;
    }

    private static long toArrayLength(Realm realm, Object value) {
        if (value instanceof Integer i && i >= 0) {
            return i;
        }
        long asUint32 = TypeConversion.toUint32(realm, value);
        double number = TypeConversion.toNumber(realm, value);
        if (asUint32 != number) {
            throw Errors.create(realm, MessageTemplate.INVALID_ARRAY_LENGTH);
        }
        return asUint32;
    }

    /** Sets the length, removing elements from the end; stops at one that cannot be removed and then returns false. */
    private boolean truncate(long newLength) {
        if (newLength >= length) {
            grow(newLength);
            return true;
        }
        if (elements instanceof SparseElements sparse) {
            while (!sparse.map.isEmpty() && sparse.map.lastKey() >= newLength) {
                if ((sparse.map.lastEntry().getValue().attributes & Property.CONFIGURABLE) == 0) {
                    length = sparse.map.lastKey() + 1;
                    return false;
                }
                sparse.map.pollLastEntry();
            }
        } else if (newLength == 0) {
            elements = null;
        } else if (elements instanceof Object[] a && newLength < a.length) {
            Arrays.fill(a, (int) newLength, a.length, HOLE);
        } else if (elements instanceof double[] a && newLength < a.length) {
            Arrays.fill(a, (int) newLength, a.length, ElementOperations.HOLE_NAN);
        }
        length = newLength;
        return true;
    }

    private void grow(long newLength) {
        if (newLength > length && elements instanceof int[]) {
            ElementOperations.widen(this, HOLE);
        }
        length = newLength;
    }

    @Override
    protected Object nativeGet(Realm realm, PropertyKey key) {
        return length <= Integer.MAX_VALUE ? (Object) (int) length : (Object) (double) length;
    }

    @Override
    protected boolean nativeSet(Realm realm, PropertyKey key, Object value) {
        long newLength = toArrayLength(realm, value);
        return isLengthWritable() ? truncate(newLength) : newLength == length;
    }

    @Override
    public String className() {
        return "Array";
    }
}
