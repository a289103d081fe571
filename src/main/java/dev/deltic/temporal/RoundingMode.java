package dev.deltic.temporal;

import java.math.BigInteger;

/** How to round. <a href="https://tc39.es/proposal-temporal/#sec-temporal-rounding">Rounding modes</a> */
public enum RoundingMode {
    CEIL("ceil"), FLOOR("floor"), EXPAND("expand"), TRUNC("trunc"), HALF_CEIL("halfCeil"), HALF_FLOOR("halfFloor"),
    HALF_EXPAND("halfExpand"), HALF_TRUNC("halfTrunc"), HALF_EVEN("halfEven");

    /** The option's value. */
    public final String text;

    RoundingMode(String text) {
        this.text = text;
    }

    /** The mode of an option's value, or null. */
    public static RoundingMode of(String text) {
        for (RoundingMode mode : values()) {
            if (mode.text.equals(text)) {
                return mode;
            }
        }
        return null;
    }

    /** The mode that rounds the negative of a value to the negative of what this one gives. */
    public RoundingMode negated() {
        return switch (this) {
            case CEIL -> FLOOR;
            case FLOOR -> CEIL;
            case HALF_CEIL -> HALF_FLOOR;
            case HALF_FLOOR -> HALF_CEIL;
            default -> this;
        };
    }

    /** Whether a magnitude between two neighbours goes to the larger: {@code comparison} is that of its distance from the smaller with its
     *  distance to the larger, {@code negative} the sign of the value, {@code odd} whether the smaller neighbour is an odd multiple. */
    public boolean roundsUp(int comparison, boolean negative, boolean odd) {
        return switch (this) {
            case CEIL -> !negative;
            case FLOOR -> negative;
            case EXPAND -> true;
            case TRUNC -> false;
            case HALF_CEIL -> comparison > 0 || comparison == 0 && !negative;
            case HALF_FLOOR -> comparison > 0 || comparison == 0 && negative;
            case HALF_EXPAND -> comparison >= 0;
            case HALF_TRUNC -> comparison > 0;
            case HALF_EVEN -> comparison > 0 || comparison == 0 && odd;
        };
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-roundnumbertoincrement">RoundNumberToIncrement</a> of an integer. */
    public BigInteger round(BigInteger value, BigInteger increment) {
        boolean negative = value.signum() < 0;
        BigInteger[] parts = value.abs().divideAndRemainder(increment);
        BigInteger rounded = roundMagnitude(parts, increment, negative);
        return negative ? rounded.negate() : rounded;
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-roundnumbertoincrementasifpositive">RoundNumberToIncrementAsIfPositive</a>:
     *  down is towards the beginning of time. */
    public BigInteger roundAsIfPositive(BigInteger value, BigInteger increment) {
        BigInteger[] parts = value.divideAndRemainder(increment);
        if (parts[1].signum() < 0) {
            parts[0] = parts[0].subtract(BigInteger.ONE);
            parts[1] = parts[1].add(increment);
        }
        return roundMagnitude(parts, increment, false);
    }

    private BigInteger roundMagnitude(BigInteger[] parts, BigInteger increment, boolean negative) {
        BigInteger quotient = parts[0];
        if (parts[1].signum() != 0) {
            int comparison = parts[1].shiftLeft(1).compareTo(increment);
            if (roundsUp(comparison, negative, quotient.testBit(0))) {
                quotient = quotient.add(BigInteger.ONE);
            }
        }
        return quotient.multiply(increment);
    }
}
