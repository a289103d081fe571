package dev.deltic.temporal;

/** The Hebrew calendar, its years beginning with Tishri: seven years of nineteen have a leap month, Adar I, which is M05L. */
final class HebrewCalendar extends LunisolarCalendar {
    static final Calendar INSTANCE = new HebrewCalendar();
    /** Parts of an hour: months are counted in these. */
    private static final long PARTS_PER_DAY = 24 * 1080;
    private static final long MONTH_PARTS = 29 * PARTS_PER_DAY + 13_753;
    /** The first day of year 1, -3761-10-07 of the Julian calendar. */
    private static final long EPOCH = ISODate.epochDays(-3760, 9, 7);
    private static final int LEAP_MONTH = 6;
    private static final int LEAP_KEY = 11;

    private HebrewCalendar() {
        super("hebrew", 235 * (double) MONTH_PARTS / PARTS_PER_DAY / 19, (double) MONTH_PARTS / PARTS_PER_DAY, EPOCH, Era.only("am"));
    }

    private static boolean hasLeapMonth(int year) {
        return Math.floorMod(7 * year + 1, 19) < 7;
    }

    /** The days from the epoch to the day of a year's first new moon, postponed when it is a Sunday, Wednesday or Friday. */
    private static long elapsed(int year) {
        long months = Math.floorDiv(235L * year - 234, 19L);
        // The new moon of year 1 was 5 hours and 204 parts after the evening on which the day begins; noon is the limit.
        long parts = 12_084 + 13_753 * months;
        long days = 29 * months + Math.floorDiv(parts, PARTS_PER_DAY);
        return Math.floorMod(3 * (days + 1), 7L) < 3 ? days + 1 : days;
    }

    @Override
    long newYear(int year) {
        long before = elapsed(year - 1);
        long here = elapsed(year);
        long after = elapsed(year + 1);
        // Years of 356 days, and of 382 days before them, do not exist.
        int delay = after - here == 356 ? 2 : here - before == 382 ? 1 : 0;
        return EPOCH + here + delay;
    }

    @Override
    CalendarYear layout(int year) {
        long start = newYear(year);
        int days = (int) (newYear(year + 1) - start);
        boolean leap = hasLeapMonth(year);
        int kind = days % 10;
        int heshvan = kind == 5 ? 30 : 29;
        int kislev = kind == 3 ? 29 : 30;
        int[] starts = leap ? CalendarYear.starts(30, heshvan, kislev, 29, 30, 30, 29, 30, 29, 30, 29, 30, 29)
            : CalendarYear.starts(30, heshvan, kislev, 29, 30, 29, 30, 29, 30, 29, 30, 29);
        return new CalendarYear(year, start, starts, leap ? LEAP_MONTH : 0);
    }

    @Override
    boolean isMonthKey(int key) {
        return key == LEAP_KEY || !CalendarYear.isLeap(key) && key >> 1 <= 12;
    }

    /** Adar stands for Adar I. */
    @Override
    int commonMonth(int key) {
        return key + 1;
    }
}
