package dev.deltic.temporal;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.values.ValueRangeException;
import java.math.BigInteger;

/** Times of day, as nanoseconds since midnight. <a href="https://tc39.es/proposal-temporal/#sec-temporal-time-records">Time Records</a> */
public final class TimeOfDay {
    /** A day of 24 hours. */
    public static final long NANOSECONDS_PER_DAY = 86_400_000_000_000L;
    static final BigInteger DAY = BigInteger.valueOf(NANOSECONDS_PER_DAY);
    /** 12:00. */
    public static final long NOON = NANOSECONDS_PER_DAY / 2;

    private TimeOfDay() { }

    /** The time of components that are all in their ranges. */
    public static long of(int hour, int minute, int second, int nanosecond) {
        return ((hour * 60L + minute) * 60 + second) * 1_000_000_000L + nanosecond;
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-regulatetime">RegulateTime</a> of hour, minute, second, millisecond,
     *  microsecond and nanosecond.
     *  @throws ValueRangeException when one is out of its range and {@code reject} */
    public static long regulate(double[] fields, boolean reject) {
        long time = 0;
        for (int i = 0; i < 6; i++) {
            int limit = i == 0 ? 24 : i < 3 ? 60 : 1000;
            double value = fields[i];
            if (value < 0 || value >= limit) {
                if (reject) {
                    throw new ValueRangeException(MessageTemplate.TEMPORAL_INVALID_TIME);
                }
                value = value < 0 ? 0 : limit - 1;
            }
            time = time * limit + (long) value;
        }
        return time;
    }

    /** 0 to 23. */
    public static int hour(long time) {
        return (int) (time / 3_600_000_000_000L);
    }

    /** 0 to 59. */
    public static int minute(long time) {
        return (int) (time / 60_000_000_000L % 60);
    }

    /** 0 to 59. */
    public static int second(long time) {
        return (int) (time / 1_000_000_000L % 60);
    }

    /** 0 to 999. */
    public static int millisecond(long time) {
        return (int) (time / 1_000_000L % 1000);
    }

    /** 0 to 999. */
    public static int microsecond(long time) {
        return (int) (time / 1_000L % 1000);
    }

    /** 0 to 999. */
    public static int nanosecond(long time) {
        return (int) (time % 1000);
    }

    /** Nanoseconds of the second, 0 to 999,999,999. */
    public static int subSecond(long time) {
        return (int) (time % 1_000_000_000L);
    }

    /** A time a duration later, as the days passed and the time on that day.
     *  <a href="https://tc39.es/proposal-temporal/#sec-temporal-addtime">AddTime</a> */
    public static long[] add(long time, BigInteger duration) {
        BigInteger[] parts = BigInteger.valueOf(time).add(duration).divideAndRemainder(DAY);
        long days = parts[0].longValue();
        long rest = parts[1].longValue();
        return rest < 0 ? new long[] {days - 1, rest + NANOSECONDS_PER_DAY} : new long[] {days, rest};
    }

    /** A time rounded, as the days it passes, 0 or 1, and the time on that day.
     *  <a href="https://tc39.es/proposal-temporal/#sec-temporal-roundtime">RoundTime</a> */
    public static long[] round(long time, int increment, TemporalUnit unit, RoundingMode mode) {
        BigInteger step = unit.length().multiply(BigInteger.valueOf(increment));
        long rounded = mode.round(BigInteger.valueOf(time), step).longValue();
        return new long[] {rounded / NANOSECONDS_PER_DAY, rounded % NANOSECONDS_PER_DAY};
    }
}
