package dev.deltic.intl.jdk;

import dev.deltic.intl.DateTimeFormatter;
import dev.deltic.intl.FormattedPart;
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

    /** Both ends in full: the JDK has no patterns for ranges. */
    @Override
    public List<FormattedPart> formatRangeToParts(long start, long end) {
        List<FormattedPart> parts = new ArrayList<>();
        if (format(start).equals(format(end))) {
            return parts(start, "shared", parts);
        }
        parts(start, "startRange", parts);
        parts.add(new FormattedPart("literal", RANGE_SEPARATOR, "shared", null));
        return parts(end, "endRange", parts);
    }

    private List<FormattedPart> parts(long time, String source, List<FormattedPart> parts) {
        ZonedDateTime local = ZonedDateTime.ofInstant(Instant.ofEpochMilli(time), zone);
        ChronoLocalDate date = date(local);
        boolean isForeign = date == null;
        literal(parts, pattern.prefix, source);
        for (int i = 0; i < pattern.items.length; i++) {
            PatternItems.Item item = pattern.items[i];
            java.time.format.DateTimeFormatter text = (isForeign ? pattern.isoTexts : pattern.texts)[i];
            String value = text != null ? text(text, item.letters(), local)
                : number(item.letters(), local, isForeign ? local.toLocalDate() : date);
            parts.add(new FormattedPart(type(item.letter()), value, source, null));
            boolean isFraction = i + 1 < pattern.items.length && pattern.items[i + 1].letter() == 'S' && item.letter() == 's';
            literal(parts, item.suffix() + (isFraction ? String.valueOf(pattern.decimalSeparator) : item.separator()), source);
        }
        return parts;
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
        // CLDR's flexible day periods know no midnight.
        return formatter.format(letters.charAt(0) == 'B' && local.toLocalTime().equals(LocalTime.MIDNIGHT) ? local.plusMinutes(1) : local);
    }

    private String number(String letters, ZonedDateTime local, ChronoLocalDate date) {
        int hour = local.getHour();
        return switch (letters.charAt(0)) {
            case 'y', 'u' -> year(letters, date);
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

    private String year(String letters, ChronoLocalDate date) {
        int year = date.get(pattern.hasProlepticYears ? ChronoField.YEAR : ChronoField.YEAR_OF_ERA);
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
            text.append(pattern.zeroDigit);
        }
        for (int i = 0; i < latin.length(); i++) {
            text.append((char) (latin.charAt(i) - '0' + pattern.zeroDigit));
        }
        return text.toString();
    }

    private static String type(char letter) {
        return switch (letter) {
            case 'G' -> "era";
            case 'y', 'u' -> "year";
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
