package dev.deltic.intl.icu;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import dev.deltic.intl.DateTimeField;
import dev.deltic.intl.DateTimeFields;
import dev.deltic.intl.DateTimeFormatter;
import dev.deltic.intl.DateTimePattern;
import dev.deltic.intl.DateTimeRequest;
import dev.deltic.intl.DateTimeStyle;
import dev.deltic.intl.HourCycle;
import dev.deltic.intl.PatternLetters;
import dev.deltic.temporal.ZoneIdentifier;
import java.util.Date;

/** A pattern of ICU4J. Its SimpleDateFormat and Calendar are never used but only cloned, so that threads may share them. */
final class IcuDateTimePattern implements DateTimePattern {
    private final DateTimeRequest request;
    private final ULocale locale;
    private final IcuFieldFormat template;
    private final Calendar calendar;
    private final DateTimeFields fields;

    private IcuDateTimePattern(DateTimeRequest request, ULocale locale, IcuFieldFormat template, Calendar calendar) {
        this.request = request;
        this.locale = locale;
        this.template = template;
        this.calendar = calendar;
        this.fields = PatternLetters.fields(template.toPattern());
    }

    static IcuDateTimePattern of(DateTimeRequest request) {
        ULocale locale = new ULocale.Builder().setLanguageTag(request.locale()).setUnicodeLocaleKeyword("ca", request.calendar())
            .setUnicodeLocaleKeyword("nu", request.numberingSystem()).build();
        Calendar calendar = calendar(request.calendar(), locale);
        SimpleDateFormat found = request.hasStyle() ? styled(request, locale, calendar) : chosen(request, locale);
        IcuFieldFormat template = new IcuFieldFormat(found, locale);
        template.setCalendar(calendar);
        return new IcuDateTimePattern(request, locale, template, calendar);
    }

    /** A calendar that has been Gregorian for ever, where it is Gregorian, and agrees with Temporal's where ICU's own does not. */
    private static Calendar calendar(String type, ULocale locale) {
        if (type.equals("chinese") || type.equals("dangi")) {
            return new TemporalChineseCalendar(type, locale);
        }
        if (type.startsWith("islamic-")) {
            return new TemporalIslamicCalendar(type, locale);
        }
        if (type.equals("coptic")) {
            return new TemporalCopticCalendar(locale);
        }
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, locale);
        if (calendar instanceof GregorianCalendar gregorian) {
            gregorian.setGregorianChange(new Date(Long.MIN_VALUE));
        }
        return calendar;
    }

    private static SimpleDateFormat chosen(DateTimeRequest request, ULocale locale) {
        return new SimpleDateFormat(bestPattern(request.fields(), request.hourCycle(), locale), locale);
    }

    private static String bestPattern(DateTimeFields fields, HourCycle cycle, ULocale locale) {
        String skeleton = PatternLetters.skeleton(fields, cycle);
        String pattern = DateTimePatternGenerator.getInstance(locale)
            .getBestPattern(skeleton, DateTimePatternGenerator.MATCH_HOUR_FIELD_LENGTH);
        return fields.has(DateTimeField.HOUR) && cycle != null ? PatternLetters.withCycle(pattern, cycle) : pattern;
    }

    private static SimpleDateFormat styled(DateTimeRequest request, ULocale locale, Calendar calendar) {
        DateTimeStyle dateStyle = request.dateStyle();
        DateTimeStyle timeStyle = request.timeStyle();
        if (timeStyle == null) {
            return (SimpleDateFormat) DateFormat.getDateInstance(calendar, style(dateStyle), locale);
        }
        SimpleDateFormat time = (SimpleDateFormat) DateFormat.getTimeInstance(calendar, style(timeStyle), locale);
        SimpleDateFormat whole = dateStyle == null ? time
            : (SimpleDateFormat) DateFormat.getDateTimeInstance(calendar, style(dateStyle), style(timeStyle), locale);
        HourCycle cycle = request.hourCycle();
        String timePattern = time.toPattern();
        HourCycle usual = PatternLetters.cycle(timePattern);
        if (cycle != null && usual != null && usual != cycle) {
            whole.applyPattern(adjusted(whole.toPattern(), timePattern, cycle, locale));
        }
        return whole;
    }

    /** A pattern of a style that counts hours as {@code cycle} does. */
    private static String adjusted(String whole, String time, HourCycle cycle, ULocale locale) {
        if (PatternLetters.cycle(time).isTwelveHours == cycle.isTwelveHours) {
            return PatternLetters.withCycle(whole, cycle);
        }
        DateTimeFields timeFields = PatternLetters.fields(time).with(DateTimeField.DAY_PERIOD, null);
        String other = bestPattern(timeFields, cycle, locale);
        int at = whole.indexOf(time);
        return at >= 0 ? whole.substring(0, at) + other + whole.substring(at + time.length())
            : bestPattern(PatternLetters.fields(whole).with(DateTimeField.DAY_PERIOD, null), cycle, locale);
    }

    private static int style(DateTimeStyle style) {
        return switch (style) {
            case FULL -> DateFormat.FULL;
            case LONG -> DateFormat.LONG;
            case MEDIUM -> DateFormat.MEDIUM;
            case SHORT -> DateFormat.SHORT;
        };
    }

    @Override
    public DateTimeFields fields() {
        return fields;
    }

    /** Whether years have names, not numbers alone. */
    boolean hasYearNames() {
        return PatternLetters.has(template.toPattern(), 'U');
    }

    ULocale locale() {
        return locale;
    }

    HourCycle hourCycle() {
        return fields.has(DateTimeField.HOUR) ? request.hourCycle() : null;
    }

    @Override
    public DateTimeFormatter formatter(ZoneIdentifier zone) {
        TimeZone icuZone = JdkRulesTimeZone.of(zone);
        Calendar ownCalendar = calendar.clone();
        ownCalendar.setTimeZone(icuZone);
        IcuFieldFormat format = (IcuFieldFormat) template.clone();
        format.setCalendar(ownCalendar);
        return new IcuDateTimeFormatter(this, format, ownCalendar);
    }
}
