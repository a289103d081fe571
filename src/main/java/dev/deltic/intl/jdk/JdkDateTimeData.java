package dev.deltic.intl.jdk;

import dev.deltic.intl.DateTimeData;
import dev.deltic.intl.DateTimeField;
import dev.deltic.intl.DateTimeFields;
import dev.deltic.intl.DateTimePattern;
import dev.deltic.intl.DateTimeRequest;
import dev.deltic.intl.DateTimeStyle;
import dev.deltic.intl.FormatterCache;
import dev.deltic.intl.HourCycle;
import dev.deltic.intl.KeywordValues;
import dev.deltic.intl.PatternLetters;
import java.time.chrono.Chronology;
import java.time.chrono.IsoChronology;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.MinguoChronology;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Dates and times from what the JDK knows. It has patterns for four lengths of dates and times, and none for single components: those
 *  are made from the four by leaving out fields and changing widths, so that they can differ from CLDR's in a separator. */
final class JdkDateTimeData implements DateTimeData {
    /** Languages that say what part of the day it is before the hour. */
    private static final Set<String> PERIOD_FIRST = Set.of("ja", "ko", "zh");
    private static final String HOURS = "hHkK";
    private static final String DAY_PERIODS = "aB";

    private final FormatterCache<DateTimeRequest, JdkDateTimePattern> patterns = new FormatterCache<>(JdkDateTimeData::make);

    /** The calendars, the locale's own first. */
    static List<String> calendars(String locale) {
        String usual = locale.equals("th") || locale.startsWith("th-") ? "buddhist" : locale.equals("fa") || locale.startsWith("fa-")
            ? "persian" : "gregory";
        Set<String> calendars = new LinkedHashSet<>();
        calendars.add(usual);
        calendars.addAll(KeywordValues.CALENDARS);
        return List.copyOf(calendars);
    }

    /** The names of a calendar that the JDK has no words for; null when it has. */
    static CalendarNames names(String calendar) {
        return switch (calendar) {
            case "gregory", "iso8601", "buddhist", "japanese", "roc" -> null;
            default -> new CalendarNames(calendar);
        };
    }

    @Override
    public HourCycle hourCycle(String locale) {
        HourCycle cycle = PatternLetters.cycle(DateTimeFormatterBuilder.getLocalizedDateTimePattern(null, FormatStyle.SHORT,
            IsoChronology.INSTANCE, Locale.forLanguageTag(locale)));
        return cycle == null ? HourCycle.H23 : cycle;
    }

    @Override
    public HourCycle twelveHourCycle(String locale) {
        return locale.equals("ja") || locale.endsWith("-JP") ? HourCycle.H11 : HourCycle.H12;
    }

    @Override
    public DateTimePattern pattern(DateTimeRequest request) {
        return patterns.get(request);
    }

    private static JdkDateTimePattern make(DateTimeRequest request) {
        Locale locale = new Locale.Builder().setLanguageTag(request.locale()).setUnicodeLocaleKeyword("nu", request.numberingSystem())
            .build();
        Chronology chronology = chronology(request.calendar());
        PatternItems items = request.hasStyle() ? styled(request, locale, chronology) : chosen(request, locale, chronology);
        adaptToCalendar(items, request);
        return new JdkDateTimePattern(request, items, locale, chronology);
    }

    private static Chronology chronology(String calendar) {
        return switch (calendar) {
            case "buddhist" -> ThaiBuddhistChronology.INSTANCE;
            case "japanese" -> JapaneseChronology.INSTANCE;
            case "roc" -> MinguoChronology.INSTANCE;
            default -> IsoChronology.INSTANCE;
        };
    }

    /** Where the JDK knows no pattern of the calendar, the Gregorian one with the calendar's kind of years. */
    private static void adaptToCalendar(PatternItems items, DateTimeRequest request) {
        CalendarNames names = names(request.calendar());
        int year = items.indexOf("yu");
        if (names == null || year < 0) {
            return;
        }
        if (!names.hasCyclicYears()) {
            if (items.indexOf("G") < 0) {
                items.addAfter(year, " ", "G");
            }
            return;
        }
        items.drop("G");
        year = items.indexOf("yu");
        items.items.set(year, items.items.get(year).with("r"));
        int month = items.indexOf("ML");
        if (month < 0 || items.items.get(month).letters().length() > 2) {
            items.addInBrackets(year, "U");
        }
    }

    private static FormatStyle style(DateTimeStyle style) {
        return style == null ? null : FormatStyle.valueOf(style.name());
    }

    private static String pattern(FormatStyle dateStyle, FormatStyle timeStyle, Chronology chronology, Locale locale) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(dateStyle, timeStyle, chronology, locale);
    }

    // ---- styles -------------------------------------------------------------------------------------------------

    private static PatternItems styled(DateTimeRequest request, Locale locale, Chronology chronology) {
        FormatStyle dateStyle = style(request.dateStyle());
        FormatStyle timeStyle = style(request.timeStyle());
        PatternItems date = dateStyle == null ? new PatternItems() : PatternItems.parse(pattern(dateStyle, null, chronology, locale));
        PatternItems time = timeStyle == null ? new PatternItems() : PatternItems.parse(pattern(null, timeStyle, chronology, locale));
        countHours(time, request.hourCycle(), locale);
        return date.join(dateStyle == null ? "" : glue(dateStyle, locale, chronology), time);
    }

    private static void countHours(PatternItems items, HourCycle cycle, Locale locale) {
        int at = items.indexOf(HOURS);
        if (at < 0 || cycle == null) {
            return;
        }
        PatternItems.Item hour = items.items.get(at);
        boolean isTwelveHours = HourCycle.ofLetter(hour.letter()).isTwelveHours;
        items.items.set(at, hour.with(String.valueOf(cycle.letter).repeat(hour.letters().length())));
        if (isTwelveHours && !cycle.isTwelveHours) {
            items.drop(DAY_PERIODS);
            items.items.set(items.indexOf(HOURS), items.items.get(items.indexOf(HOURS)).with(String.valueOf(cycle.letter).repeat(2)));
        } else if (!isTwelveHours && cycle.isTwelveHours && items.indexOf(DAY_PERIODS) < 0) {
            if (PERIOD_FIRST.contains(locale.getLanguage())) {
                items.items.add(at, new PatternItems.Item("a", "", ""));
                return;
            }
            int last = Math.max(items.indexOf("s"), Math.max(items.indexOf("m"), at));
            PatternItems.Item before = items.items.get(last);
            items.items.set(last, before.withSeparator(" "));
            items.items.add(last + 1, new PatternItems.Item("a", "", before.separator()));
        }
    }

    // ---- components ---------------------------------------------------------------------------------------------

    private static PatternItems chosen(DateTimeRequest request, Locale locale, Chronology chronology) {
        DateTimeFields fields = request.fields();
        PatternItems date = date(fields, locale, chronology);
        PatternItems time = time(fields, request.hourCycle(), locale, chronology);
        boolean isOne = date.items.isEmpty() || time.items.isEmpty();
        boolean isWeekday = date.items.size() == 1 && fields.has(DateTimeField.WEEKDAY);
        return date.join(isOne ? "" : isWeekday ? " " : glue(style(fields), locale, chronology), time);
    }

    private static boolean isText(String month) {
        return month != null && !month.equals("numeric") && !month.equals("2-digit");
    }

    private static PatternItems date(DateTimeFields fields, Locale locale, Chronology chronology) {
        boolean hasText = isText(fields.get(DateTimeField.MONTH));
        boolean isNumeric = !hasText && (fields.has(DateTimeField.MONTH) || !fields.has(DateTimeField.WEEKDAY));
        FormatStyle style = isNumeric ? FormatStyle.SHORT : fields.has(DateTimeField.WEEKDAY) ? FormatStyle.FULL : FormatStyle.LONG;
        PatternItems items = PatternItems.parse(pattern(style, null, chronology, locale));
        adapt(items, "Ec", fields, DateTimeField.WEEKDAY);
        adapt(items, "yu", fields, DateTimeField.YEAR);
        adapt(items, "ML", fields, DateTimeField.MONTH);
        adapt(items, "d", fields, DateTimeField.DAY);
        if (!fields.has(DateTimeField.ERA)) {
            if (chronology == IsoChronology.INSTANCE || !fields.has(DateTimeField.YEAR)) {
                items.drop("G");
            }
        } else if (items.indexOf("G") >= 0) {
            items.replace("G", letters(DateTimeField.ERA, fields));
        } else {
            items.append(" ", letters(DateTimeField.ERA, fields));
        }
        if (fields.has(DateTimeField.WEEKDAY) && items.indexOf("Ec") < 0) {
            items.prepend(letters(DateTimeField.WEEKDAY, fields), ", ");
        }
        return items;
    }

    private static String letters(DateTimeField field, DateTimeFields fields) {
        return PatternLetters.skeleton(DateTimeFields.NONE.with(field, fields.get(field)), null);
    }

    /** Writes a field of a pattern as it was asked for, or drops it. */
    private static void adapt(PatternItems items, String fieldLetters, DateTimeFields fields, DateTimeField field) {
        int at = items.indexOf(fieldLetters);
        if (field == DateTimeField.MONTH && isText(fields.get(field)) && at >= 0 && items.items.get(at).letters().length() < 3) {
            // The locale's months are numbers where others have names: 9月.
            return;
        }
        if (fields.has(field)) {
            items.replace(fieldLetters, letters(field, fields));
        } else {
            items.drop(fieldLetters);
        }
    }

    private static PatternItems time(DateTimeFields fields, HourCycle cycle, Locale locale, Chronology chronology) {
        PatternItems items = PatternItems.parse(pattern(null, FormatStyle.MEDIUM, chronology, locale));
        boolean hasHour = fields.has(DateTimeField.HOUR);
        boolean hasSecond = fields.has(DateTimeField.SECOND);
        if (hasHour) {
            countHours(items, cycle, locale);
            if (fields.get(DateTimeField.HOUR).equals("2-digit")) {
                items.replace(HOURS, String.valueOf(cycle.letter).repeat(2));
            }
        } else {
            items.drop(HOURS);
            items.drop(DAY_PERIODS);
        }
        boolean isAlone = !hasHour && !(hasSecond && fields.has(DateTimeField.MINUTE));
        keep(items, "m", fields.get(DateTimeField.MINUTE), isAlone);
        keep(items, "s", fields.get(DateTimeField.SECOND), isAlone);
        if (fields.has(DateTimeField.FRACTIONAL_SECOND_DIGITS)) {
            addFraction(items, letters(DateTimeField.FRACTIONAL_SECOND_DIGITS, fields), hasSecond);
        }
        addDayPeriod(items, fields, hasHour && !cycle.isTwelveHours);
        if (fields.has(DateTimeField.TIME_ZONE_NAME)) {
            items.append(" ", letters(DateTimeField.TIME_ZONE_NAME, fields));
        }
        return items;
    }

    private static void keep(PatternItems items, String letter, String width, boolean isAlone) {
        if (width == null) {
            items.drop(letter);
        } else {
            items.replace(letter, isAlone ? letter : letter + letter);
        }
    }

    /** A decimal separator stands for the locale's: {@link JdkDateTimeFormatter} writes it. */
    private static void addFraction(PatternItems items, String letters, boolean hasSecond) {
        if (!hasSecond) {
            items.append(items.items.isEmpty() ? "" : " ", letters);
            return;
        }
        int at = items.indexOf("s");
        PatternItems.Item second = items.items.get(at);
        items.items.set(at, new PatternItems.Item(second.letters(), "", "."));
        items.items.add(at + 1, new PatternItems.Item(letters, second.suffix(), second.separator()));
    }

    private static void addDayPeriod(PatternItems items, DateTimeFields fields, boolean isShownWithoutPeriod) {
        if (!fields.has(DateTimeField.DAY_PERIOD) || isShownWithoutPeriod) {
            return;
        }
        if (items.indexOf("a") >= 0) {
            items.replace("a", letters(DateTimeField.DAY_PERIOD, fields));
        } else {
            items.append(items.items.isEmpty() ? "" : " ", letters(DateTimeField.DAY_PERIOD, fields));
        }
    }

    /** The style whose dates look like the components'. */
    private static FormatStyle style(DateTimeFields fields) {
        String month = fields.get(DateTimeField.MONTH);
        return !isText(month) ? FormatStyle.SHORT : month.equals("long") ? FormatStyle.LONG : FormatStyle.MEDIUM;
    }

    /** What the locale puts between a date and a time: as CLDR has it now, words behind long dates whatever the time looks like. */
    private static String glue(FormatStyle style, Locale locale, Chronology chronology) {
        FormatStyle timeStyle = style == FormatStyle.MEDIUM || style == FormatStyle.SHORT ? FormatStyle.SHORT : FormatStyle.LONG;
        String date = pattern(style, null, chronology, locale);
        String time = pattern(null, timeStyle, chronology, locale);
        String whole = pattern(style, timeStyle, chronology, locale);
        if (!whole.startsWith(date) || !whole.endsWith(time) || whole.length() < date.length() + time.length()) {
            return ", ";
        }
        return PatternItems.parse(whole.substring(date.length(), whole.length() - time.length())).prefix;
    }
}
