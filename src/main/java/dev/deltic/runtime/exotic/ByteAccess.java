package dev.deltic.runtime.exotic;

import dev.deltic.numbers.Float16;
import dev.deltic.numbers.IntegerConversions;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;

/** Numbers in byte arrays. Uses plain reads and writes only: newer JDKs support no others on byte arrays, and aligned
 *  ones do not tear. <a href="https://tc39.es/ecma262/#sec-rawbytestonumeric">RawBytesToNumeric</a>,
 *  <a href="https://tc39.es/ecma262/#sec-numerictorawbytes">NumericToRawBytes</a> */
public final class ByteAccess {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle FLOAT = MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle DOUBLE = MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);

    private ByteAccess() { }

    /** A little-endian int16. */
    public static short getShort(byte[] bytes, int at) {
        return (short) SHORT.get(bytes, at);
    }

    /** A little-endian int32. */
    public static int getInt(byte[] bytes, int at) {
        return (int) INT.get(bytes, at);
    }

    /** A little-endian int64. */
    public static long getLong(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    /** A little-endian binary32. */
    public static float getFloat(byte[] bytes, int at) {
        return (float) FLOAT.get(bytes, at);
    }

    /** A little-endian binary64. */
    public static double getDouble(byte[] bytes, int at) {
        return (double) DOUBLE.get(bytes, at);
    }

    /** Stores a little-endian int16. */
    public static void putShort(byte[] bytes, int at, short value) {
        SHORT.set(bytes, at, value);
    }

    /** Stores a little-endian int32. */
    public static void putInt(byte[] bytes, int at, int value) {
        INT.set(bytes, at, value);
    }

    /** Stores a little-endian int64. */
    public static void putLong(byte[] bytes, int at, long value) {
        LONG.set(bytes, at, value);
    }

    /** Stores a little-endian binary32. */
    public static void putFloat(byte[] bytes, int at, float value) {
        FLOAT.set(bytes, at, value);
    }

    /** Stores a little-endian binary64. */
    public static void putDouble(byte[] bytes, int at, double value) {
        DOUBLE.set(bytes, at, value);
    }

    /** The element at {@code at} as a JavaScript value. */
    public static Object get(TypedArrayKind kind, byte[] bytes, int at) {
        switch (kind) {
            case INT8: return (int) bytes[at];
            case UINT8:
            case UINT8_CLAMPED: return bytes[at] & 0xFF;
            case INT16: return (int) getShort(bytes, at);
            case UINT16: return getShort(bytes, at) & 0xFFFF;
            case INT32: return getInt(bytes, at);
            case UINT32: return unsigned(getInt(bytes, at));
            case FLOAT16: return Float16.toDouble(getShort(bytes, at));
            case FLOAT32: return (double) getFloat(bytes, at);
            case FLOAT64: return getDouble(bytes, at);
            default: return bigInt(kind, getLong(bytes, at));
        }
    }

    /** The Number of 32 unsigned bits. */
    public static Object unsigned(int value) {
        return value >= 0 ? (Object) value : (Object) (double) (value & 0xFFFFFFFFL);
    }

    /** The BigInt of 64 bits. */
    public static BigInteger bigInt(TypedArrayKind kind, long bits) {
        BigInteger value = BigInteger.valueOf(bits);
        return kind == TypedArrayKind.BIG_UINT64 && bits < 0 ? value.add(BigInteger.ONE.shiftLeft(Long.SIZE)) : value;
    }

    /** Stores a value converted by ToNumber or ToBigInt: an Integer, a Double or a BigInteger, as the kind wants. */
    public static void put(TypedArrayKind kind, byte[] bytes, int at, Object value) {
        if (value instanceof Integer i) {
            putInt32(kind, bytes, at, i);
        } else if (value instanceof Double d) {
            putNumber(kind, bytes, at, d);
        } else {
            putLong(bytes, at, ((BigInteger) value).longValue());
        }
    }

    private static void putInt32(TypedArrayKind kind, byte[] bytes, int at, int value) {
        switch (kind) {
            case INT8:
            case UINT8:
                bytes[at] = (byte) value;
                return;
            case INT16:
            case UINT16:
                putShort(bytes, at, (short) value);
                return;
            case INT32:
            case UINT32:
                putInt(bytes, at, value);
                return;
            default:
                putNumber(kind, bytes, at, value);
        }
    }

    /** Stores a Number. */
    public static void putNumber(TypedArrayKind kind, byte[] bytes, int at, double value) {
        switch (kind) {
            case FLOAT64:
                putDouble(bytes, at, value);
                return;
            case FLOAT32:
                putFloat(bytes, at, (float) value);
                return;
            case FLOAT16:
                putShort(bytes, at, Float16.toBits(value));
                return;
            case UINT8_CLAMPED:
                bytes[at] = (byte) IntegerConversions.toUint8Clamp(value);
                return;
            default:
                putInt32(kind, bytes, at, IntegerConversions.toInt32(value));
        }
    }

    /** The raw bits of the element: what is compared and exchanged atomically. */
    public static long getBits(int size, byte[] bytes, int at) {
        switch (size) {
            case 1: return bytes[at];
            case 2: return getShort(bytes, at);
            case 4: return getInt(bytes, at);
            default: return getLong(bytes, at);
        }
    }

    /** Stores the low bits of {@code bits}. */
    public static void putBits(int size, byte[] bytes, int at, long bits) {
        switch (size) {
            case 1: bytes[at] = (byte) bits; break;
            case 2: putShort(bytes, at, (short) bits); break;
            case 4: putInt(bytes, at, (int) bits); break;
            default: putLong(bytes, at, bits); break;
        }
    }

    /** The low {@code size} bytes in the other order. */
    public static long reverse(int size, long bits) {
        return Long.reverseBytes(bits) >>> Long.SIZE - size * Byte.SIZE;
    }

    /** The value whose raw bits are the low ones of {@code bits}. */
    public static Object fromBits(TypedArrayKind kind, long bits) {
        switch (kind) {
            case INT8: return (int) (byte) bits;
            case UINT8:
            case UINT8_CLAMPED: return (int) bits & 0xFF;
            case INT16: return (int) (short) bits;
            case UINT16: return (int) bits & 0xFFFF;
            case INT32: return (int) bits;
            case UINT32: return unsigned((int) bits);
            case FLOAT16: return Float16.toDouble((short) bits);
            case FLOAT32: return (double) Float.intBitsToFloat((int) bits);
            case FLOAT64: return Double.longBitsToDouble(bits);
            default: return bigInt(kind, bits);
        }
    }

    /** The raw bits of a converted value of an integer kind; what is above the element's size is not defined. */
    public static long toBits(Object value) {
        return value instanceof Integer i ? i : value instanceof Double d ? IntegerConversions.toInt64(d)
            : ((BigInteger) value).longValue();
    }
}
