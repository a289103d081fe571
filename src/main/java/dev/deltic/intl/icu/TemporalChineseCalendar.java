package dev.deltic.intl.icu;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import dev.deltic.temporal.Calendar;
import dev.deltic.temporal.CalendarDate;
import dev.deltic.temporal.ISODate;

/** ICU's calendar of China or Korea with the days on which Temporal's months begin. ICU computes them from approximate moons, and is a day
 *  off now and then; the two must agree. */
final class TemporalChineseCalendar extends ChineseCalendar {
    private static final long serialVersionUID = 1;
    /** The Julian day number of 1970-01-01. */
    static final int EPOCH_JULIAN_DAY = 2_440_588;
    /** The year before the first cycle of sixty years. */
    private static final int CYCLE_EPOCH = -2636;

    private final transient Calendar dates;
    /** What ICU adds to the year in which a calendar year begins. */
    private final int yearOffset;

    /** @param calendar {@code chinese} or {@code dangi} */
    TemporalChineseCalendar(String calendar, ULocale locale) {
        super(TimeZone.GMT_ZONE, locale);
        this.dates = Calendar.of(calendar);
        this.yearOffset = yearOffset(locale);
    }

    /** Zero in newer versions; before that the years were counted from the calendars' own epochs. */
    private static int yearOffset(ULocale locale) {
        com.ibm.icu.util.Calendar ofICU = com.ibm.icu.util.Calendar.getInstance(TimeZone.GMT_ZONE, locale);
        ofICU.setTimeInMillis(0);
        return ofICU.get(EXTENDED_YEAR) - 1969;
    }

    @Override
    public String getType() {
        // The constructor of the superclass asks, too.
        return dates == null ? "chinese" : dates.id();
    }

    @Override
    protected void handleComputeFields(int julianDay) {
        if (dates == null) {
            super.handleComputeFields(julianDay);
            return;
        }
        CalendarDate date = dates.fromISO(ISODate.ofEpochDays((long) julianDay - EPOCH_JULIAN_DAY));
        int cycleYear = date.year() - CYCLE_EPOCH;
        internalSet(ERA, Math.floorDiv(cycleYear, 60) + 1);
        internalSet(YEAR, Math.floorMod(cycleYear, 60) + 1);
        internalSet(EXTENDED_YEAR, date.year() + yearOffset);
        internalSet(MONTH, Integer.parseInt(date.monthCode(), 1, 3, 10) - 1);
        internalSet(IS_LEAP_MONTH, date.monthCode().endsWith("L") ? 1 : 0);
        internalSet(ORDINAL_MONTH, date.month() - 1);
        internalSet(DAY_OF_MONTH, date.day());
        internalSet(DAY_OF_YEAR, date.dayOfYear());
    }
}
