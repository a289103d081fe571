package dev.deltic.temporal;

import java.util.Arrays;

/** The solar calendar of Iran. Its years begin with the spring equinox: the rule of 8 leap years in 33 agrees with what the authorities
 *  publish for 1206 to 1498. Until the year 3000 some later leap years are moved as the equinox is foreseen to fall. */
final class PersianCalendar extends RegularCalendar {
    static final Calendar INSTANCE = new PersianCalendar();
    private static final int[] COMMON_YEAR = CalendarYear.starts(31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 29);
    private static final int[] LEAP_YEAR = CalendarYear.starts(31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30);
    /** The first day of year 1 by this rule: a day before the equinox with which the calendar began. */
    private static final long EPOCH = ISODate.epochDays(622, 3, 21);

    /** Leap years by the rule in whose place the next year is one. */
    private static final int[] MOVED = {
        1502, 1601, 1634, 1667, 1700, 1733, 1766, 1799, 1832, 1865, 1898, 1931, 1964, 1997, 2030, 2059, 2063, 2096,
        2129, 2158, 2162, 2191, 2195, 2224, 2228, 2257, 2261, 2290, 2294, 2323, 2327, 2356, 2360, 2389, 2393, 2422,
        2426, 2455, 2459, 2488, 2492, 2521, 2525, 2554, 2558, 2587, 2591, 2620, 2624, 2653, 2657, 2686, 2690, 2719,
        2723, 2748, 2752, 2756, 2781, 2785, 2789, 2818, 2822, 2847, 2851, 2855, 2880, 2884, 2888, 2913, 2917, 2921,
        2946, 2950, 2954, 2979, 2983, 2987};

    private PersianCalendar() {
        super("persian", 12, 365 + 8.0 / 33, Era.only("ap"));
    }

    @Override
    long newYear(int year) {
        long start = EPOCH + 365L * (year - 1) + Math.floorDiv(8 * year + 21, 33);
        boolean afterMoved = year > MOVED[0] && Arrays.binarySearch(MOVED, year - 1) >= 0;
        return afterMoved ? start - 1 : start;
    }

    @Override
    CalendarYear layout(int year) {
        long start = newYear(year);
        return new CalendarYear(year, start, newYear(year + 1) - start == 366 ? LEAP_YEAR : COMMON_YEAR, 0);
    }

    @Override
    boolean isLeapYear(CalendarYear year) {
        return year.days() == 366;
    }
}
