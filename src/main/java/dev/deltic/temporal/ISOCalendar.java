package dev.deltic.temporal;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.values.ValueRangeException;

/** The calendar of ISO 8601. */
public final class ISOCalendar extends Calendar {
    /** The one there is. */
    public static final ISOCalendar INSTANCE = new ISOCalendar();
    /** The first leap year after the epoch. */
    private static final int REFERENCE_YEAR = 1972;

    private ISOCalendar() {
        super("iso8601");
    }

    @Override
    public int extraFields(int fields) {
        return 0;
    }

    @Override
    protected int fieldsToIgnore(int fields) {
        int months = CalendarField.MONTH.bit() | CalendarField.MONTH_CODE.bit();
        return (fields & months) != 0 ? fields | months : fields;
    }

    @Override
    public boolean resolve(CalendarFields fields, Kind kind) {
        if (kind != Kind.MONTH_DAY && !fields.has(CalendarField.YEAR) || kind != Kind.YEAR_MONTH && !fields.has(CalendarField.DAY)) {
            return false;
        }
        String code = fields.text(CalendarField.MONTH_CODE);
        if (code == null) {
            return fields.has(CalendarField.MONTH);
        }
        int month = code.length() == 3 ? (code.charAt(1) - '0') * 10 + code.charAt(2) - '0' : 0;
        if (month < 1 || month > 12 || fields.has(CalendarField.MONTH) && fields.number(CalendarField.MONTH) != month) {
            throw new ValueRangeException(MessageTemplate.TEMPORAL_INVALID_DATE);
        }
        fields.set(CalendarField.MONTH, (double) month);
        return true;
    }

    @Override
    protected ISODate toISO(CalendarFields fields, boolean reject) {
        return ISODate.regulate(fields.number(CalendarField.YEAR), fields.number(CalendarField.MONTH), fields.number(CalendarField.DAY),
            reject);
    }

    @Override
    protected ISODate monthDayToISO(CalendarFields fields, boolean reject) {
        double year = fields.has(CalendarField.YEAR) ? fields.number(CalendarField.YEAR) : REFERENCE_YEAR;
        // The year says only whether the 29th of February exists: no year is too large for that.
        double sameKind = ISODate.isLeapYear(year) ? REFERENCE_YEAR : REFERENCE_YEAR + 1;
        ISODate date = ISODate.regulate(sameKind, fields.number(CalendarField.MONTH), fields.number(CalendarField.DAY), reject);
        return new ISODate(REFERENCE_YEAR, date.month(), date.day());
    }

    @Override
    public CalendarDate fromISO(ISODate date) {
        boolean leap = ISODate.isLeapYear(date.year());
        return new CalendarDate(null, 0, date.year(), date.month(), monthCode(date.month()), date.day(), date.dayOfYear(),
            date.weekOfYear(), date.yearOfWeek(), ISODate.daysInMonth(date.year(), date.month()), leap ? 366 : 365, 12, leap);
    }

    /** The code of a month that is no leap month. */
    static String monthCode(int month) {
        return month < 10 ? "M0" + month : "M" + month;
    }

    @Override
    public ISODate add(ISODate date, DateDuration duration, boolean reject) {
        long months = date.month() - 1 + duration.months();
        long year = date.year() + duration.years() + Math.floorDiv(months, 12L);
        ISODate intermediate = ISODate.regulate(year, Math.floorMod(months, 12L) + 1, date.day(), reject);
        return intermediate.plusDays(duration.days() + 7 * duration.weeks()).checked();
    }

    /** Whether year, month and day, which need not exist together, are beyond a date in a direction. */
    private static boolean surpasses(int sign, long year, long month, int day, ISODate date) {
        long difference = year != date.year() ? year - date.year() : month != date.month() ? month - date.month() : day - date.day();
        return sign * difference > 0;
    }

    @Override
    public DateDuration until(ISODate one, ISODate two, TemporalUnit largestUnit) {
        int sign = Integer.signum(two.compareTo(one));
        if (sign == 0) {
            return DateDuration.ZERO;
        }
        long years = 0;
        if (largestUnit == TemporalUnit.YEAR) {
            years = two.year() - one.year();
            if (years != 0 && surpasses(sign, one.year() + years, one.month(), one.day(), two)) {
                years -= sign;
            }
        }
        long months = 0;
        long monthIndex = one.month() - 1;
        if (largestUnit == TemporalUnit.YEAR || largestUnit == TemporalUnit.MONTH) {
            months = (two.year() - one.year() - years) * 12 + two.month() - one.month();
            monthIndex += months;
            if (months != 0 && surpasses(sign, one.year() + years + Math.floorDiv(monthIndex, 12L), Math.floorMod(monthIndex, 12L) + 1,
                one.day(), two)) {
                months -= sign;
                monthIndex -= sign;
            }
        }
        ISODate start = ISODate.regulate(one.year() + years + Math.floorDiv(monthIndex, 12L), Math.floorMod(monthIndex, 12L) + 1,
            one.day(), false);
        long days = two.epochDays() - start.epochDays();
        long weeks = largestUnit == TemporalUnit.WEEK ? days / 7 : 0;
        return DateDuration.of(years, months, weeks, days - weeks * 7);
    }
}
