package dev.deltic.baseline;

import dev.deltic.numbers.IntegerConversions;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.SmallIntegers;

/** What the paths for numbers are made of: methods so small that both of HotSpot's compilers always inline them. Those that take an int
 *  or a double beside an Object take the locals of a register, the Object then being the value or a {@link NumberTag}. */
final class NumberStubs {
    /** No int32. */
    static final long MISSING = Long.MIN_VALUE;

    private NumberStubs() { }

    // ---- Values -----------------------------------------------------------------------------------------------------

    static boolean isNumber(Object value) {
        return value instanceof Double || value instanceof Integer;
    }

    /** The double of a Double or an Integer. */
    static double toDouble(Object number) {
        return number instanceof Double d ? d : (double) (Integer) number;
    }

    /** The int32 of a Double or an Integer. <a href="https://tc39.es/ecma262/#sec-toint32">ToInt32</a> */
    static int toInt32(Object number) {
        return number instanceof Integer i ? i : ofDouble((Double) number);
    }

    /** <a href="https://tc39.es/ecma262/#sec-toint32">ToInt32</a> of a double. */
    static int ofDouble(double value) {
        // Within a long the conversion truncates as ToInt32 does, and NaN gives 0.
        long integer = (long) value;
        return integer == Long.MAX_VALUE || integer == Long.MIN_VALUE ? IntegerConversions.toInt32(value) : (int) integer;
    }

    /** A number as a value: an Integer where it is an int32. */
    static Object number(double value) {
        return isInt32(value) ? (Object) SmallIntegers.box((int) value) : (Object) value;
    }

    /** Whether an Integer can stand for the double. */
    static boolean isInt32(double value) {
        int i = (int) value;
        return i == value && (i != 0 || Double.doubleToRawLongBits(value) == 0);
    }

    /** Whether a double is an integer that is exact also in sums with int32s, and not -0. */
    static boolean isInteger(double value) {
        long integer = (long) value;
        return integer == value && Math.abs(integer) <= 1L << 52 && (integer != 0 || Double.doubleToRawLongBits(value) == 0);
    }

    /** Whether the product of two int32s is -0, which is no int32, where {@code product} is their int product. */
    static boolean isNegativeZero(int a, int b, int product) {
        return product == 0 && (a | b) < 0;
    }

    /** The number of 32 bits without a sign. */
    static Object unsigned(int bits) {
        return bits >= 0 ? (Object) Integer.valueOf(bits) : (Object) unsignedDouble(bits);
    }

    static double unsignedDouble(int bits) {
        return bits & 0xFFFF_FFFFL;
    }

    // ---- Registers with an int, a double or both ----------------------------------------------------------------------
    // The Object is null for the int of a register that has one, else for the double; see NumberTag.

    static boolean isInt(Object value, double d) {
        return value == null || value == NumberTag.DOUBLE && isInt32(d);
    }

    static boolean isNumberTag(Object value) {
        return value == null || value == NumberTag.DOUBLE;
    }

    static int intOf(Object tag, int i, double d) {
        return tag == null ? i : (int) d;
    }

    static double toDouble(Object tag, int i, double d) {
        return tag == null ? i : d;
    }

    static int toInt32(Object tag, int i, double d) {
        return tag == null ? i : ofDouble(d);
    }

    static double doubleOrNaN(Object value) {
        return value instanceof Double d ? d : integerOrNaN(value);
    }

    static double doubleOrNaN(Object value, int i) {
        return value == null ? i : doubleOrNaN(value);
    }

    private static double integerOrNaN(Object value) {
        return value instanceof Integer i ? i : Double.NaN;
    }

    static long int32OrMissing(Object value) {
        return value instanceof Integer i ? i : int32OfDouble(value);
    }

    static long int32OrMissing(Object value, int i) {
        return value == null ? i : int32OfDouble(value);
    }

    private static long int32OfDouble(Object value) {
        return value instanceof Double d ? ofDouble(d) : MISSING;
    }

    /** <a href="https://tc39.es/ecma262/#sec-toboolean">ToBoolean</a> */
    static boolean isTrue(Object value, int i) {
        return value == null ? i != 0 : isOtherTrue(value);
    }

    static boolean isTrue(Object value, double d) {
        return value == null ? d == d && d != 0 : isOtherTrue(value);
    }

    static boolean isTrue(Object value, int i, double d) {
        return value == null ? i != 0 : value == NumberTag.DOUBLE ? d == d && d != 0 : isOtherTrue(value);
    }

    private static boolean isOtherTrue(Object value) {
        return value != NumberTag.NULL && TypeConversion.toBoolean(value);
    }

    static Object box(Object value, int i) {
        return value == null ? Integer.valueOf(i) : unlessNull(value);
    }

    static Object box(Object value, double d) {
        return value == null ? Double.valueOf(d) : unlessNull(value);
    }

    static Object box(Object value, int i, double d) {
        return value == null ? Integer.valueOf(i) : value == NumberTag.DOUBLE ? Double.valueOf(d) : unlessNull(value);
    }

    private static Object unlessNull(Object value) {
        return value == NumberTag.NULL ? null : value;
    }

    // ---- From values to registers -------------------------------------------------------------------------------------

    static Object tagOfInt(Object value) {
        return value instanceof Integer ? null : tagOfOther(value);
    }

    static Object tagOfNumber(Object value) {
        return isNumber(value) ? null : tagOfOther(value);
    }

    static Object tagOf(Object value) {
        return value instanceof Integer ? null : value instanceof Double ? NumberTag.DOUBLE : tagOfOther(value);
    }

    private static Object tagOfOther(Object value) {
        return value == null ? NumberTag.NULL : value;
    }

    /** For a register with both. */
    static Object tagOfLong(long value) {
        return (int) value == value ? null : NumberTag.DOUBLE;
    }

    /** For a register with both. */
    static Object tagOfMixed(double value) {
        return isInt32(value) ? null : NumberTag.DOUBLE;
    }

    /** From a register with a double to one with both. */
    static Object tagBesideInt(Object tag) {
        return tag == null ? NumberTag.DOUBLE : tag;
    }

    static int intOrZero(Object value) {
        return value instanceof Integer i ? i : 0;
    }

    static double doubleOrZero(Object value) {
        return value instanceof Double d ? d : 0;
    }

    static double numberOrZero(Object value) {
        return isNumber(value) ? toDouble(value) : 0;
    }
}
