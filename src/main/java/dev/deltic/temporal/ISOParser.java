package dev.deltic.temporal;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.values.ValueRangeException;

/** Reads the texts of dates and times that ISO 8601 and RFC 9557 define. One parser reads one text; what it found is in its fields.
 *  <a href="https://tc39.es/proposal-temporal/#sec-temporal-iso8601grammar">ISO 8601 grammar</a> */
public final class ISOParser {
    /** What a text may be, in the grammar's words. */
    public enum Goal { ZONED_DATE_TIME, DATE_TIME, INSTANT, TIME, MONTH_DAY, YEAR_MONTH }

    private static final Goal[] ANY =
        {Goal.ZONED_DATE_TIME, Goal.DATE_TIME, Goal.INSTANT, Goal.TIME, Goal.MONTH_DAY, Goal.YEAR_MONTH};

    private final String text;
    private int position;

    /** Whether the text has a year: only a month and day may go without. */
    public boolean hasYear;
    /** The year; 0 without. */
    public int year;
    /** The month, 1 unless given. */
    public int month;
    /** The day, 1 unless given. */
    public int day;
    /** The time of day, or -1 without. */
    public long time;
    /** Whether the offset is {@code Z}. */
    public boolean utc;
    /** The offset's text, or null. */
    public String offset;
    /** The zone in brackets, or null. */
    public String zone;
    /** The calendar's name, or null. */
    public String calendar;

    private boolean calendarWasCritical;
    private boolean badAnnotation;
    private boolean offsetHasSubMinutes;

    private ISOParser(String text) {
        this.text = text;
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-parseisodatetime">ParseISODateTime</a>: the first goal that fits.
     *  @throws ValueRangeException when none does, or an annotation must be understood and is not */
    public static ISOParser parse(String text, Goal... goals) {
        ISOParser parser = tryParse(text, goals);
        if (parser == null) {
            throw new ValueRangeException(MessageTemplate.TEMPORAL_INVALID_TEXT);
        }
        return parser;
    }

    private static ISOParser tryParse(String text, Goal... goals) {
        ISOParser parser = new ISOParser(text);
        for (Goal goal : goals) {
            if (parser.matches(goal)) {
                boolean partial = goal == Goal.MONTH_DAY || goal == Goal.YEAR_MONTH;
                boolean otherCalendar = parser.calendar != null && !Calendar.lowerCase(parser.calendar).equals("iso8601");
                if (parser.badAnnotation || partial && otherCalendar && parser.isPartial) {
                    return null;
                }
                return parser;
            }
        }
        return null;
    }

    /** The calendar that a text names: a date with or without an annotation, or the name itself.
     *  @throws ValueRangeException when it is neither */
    public static String calendarName(String text) {
        ISOParser parser = tryParse(text, ANY);
        if (parser != null) {
            return parser.calendar == null ? "iso8601" : parser.calendar;
        }
        ISOParser value = new ISOParser(text);
        if (!value.skipAnnotationValue() || value.position != text.length()) {
            throw new ValueRangeException(MessageTemplate.TEMPORAL_UNKNOWN_CALENDAR);
        }
        return text;
    }

    /** The zone that a text names: an identifier, or a date and time with one.
     *  <a href="https://tc39.es/proposal-temporal/#sec-temporal-totemporaltimezoneidentifier">ToTemporalTimeZoneIdentifier</a>
     *  @throws ValueRangeException when there is no such zone */
    public static ZoneIdentifier zone(String text) {
        ZoneIdentifier zone = identifier(text);
        if (zone == null && !isZoneName(text)) {
            ISOParser parser = parse(text, ANY);
            zone = parser.zone != null ? identifier(parser.zone) : parser.utc ? ZoneIdentifier.UTC
                : parser.offset != null && !parser.offsetHasSubMinutes ? identifier(parser.offset) : null;
        }
        if (zone == null) {
            throw new ValueRangeException(MessageTemplate.TEMPORAL_UNKNOWN_ZONE);
        }
        return zone;
    }

    /** The zone of an identifier: an offset to the minute, or a name; null when it is neither or nobody knows it. */
    public static ZoneIdentifier identifier(String text) {
        ISOParser parser = new ISOParser(text);
        if (parser.skipOffset(false) && parser.position == text.length()) {
            return ZoneIdentifier.ofOffset((int) (parser.offsetValue / 60_000_000_000L));
        }
        return isZoneName(text) ? ZoneIdentifier.named(text) : null;
    }

    private static boolean isZoneName(String text) {
        ISOParser parser = new ISOParser(text);
        return parser.skipZoneName() && parser.position == text.length();
    }

    /** An offset in nanoseconds. <a href="https://tc39.es/proposal-temporal/#sec-parsedatetimeutcoffset">ParseDateTimeUTCOffset</a>
     *  @throws ValueRangeException when the text is none */
    public static long offset(String text) {
        ISOParser parser = new ISOParser(text);
        if (!parser.skipOffset(true) || parser.position != text.length()) {
            throw new ValueRangeException(MessageTemplate.TEMPORAL_INVALID_OFFSET);
        }
        return parser.offsetValue;
    }

    /** Whether the offset is given to the second, or more exactly. */
    public boolean offsetHasSubMinutes() {
        return offsetHasSubMinutes;
    }

    /** The date. */
    public ISODate date() {
        return new ISODate(year, month, day);
    }

    /** The calendar.
     *  @throws ValueRangeException when nobody knows it */
    public Calendar calendar() {
        return calendar == null ? ISOCalendar.INSTANCE : Calendar.of(calendar);
    }

    // ---- goals ------------------------------------------------------------------------------------------------------

    /** Whether the text was a month and day or a year and month alone. */
    private boolean isPartial;

    private void reset() {
        position = 0;
        hasYear = false;
        year = 0;
        month = 1;
        day = 1;
        time = -1;
        utc = false;
        offset = null;
        zone = null;
        calendar = null;
        calendarWasCritical = false;
        badAnnotation = false;
        offsetHasSubMinutes = false;
        isPartial = false;
    }

    private boolean matches(Goal goal) {
        reset();
        switch (goal) {
            case ZONED_DATE_TIME:
                return dateTime(true, false) && zone != null;
            case DATE_TIME:
                return dateTime(false, false);
            case INSTANT:
                return dateTime(true, true) && (utc || offset != null);
            case TIME:
                if (timeAlone()) {
                    return true;
                }
                reset();
                return dateTime(false, true);
            case MONTH_DAY:
                if (skipMonthDay() && rest()) {
                    isPartial = true;
                    return true;
                }
                reset();
                return dateTime(false, false);
            default:
                if (skipYearMonth() && rest()) {
                    isPartial = true;
                    return true;
                }
                reset();
                return dateTime(false, false);
        }
    }

    private boolean dateTime(boolean allowUTC, boolean needsTime) {
        if (!skipDate()) {
            return false;
        }
        if (position < text.length() && isDateTimeSeparator(text.charAt(position))) {
            position++;
            if (!skipTime() || !skipOffsetIfAny(allowUTC)) {
                return false;
            }
        } else if (needsTime) {
            return false;
        }
        return rest();
    }

    private boolean timeAlone() {
        boolean designator = position < text.length() && (text.charAt(position) == 'T' || text.charAt(position) == 't');
        if (designator) {
            position++;
        }
        int start = position;
        if (!skipTime() || !skipOffsetIfAny(false)) {
            return false;
        }
        if (!designator && isDatePart(text.substring(start, position))) {
            return false;
        }
        return rest();
    }

    /** What could be a month and day or a year and month is no time. */
    private static boolean isDatePart(String part) {
        ISOParser parser = new ISOParser(part);
        if (parser.skipMonthDay() && parser.position == part.length()) {
            return true;
        }
        parser.reset();
        return parser.skipYearMonth() && parser.position == part.length();
    }

    /** Annotations and the end. */
    private boolean rest() {
        if (position < text.length() && text.charAt(position) == '[' && !skipZoneAnnotation()) {
            zone = null;
        }
        while (position < text.length()) {
            if (!skipAnnotation()) {
                return false;
            }
        }
        return true;
    }

    // ---- dates ------------------------------------------------------------------------------------------------------

    private static boolean isDateTimeSeparator(char c) {
        return c == 'T' || c == 't' || c == ' ';
    }

    private boolean at(char c) {
        return position < text.length() && text.charAt(position) == c;
    }

    private boolean atDigit() {
        return position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9';
    }

    private boolean skip(char c) {
        if (at(c)) {
            position++;
            return true;
        }
        return false;
    }

    /** The number of some digits, or -1 when there are fewer. */
    private int digits(int count) {
        int value = 0;
        int start = position;
        for (int i = 0; i < count; i++) {
            if (!atDigit()) {
                position = start;
                return -1;
            }
            value = value * 10 + text.charAt(position++) - '0';
        }
        return value;
    }

    private boolean skipYear() {
        if (at('+') || at('-')) {
            boolean negative = text.charAt(position++) == '-';
            int value = digits(6);
            if (value < 0 || negative && value == 0) {
                return false;
            }
            year = negative ? -value : value;
        } else {
            year = digits(4);
            if (year < 0) {
                return false;
            }
        }
        hasYear = true;
        return true;
    }

    private boolean skipMonth() {
        month = digits(2);
        return month >= 1 && month <= 12;
    }

    private boolean skipDay() {
        day = digits(2);
        return day >= 1 && day <= 31;
    }

    private boolean skipDate() {
        if (!skipYear()) {
            return false;
        }
        boolean extended = skip('-');
        return skipMonth() && skip('-') == extended && skipDay() && day <= ISODate.daysInMonth(year, month);
    }

    private boolean skipYearMonth() {
        if (!skipYear()) {
            return false;
        }
        skip('-');
        return skipMonth();
    }

    private boolean skipMonthDay() {
        if (at('-')) {
            position++;
            if (!skip('-')) {
                return false;
            }
        }
        if (!skipMonth()) {
            return false;
        }
        skip('-');
        return skipDay() && day <= ISODate.daysInMonth(1972, month);
    }

    // ---- times ------------------------------------------------------------------------------------------------------

    private boolean skipTime() {
        int hour = digits(2);
        if (hour < 0 || hour > 23) {
            return false;
        }
        int minute = 0;
        int second = 0;
        int fraction = 0;
        boolean extended = skip(':');
        if (extended || atDigit()) {
            minute = digits(2);
            if (minute < 0 || minute > 59) {
                return false;
            }
            if (extended ? skip(':') : atDigit()) {
                second = digits(2);
                if (second < 0 || second > 60) {
                    return false;
                }
                second = Math.min(second, 59);
                fraction = fraction();
                if (fraction < 0) {
                    return false;
                }
            }
        }
        time = TimeOfDay.of(hour, minute, second, fraction);
        return true;
    }

    /** The nanoseconds of one to nine digits behind a point or comma; 0 without, -1 when there are none or too many. */
    private int fraction() {
        if (!at('.') && !at(',')) {
            return 0;
        }
        position++;
        int value = 0;
        int count = 0;
        while (atDigit()) {
            if (++count > 9) {
                return -1;
            }
            value = value * 10 + text.charAt(position++) - '0';
        }
        if (count == 0) {
            return -1;
        }
        for (int i = count; i < 9; i++) {
            value *= 10;
        }
        return value;
    }

    private long offsetValue;

    private boolean skipOffsetIfAny(boolean allowUTC) {
        if (allowUTC && (at('Z') || at('z'))) {
            position++;
            utc = true;
            return true;
        }
        if (!at('+') && !at('-')) {
            return true;
        }
        int start = position;
        if (!skipOffset(true)) {
            return false;
        }
        offset = text.substring(start, position);
        return true;
    }

    private boolean skipOffset(boolean subMinutes) {
        if (!at('+') && !at('-')) {
            return false;
        }
        boolean negative = text.charAt(position++) == '-';
        int hour = digits(2);
        if (hour < 0 || hour > 23) {
            return false;
        }
        int minute = 0;
        int second = 0;
        int fraction = 0;
        boolean extended = skip(':');
        if (extended || atDigit()) {
            minute = digits(2);
            if (minute < 0 || minute > 59) {
                return false;
            }
            if (subMinutes && (extended ? skip(':') : atDigit())) {
                offsetHasSubMinutes = true;
                second = digits(2);
                fraction = second < 0 || second > 59 ? -1 : fraction();
                if (fraction < 0) {
                    return false;
                }
            }
        }
        long value = TimeOfDay.of(hour, minute, second, fraction);
        offsetValue = negative ? -value : value;
        return true;
    }

    // ---- annotations ------------------------------------------------------------------------------------------------

    /** A zone in brackets; false, and nothing skipped, when the brackets hold something else. */
    private boolean skipZoneAnnotation() {
        int bracket = position;
        position++;
        skip('!');
        int start = position;
        boolean isIdentifier = at('+') || at('-') ? skipOffset(false) : skipZoneName();
        if (isIdentifier && at(']')) {
            zone = text.substring(start, position);
            position++;
            return true;
        }
        position = bracket;
        return false;
    }

    private static boolean isZoneStart(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '.' || c == '_';
    }

    private boolean skipZoneName() {
        boolean start = true;
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c == '/' && !start) {
                start = true;
            } else if (isZoneStart(c) || !start && (c >= '0' && c <= '9' || c == '-' || c == '+')) {
                start = false;
            } else {
                break;
            }
            position++;
        }
        return !start;
    }

    private boolean skipAnnotation() {
        if (!skip('[')) {
            return false;
        }
        boolean critical = skip('!');
        int start = position;
        while (position < text.length() && isKeyCharacter(text.charAt(position), position == start)) {
            position++;
        }
        String key = text.substring(start, position);
        if (key.isEmpty() || !skip('=')) {
            return false;
        }
        int valueStart = position;
        if (!skipAnnotationValue()) {
            return false;
        }
        String value = text.substring(valueStart, position);
        if (!key.equals("u-ca")) {
            badAnnotation |= critical;
        } else if (calendar == null) {
            calendar = value;
            calendarWasCritical = critical;
        } else {
            badAnnotation |= critical || calendarWasCritical;
        }
        return skip(']');
    }

    private static boolean isKeyCharacter(char c, boolean first) {
        return c >= 'a' && c <= 'z' || c == '_' || !first && (c >= '0' && c <= '9' || c == '-');
    }

    /** Letters and digits, in groups with hyphens between. */
    private boolean skipAnnotationValue() {
        boolean empty = true;
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c == '-' && !empty) {
                empty = true;
            } else if (c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z') {
                empty = false;
            } else {
                break;
            }
            position++;
        }
        return !empty;
    }
}
