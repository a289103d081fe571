package dev.deltic.baseline;

import static dev.deltic.baseline.ElementStubs.MISSING;

import dev.deltic.numbers.IntegerConversions;
import dev.deltic.numbers.NumberArithmetic;

/** The {@link BuiltinShortcut}s of Math: for numbers, and where the result is an int, for results that are int32s. */
final class MathShortcuts {
    private MathShortcuts() { }

    private static int int32(double value) {
        int i = (int) value;
        return i == value && (i != 0 || Double.doubleToRawLongBits(value) == 0) ? i : MISSING;
    }

    static int floor(double x) {
        return int32(Math.floor(x));
    }

    static int ceil(double x) {
        return int32(Math.ceil(x));
    }

    static int round(double x) {
        return int32(NumberArithmetic.round(x));
    }

    static int trunc(double x) {
        return int32(IntegerConversions.truncate(x));
    }

    static double sqrt(double x) {
        return Math.sqrt(x);
    }

    static int abs(int x) {
        return Math.abs(x);                             // of the lowest int32 that is MISSING
    }

    static double abs(double x) {
        return Math.abs(x);
    }

    static int min(int x, int y) {
        return Math.min(x, y);
    }

    static double min(double x, double y) {
        return Math.min(x, y);
    }

    static int max(int x, int y) {
        return Math.max(x, y);
    }

    static double max(double x, double y) {
        return Math.max(x, y);
    }

    static int imul(int x, int y) {
        return x * y;
    }
}
