package dev.deltic.temporal;

import java.math.BigInteger;

/** The units of Temporal, from the largest. <a href="https://tc39.es/proposal-temporal/#table-temporal-units">Temporal units</a> */
public enum TemporalUnit {
    YEAR("year", "years", 0, 0),
    MONTH("month", "months", 0, 0),
    WEEK("week", "weeks", 0, 0),
    DAY("day", "days", 86_400_000_000_000L, 0),
    HOUR("hour", "hours", 3_600_000_000_000L, 24),
    MINUTE("minute", "minutes", 60_000_000_000L, 60),
    SECOND("second", "seconds", 1_000_000_000L, 60),
    MILLISECOND("millisecond", "milliseconds", 1_000_000L, 1000),
    MICROSECOND("microsecond", "microseconds", 1_000L, 1000),
    NANOSECOND("nanosecond", "nanoseconds", 1L, 1000);

    /** The property name of one. */
    public final String singular;
    /** The property name of many. */
    public final String plural;
    /** The length in nanoseconds, of a day one of 24 hours; 0 where the calendar decides. */
    public final long nanoseconds;
    /** The largest rounding increment of a duration's unit, exclusive; 0 for none. */
    public final int maximumIncrement;

    TemporalUnit(String singular, String plural, long nanoseconds, int maximumIncrement) {
        this.singular = singular;
        this.plural = plural;
        this.nanoseconds = nanoseconds;
        this.maximumIncrement = maximumIncrement;
    }

    /** Whether it is a year, month, week or day. */
    public boolean isDate() {
        return ordinal() <= DAY.ordinal();
    }

    /** Whether only a calendar knows its length. */
    public boolean isCalendar() {
        return ordinal() <= WEEK.ordinal();
    }

    /** The length in nanoseconds. */
    public BigInteger length() {
        return BigInteger.valueOf(nanoseconds);
    }

    /** The larger of two units. */
    public static TemporalUnit larger(TemporalUnit a, TemporalUnit b) {
        return a.ordinal() <= b.ordinal() ? a : b;
    }

    /** The unit of a singular or plural name, or null. */
    public static TemporalUnit of(String name) {
        for (TemporalUnit unit : values()) {
            if (unit.singular.equals(name) || unit.plural.equals(name)) {
                return unit;
            }
        }
        return null;
    }
}
