package dev.deltic.temporal;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.values.ValueRangeException;
import java.math.BigInteger;

/** A duration in computations: a calendar's part and an exact number of nanoseconds, of one sign.
 *  <a href="https://tc39.es/proposal-temporal/#sec-temporal-internal-duration-records">Internal Duration Records</a> */
public record InternalDuration(DateDuration date, BigInteger time) {
    /** 2<sup>53</sup> seconds less a nanosecond. */
    private static final BigInteger MAX_TIME =
        BigInteger.ONE.shiftLeft(53).multiply(BigInteger.valueOf(1_000_000_000L)).subtract(BigInteger.ONE);
    /** No time at all. */
    public static final InternalDuration ZERO = new InternalDuration(DateDuration.ZERO, BigInteger.ZERO);

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-combinedateandtimeduration">CombineDateAndTimeDuration</a>
     *  @throws ValueRangeException when signs are mixed */
    public static InternalDuration combine(DateDuration date, BigInteger time) {
        if (date.sign() * time.signum() < 0) {
            throw new ValueRangeException(MessageTemplate.TEMPORAL_INVALID_DURATION);
        }
        return new InternalDuration(date, time);
    }

    /** A duration of time alone. */
    public static InternalDuration ofTime(BigInteger time) {
        return new InternalDuration(DateDuration.ZERO, time);
    }

    /** -1, 0 or 1. */
    public int sign() {
        int sign = date.sign();
        return sign != 0 ? sign : time.signum();
    }

    /** The time with the days, taken as 24 hours.
     *  @throws ValueRangeException when the sum is too long */
    public BigInteger timeWithDays() {
        return addDays(time, date.days());
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-add24hourdaystonormalizedtimeduration">Add24HourDaysToTimeDuration</a> */
    public static BigInteger addDays(BigInteger time, long days) {
        return checked(time.add(BigInteger.valueOf(days).multiply(TimeOfDay.DAY)));
    }

    static boolean isValid(BigInteger time) {
        return time.abs().compareTo(MAX_TIME) <= 0;
    }

    /** A time duration.
     *  @throws ValueRangeException when it is too long */
    public static BigInteger checked(BigInteger time) {
        if (!isValid(time)) {
            throw new ValueRangeException(MessageTemplate.TEMPORAL_INVALID_DURATION);
        }
        return time;
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-roundtimeduration">RoundTimeDuration</a> */
    public static BigInteger roundTime(BigInteger time, int increment, TemporalUnit unit, RoundingMode mode) {
        return checked(mode.round(time, unit.length().multiply(BigInteger.valueOf(increment))));
    }

    /** Days, truncated, of a time duration. */
    public static long wholeDays(BigInteger time) {
        return time.divide(TimeOfDay.DAY).longValue();
    }
}
