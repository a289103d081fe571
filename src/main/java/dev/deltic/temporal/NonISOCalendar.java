package dev.deltic.temporal;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.values.ValueRangeException;

/** What all calendars but ISO 8601 share: everything that follows from where their years begin and which months these have.
 *  <a href="https://tc39.es/proposal-intl-era-monthcode/#sec-calendar-abstract-ops">Abstract Operations for Calendar Calculations</a> */
abstract class NonISOCalendar extends Calendar {
    /** No calendar has a day of such a year in Temporal's range. */
    static final int MAX_YEAR = 300_000;
    private static final int YEARS = CalendarField.YEAR.bit() | CalendarField.ERA.bit() | CalendarField.ERA_YEAR.bit();
    private static final int MONTHS = CalendarField.MONTH.bit() | CalendarField.MONTH_CODE.bit();
    private static final long MAX_EPOCH_DAYS = 100_000_000L;
    private static final long REFERENCE_START = ISODate.epochDays(1900, 1, 1);
    private static final long REFERENCE_END = ISODate.epochDays(1972, 12, 31);
    private static final long REFERENCE_LIMIT = ISODate.epochDays(2035, 12, 31);

    private final double meanYear;
    /** The latest first; the last has no beginning. Not to be written. */
    private final Era[] eras;

    /** @param meanYear the mean length of a year in days: years are looked for near where it says
     *  @param eras the latest first; the last must have no beginning */
    NonISOCalendar(String id, double meanYear, Era... eras) {
        super(id);
        this.meanYear = meanYear;
        this.eras = eras;
    }

    // ---- what a calendar says ---------------------------------------------------------------------------------------

    /** The days from 1970-01-01 to the first day of a year, which is in ±{@link #MAX_YEAR} or one beyond. */
    abstract long newYear(int year);

    /** A year in ±{@link #MAX_YEAR}. */
    abstract CalendarYear layout(int year);

    abstract boolean isLeapYear(CalendarYear year);

    /** Whether some year has a month of this key.
     *  <a href="https://tc39.es/proposal-intl-era-monthcode/#sec-temporal-isvalidmonthcodeforcalendar">IsValidMonthCodeForCalendar</a> */
    abstract boolean isMonthKey(int key);

    /** The month that stands for a leap month in years without it. */
    int commonMonth(int key) {
        return key - 1;
    }

    /** Months from some month on: an absolute number for a month of a year. */
    abstract long monthIndex(CalendarYear year, int month);

    /** The year in which the month of an absolute number lies.
     *  @throws ValueRangeException when it is far out of range */
    abstract CalendarYear yearOfIndex(long index);

    /** Whether eras begin in the middle of years. */
    boolean hasMidYearEras() {
        return false;
    }

    // ---- years and dates --------------------------------------------------------------------------------------------

    private static ValueRangeException invalidDate() {
        return new ValueRangeException(MessageTemplate.TEMPORAL_INVALID_DATE);
    }

    /** A year.
     *  @throws ValueRangeException when it is far out of range */
    final CalendarYear year(double year) {
        if (!(Math.abs(year) <= MAX_YEAR)) {
            throw ISODate.outOfRange();
        }
        return layout((int) year);
    }

    /** The year that a day is in. */
    final int yearOf(long epochDays) {
        int year = (int) Math.floor((epochDays - newYear(0)) / meanYear);
        while (newYear(year) > epochDays) {
            year--;
        }
        while (newYear(year + 1) <= epochDays) {
            year++;
        }
        return year;
    }

    private CalendarYear yearWith(long epochDays) {
        return layout(yearOf(epochDays));
    }

    @Override
    public final CalendarDate fromISO(ISODate date) {
        long epochDays = date.epochDays();
        CalendarYear year = yearWith(epochDays);
        int dayOfYear = (int) (epochDays - year.start) + 1;
        int month = year.monthOf(dayOfYear);
        String era = null;
        int eraYear = 0;
        for (Era candidate : eras) {
            if (candidate.start() <= epochDays) {
                era = candidate.code();
                eraYear = candidate.eraYear(year.year);
                break;
            }
        }
        return new CalendarDate(era, eraYear, year.year, month, CalendarYear.code(year.keyOf(month)), year.dayOfMonth(month, dayOfYear),
            dayOfYear, 0, 0, year.daysInMonth(month), year.days(), year.months(), isLeapYear(year));
    }

    // ---- fields -----------------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/proposal-intl-era-monthcode/#sup-temporal-calendarextrafields">CalendarExtraFields</a> */
    @Override
    public final int extraFields(int fields) {
        boolean withEra = eras.length > 0 && (fields & CalendarField.YEAR.bit()) != 0;
        return withEra ? CalendarField.ERA.bit() | CalendarField.ERA_YEAR.bit() : 0;
    }

    /** <a href="https://tc39.es/proposal-intl-era-monthcode/#sup-temporal-nonisofieldkeystoignore">NonISOFieldKeysToIgnore</a> */
    @Override
    protected final int fieldsToIgnore(int fields) {
        int ignored = fields;
        if ((fields & MONTHS) != 0) {
            ignored |= MONTHS;
        }
        if (eras.length > 0 && (fields & YEARS) != 0) {
            ignored |= YEARS;
        }
        if (hasMidYearEras() && (fields & (MONTHS | CalendarField.DAY.bit())) != 0) {
            ignored |= CalendarField.ERA.bit() | CalendarField.ERA_YEAR.bit();
        }
        return ignored;
    }

    /** <a href="https://tc39.es/proposal-intl-era-monthcode/#sup-temporal-nonisoresolvefields">NonISOResolveFields</a> */
    @Override
    public final boolean resolve(CalendarFields fields, Kind kind) {
        boolean hasEraYear = eras.length > 0 && fields.has(CalendarField.ERA_YEAR);
        boolean needsYear = kind != Kind.MONTH_DAY || !fields.has(CalendarField.MONTH_CODE) || fields.has(CalendarField.MONTH);
        if (needsYear && !fields.has(CalendarField.YEAR) && !hasEraYear
            || eras.length > 0 && hasEraYear != fields.has(CalendarField.ERA)
            || kind != Kind.YEAR_MONTH && !fields.has(CalendarField.DAY)
            || !fields.has(CalendarField.MONTH) && !fields.has(CalendarField.MONTH_CODE)) {
            return false;
        }
        if (hasEraYear) {
            resolveEra(fields);
        }
        fields.set(CalendarField.ERA, null);
        fields.set(CalendarField.ERA_YEAR, null);
        if (fields.has(CalendarField.MONTH_CODE)) {
            resolveMonth(fields);
        }
        return true;
    }

    private void resolveEra(CalendarFields fields) {
        Era era = null;
        for (Era candidate : eras) {
            if (candidate.isCalled(fields.text(CalendarField.ERA))) {
                era = candidate;
            }
        }
        if (era == null) {
            throw new ValueRangeException(MessageTemplate.TEMPORAL_INVALID_ERA);
        }
        double year = era.arithmeticYear(fields.number(CalendarField.ERA_YEAR));
        if (fields.has(CalendarField.YEAR) && fields.number(CalendarField.YEAR) != year) {
            throw invalidDate();
        }
        fields.set(CalendarField.YEAR, year);
    }

    private void resolveMonth(CalendarFields fields) {
        int key = CalendarYear.key(fields.text(CalendarField.MONTH_CODE));
        if (!isMonthKey(key)) {
            throw invalidDate();
        }
        if (!fields.has(CalendarField.YEAR)) {
            return;
        }
        int month = constrainedMonth(year(fields.number(CalendarField.YEAR)), key, false);
        if (fields.has(CalendarField.MONTH) && fields.number(CalendarField.MONTH) != month) {
            throw invalidDate();
        }
        fields.set(CalendarField.MONTH, (double) month);
    }

    /** The place of a month in a year, or of the one that stands for it there.
     *  <a href="https://tc39.es/proposal-intl-era-monthcode/#sec-temporal-constrainmonthcode">ConstrainMonthCode</a> */
    private int constrainedMonth(CalendarYear year, int key, boolean reject) {
        int month = year.monthOfKey(key);
        if (month == 0 && reject) {
            throw invalidDate();
        }
        return month == 0 ? year.monthOfKey(commonMonth(key)) : month;
    }

    private static int constrained(double value, int maximum, boolean reject) {
        if (value > maximum && reject) {
            throw invalidDate();
        }
        return (int) Math.min(value, maximum);
    }

    /** The month of resolved fields with a year. */
    private int monthIn(CalendarYear year, CalendarFields fields, boolean reject) {
        String code = fields.text(CalendarField.MONTH_CODE);
        return code != null ? constrainedMonth(year, CalendarYear.key(code), reject)
            : constrained(fields.number(CalendarField.MONTH), year.months(), reject);
    }

    /** <a href="https://tc39.es/proposal-intl-era-monthcode/#sup-temporal-nonisocalendardatetoiso">NonISOCalendarDateToISO</a> */
    @Override
    protected final ISODate toISO(CalendarFields fields, boolean reject) {
        CalendarYear year = year(fields.number(CalendarField.YEAR));
        int month = monthIn(year, fields, reject);
        int day = constrained(fields.number(CalendarField.DAY), year.daysInMonth(month), reject);
        return ISODate.ofEpochDays(year.epochDays(month, day));
    }

    // ---- months and days without a year -----------------------------------------------------------------------------

    /** <a href="https://tc39.es/proposal-intl-era-monthcode/#sup-temporal-nonisomonthdaytoisoreferencedate">
     *  NonISOMonthDayToISOReferenceDate</a> */
    @Override
    protected final ISODate monthDayToISO(CalendarFields fields, boolean reject) {
        int key;
        int days;
        if (fields.has(CalendarField.YEAR)) {
            CalendarYear year = year(fields.number(CalendarField.YEAR));
            if (year.start > MAX_EPOCH_DAYS || year.start + year.days() <= -MAX_EPOCH_DAYS - 1) {
                throw ISODate.outOfRange();
            }
            int month = monthIn(year, fields, reject);
            key = year.keyOf(month);
            days = year.daysInMonth(month);
        } else {
            key = CalendarYear.key(fields.text(CalendarField.MONTH_CODE));
            days = longestMonth(key);
        }
        int day = constrained(fields.number(CalendarField.DAY), days, reject);
        long reference = reference(key, day);
        if (reference == NONE && CalendarYear.isLeap(key) && !reject) {
            // A day that nobody has seen yet: some leap months, or their 30th, do not occur between 1900 and 2035.
            reference = reference(commonMonth(key), day);
        }
        if (reference == NONE) {
            throw invalidDate();
        }
        return ISODate.ofEpochDays(reference);
    }

    private static final long NONE = Long.MIN_VALUE;

    /** The most days that a month has in any year. */
    int longestMonth(int key) {
        int longest = 0;
        int last = yearOf(REFERENCE_LIMIT);
        for (int i = yearOf(REFERENCE_START); i <= last; i++) {
            CalendarYear year = layout(i);
            int month = year.monthOfKey(key);
            longest = month == 0 ? longest : Math.max(longest, year.daysInMonth(month));
        }
        return longest;
    }

    /** The last such day from 1900 to 1972, or else the first one until 2035; or none. */
    private long reference(int key, int day) {
        int end = yearOf(REFERENCE_END);
        for (int i = end; newYear(i + 1) > REFERENCE_START; i--) {
            long date = dayIn(i, key, day);
            if (date != NONE && date >= REFERENCE_START && date <= REFERENCE_END) {
                return date;
            }
        }
        for (int i = end; newYear(i) <= REFERENCE_LIMIT; i++) {
            long date = dayIn(i, key, day);
            if (date > REFERENCE_END && date <= REFERENCE_LIMIT) {
                return date;
            }
        }
        return NONE;
    }

    private long dayIn(int yearNumber, int key, int day) {
        CalendarYear year = layout(yearNumber);
        int month = year.monthOfKey(key);
        return month == 0 || day > year.daysInMonth(month) ? NONE : year.epochDays(month, day);
    }

    // ---- arithmetic -------------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/proposal-intl-era-monthcode/#sup-temporal-nonisodateadd">NonISODateAdd</a> */
    @Override
    public final ISODate add(ISODate date, DateDuration duration, boolean reject) {
        long epochDays = date.epochDays();
        if (duration.years() != 0 || duration.months() != 0) {
            CalendarYear from = yearWith(epochDays);
            int dayOfYear = (int) (epochDays - from.start) + 1;
            int fromMonth = from.monthOf(dayOfYear);
            CalendarYear year = year((double) from.year + duration.years());
            int month = constrainedMonth(year, from.keyOf(fromMonth), reject);
            epochDays = monthsLater(year, month, duration.months(), from.dayOfMonth(fromMonth, dayOfYear), reject);
        }
        return ISODate.ofEpochDays(epochDays).plusDays(duration.days() + 7 * duration.weeks()).checked();
    }

    /** A day, or the last before it that there is, some months after a month. */
    private long monthsLater(CalendarYear from, int fromMonth, long months, int day, boolean reject) {
        CalendarYear year = from;
        int month = fromMonth;
        if (months != 0) {
            long index = monthIndex(from, fromMonth) + months;
            year = yearOfIndex(index);
            month = (int) (index - monthIndex(year, 1)) + 1;
        }
        return year.epochDays(month, constrained(day, year.daysInMonth(month), reject));
    }

    /** <a href="https://tc39.es/proposal-intl-era-monthcode/#sup-temporal-nonisodateuntil">NonISODateUntil</a>: instead of counting
     *  up until a sum surpasses the end, looks at the largest numbers that may not. */
    @Override
    public final DateDuration until(ISODate one, ISODate two, TemporalUnit largestUnit) {
        int sign = Integer.signum(two.compareTo(one));
        if (sign == 0) {
            return DateDuration.ZERO;
        }
        long end = two.epochDays();
        long start = one.epochDays();
        long years = 0;
        long months = 0;
        if (largestUnit == TemporalUnit.YEAR || largestUnit == TemporalUnit.MONTH) {
            CalendarYear from = yearWith(start);
            int fromMonth = from.monthOf((int) (start - from.start) + 1);
            int day = from.dayOfMonth(fromMonth, (int) (start - from.start) + 1);
            CalendarYear to = yearWith(end);
            int toMonth = to.monthOf((int) (end - to.start) + 1);
            boolean dayIsBeyond = sign * (day - to.dayOfMonth(toMonth, (int) (end - to.start) + 1)) > 0;
            CalendarYear year = from;
            int month = fromMonth;
            if (largestUnit == TemporalUnit.YEAR && to.year != from.year) {
                int key = from.keyOf(fromMonth);
                int difference = to.year - from.year - (surpasses(sign, to, key, toMonth, dayIsBeyond) ? sign : 0);
                years = difference;
                year = layout(from.year + difference);
                month = constrainedMonth(year, key, false);
            }
            months = monthIndex(to, toMonth) - monthIndex(year, month);
            if (months != 0 && dayIsBeyond) {
                months -= sign;
            }
            start = monthsLater(year, month, months, day, false);
        }
        long days = end - start;
        long weeks = largestUnit == TemporalUnit.WEEK ? days / 7 : 0;
        return DateDuration.of(years, months, weeks, days - weeks * 7);
    }

    /** Whether a month of a key is beyond a month of the same year: as it is, or as the month that stands for it there.
     *  <a href="https://tc39.es/proposal-intl-era-monthcode/#sec-temporal-nonisodatesurpasses">NonISODateSurpasses</a> */
    private boolean surpasses(int sign, CalendarYear year, int key, int month, boolean dayIsBeyond) {
        int keys = sign * (key - year.keyOf(month));
        int months = sign * (constrainedMonth(year, key, false) - month);
        return keys > 0 || months > 0 || dayIsBeyond && (keys == 0 || months == 0);
    }
}
