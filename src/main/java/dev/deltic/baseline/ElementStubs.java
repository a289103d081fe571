package dev.deltic.baseline;

import static dev.deltic.values.Hole.HOLE;

import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.exotic.ByteAccess;
import dev.deltic.runtime.exotic.JSTypedArray;
import dev.deltic.runtime.exotic.TypedArrayKind;
import dev.deltic.values.JSStrings;

/** Elements by int32 indices for sites that have met one kind of storage: small enough to be inlined. A read of anything else answers
 *  what elements hardly are: {@link #MISSING}, NaN or the hole; a write answers false. Then the inline cache does it all. */
final class ElementStubs {
    /** An int32 like any other, but rare. */
    static final int MISSING = Integer.MIN_VALUE;

    private ElementStubs() { }

    // ---- Arrays and strings -------------------------------------------------------------------------------------------

    static int int32At(Object object, int index) {
        // Written for few bytes: HotSpot counts those of what it inlines.
        Object elements;
        return object instanceof JSArray && (elements = ((JSObject) object).elements) instanceof int[] && index >= 0
            && index < ((JSArray) object).length ? ((int[]) elements)[index] : MISSING;
    }

    static double doubleAt(Object object, int index) {
        if (object instanceof JSArray array && array.elements instanceof double[] elements && index >= 0 && index < array.length
                && index < elements.length) {
            return elements[index];
        }
        return Double.NaN;
    }

    static Object objectAt(Object object, int index) {
        if (object instanceof JSObject o && o.elements instanceof Object[] elements && index >= 0 && index < elements.length) {
            return elements[index];
        }
        return HOLE;
    }

    static Object characterAt(Object object, int index) {
        if (object instanceof String text && index >= 0 && index < text.length()) {
            return JSStrings.ofChar(text.charAt(index));
        }
        return HOLE;
    }

    static boolean setInt32(Object object, int index, int value) {
        if (object instanceof JSArray array && array.elements instanceof int[] elements && index >= 0 && index < array.length) {
            elements[index] = value;
            return true;
        }
        return false;
    }

    static boolean setDouble(Object object, int index, double value) {
        if (object instanceof JSArray array && array.elements instanceof double[] elements && index >= 0 && index < array.length
                && index < elements.length && elements[index] == elements[index] && value == value) {
            elements[index] = value;
            return true;
        }
        return false;
    }

    static boolean setObject(Object object, int index, Object value) {
        if (object instanceof JSObject o && o.elements instanceof Object[] elements && index >= 0 && index < elements.length
                && elements[index] != HOLE) {
            elements[index] = value;
            return true;
        }
        return false;
    }

    // ---- Typed arrays -------------------------------------------------------------------------------------------------

    private static boolean has(Object object, TypedArrayKind kind, int index) {
        return object instanceof JSTypedArray array && array.kind == kind && index >= 0 && index < array.length;
    }

    private static boolean mayStore(Object object, TypedArrayKind kind, int index) {
        return object instanceof JSTypedArray array && array.kind == kind && index >= 0 && index < array.writableLength;
    }

    static int int8At(Object object, int index) {
        if (has(object, TypedArrayKind.INT8, index)) {
            JSTypedArray array = (JSTypedArray) object;
            return array.bytes[array.byteOffset + index];
        }
        return MISSING;
    }

    static int uint8At(Object object, int index) {
        if (has(object, TypedArrayKind.UINT8, index)) {
            JSTypedArray array = (JSTypedArray) object;
            return array.bytes[array.byteOffset + index] & 0xFF;
        }
        return MISSING;
    }

    static int int16At(Object object, int index) {
        if (has(object, TypedArrayKind.INT16, index)) {
            JSTypedArray array = (JSTypedArray) object;
            return ByteAccess.getShort(array.bytes, array.byteOffset + (index << 1));
        }
        return MISSING;
    }

    static int uint16At(Object object, int index) {
        if (has(object, TypedArrayKind.UINT16, index)) {
            JSTypedArray array = (JSTypedArray) object;
            return ByteAccess.getShort(array.bytes, array.byteOffset + (index << 1)) & 0xFFFF;
        }
        return MISSING;
    }

    static int wordAt(Object object, int index) {
        if (has(object, TypedArrayKind.INT32, index)) {
            JSTypedArray array = (JSTypedArray) object;
            return ByteAccess.getInt(array.bytes, array.byteOffset + (index << 2));
        }
        return MISSING;
    }

    static double unsignedWordAt(Object object, int index) {
        if (has(object, TypedArrayKind.UINT32, index)) {
            JSTypedArray array = (JSTypedArray) object;
            return ByteAccess.getInt(array.bytes, array.byteOffset + (index << 2)) & 0xFFFF_FFFFL;
        }
        return Double.NaN;
    }

    static double float32At(Object object, int index) {
        if (has(object, TypedArrayKind.FLOAT32, index)) {
            JSTypedArray array = (JSTypedArray) object;
            return ByteAccess.getFloat(array.bytes, array.byteOffset + (index << 2));
        }
        return Double.NaN;
    }

    static double float64At(Object object, int index) {
        if (has(object, TypedArrayKind.FLOAT64, index)) {
            JSTypedArray array = (JSTypedArray) object;
            return ByteAccess.getDouble(array.bytes, array.byteOffset + (index << 3));
        }
        return Double.NaN;
    }

    static boolean setInt8(Object object, int index, int value) {
        return mayStore(object, TypedArrayKind.INT8, index) && setByte((JSTypedArray) object, index, value);
    }

    static boolean setUint8(Object object, int index, int value) {
        return mayStore(object, TypedArrayKind.UINT8, index) && setByte((JSTypedArray) object, index, value);
    }

    private static boolean setByte(JSTypedArray array, int index, int value) {
        array.bytes[array.byteOffset + index] = (byte) value;
        return true;
    }

    static boolean setInt16(Object object, int index, int value) {
        return mayStore(object, TypedArrayKind.INT16, index) && setShort((JSTypedArray) object, index, value);
    }

    static boolean setUint16(Object object, int index, int value) {
        return mayStore(object, TypedArrayKind.UINT16, index) && setShort((JSTypedArray) object, index, value);
    }

    private static boolean setShort(JSTypedArray array, int index, int value) {
        ByteAccess.putShort(array.bytes, array.byteOffset + (index << 1), (short) value);
        return true;
    }

    static boolean setWord(Object object, int index, int value) {
        return mayStore(object, TypedArrayKind.INT32, index) && setInt((JSTypedArray) object, index, value);
    }

    static boolean setUnsignedWord(Object object, int index, int value) {
        return mayStore(object, TypedArrayKind.UINT32, index) && setInt((JSTypedArray) object, index, value);
    }

    private static boolean setInt(JSTypedArray array, int index, int value) {
        ByteAccess.putInt(array.bytes, array.byteOffset + (index << 2), value);
        return true;
    }

    static boolean setFloat32(Object object, int index, double value) {
        if (mayStore(object, TypedArrayKind.FLOAT32, index)) {
            JSTypedArray array = (JSTypedArray) object;
            ByteAccess.putFloat(array.bytes, array.byteOffset + (index << 2), (float) value);
            return true;
        }
        return false;
    }

    static boolean setFloat64(Object object, int index, double value) {
        if (mayStore(object, TypedArrayKind.FLOAT64, index)) {
            JSTypedArray array = (JSTypedArray) object;
            ByteAccess.putDouble(array.bytes, array.byteOffset + (index << 3), value);
            return true;
        }
        return false;
    }
}
