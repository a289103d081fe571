package dev.deltic.temporal;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.values.ValueRangeException;

/** A calendar: how days make months and years. Immutable.
 *  <a href="https://tc39.es/proposal-temporal/#sec-temporal-calendar-types">Calendar Types</a> */
public abstract class Calendar {
    /** What a set of fields is to describe. */
    public enum Kind { DATE, YEAR_MONTH, MONTH_DAY }

    private final String id;

    protected Calendar(String id) {
        this.id = id;
    }

    /** The identifier, in lower case. */
    public final String id() {
        return id;
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-canonicalizecalendar">CanonicalizeCalendar</a>
     *  @throws ValueRangeException when there is no such calendar */
    public static Calendar of(String id) {
        Calendar calendar = find(lowerCase(id));
        if (calendar == null) {
            throw new ValueRangeException(MessageTemplate.TEMPORAL_UNKNOWN_CALENDAR);
        }
        return calendar;
    }

    /** The calendar of an identifier in lower case or of its alias, or null. Only asking for a calendar loads it: the constants are
     *  declared as Calendars, because else the JVM would load the classes to verify that they may be returned. */
    private static Calendar find(String id) {
        return switch (id) {
            case "iso8601" -> ISOCalendar.INSTANCE;
            case "buddhist" -> GregorianCalendar.BUDDHIST;
            case "chinese" -> ChineseCalendar.CHINESE;
            case "coptic" -> AlexandrianCalendar.COPTIC;
            case "dangi" -> ChineseCalendar.DANGI;
            case "ethioaa", "ethiopic-amete-alem" -> AlexandrianCalendar.ETHIOAA;
            case "ethiopic" -> AlexandrianCalendar.ETHIOPIC;
            case "gregory" -> GregorianCalendar.GREGORY;
            case "hebrew" -> HebrewCalendar.INSTANCE;
            case "indian" -> IndianCalendar.INSTANCE;
            case "islamic-civil", "islamicc" -> IslamicCalendar.CIVIL;
            case "islamic-tbla" -> IslamicCalendar.TABULAR;
            case "islamic-umalqura" -> UmalquraCalendar.INSTANCE;
            case "japanese" -> GregorianCalendar.JAPANESE;
            case "persian" -> PersianCalendar.INSTANCE;
            case "roc" -> GregorianCalendar.ROC;
            default -> null;
        };
    }

    /** ASCII letters in lower case, others as they are. */
    static String lowerCase(String text) {
        StringBuilder lower = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                if (lower == null) {
                    lower = new StringBuilder(text);
                }
                lower.setCharAt(i, (char) (c + 32));
            }
        }
        return lower == null ? text : lower.toString();
    }

    /** The fields that the calendar reads besides those asked for. */
    public abstract int extraFields(int fields);

    /** The fields that setting {@code fields} makes meaningless, themselves included. */
    protected abstract int fieldsToIgnore(int fields);

    /** Checks that the fields describe one {@code kind}, and sets year and month from what says the same in other words.
     *  @return false when a field is missing, which is a TypeError
     *  @throws ValueRangeException when they contradict each other */
    public abstract boolean resolve(CalendarFields fields, Kind kind);

    /** The ISO date of resolved fields.
     *  @throws ValueRangeException when there is no such date and {@code reject} */
    protected abstract ISODate toISO(CalendarFields fields, boolean reject);

    /** The ISO date of a resolved month and day, in the calendar's reference year for it. */
    protected abstract ISODate monthDayToISO(CalendarFields fields, boolean reject);

    /** A day as this calendar counts it. */
    public abstract CalendarDate fromISO(ISODate date);

    /** A date a duration later.
     *  @throws ValueRangeException when it is out of Temporal's range, or does not exist and {@code reject} */
    public abstract ISODate add(ISODate date, DateDuration duration, boolean reject);

    /** The duration from one date to another.
     *  @param largestUnit a date unit */
    public abstract DateDuration until(ISODate one, ISODate two, TemporalUnit largestUnit);

    /** The date that resolved fields describe. */
    public final ISODate dateFromFields(CalendarFields fields, boolean reject) {
        return toISO(fields, reject).checked();
    }

    /** The first day of the month that resolved fields describe. */
    public final ISODate yearMonthFromFields(CalendarFields fields, boolean reject) {
        fields.set(CalendarField.DAY, 1.0);
        ISODate date = toISO(fields, reject);
        if (!date.isYearMonthWithinLimits()) {
            throw ISODate.outOfRange();
        }
        return date;
    }

    /** The day, in a reference year, of the month and day that resolved fields describe. */
    public final ISODate monthDayFromFields(CalendarFields fields, boolean reject) {
        return monthDayToISO(fields, reject).checked();
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-isodatetofields">ISODateToFields</a> */
    public final CalendarFields toFields(ISODate isoDate, Kind kind) {
        CalendarDate date = fromISO(isoDate);
        CalendarFields fields = new CalendarFields();
        fields.set(CalendarField.MONTH_CODE, date.monthCode());
        if (kind != Kind.YEAR_MONTH) {
            fields.set(CalendarField.DAY, (double) date.day());
        }
        if (kind != Kind.MONTH_DAY) {
            fields.set(CalendarField.YEAR, (double) date.year());
        }
        return fields;
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-calendarmergefields">CalendarMergeFields</a> */
    public final CalendarFields merge(CalendarFields fields, CalendarFields additional) {
        int ignored = fieldsToIgnore(additional.present());
        CalendarFields merged = new CalendarFields();
        for (CalendarField field : CalendarField.values()) {
            if (additional.has(field)) {
                merged.set(field, additional.get(field));
            } else if ((ignored & field.bit()) == 0) {
                merged.set(field, fields.get(field));
            }
        }
        return merged;
    }

    @Override
    public final String toString() {
        return id;
    }
}
