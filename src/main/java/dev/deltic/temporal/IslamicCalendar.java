package dev.deltic.temporal;

/** The tabular Islamic calendars: months of 30 and 29 days in turn, and a longer last month in 11 years of 30. */
class IslamicCalendar extends RegularCalendar {
    /** Friday, 0622-07-16 of the Julian calendar. */
    private static final long CIVIL_EPOCH = ISODate.epochDays(622, 7, 19);
    static final Calendar CIVIL = new IslamicCalendar("islamic-civil", CIVIL_EPOCH);
    static final Calendar TABULAR = new IslamicCalendar("islamic-tbla", CIVIL_EPOCH - 1);
    private static final int[] COMMON_YEAR = CalendarYear.starts(30, 29, 30, 29, 30, 29, 30, 29, 30, 29, 30, 29);
    private static final int[] LEAP_YEAR = CalendarYear.starts(30, 29, 30, 29, 30, 29, 30, 29, 30, 29, 30, 30);

    private final long epoch;

    private IslamicCalendar(String id, long epoch) {
        super(id, 12, 354 + 11.0 / 30, Era.from("ah", epoch, 1), Era.before("bh"));
        this.epoch = epoch;
    }

    /** A calendar that is the civil one where it does not know better. */
    IslamicCalendar(String id) {
        this(id, CIVIL_EPOCH);
    }

    @Override
    long newYear(int year) {
        return epoch + 354L * (year - 1) + Math.floorDiv(3 + 11 * year, 30);
    }

    @Override
    CalendarYear layout(int year) {
        return new CalendarYear(year, newYear(year), Math.floorMod(14 + 11 * year, 30) < 11 ? LEAP_YEAR : COMMON_YEAR, 0);
    }

    @Override
    final boolean isLeapYear(CalendarYear year) {
        return year.days() == 355;
    }
}
