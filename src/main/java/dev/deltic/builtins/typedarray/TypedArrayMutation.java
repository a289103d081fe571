package dev.deltic.builtins.typedarray;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.runtime.exotic.ByteAccess;
import dev.deltic.runtime.exotic.JSTypedArray;
import java.util.Arrays;

/** The methods that change the array they are called on, sorting apart. */
final class TypedArrayMutation {
    private TypedArrayMutation() { }

    private static void requireInBounds(Realm realm, JSTypedArray array, String method) {
        if (array.isOutOfBounds()) {
            throw Errors.create(realm, MessageTemplate.DETACHED_OPERATION, method);
        }
    }

    static Object copyWithin(Realm realm, JSTypedArray array, Object target, Object start, Object end) {
        int length = array.currentLength();
        int to = TypedArraySearch.relativeIndex(realm, target, length);
        int from = TypedArraySearch.relativeIndex(realm, start, length);
        int last = TypedArraySearch.relativeEnd(realm, end, length);
        int count = Math.min(last - from, length - to);
        if (count > 0) {
            requireInBounds(realm, array, "%TypedArray%.prototype.copyWithin");
            // The arguments' conversions may have made the array shorter.
            count = Math.min(count, array.currentLength() - Math.max(from, to));
            if (count > 0) {
                System.arraycopy(array.bytes, array.offsetOf(from), array.bytes, array.offsetOf(to), count * array.kind.size);
            }
        }
        return array;
    }

    static Object fill(Realm realm, JSTypedArray array, Object value, Object start, Object end) {
        int length = array.currentLength();
        Object converted = array.convert(realm, value);
        int from = TypedArraySearch.relativeIndex(realm, start, length);
        int last = TypedArraySearch.relativeEnd(realm, end, length);
        requireInBounds(realm, array, "%TypedArray%.prototype.fill");
        last = Math.min(last, array.currentLength());
        if (from >= last) {
            return array;
        }
        byte[] bytes = array.bytes;
        int size = array.kind.size;
        ByteAccess.put(array.kind, bytes, array.offsetOf(from), converted);
        if (size == 1) {
            Arrays.fill(bytes, array.offsetOf(from), array.offsetOf(last), bytes[array.offsetOf(from)]);
            return array;
        }
        long bits = ByteAccess.getBits(size, bytes, array.offsetOf(from));
        for (int k = from + 1; k < last; k++) {
            ByteAccess.putBits(size, bytes, array.offsetOf(k), bits);
        }
        return array;
    }

    static Object reverse(Realm realm, JSTypedArray array) {
        int size = array.kind.size;
        byte[] bytes = array.bytes;
        for (int low = 0, high = array.currentLength() - 1; low < high; low++, high--) {
            long bits = ByteAccess.getBits(size, bytes, array.offsetOf(low));
            ByteAccess.putBits(size, bytes, array.offsetOf(low), ByteAccess.getBits(size, bytes, array.offsetOf(high)));
            ByteAccess.putBits(size, bytes, array.offsetOf(high), bits);
        }
        return array;
    }

    static Object set(Realm realm, Object thisValue, Object source, Object offset) {
        if (!(thisValue instanceof JSTypedArray target)) {
            throw Errors.create(realm, MessageTemplate.NOT_A_TYPED_ARRAY);
        }
        target.requireWritable(realm, "%TypedArray%.prototype.set");
        double at = TypeConversion.toIntegerOrInfinity(realm, offset);
        if (at < 0) {
            throw Errors.create(realm, MessageTemplate.TYPED_ARRAY_SET_OFFSET);
        }
        requireInBounds(realm, target, "%TypedArray%.prototype.set");
        if (source instanceof JSTypedArray array) {
            setFromTypedArray(realm, target, at, array);
        } else {
            setFromArrayLike(realm, target, at, source);
        }
        return UNDEFINED;
    }

    /** <a href="https://tc39.es/ecma262/#sec-settypedarrayfromtypedarray">SetTypedArrayFromTypedArray</a> */
    private static void setFromTypedArray(Realm realm, JSTypedArray target, double offset, JSTypedArray source) {
        requireInBounds(realm, source, "%TypedArray%.prototype.set");
        int count = source.currentLength();
        if (target.kind.isBigInt() != source.kind.isBigInt()) {
            throw Errors.create(realm, MessageTemplate.TYPED_ARRAY_CONTENT_TYPES);
        }
        if (count + offset > target.currentLength()) {
            throw Errors.create(realm, MessageTemplate.TYPED_ARRAY_SET_OFFSET);
        }
        int to = (int) offset;
        if (target.kind == source.kind) {
            System.arraycopy(source.bytes, source.byteOffset, target.bytes, target.offsetOf(to), count * source.kind.size);
            return;
        }
        byte[] bytes = source.bytes;
        int from = source.byteOffset;
        if (bytes == target.bytes) {
            bytes = Arrays.copyOfRange(bytes, from, from + count * source.kind.size);
            from = 0;
        }
        TypedArrayCreation.convertAll(source, bytes, from, target, to, count);
    }

    /** <a href="https://tc39.es/ecma262/#sec-settypedarrayfromarraylike">SetTypedArrayFromArrayLike</a> */
    private static void setFromArrayLike(Realm realm, JSTypedArray target, double offset, Object source) {
        int length = target.currentLength();
        JSObject object = TypeConversion.toObject(realm, source);
        long count = ObjectOperations.lengthOfArrayLike(realm, object);
        if (count + offset > length) {
            throw Errors.create(realm, MessageTemplate.TYPED_ARRAY_SET_OFFSET);
        }
        for (long k = 0; k < count; k++) {
            target.setTypedElement(realm, (long) offset + k, object.get(realm, k));
        }
    }
}
