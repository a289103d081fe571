package dev.deltic.runtime;

import dev.deltic.values.BigIntText;
import java.math.BigInteger;

/** Announces what operations on large BigInts will allocate and how long they will take: they poll nowhere. The times are estimates, from
 *  measurements of {@link BigInteger} on JDK 17, for code that is not yet hot. */
public final class BigIntWork {
    /** Operands below this many bits are done in well under a millisecond. */
    private static final int LARGE_BITS = 1 << 16;
    /** Nanoseconds of a product of two numbers of one int, if all cost like large ones: 1.5 when HotSpot has compiled the JDK's methods. */
    private static final double UNIT_NANOS = 5;
    /** The exponent of Toom-Cook's multiplication. */
    private static final double GROWTH = 1.465;

    private BigIntWork() { }

    /** Before {@code a op b}, an operator as in {@code semantics}. */
    public static void announce(Agent agent, char operator, BigInteger a, BigInteger b) {
        switch (operator) {
            case '*' -> multiply(agent, a.bitLength(), b.bitLength());
            case '/', '%' -> divide(agent, a.bitLength(), b.bitLength());
            case 'p' -> exponentiate(agent, a, b);
            case '<' -> shift(agent, a, b);
            case '>' -> shift(agent, a, b.negate());
            default -> { }
        }
    }

    private static void multiply(Agent agent, int a, int b) {
        if (a > LARGE_BITS || b > LARGE_BITS) {
            agent.announceBytes(((long) a + b) / 8);
            agent.announceWork(productNanos(a, b));
        }
    }

    private static void divide(Agent agent, int a, int b) {
        if (a > LARGE_BITS) {
            agent.announceBytes(a / 8);
            agent.announceWork(4 * productNanos(Math.max(1, a - b), b));
        }
    }

    private static void exponentiate(Agent agent, BigInteger base, BigInteger exponent) {
        int bits = base.abs().bitLength();
        if (bits <= 1 || exponent.signum() <= 0 || exponent.bitLength() > 31) {
            return;                                     // the base itself, or a RangeError
        }
        long result = (long) bits * exponent.intValue();
        if (result > LARGE_BITS) {
            agent.announceBytes(result / 8);
            long odd = (bits - base.getLowestSetBit()) * (long) exponent.intValue();       // powers of two are shifted
            agent.announceWork(2 * productNanos(odd / 2, odd / 2));
        }
    }

    private static void shift(Agent agent, BigInteger value, BigInteger count) {
        if (count.bitLength() <= 31) {
            agent.announceBytes(((long) value.bitLength() + count.intValue()) / 8);
        }
    }

    /** Before a number of {@code bits} is written in decimal digits, or made of them. */
    public static void announceText(Agent agent, long bits) {
        if (bits > LARGE_BITS && agent.isLimited()) {
            agent.announceBytes(bits / 3);
            agent.announceWork(8 * productNanos(bits / 2, bits / 2));
        }
    }

    /** The number of a text, or null where it is none. */
    static BigInteger parse(Realm realm, String text) {
        announceText(realm.agent, text.length() * 3L);
        return BigIntText.parse(text);
    }

    /** How long the product of two numbers of so many bits takes. */
    private static long productNanos(long a, long b) {
        double less = Math.max(1, Math.min(a, b) / 32.0);
        double more = Math.max(1, Math.max(a, b) / 32.0);
        return (long) (UNIT_NANOS * Math.pow(less, GROWTH) * (more / less));
    }
}
