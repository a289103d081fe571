package dev.deltic.baseline;

import dev.deltic.numbers.IntegerConversions;
import dev.deltic.values.SmallIntegers;

/** What the paths for numbers are made of: methods so small that both of HotSpot's compilers always inline them. */
final class NumberStubs {
    private NumberStubs() { }

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

    private static int ofDouble(double value) {
        // Within a long the conversion truncates as ToInt32 does, and NaN gives 0.
        long integer = (long) value;
        return integer == Long.MAX_VALUE || integer == Long.MIN_VALUE ? IntegerConversions.toInt32(value) : (int) integer;
    }

    /** A number as a value: an Integer where it is an int32. */
    static Object number(double value) {
        int i = (int) value;
        return i == value && (i != 0 || Double.doubleToRawLongBits(value) == 0) ? (Object) SmallIntegers.box(i) : (Object) value;
    }

    /** The number of 32 bits without a sign. */
    static Object unsigned(int bits) {
        return bits >= 0 ? (Object) Integer.valueOf(bits) : (Object) (double) (bits & 0xFFFF_FFFFL);
    }
}
