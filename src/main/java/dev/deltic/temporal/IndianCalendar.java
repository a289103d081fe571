package dev.deltic.temporal;

/** The national calendar of India: its years begin in March and are leap years with those of the Gregorian calendar. */
final class IndianCalendar extends RegularCalendar {
    static final Calendar INSTANCE = new IndianCalendar();
    private static final int[] COMMON_YEAR = CalendarYear.starts(30, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30);
    private static final int[] LEAP_YEAR = CalendarYear.starts(31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30);
    private static final int OFFSET = 78;

    private IndianCalendar() {
        super("indian", 12, 365.2425, Era.only("shaka"));
    }

    @Override
    long newYear(int year) {
        return ISODate.epochDays(year + OFFSET, 3, ISODate.isLeapYear(year + OFFSET) ? 21 : 22);
    }

    @Override
    CalendarYear layout(int year) {
        return new CalendarYear(year, newYear(year), ISODate.isLeapYear(year + OFFSET) ? LEAP_YEAR : COMMON_YEAR, 0);
    }

    @Override
    boolean isLeapYear(CalendarYear year) {
        return year.days() == 366;
    }
}
