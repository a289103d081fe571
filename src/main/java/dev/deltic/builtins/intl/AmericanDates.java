package dev.deltic.builtins.intl;

import dev.deltic.builtins.intl.DateTimeSettings.Purpose;
import dev.deltic.runtime.LocalTimeZone;
import dev.deltic.runtime.Realm;
import dev.deltic.temporal.ISODate;

/** Dates as the {@code toLocale…String} methods show them in American English: 9/19/2024, 3:04:05 PM. Needs no locale data, which is only
 *  loaded for others. */
final class AmericanDates {
    private static final long DAY = 86_400_000;

    private AmericanDates() { }

    /** The text of a time value by the local clock. */
    static String format(Realm realm, long time, Purpose purpose) {
        long local = time + LocalTimeZone.of(realm.agent).offsetAtUTC(time);
        StringBuilder text = new StringBuilder(23);
        if (purpose.hasDate) {
            ISODate date = ISODate.ofEpochDays(Math.floorDiv(local, DAY));
            // Years before the first are counted backwards, although their era is not shown.
            int year = date.year() > 0 ? date.year() : 1 - date.year();
            text.append(date.month()).append('/').append(date.day()).append('/').append(year);
        }
        if (purpose.hasTime) {
            int second = (int) (Math.floorMod(local, DAY) / 1000);
            int hour = second / 3600;
            text.append(purpose.hasDate ? ", " : "").append(hour % 12 == 0 ? 12 : hour % 12);
            twoDigits(text.append(':'), second / 60 % 60);
            twoDigits(text.append(':'), second % 60).append(hour < 12 ? " AM" : " PM");
        }
        return text.toString();
    }

    private static StringBuilder twoDigits(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
