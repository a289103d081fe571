package dev.deltic.builtins.typedarray;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.runtime.exotic.ByteAccess;
import dev.deltic.runtime.exotic.JSTypedArray;

/** The methods that make a new array of the elements, sorting apart. */
final class TypedArrayCopying {
    private TypedArrayCopying() { }

    static Object slice(Realm realm, JSTypedArray array, Object start, Object end) {
        int length = array.currentLength();
        int from = TypedArraySearch.relativeIndex(realm, start, length);
        int last = TypedArraySearch.relativeEnd(realm, end, length);
        int count = Math.max(last - from, 0);
        JSTypedArray result = TypedArrayCreation.speciesCreate(realm, array, count);
        if (count == 0) {
            return result;
        }
        if (array.isOutOfBounds()) {
            throw Errors.create(realm, MessageTemplate.DETACHED_OPERATION, "%TypedArray%.prototype.slice");
        }
        last = Math.min(last, array.currentLength());
        count = Math.max(last - from, 0);
        if (result.kind == array.kind) {
            copyUpwards(array, from, result, Math.min(count, result.currentLength()));
        } else {
            for (int k = 0; k < count; k++) {
                result.setTypedElement(realm, k, array.element(from + k));
            }
        }
        return result;
    }

    /** Copies bytes from the first to the last, which shows when a species constructor gave an overlapping array. */
    private static void copyUpwards(JSTypedArray source, int from, JSTypedArray target, int count) {
        int size = count * source.kind.size;
        int at = source.offsetOf(from);
        if (source.bytes != target.bytes) {
            System.arraycopy(source.bytes, at, target.bytes, target.byteOffset, size);
            return;
        }
        for (int i = 0; i < size; i++) {
            target.bytes[target.byteOffset + i] = source.bytes[at + i];
        }
    }

    static Object subarray(Realm realm, Object thisValue, Object begin, Object end) {
        if (!(thisValue instanceof JSTypedArray array)) {
            throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "%TypedArray%.prototype.subarray",
                Errors.display(thisValue));
        }
        int length = array.currentLength();
        int first = TypedArraySearch.relativeIndex(realm, begin, length);
        Object newLength = UNDEFINED;
        if (!array.lengthTracking || end != UNDEFINED) {
            int last = TypedArraySearch.relativeEnd(realm, end, length);
            newLength = Math.max(last - first, 0);
        }
        Object byteOffset = TypeConversion.number(array.byteOffset + (long) first * array.kind.size);
        return TypedArrayCreation.speciesCreate(realm, array, byteOffset, newLength);
    }

    static Object toReversed(Realm realm, JSTypedArray array) {
        int length = array.currentLength();
        JSTypedArray result = JSTypedArray.create(realm, array.kind, length);
        int size = array.kind.size;
        for (int k = 0; k < length; k++) {
            ByteAccess.putBits(size, result.bytes, k * size,
                ByteAccess.getBits(size, array.bytes, array.offsetOf(length - 1 - k)));
        }
        return result;
    }

    static Object with(Realm realm, JSTypedArray array, Object index, Object value) {
        int length = array.currentLength();
        double relative = TypeConversion.toIntegerOrInfinity(realm, index);
        double actual = relative >= 0 ? relative : length + relative;
        Object converted = array.convert(realm, value);
        if (!(actual >= 0 && actual < array.currentLength())) {
            throw Errors.create(realm, MessageTemplate.INVALID_TYPED_ARRAY_INDEX);
        }
        JSTypedArray result = JSTypedArray.create(realm, array.kind, length);
        for (int k = 0; k < length; k++) {
            Object element = k == actual ? converted : array.element(k);
            result.setTypedElement(realm, k, element);
        }
        return result;
    }
}
