package dev.deltic.runtime.exotic;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Comparison;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.ExoticObject;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.OrdinaryProperties;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.shapes.Property;
import dev.deltic.values.IndexKey;
import dev.deltic.values.IndexStrings;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.PropertyName;
import java.math.BigInteger;
import java.util.ArrayList;

/** A typed array. {@link #bytes} and {@link #length} are always those of the moment, so that an access needs one comparison:
 *  the buffer calls {@link #update} when it changes. Only a growable shared buffer can change unseen, and then only
 *  grow: {@link #currentLength} looks again. <a href="https://tc39.es/ecma262/#sec-typedarray-exotic-objects">TypedArray
 *  Exotic Objects</a> */
public final class JSTypedArray extends ExoticObject {
    /** The element type. */
    public final TypedArrayKind kind;
    /** [[ViewedArrayBuffer]] */
    public final JSArrayBuffer buffer;
    /** [[ByteOffset]]: of element 0 in {@link #bytes}. */
    public final int byteOffset;
    /** Whether [[ArrayLength]] is auto. */
    public final boolean lengthTracking;
    /** The buffer's bytes. */
    public byte[] bytes;
    /** Number of elements; 0 when out of bounds. */
    public int length;
    /** {@link #length}, or 0 when the buffer is immutable: a store at a smaller index may go ahead. */
    public int writableLength;

    private final int fixedLength;
    private boolean outOfBounds;

    /** An array over part of a buffer; {@code length} is -1 to track the buffer's. The caller has checked the bounds. */
    public JSTypedArray(Realm realm, JSObject prototype, TypedArrayKind kind, JSArrayBuffer buffer, int byteOffset, int length) {
        super(realm.agent.wellKnownShapes.empty, prototype);
        this.kind = kind;
        this.buffer = buffer;
        this.byteOffset = byteOffset;
        this.lengthTracking = length < 0;
        this.fixedLength = length;
        buffer.addView(this);
        update();
    }

    /** A new array of zeros with the realm's own prototype. */
    public static JSTypedArray create(Realm realm, TypedArrayKind kind, int length) {
        JSArrayBuffer buffer = JSArrayBuffer.allocate(realm, (long) length * kind.size);
        return new JSTypedArray(realm, realm.intrinsic(kind.prototype), kind, buffer, 0, length);
    }

    /** Reads the state of the buffer. */
    void update() {
        int available = buffer.byteLength();
        bytes = buffer.bytes();
        outOfBounds = buffer.isDetached() || byteOffset > available
            || !lengthTracking && byteOffset + (long) fixedLength * kind.size > available;
        length = outOfBounds ? 0 : lengthTracking ? (available - byteOffset) / kind.size : fixedLength;
        writableLength = buffer.isImmutable() ? 0 : length;
    }

    /** <a href="https://tc39.es/ecma262/#sec-istypedarrayoutofbounds">IsTypedArrayOutOfBounds</a> */
    public boolean isOutOfBounds() {
        return outOfBounds;
    }

    /** <a href="https://tc39.es/ecma262/#sec-typedarraylength">TypedArrayLength</a>; 0 when out of bounds. */
    public int currentLength() {
        if (lengthTracking && buffer.isShared()) {
            update();
        }
        return length;
    }

    /** <a href="https://tc39.es/ecma262/#sec-istypedarrayfixedlength">IsTypedArrayFixedLength</a> */
    public boolean isFixedLength() {
        return !lengthTracking && (buffer.isFixedLength() || buffer.isShared());
    }

    /** ValidateTypedArray's answer for a value: the typed array. {@code method} is for the error.
     *  <a href="https://tc39.es/ecma262/#sec-validatetypedarray">ValidateTypedArray</a> */
    public static JSTypedArray validate(Realm realm, Object value, String method) {
        if (!(value instanceof JSTypedArray array)) {
            throw Errors.create(realm, MessageTemplate.NOT_A_TYPED_ARRAY);
        }
        if (array.outOfBounds) {
            throw Errors.create(realm, MessageTemplate.OUT_OF_BOUNDS_OPERATION, method);
        }
        return array;
    }

    /** As {@link #validate}, for methods that write.
     *  <a href="https://tc39.es/proposal-immutable-arraybuffer/#sec-validatetypedarray">ValidateTypedArray</a> */
    public static JSTypedArray validateWritable(Realm realm, Object value, String method) {
        JSTypedArray array = validate(realm, value, method);
        array.requireWritable(realm, method);
        return array;
    }

    /** Throws when the buffer is immutable. */
    public void requireWritable(Realm realm, String method) {
        if (buffer.isImmutable()) {
            throw Errors.create(realm, MessageTemplate.IMMUTABLE_BUFFER_OPERATION, method);
        }
    }

    @Override
    public long arrayIteratorLength(Realm realm) {
        if (outOfBounds) {
            throw Errors.create(realm, MessageTemplate.OUT_OF_BOUNDS_OPERATION, "%ArrayIteratorPrototype%.next");
        }
        return currentLength();
    }

    // ---- elements ---------------------------------------------------------------------------------------------------

    @Override
    public int typedElements() {
        return kind.ordinal();
    }

    /** Where element {@code index} is in {@link #bytes}. */
    public int offsetOf(int index) {
        return byteOffset + index * kind.size;
    }

    private boolean isValidIndex(long index) {
        return index < length || lengthTracking && index < currentLength();
    }

    /** Whether element {@code index} is there and never changes. */
    private boolean isReadOnly(long index) {
        return index < length && index >= writableLength && buffer.isImmutable();
    }

    /** Element {@code index}, or undefined. */
    public Object element(long index) {
        return isValidIndex(index) ? ByteAccess.get(kind, bytes, offsetOf((int) index)) : UNDEFINED;
    }

    /** ToNumber or ToBigInt, as the elements are. */
    public Object convert(Realm realm, Object value) {
        return convert(realm, kind, value);
    }

    /** ToNumber or ToBigInt, as the elements of {@code kind} are. */
    public static Object convert(Realm realm, TypedArrayKind kind, Object value) {
        if (kind.isBigInt()) {
            return value instanceof BigInteger ? value : TypeConversion.toBigInt(realm, value);
        }
        return value instanceof Integer || value instanceof Double ? value : (Object) TypeConversion.toNumber(realm, value);
    }

    /** Stores a converted value unless the index is not valid or the buffer immutable. */
    public void store(long index, Object converted) {
        if (index < writableLength || lengthTracking && index < currentLength()) {
            ByteAccess.put(kind, bytes, offsetOf((int) index), converted);
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-typedarraysetelement">TypedArraySetElement</a> */
    public void setTypedElement(Realm realm, long index, Object value) {
        Object converted = convert(realm, kind, value);
        store(index, converted);
    }

    // ---- internal methods -------------------------------------------------------------------------------------------

    /** A numeric key that is not an array index; it is never the index of an element. */
    private static boolean isOtherNumeric(PropertyKey key) {
        return key instanceof PropertyName name && IndexStrings.isCanonicalNumericIndex(name.string());
    }

    /** <a href="https://tc39.es/ecma262/#sec-typedarray-preventextensions">[[PreventExtensions]]</a> */
    @Override
    public boolean preventExtensions(Realm realm) {
        return isFixedLength() && super.preventExtensions(realm);
    }

    /** <a href="https://tc39.es/ecma262/#sec-typedarray-getownproperty">[[GetOwnProperty]]</a> */
    @Override
    public PropertyDescriptor getOwnProperty(Realm realm, PropertyKey key) {
        if (key.isIndex()) {
            Object value = element(key.index());
            return value == UNDEFINED ? null
                : PropertyDescriptor.data(value, buffer.isImmutable() ? Property.ENUMERABLE : Property.ALL);
        }
        return isOtherNumeric(key) ? null : super.getOwnProperty(realm, key);
    }

    /** <a href="https://tc39.es/ecma262/#sec-typedarray-hasproperty">[[HasProperty]]</a> */
    @Override
    public boolean hasProperty(Realm realm, PropertyKey key) {
        if (key.isIndex()) {
            return isValidIndex(key.index());
        }
        return !isOtherNumeric(key) && super.hasProperty(realm, key);
    }

    /** <a href="https://tc39.es/ecma262/#sec-typedarray-defineownproperty">[[DefineOwnProperty]]</a> */
    @Override
    public boolean defineOwnProperty(Realm realm, PropertyKey key, PropertyDescriptor descriptor) {
        if (key.isIndex()) {
            if (buffer.isImmutable()) {
                return isCompatible(key.index(), descriptor);
            }
            if (!isValidIndex(key.index()) || descriptor.isAccessor() || descriptor.attributes() != descriptor.presentAttributes()) {
                return false;
            }
            if (descriptor.hasValue()) {
                setTypedElement(realm, key.index(), descriptor.value());
            }
            return true;
        }
        return !isOtherNumeric(key) && OrdinaryProperties.defineOwnProperty(realm, this, key, descriptor);
    }

    /** [[DefineOwnProperty]] where the buffer is immutable: whether the descriptor says what is. */
    private boolean isCompatible(long index, PropertyDescriptor descriptor) {
        return isValidIndex(index) && !descriptor.isAccessor()
            && descriptor.attributes() == (descriptor.presentAttributes() & Property.ENUMERABLE)
            && (!descriptor.hasValue() || Comparison.sameValue(descriptor.value(), element(index)));
    }

    /** <a href="https://tc39.es/ecma262/#sec-typedarray-get">[[Get]]</a> */
    @Override
    public Object get(Realm realm, PropertyKey key, Object receiver) {
        if (key.isIndex()) {
            return element(key.index());
        }
        return isOtherNumeric(key) ? UNDEFINED : super.get(realm, key, receiver);
    }

    @Override
    public Object getElement(Realm realm, long index, Object receiver) {
        return element(index);
    }

    /** <a href="https://tc39.es/ecma262/#sec-typedarray-set">[[Set]]</a> */
    @Override
    public boolean set(Realm realm, PropertyKey key, Object value, Object receiver) {
        if (key.isIndex()) {
            if (receiver == this) {
                if (isReadOnly(key.index())) {
                    return false;
                }
                setTypedElement(realm, key.index(), value);
                return true;
            }
            return !isValidIndex(key.index()) || OrdinaryProperties.set(realm, this, key, value, receiver);
        }
        if (isOtherNumeric(key)) {
            if (receiver == this) {
                convert(realm, kind, value);
            }
            return true;
        }
        return OrdinaryProperties.set(realm, this, key, value, receiver);
    }

    @Override
    public boolean setElement(Realm realm, long index, Object value) {
        if (isReadOnly(index)) {
            return false;
        }
        setTypedElement(realm, index, value);
        return true;
    }

    /** <a href="https://tc39.es/ecma262/#sec-typedarray-delete">[[Delete]]</a> */
    @Override
    public boolean delete(Realm realm, PropertyKey key) {
        if (key.isIndex()) {
            return !isValidIndex(key.index());
        }
        return isOtherNumeric(key) || super.delete(realm, key);
    }

    /** <a href="https://tc39.es/ecma262/#sec-typedarray-ownpropertykeys">[[OwnPropertyKeys]]</a> */
    @Override
    public ArrayList<PropertyKey> ownPropertyKeys(Realm realm) {
        int count = currentLength();
        if (realm != null) {
            realm.agent.announceKeys(count);
        }
        ArrayList<PropertyKey> keys = new ArrayList<>(count + 4);
        for (int i = 0; i < count; i++) {
            keys.add(IndexKey.of(i));
        }
        OrdinaryProperties.addNamedKeys(this, keys);
        return keys;
    }

    @Override
    public String className() {
        return kind.typeName;
    }
}
