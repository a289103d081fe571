package dev.deltic.values;

import dev.deltic.numbers.IntegerConversions;
import java.math.BigInteger;

/** BigInts against Numbers: conversion and exact comparison. */
public final class BigIntNumbers {
    /** The result of {@link #compare} with NaN. */
    public static final int UNORDERED = 2;
    private static final int EXACT_BITS = 53;

    private BigIntNumbers() { }

    /** The Number nearest to the value, ties to even, infinite if it is too large: Number(bigint). */
    public static double toNumber(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (double) value.longValue() : value.doubleValue();
    }

    /** <a href="https://tc39.es/ecma262/#sec-numbertobigint">NumberToBigInt</a>; {@code null} if the Number is not an
     *  integer, for which JavaScript throws RangeError. */
    public static BigInteger fromNumber(double value) {
        return IntegerConversions.isIntegral(value) ? exact(value) : null;
    }

    private static BigInteger exact(double integral) {
        if (Math.abs(integral) < 0x1p63) {
            return BigInteger.valueOf((long) integral);
        }
        int shift = Math.getExponent(integral) - (EXACT_BITS - 1);
        return BigInteger.valueOf((long) Math.scalb(integral, -shift)).shiftLeft(shift);
    }

    /** Compares the mathematical values: -1, 0, 1, or {@link #UNORDERED} for NaN. */
    public static int compare(BigInteger a, double b) {
        if (b != b) {
            return UNORDERED;
        }
        if (a.bitLength() <= EXACT_BITS) {
            double exact = a.longValue();
            return exact < b ? -1 : exact > b ? 1 : 0;
        }
        // Now |a| is at least 2^53, and so either b decides by its sign or size, or it is an integer.
        if (Math.abs(b) < 0x1p53 || Double.isInfinite(b)) {
            return Double.isInfinite(b) ? (b > 0 ? -1 : 1) : a.signum();
        }
        return a.compareTo(exact(b));
    }

    /** <a href="https://tc39.es/ecma262/#sec-numeric-types-bigint-equal">Equality</a> of mathematical values, as
     *  {@code ==} has it. */
    public static boolean equal(BigInteger a, double b) {
        return compare(a, b) == 0;
    }
}
