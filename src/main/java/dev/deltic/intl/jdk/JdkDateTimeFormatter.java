package dev.deltic.intl.jdk;

import dev.deltic.intl.DateTimeFormatter;
import dev.deltic.intl.FormattedPart;
import dev.deltic.temporal.CalendarDate;
import dev.deltic.temporal.ISODate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.IsoChronology;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;

/** Formats field by field with what the JDK has. Immutable. */
final class JdkDateTimeFormatter implements DateTimeFormatter {
    private static final String CALENDAR_LETTERS = "GyurUMLd";
    /** A year of the era that calendars with one era have. */
    private static final int SOME_YEAR = 2000;
    private static final String RANGE_SEPARATOR = " \u2013 ";

    private final JdkDateTimePattern pattern;
    private final ZoneId zone;

    JdkDateTimeFormatter(JdkDateTimePattern pattern, ZoneId zone) {
        this.pattern = pattern;
        this.zone = zone;
    }

    @Override
    public String format(long time) {
        StringBuilder text = new StringBuilder(32);
        for (FormattedPart part : formatToParts(time)) {
            text.append(part.value());
        }
        return text.toString();
    }

    @Override
    public List<FormattedPart> formatToParts(long time) {
        return parts(time, null, new ArrayList<>());
    }

    /** Both ends in full, but the date of one day once: the JDK has no patterns for ranges. */
    @Override
    public List<FormattedPart> formatRangeToParts(long start, long end) {
        List<FormattedPart> parts = new ArrayList<>();
        if (format(start).equals(format(end))) {
            return parts(start, "shared", parts);
        }
        int shared = pattern.timeStart > 0 && local(start).toLocalDate().equals(local(end).toLocalDate()) ? pattern.timeStart : 0;
        addParts(start, 0, shared, "shared", parts);
        addParts(start, shared, pattern.items.length, "startRange", parts);
        parts.add(new FormattedPart("literal", RANGE_SEPARATOR, "shared", null));
        addParts(end, shared, pattern.items.length, "endRange", parts);
        return parts;
    }

    private ZonedDateTime local(long time) {
        return ZonedDateTime.ofInstant(Instant.ofEpochMilli(time), zone);
    }

    private List<FormattedPart> parts(long time, String source, List<FormattedPart> parts) {
        addParts(time, 0, pattern.items.length, source, parts);
        return parts;
    }

    /** Adds the parts of some of the pattern's items. */
    private void addParts(long time, int from, int to, String source, List<FormattedPart> parts) {
        ZonedDateTime local = local(time);
        ChronoLocalDate date = date(local);
        boolean isForeign = date == null;
        CalendarDate counted = pattern.dates == null ? null : pattern.dates.fromISO(ISODate.ofEpochDays(local.toLocalDate().toEpochDay()));
        if (from == 0 && to > 0) {
            literal(parts, pattern.prefix, source);
        }
        for (int i = from; i < to; i++) {
            PatternItems.Item item = pattern.items[i];
            java.time.format.DateTimeFormatter text = (isForeign ? pattern.isoTexts : pattern.texts)[i];
            String value = text != null ? text(text, item.letters(), local)
                : counted != null && CALENDAR_LETTERS.indexOf(item.letter()) >= 0 ? field(item.letters(), counted)
                : number(item.letters(), local, isForeign ? local.toLocalDate() : date);
            if (!value.isEmpty()) {
                parts.add(new FormattedPart(type(item.letter()), value, source, null));
            }
            boolean isFraction = i + 1 < pattern.items.length && pattern.items[i + 1].letter() == 'S' && item.letter() == 's';
            literal(parts, item.suffix() + (isFraction ? String.valueOf(pattern.decimalSeparator) : item.separator()), source);
        }
    }

    /** The date in the pattern's calendar; null when that has no such date. */
    private ChronoLocalDate date(ZonedDateTime local) {
        if (pattern.chronology == IsoChronology.INSTANCE) {
            return local.toLocalDate();
        }
        try {
            return pattern.chronology.date(local);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static void literal(List<FormattedPart> parts, String value, String source) {
        if (!value.isEmpty()) {
            parts.add(new FormattedPart("literal", value, source, null));
        }
    }

    private String text(java.time.format.DateTimeFormatter formatter, String letters, ZonedDateTime local) {
        boolean isZoneName = letters.charAt(0) == 'z' || letters.charAt(0) == 'v';
        if (isZoneName && zone instanceof ZoneOffset offset) {
            return java.time.format.DateTimeFormatter.ofPattern(letters.length() == 4 ? "OOOO" : "O", formatter.getLocale()).format(offset);
        }
        if (pattern.hasOneEra && pattern.chronology != IsoChronology.INSTANCE && letters.charAt(0) == 'G') {
            return formatter.format(local.withYear(SOME_YEAR));
        }
        // CLDR's flexible day periods know no midnight.
        return formatter.format(letters.charAt(0) == 'B' && local.toLocalTime().equals(LocalTime.MIDNIGHT) ? local.plusMinutes(1) : local);
    }

    /** A field of a date in a calendar that the JDK does not have. */
    private String field(String letters, CalendarDate date) {
        return switch (letters.charAt(0)) {
            case 'G' -> CalendarNames.era(date);
            case 'U' -> CalendarNames.year(date);
            case 'd' -> digits(date.day(), letters.length());
            case 'M', 'L' -> letters.length() > 2 || pattern.names.hasNamedMonthsOnly() ? pattern.names.month(date)
                : digits(CalendarNames.number(date), letters.length()) + pattern.names.leapSuffix(date);
            default -> year(letters, date.era() == null ? date.year() : date.eraYear());
        };
    }

    private String number(String letters, ZonedDateTime local, ChronoLocalDate date) {
        int hour = local.getHour();
        return switch (letters.charAt(0)) {
            case 'y', 'u' -> year(letters, date.get(pattern.hasOneEra ? ChronoField.YEAR : ChronoField.YEAR_OF_ERA));
            case 'M', 'L' -> digits(date.get(ChronoField.MONTH_OF_YEAR), letters.length());
            case 'd' -> digits(date.get(ChronoField.DAY_OF_MONTH), letters.length());
            case 'h' -> digits(hour % 12 == 0 ? 12 : hour % 12, letters.length());
            case 'K' -> digits(hour % 12, letters.length());
            case 'H' -> digits(hour, letters.length());
            case 'k' -> digits(hour == 0 ? 24 : hour, letters.length());
            case 'm' -> digits(local.getMinute(), letters.length());
            case 's' -> digits(local.getSecond(), letters.length());
            default -> fraction(local.getNano(), letters.length());
        };
    }

    private String year(String letters, int year) {
        String text = letters.length() == 2 ? digits(Math.floorMod(year, 100), 2) : digits(Math.abs(year), letters.length());
        return year < 0 && letters.length() != 2 ? "-" + text : text;
    }

    private String fraction(int nanoseconds, int length) {
        int milliseconds = nanoseconds / 1_000_000;
        return digits(length == 1 ? milliseconds / 100 : length == 2 ? milliseconds / 10 : milliseconds, length);
    }

    private String digits(int value, int width) {
        String latin = Integer.toString(value);
        StringBuilder text = new StringBuilder(width);
        for (int i = latin.length(); i < width; i++) {
            text.append(pattern.digits[0]);
        }
        for (int i = 0; i < latin.length(); i++) {
            text.append(pattern.digits[latin.charAt(i) - '0']);
        }
        return text.toString();
    }

    private static String type(char letter) {
        return switch (letter) {
            case 'G' -> "era";
            case 'y', 'u' -> "year";
            case 'r' -> "relatedYear";
            case 'U' -> "yearName";
            case 'M', 'L' -> "month";
            case 'd' -> "day";
            case 'E', 'c' -> "weekday";
            case 'a', 'B' -> "dayPeriod";
            case 'h', 'H', 'k', 'K' -> "hour";
            case 'm' -> "minute";
            case 's' -> "second";
            case 'S' -> "fractionalSecond";
            default -> "timeZoneName";
        };
    }
}
