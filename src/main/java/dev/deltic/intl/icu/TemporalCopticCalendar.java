package dev.deltic.intl.icu;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

/** The Coptic calendar with one era, as Temporal has it: ICU counts the years before the first in another era, which has no name. Computes
 *  fields from times only; ICU's own class is final. */
final class TemporalCopticCalendar extends Calendar {
    private static final long serialVersionUID = 1;
    /** The Julian day number of the day before the first of year 0. */
    private static final int EPOCH_JULIAN_DAY = 1_824_664;
    private static final int DAYS_OF_FOUR_YEARS = 1461;
    private static final int DAYS_OF_MONTH = 30;
    /** Anno Martyrum. */
    private static final int ONLY_ERA = 1;

    TemporalCopticCalendar(ULocale locale) {
        super(TimeZone.GMT_ZONE, locale);
    }

    @Override
    public String getType() {
        return "coptic";
    }

    @Override
    protected void handleComputeFields(int julianDay) {
        int day = julianDay - EPOCH_JULIAN_DAY - 1;
        int rest = Math.floorMod(day, DAYS_OF_FOUR_YEARS);
        // The last day of the fourth year would begin a fifth.
        int yearOfFour = Math.min(rest / 365, 3);
        int year = 4 * Math.floorDiv(day, DAYS_OF_FOUR_YEARS) + yearOfFour;
        int dayOfYear = rest - 365 * yearOfFour;
        internalSet(ERA, ONLY_ERA);
        internalSet(YEAR, year);
        internalSet(EXTENDED_YEAR, year);
        internalSet(MONTH, dayOfYear / DAYS_OF_MONTH);
        internalSet(ORDINAL_MONTH, dayOfYear / DAYS_OF_MONTH);
        internalSet(DAY_OF_MONTH, dayOfYear % DAYS_OF_MONTH + 1);
        internalSet(DAY_OF_YEAR, dayOfYear + 1);
    }

    @Override
    protected int handleComputeMonthStart(int year, int month, boolean useMonth) {
        return EPOCH_JULIAN_DAY + 365 * year + Math.floorDiv(year, 4) + DAYS_OF_MONTH * month;
    }

    @Override
    protected int handleGetExtendedYear() {
        return internalGet(EXTENDED_YEAR, 1);
    }

    @Override
    protected int handleGetLimit(int field, int limitType) {
        return switch (field) {
            case MONTH, ORDINAL_MONTH -> limitType < LEAST_MAXIMUM ? 0 : 12;
            case DAY_OF_MONTH -> limitType < LEAST_MAXIMUM ? 1 : limitType == LEAST_MAXIMUM ? 5 : DAYS_OF_MONTH;
            case DAY_OF_YEAR -> limitType < LEAST_MAXIMUM ? 1 : limitType == LEAST_MAXIMUM ? 365 : 366;
            case WEEK_OF_YEAR -> limitType < LEAST_MAXIMUM ? 1 : 53;
            case WEEK_OF_MONTH -> limitType < LEAST_MAXIMUM ? 1 : 5;
            default -> limitType == MINIMUM || limitType == GREATEST_MINIMUM ? -5_000_000 : 5_000_000;
        };
    }
}
