package dev.deltic.intl;

/** What is known of the dates and times of locales. One for an engine; immutable to its callers and thread-safe. */
public interface DateTimeData {
    /** How a locale counts hours. <a href="https://tc39.es/ecma402/#sec-intl.datetimeformat-internal-slots">Internal slots</a> */
    HourCycle hourCycle(String locale);

    /** How a locale counts hours when it counts to twelve. */
    HourCycle twelveHourCycle(String locale);

    /** The pattern nearest to what is asked for. */
    DateTimePattern pattern(DateTimeRequest request);
}
