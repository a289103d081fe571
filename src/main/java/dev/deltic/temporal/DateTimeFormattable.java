package dev.deltic.temporal;

/** A Temporal object of which Intl can write a date or a time.
 *  <a href="https://tc39.es/ecma402/#sec-istemporalobject">IsTemporalObject</a> */
public interface DateTimeFormattable {
    /** What it is. */
    enum Type { INSTANT, PLAIN_DATE, PLAIN_DATE_TIME, PLAIN_TIME, PLAIN_YEAR_MONTH, PLAIN_MONTH_DAY, ZONED_DATE_TIME }

    /** What it is. */
    Type type();

    /** [[Calendar]]; null for what has none. */
    Calendar calendar();

    /** [[TimeZone]]; null for what has none. */
    default ZoneIdentifier zone() {
        return null;
    }

    /** The milliseconds since 1970, rounded down, of an exact time. Of what has no zone, those it would have in UTC: dates at noon, times
     *  on the first day of 1970. */
    long epochMilliseconds();
}
