package dev.deltic.temporal;

import java.math.BigInteger;

/** A quotient of integers, for totals that a double cannot compute without error. */
public final class Fraction {
    private final BigInteger numerator;
    /** Positive. */
    private final BigInteger denominator;

    Fraction(BigInteger numerator, BigInteger denominator) {
        boolean turn = denominator.signum() < 0;
        this.numerator = turn ? numerator.negate() : numerator;
        this.denominator = turn ? denominator.negate() : denominator;
    }

    /** The double nearest to the quotient, of two equally near ones the even. */
    public double toDouble() {
        if (numerator.signum() == 0) {
            return 0;
        }
        BigInteger magnitude = numerator.abs();
        // At least 64 bits of quotient, and what is left over in the last one: enough to round once, and rightly.
        int shift = Math.max(0, 66 - magnitude.bitLength() + denominator.bitLength());
        BigInteger[] parts = magnitude.shiftLeft(shift).divideAndRemainder(denominator);
        BigInteger quotient = parts[1].signum() == 0 ? parts[0] : parts[0].setBit(0);
        double value = Math.scalb(quotient.doubleValue(), -shift);
        return numerator.signum() < 0 ? -value : value;
    }
}
