package dev.deltic.intl.icu;

import com.ibm.icu.util.IslamicCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import dev.deltic.temporal.Calendar;
import dev.deltic.temporal.CalendarDate;
import dev.deltic.temporal.ISODate;

/** ICU's Islamic calendar with Temporal's months, and with the era before the Hijra, of which ICU knows the name but not the years. */
final class TemporalIslamicCalendar extends IslamicCalendar {
    private static final long serialVersionUID = 1;

    private final transient Calendar dates;

    /** @param calendar {@code islamic-civil} or another */
    TemporalIslamicCalendar(String calendar, ULocale locale) {
        super(TimeZone.GMT_ZONE, locale);
        this.dates = Calendar.of(calendar);
    }

    @Override
    public String getType() {
        return dates == null ? super.getType() : dates.id();
    }

    @Override
    protected void handleComputeFields(int julianDay) {
        if (dates == null) {
            super.handleComputeFields(julianDay);
            return;
        }
        CalendarDate date = dates.fromISO(ISODate.ofEpochDays((long) julianDay - TemporalChineseCalendar.EPOCH_JULIAN_DAY));
        internalSet(ERA, "ah".equals(date.era()) ? 0 : 1);
        internalSet(YEAR, date.eraYear());
        internalSet(EXTENDED_YEAR, date.year());
        internalSet(MONTH, date.month() - 1);
        internalSet(ORDINAL_MONTH, date.month() - 1);
        internalSet(DAY_OF_MONTH, date.day());
        internalSet(DAY_OF_YEAR, date.dayOfYear());
    }
}
