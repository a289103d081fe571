package dev.deltic.builtins.date;

import dev.deltic.runtime.LocalTimeZone;
import dev.deltic.runtime.Realm;

/** Dates as text. All take finite time values. */
final class DateFormats {
    static final String INVALID_DATE = "Invalid Date";
    static final String DAYS = "SunMonTueWedThuFriSat";
    static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private DateFormats() { }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.toisostring">toISOString</a> */
    static String iso(long time) {
        StringBuilder out = new StringBuilder(27);
        int year = DateMath.year(time);
        if (year < 0 || year > 9999) {
            out.append(year < 0 ? '-' : '+');
            padded(out, Math.abs(year), 6);
        } else {
            padded(out, year, 4);
        }
        padded(out.append('-'), DateMath.month(time) + 1, 2);
        padded(out.append('-'), DateMath.date(time), 2);
        clock(out.append('T'), time);
        padded(out.append('.'), DateMath.millisecond(time), 3);
        return out.append('Z').toString();
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.toutcstring">toUTCString</a> */
    static String utc(long time) {
        StringBuilder out = new StringBuilder(29);
        name(out, DAYS, DateMath.weekDay(time)).append(", ");
        padded(out, DateMath.date(time), 2).append(' ');
        name(out, MONTHS, DateMath.month(time)).append(' ');
        year(out, time).append(' ');
        return clock(out, time).append(" GMT").toString();
    }

    /** <a href="https://tc39.es/ecma262/#sec-todatestring">ToDateString</a> of a finite time value. */
    static String local(Realm realm, double time) {
        long local = DateMath.localTime(realm, time);
        StringBuilder out = date(new StringBuilder(64), local);
        return zone(realm, clock(out.append(' '), local), time, local).toString();
    }

    /** <a href="https://tc39.es/ecma262/#sec-datestring">DateString</a> of the local time. */
    static String localDate(Realm realm, double time) {
        return date(new StringBuilder(16), DateMath.localTime(realm, time)).toString();
    }

    /** <a href="https://tc39.es/ecma262/#sec-timestring">TimeString</a> of the local time. */
    static String localTime(Realm realm, double time) {
        long local = DateMath.localTime(realm, time);
        return zone(realm, clock(new StringBuilder(48), local), time, local).toString();
    }

    private static StringBuilder date(StringBuilder out, long time) {
        name(out, DAYS, DateMath.weekDay(time)).append(' ');
        name(out, MONTHS, DateMath.month(time)).append(' ');
        padded(out, DateMath.date(time), 2).append(' ');
        return year(out, time);
    }

    private static StringBuilder year(StringBuilder out, long time) {
        int year = DateMath.year(time);
        return padded(year < 0 ? out.append('-') : out, Math.abs(year), 4);
    }

    private static StringBuilder clock(StringBuilder out, long time) {
        padded(out, DateMath.hour(time), 2).append(':');
        padded(out, DateMath.minute(time), 2).append(':');
        return padded(out, DateMath.second(time), 2);
    }

    /** <a href="https://tc39.es/ecma262/#sec-timezoneestring">TimeZoneString</a> after {@code " GMT"}. */
    private static StringBuilder zone(Realm realm, StringBuilder out, double time, long local) {
        long minutes = Math.abs(local - (long) time) / DateMath.MS_PER_MINUTE;
        out.append(" GMT").append(local < time ? '-' : '+');
        padded(padded(out, minutes / 60, 2), minutes % 60, 2);
        return out.append(" (").append(LocalTimeZone.of(realm.agent).displayName((long) time)).append(')');
    }

    private static StringBuilder name(StringBuilder out, String names, int index) {
        return out.append(names, 3 * index, 3 * index + 3);
    }

    private static StringBuilder padded(StringBuilder out, long value, int width) {
        String digits = Long.toString(value);
        for (int i = digits.length(); i < width; i++) {
            out.append('0');
        }
        return out.append(digits);
    }
}
