package dev.deltic.builtins.date;

import dev.deltic.numbers.IntegerConversions;
import dev.deltic.runtime.LocalTimeZone;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma262/#sec-overview-of-date-objects-and-definitions-of-abstract-operations">Time values and
 *  calendar dates</a>. Fields are taken from {@code long}s, which finite time values are; they are made as {@code double}s. */
final class DateMath {
    static final long MS_PER_DAY = 86_400_000;
    static final long MS_PER_HOUR = 3_600_000;
    static final long MS_PER_MINUTE = 60_000;
    static final double MAX_TIME = 8.64e15;

    /** Beyond these V8 makes no date, even if the other arguments lead back. */
    private static final double MAX_YEAR = 1_000_000;
    private static final double MAX_MONTH = 10_000_000;

    private DateMath() { }

    // ---- fields of a time value -------------------------------------------------------------------------------------

    static long day(long time) {
        return Math.floorDiv(time, MS_PER_DAY);
    }

    static long timeWithinDay(long time) {
        return Math.floorMod(time, MS_PER_DAY);
    }

    static int hour(long time) {
        return (int) (timeWithinDay(time) / MS_PER_HOUR);
    }

    static int minute(long time) {
        return (int) (timeWithinDay(time) / MS_PER_MINUTE % 60);
    }

    static int second(long time) {
        return (int) (timeWithinDay(time) / 1000 % 60);
    }

    static int millisecond(long time) {
        return (int) (timeWithinDay(time) % 1000);
    }

    /** 0 is Sunday. */
    static int weekDay(long time) {
        return (int) Math.floorMod(day(time) + 4, 7L);
    }

    static int year(long time) {
        return (int) (civil(day(time)) >> 32);
    }

    /** 0 is January. */
    static int month(long time) {
        return (int) (civil(day(time)) >> 8) & 0xff;
    }

    /** The day of the month, from 1. */
    static int date(long time) {
        return (int) civil(day(time)) & 0xff;
    }

    /** Year, month and day of the month, packed. Counts years from March, so that the leap day is the last of its year. */
    private static long civil(long day) {
        long shifted = day + 719468;
        long era = Math.floorDiv(shifted, 146097);
        long dayOfEra = shifted - era * 146097;
        long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long marchMonth = (5 * dayOfYear + 2) / 153;
        long date = dayOfYear - (153 * marchMonth + 2) / 5 + 1;
        long month = marchMonth < 10 ? marchMonth + 2 : marchMonth - 10;
        long year = yearOfEra + era * 400 + (month <= 1 ? 1 : 0);
        return year << 32 | month << 8 | date;
    }

    /** The day of the first of a month, {@code month} from 0 to 11. */
    private static long dayOfMonthStart(long year, int month) {
        long marchYear = month <= 1 ? year - 1 : year;
        long era = Math.floorDiv(marchYear, 400);
        long yearOfEra = marchYear - era * 400;
        long dayOfYear = (153L * (month > 1 ? month - 2 : month + 10) + 2) / 5;
        return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
    }

    // ---- making time values -----------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-maketime">MakeTime</a> */
    static double makeTime(double hour, double minute, double second, double millisecond) {
        if (!Double.isFinite(hour) || !Double.isFinite(minute) || !Double.isFinite(second) || !Double.isFinite(millisecond)) {
            return Double.NaN;
        }
        return integer(hour) * MS_PER_HOUR + integer(minute) * MS_PER_MINUTE + integer(second) * 1000 + integer(millisecond);
    }

    /** <a href="https://tc39.es/ecma262/#sec-makeday">MakeDay</a> */
    static double makeDay(double year, double month, double date) {
        double y = integer(year);
        double m = integer(month);
        if (!(Math.abs(y) <= MAX_YEAR) || !(Math.abs(m) <= MAX_MONTH) || !Double.isFinite(date)) {
            return Double.NaN;
        }
        long years = (long) y + Math.floorDiv((long) m, 12L);
        return dayOfMonthStart(years, (int) Math.floorMod((long) m, 12L)) + integer(date) - 1;
    }

    /** The day of a date of the calendar; {@code month} from 0 to 11, {@code date} from 1. */
    static long day(int year, int month, int date) {
        return dayOfMonthStart(year, month) + date - 1;
    }

    private static double integer(double value) {
        return value != value ? value : IntegerConversions.toIntegerOrInfinity(value);
    }

    /** <a href="https://tc39.es/ecma262/#sec-makedate">MakeDate</a> */
    static double makeDate(double day, double time) {
        double value = day * MS_PER_DAY + time;
        return Double.isFinite(value) ? value : Double.NaN;
    }

    /** <a href="https://tc39.es/ecma262/#sec-makefullyear">MakeFullYear</a> */
    static double makeFullYear(double year) {
        double truncated = integer(year);
        return truncated >= 0 && truncated <= 99 ? 1900 + truncated : truncated;
    }

    /** <a href="https://tc39.es/ecma262/#sec-timeclip">TimeClip</a> */
    static double timeClip(double time) {
        return Math.abs(time) <= MAX_TIME ? IntegerConversions.toIntegerOrInfinity(time) : Double.NaN;
    }

    // ---- local time ---------------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-localtime">LocalTime</a> of a finite time value. */
    static long localTime(Realm realm, double time) {
        long utc = (long) time;
        return utc + LocalTimeZone.of(realm.agent).offsetAtUTC(utc);
    }

    /** <a href="https://tc39.es/ecma262/#sec-utc-t">UTC</a> */
    static double utc(Realm realm, double localTime) {
        // Offsets are less than a day, so that what is out of range here is out of range in UTC too.
        return Math.abs(localTime) <= MAX_TIME + MS_PER_DAY
            ? localTime - LocalTimeZone.of(realm.agent).offsetAtLocal((long) localTime) : Double.NaN;
    }
}
