package dev.deltic.temporal;

import java.math.BigInteger;

/** Texts of dates, times, offsets and durations. */
public final class ISOFormat {
    /** As many digits behind the second as are not zero. */
    public static final int AUTO = -1;
    /** No seconds at all. */
    public static final int MINUTE = -2;
    private static final BigInteger BILLION = BigInteger.valueOf(1_000_000_000L);

    private ISOFormat() { }

    /** When to show an annotation. */
    public enum Show { AUTO, ALWAYS, NEVER, CRITICAL }

    private static void pad(StringBuilder text, long value, int digits) {
        String number = Long.toString(value);
        for (int i = number.length(); i < digits; i++) {
            text.append('0');
        }
        text.append(number);
    }

    /** Appends a year: four digits, or a sign and six. */
    static void year(StringBuilder text, int year) {
        if (year >= 0 && year <= 9999) {
            pad(text, year, 4);
        } else {
            text.append(year < 0 ? '-' : '+');
            pad(text, Math.abs(year), 6);
        }
    }

    /** Appends {@code YYYY-MM-DD}. */
    public static void date(StringBuilder text, ISODate date) {
        year(text, date.year());
        text.append('-');
        pad(text, date.month(), 2);
        text.append('-');
        pad(text, date.day(), 2);
    }

    /** Appends {@code YYYY-MM}. */
    public static void yearMonth(StringBuilder text, ISODate date) {
        year(text, date.year());
        text.append('-');
        pad(text, date.month(), 2);
    }

    /** Appends {@code MM-DD}. */
    public static void monthDay(StringBuilder text, ISODate date) {
        pad(text, date.month(), 2);
        text.append('-');
        pad(text, date.day(), 2);
    }

    /** Appends a time of day, with a number of digits behind the second, {@link #AUTO} or {@link #MINUTE}. */
    public static void time(StringBuilder text, long time, int precision) {
        pad(text, TimeOfDay.hour(time), 2);
        text.append(':');
        pad(text, TimeOfDay.minute(time), 2);
        if (precision != MINUTE) {
            text.append(':');
            pad(text, TimeOfDay.second(time), 2);
            fraction(text, TimeOfDay.subSecond(time), precision);
        }
    }

    /** Appends nanoseconds as the digits behind a point. */
    private static void fraction(StringBuilder text, long nanoseconds, int precision) {
        int digits = precision;
        if (precision == AUTO) {
            digits = nanoseconds == 0 ? 0 : 9;
            long rest = nanoseconds;
            while (digits > 0 && rest % 10 == 0) {
                rest /= 10;
                digits--;
            }
        }
        if (digits > 0) {
            text.append('.');
            int start = text.length();
            pad(text, nanoseconds, 9);
            text.setLength(start + digits);
        }
    }

    /** Appends date, {@code T} and time. */
    public static void dateTime(StringBuilder text, ISODateTime dateTime, int precision) {
        date(text, dateTime.date());
        text.append('T');
        time(text, dateTime.time(), precision);
    }

    /** An offset of nanoseconds as {@code ±HH:MM}, with seconds where it has some. */
    public static String offset(long nanoseconds) {
        StringBuilder text = new StringBuilder();
        text.append(nanoseconds < 0 ? '-' : '+');
        long magnitude = Math.abs(nanoseconds);
        time(text, magnitude, magnitude % 60_000_000_000L == 0 ? MINUTE : AUTO);
        return text.toString();
    }

    /** An offset of nanoseconds rounded to minutes. */
    public static String roundedOffset(long nanoseconds) {
        return offset(RoundingMode.HALF_EXPAND.round(BigInteger.valueOf(nanoseconds), BigInteger.valueOf(60_000_000_000L)).longValue());
    }

    /** Appends the annotation of a calendar. <a href="https://tc39.es/proposal-temporal/#sec-temporal-formatcalendarannotation">
     *  FormatCalendarAnnotation</a> */
    public static void calendar(StringBuilder text, Calendar calendar, Show show) {
        if (show == Show.NEVER || show == Show.AUTO && calendar == ISOCalendar.INSTANCE) {
            return;
        }
        text.append(show == Show.CRITICAL ? "[!u-ca=" : "[u-ca=").append(calendar.id()).append(']');
    }

    /** Whether the day, or year, that only the calendar needs is shown. */
    public static boolean showsReference(Calendar calendar, Show show) {
        return show == Show.ALWAYS || show == Show.CRITICAL || calendar != ISOCalendar.INSTANCE;
    }

    /** An exact time in UTC or, if not null, a zone. */
    public static String instant(BigInteger epochNanoseconds, ZoneIdentifier zone, int precision) {
        ZoneIdentifier used = zone == null ? ZoneIdentifier.UTC : zone;
        StringBuilder text = new StringBuilder(35);
        dateTime(text, used.dateTimeAt(epochNanoseconds), precision);
        return text.append(zone == null ? "Z" : roundedOffset(zone.offsetAt(epochNanoseconds))).toString();
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-temporaldurationtostring">TemporalDurationToString</a> */
    public static String duration(DurationRecord duration, int precision) {
        StringBuilder text = new StringBuilder();
        text.append(duration.sign() < 0 ? "-P" : "P");
        unit(text, duration, TemporalUnit.YEAR, 'Y');
        unit(text, duration, TemporalUnit.MONTH, 'M');
        unit(text, duration, TemporalUnit.WEEK, 'W');
        unit(text, duration, TemporalUnit.DAY, 'D');
        int dateEnd = text.length();
        unit(text, duration, TemporalUnit.HOUR, 'H');
        unit(text, duration, TemporalUnit.MINUTE, 'M');
        BigInteger seconds = duration.secondsAndSmaller().abs();
        boolean nothingLarger = duration.largestUnit().ordinal() >= TemporalUnit.SECOND.ordinal();
        if (seconds.signum() != 0 || nothingLarger || precision != AUTO) {
            BigInteger[] parts = seconds.divideAndRemainder(BILLION);
            text.append(parts[0]);
            fraction(text, parts[1].longValue(), precision);
            text.append('S');
        }
        if (text.length() > dateEnd) {
            text.insert(dateEnd, 'T');
        }
        return text.toString();
    }

    private static void unit(StringBuilder text, DurationRecord duration, TemporalUnit unit, char designator) {
        double value = duration.get(unit);
        if (value != 0) {
            text.append(DurationRecord.exact(Math.abs(value))).append(designator);
        }
    }
}
