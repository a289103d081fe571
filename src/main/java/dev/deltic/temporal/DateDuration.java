package dev.deltic.temporal;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.values.ValueRangeException;

/** Years, months, weeks and days, all of one sign.
 *  <a href="https://tc39.es/proposal-temporal/#sec-temporal-date-duration-records">Date Duration Records</a> */
public record DateDuration(long years, long months, long weeks, long days) {
    /** No time at all. */
    public static final DateDuration ZERO = new DateDuration(0, 0, 0, 0);
    private static final long MAX_CALENDAR_UNITS = 1L << 32;
    /** 2<sup>53</sup> seconds. */
    private static final long MAX_DAYS = (1L << 53) / 86_400;

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-createdatedurationrecord">CreateDateDurationRecord</a>
     *  @throws ValueRangeException when signs are mixed or a field is too large */
    public static DateDuration of(long years, long months, long weeks, long days) {
        boolean mixed = (years > 0 || months > 0 || weeks > 0 || days > 0) && (years < 0 || months < 0 || weeks < 0 || days < 0);
        if (mixed || Math.abs(years) >= MAX_CALENDAR_UNITS || Math.abs(months) >= MAX_CALENDAR_UNITS
            || Math.abs(weeks) >= MAX_CALENDAR_UNITS || Math.abs(days) > MAX_DAYS) {
            throw new ValueRangeException(MessageTemplate.TEMPORAL_INVALID_DURATION);
        }
        return new DateDuration(years, months, weeks, days);
    }

    /** With other days.
     *  @throws ValueRangeException when signs are mixed then */
    public DateDuration withDays(long otherDays) {
        return of(years, months, weeks, otherDays);
    }

    /** -1, 0 or 1. */
    public int sign() {
        long largest = years != 0 ? years : months != 0 ? months : weeks != 0 ? weeks : days;
        return Long.signum(largest);
    }
}
