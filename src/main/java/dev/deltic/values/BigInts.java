package dev.deltic.values;

import dev.deltic.messages.MessageTemplate;
import java.math.BigInteger;

/** <a href="https://tc39.es/ecma262/#sec-ecmascript-language-types-bigint-type">The BigInt operations</a> on
 *  {@link BigInteger}. All throw {@link ValueRangeException} where JavaScript throws RangeError. */
public final class BigInts {
    /** V8's limit on the bits of the magnitude, on 64-bit machines. */
    public static final int MAX_BITS = 1 << 30;

    private BigInts() { }

    static BigInteger checked(BigInteger value) {
        // The bit length of a negative power of two is one less than that of its magnitude.
        if (value.bitLength() >= MAX_BITS && value.abs().bitLength() > MAX_BITS) {
            throw tooBig();
        }
        return value;
    }

    static ValueRangeException tooBig() {
        return new ValueRangeException(MessageTemplate.BIGINT_TOO_BIG);
    }

    private static boolean isLong(BigInteger value) {
        return value.bitLength() < Long.SIZE;
    }

    public static BigInteger negate(BigInteger value) {
        return value.negate();
    }

    public static BigInteger not(BigInteger value) {
        return checked(value.not());
    }

    public static BigInteger add(BigInteger a, BigInteger b) {
        return checked(a.add(b));
    }

    public static BigInteger subtract(BigInteger a, BigInteger b) {
        return checked(a.subtract(b));
    }

    public static BigInteger multiply(BigInteger a, BigInteger b) {
        long bits = (long) a.bitLength() + b.bitLength();
        if (bits <= 62) {
            return BigInteger.valueOf(a.longValue() * b.longValue());
        }
        // Refused before the work is done: the product has at least this many bits.
        if (bits - 1 > MAX_BITS && a.signum() != 0 && b.signum() != 0) {
            throw tooBig();
        }
        return checked(a.multiply(b));
    }

    /** <a href="https://tc39.es/ecma262/#sec-numeric-types-bigint-divide">BigInt::divide</a> */
    public static BigInteger divide(BigInteger dividend, BigInteger divisor) {
        checkDivisor(divisor);
        if (isLong(dividend) && isLong(divisor)) {
            long n = dividend.longValue();
            long d = divisor.longValue();
            return d == -1 ? dividend.negate() : BigInteger.valueOf(n / d);
        }
        return checked(dividend.divide(divisor));
    }

    /** <a href="https://tc39.es/ecma262/#sec-numeric-types-bigint-remainder">BigInt::remainder</a> */
    public static BigInteger remainder(BigInteger dividend, BigInteger divisor) {
        checkDivisor(divisor);
        if (isLong(dividend) && isLong(divisor)) {
            return BigInteger.valueOf(dividend.longValue() % divisor.longValue());
        }
        return dividend.remainder(divisor);
    }

    private static void checkDivisor(BigInteger divisor) {
        if (divisor.signum() == 0) {
            throw new ValueRangeException(MessageTemplate.BIGINT_DIVISION_BY_ZERO);
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-numeric-types-bigint-exponentiate">BigInt::exponentiate</a> */
    public static BigInteger exponentiate(BigInteger base, BigInteger exponent) {
        if (exponent.signum() < 0) {
            throw new ValueRangeException(MessageTemplate.BIGINT_NEGATIVE_EXPONENT);
        }
        if (exponent.signum() == 0) {
            return BigInteger.ONE;
        }
        BigInteger magnitude = base.abs();
        if (magnitude.bitLength() <= 1) {                        // 0, 1 or -1
            return base.signum() < 0 && !exponent.testBit(0) ? BigInteger.ONE : base;
        }
        long leastBits = magnitude.bitLength() - 1;              // |base| >= 2^leastBits
        if (exponent.bitLength() > 31 || leastBits * exponent.longValue() >= MAX_BITS) {
            throw tooBig();
        }
        return checked(base.pow(exponent.intValue()));
    }

    /** <a href="https://tc39.es/ecma262/#sec-numeric-types-bigint-leftShift">BigInt::leftShift</a> */
    public static BigInteger leftShift(BigInteger value, BigInteger count) {
        return count.signum() < 0 ? shiftRight(value, count.negate()) : shiftLeft(value, count);
    }

    /** <a href="https://tc39.es/ecma262/#sec-numeric-types-bigint-signedRightShift">BigInt::signedRightShift</a> */
    public static BigInteger signedRightShift(BigInteger value, BigInteger count) {
        return count.signum() < 0 ? shiftLeft(value, count.negate()) : shiftRight(value, count);
    }

    private static BigInteger shiftLeft(BigInteger value, BigInteger count) {
        if (value.signum() == 0) {
            return value;
        }
        if (count.bitLength() > 31 || value.bitLength() + count.longValue() > MAX_BITS + 1L) {
            throw tooBig();
        }
        return checked(value.shiftLeft(count.intValue()));
    }

    private static BigInteger shiftRight(BigInteger value, BigInteger count) {
        if (count.bitLength() > 31) {
            return value.signum() < 0 ? BigInteger.ONE.negate() : BigInteger.ZERO;
        }
        return value.shiftRight(count.intValue());
    }

    public static BigInteger and(BigInteger a, BigInteger b) {
        return checked(a.and(b));
    }

    public static BigInteger or(BigInteger a, BigInteger b) {
        return a.or(b);
    }

    public static BigInteger xor(BigInteger a, BigInteger b) {
        return checked(a.xor(b));
    }

    /** <a href="https://tc39.es/ecma262/#sec-bigint.asintn">BigInt.asIntN</a>; {@code bits} is 0 .. 2^53 - 1. */
    public static BigInteger asIntN(long bits, BigInteger value) {
        if (bits == 0) {
            return BigInteger.ZERO;
        }
        if (value.bitLength() < bits) {
            return value;
        }
        int width = (int) bits;                                 // at most the value's bit length
        if (width <= Long.SIZE) {
            int unused = Long.SIZE - width;
            return BigInteger.valueOf(value.longValue() << unused >> unused);
        }
        BigInteger low = lowBits(width, value);
        return low.testBit(width - 1) ? low.subtract(BigInteger.ONE.shiftLeft(width)) : low;
    }

    /** <a href="https://tc39.es/ecma262/#sec-bigint.asuintn">BigInt.asUintN</a>; {@code bits} is 0 .. 2^53 - 1. */
    public static BigInteger asUintN(long bits, BigInteger value) {
        if (value.signum() >= 0 && value.bitLength() <= bits) {
            return value;
        }
        if (bits < Long.SIZE) {
            return BigInteger.valueOf(value.longValue() & (1L << bits) - 1);
        }
        if (bits > MAX_BITS) {
            throw tooBig();                                     // negative, so that all the upper bits are set
        }
        return lowBits((int) bits, value);
    }

    private static BigInteger lowBits(int width, BigInteger value) {
        return value.and(BigInteger.ONE.shiftLeft(width).subtract(BigInteger.ONE));
    }
}
