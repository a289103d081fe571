package dev.deltic.temporal;

import java.math.BigInteger;

/** Exact times: nanoseconds since 1970-01-01T00:00Z. */
public final class EpochTime {
    private static final BigInteger LIMIT = BigInteger.valueOf(100_000_000L).multiply(TimeOfDay.DAY);
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000L);

    private EpochTime() { }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-isvalidepochnanoseconds">IsValidEpochNanoseconds</a> */
    public static boolean isValid(BigInteger nanoseconds) {
        return nanoseconds.abs().compareTo(LIMIT) <= 0;
    }

    /** The same exact time.
     *  @throws dev.deltic.values.ValueRangeException when it is out of range */
    public static BigInteger checked(BigInteger nanoseconds) {
        if (!isValid(nanoseconds)) {
            throw ISODate.outOfRange();
        }
        return nanoseconds;
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-addinstant">AddInstant</a> */
    public static BigInteger add(BigInteger nanoseconds, BigInteger duration) {
        return checked(nanoseconds.add(duration));
    }

    /** Milliseconds, rounded down. */
    public static long milliseconds(BigInteger nanoseconds) {
        BigInteger[] parts = nanoseconds.divideAndRemainder(MILLION);
        return parts[0].longValue() - (parts[1].signum() < 0 ? 1 : 0);
    }

    /** Nanoseconds of milliseconds. */
    public static BigInteger ofMilliseconds(long milliseconds) {
        return BigInteger.valueOf(milliseconds).multiply(MILLION);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-roundtemporalinstant">RoundTemporalInstant</a> */
    public static BigInteger round(BigInteger nanoseconds, int increment, TemporalUnit unit, RoundingMode mode) {
        return mode.roundAsIfPositive(nanoseconds, unit.length().multiply(BigInteger.valueOf(increment)));
    }
}
