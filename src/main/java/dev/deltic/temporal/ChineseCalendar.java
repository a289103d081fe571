package dev.deltic.temporal;

/** The traditional calendars of China and Korea. For the years whose almanacs are published, months are those of {@link ChineseYears}.
 *  Other years follow the mean moon and the mean sun (the píngqì rule of older Chinese calendars), with the mean sun of the Gregorian
 *  calendar: this is quick, exact everywhere, and stays in the same season for all of Temporal's range. */
final class ChineseCalendar extends LunisolarCalendar {
    private static final long HOUR = 3_600_000L;
    private static final long DAY = 24 * HOUR;
    /** What the clocks of Beijing were ahead of Greenwich before there were time zones, in milliseconds. */
    private static final long BEIJING = 1_397 * HOUR / 180;
    /** The mean synodic month in milliseconds, 29.5305888531 days. */
    private static final long MONTH = 2_551_442_876L;
    /** The time between two major solar terms in milliseconds: a twelfth of the Gregorian year. */
    private static final long TERM = 2_629_746_000L;
    /** The new moon of 2000-01-06T18:14 UTC. */
    private static final long NEW_MOON = ISODate.epochDays(2000, 1, 6) * DAY + (18 * 60 + 14) * 60_000L;
    /** The solstice of 1999-12-22T07:44 UTC. */
    private static final long SOLSTICE = ISODate.epochDays(1999, 12, 22) * DAY + (7 * 60 + 44) * 60_000L;
    static final Calendar CHINESE = new ChineseCalendar("chinese", ChineseYears.CHINA, 8 * HOUR);
    static final Calendar DANGI = new ChineseCalendar("dangi", ChineseYears.KOREA, 9 * HOUR);

    private final ChineseYears table;
    /** What today's local time is ahead of UTC in milliseconds. */
    private final long today;

    private ChineseCalendar(String id, ChineseYears table, long today) {
        super(id, 365.2425, (double) MONTH / DAY, (double) (NEW_MOON + today) / DAY);
        this.table = table;
        this.today = today;
    }

    private long offset(int year) {
        return year < table.firstYear() ? BEIJING : today;
    }

    /** The day on which a mean new moon falls. */
    private static long newMoonDay(long index, long offset) {
        return Math.floorDiv(NEW_MOON + offset + index * MONTH, DAY);
    }

    /** The day of a mean major solar term, counted from the solstice of 1999. */
    private static long termDay(long index, long offset) {
        return Math.floorDiv(SOLSTICE + offset + index * TERM, DAY);
    }

    /** The second term after the winter solstice: it is always in the first month. */
    private static long firstTerm(int year) {
        return 12L * (year - 2000) + 2;
    }

    /** The last mean new moon before the end of the day of a year's first term. */
    private static long firstNewMoon(int year, long offset) {
        long endOfDay = (termDay(firstTerm(year), offset) + 1) * DAY;
        return Math.floorDiv(endOfDay - 1 - NEW_MOON - offset, MONTH);
    }

    @Override
    long newYear(int year) {
        return table.has(year) ? table.newYear(year) : newMoonDay(firstNewMoon(year, offset(year)), offset(year));
    }

    @Override
    CalendarYear layout(int year) {
        if (table.has(year)) {
            return table.layout(year);
        }
        long offset = offset(year);
        long first = firstNewMoon(year, offset);
        long start = newMoonDay(first, offset);
        long next = newYear(year + 1);
        int months = (int) Math.round((double) (next - start) * DAY / MONTH);
        int[] starts = new int[months + 1];
        int leapMonth = 0;
        for (int i = 1; i < months; i++) {
            starts[i] = (int) (newMoonDay(first + i, offset) - start);
            // The first month in which no term falls: the term that the month would have belongs to the next one.
            if (leapMonth == 0 && months == 13 && termDay(firstTerm(year) + i, offset) >= newMoonDay(first + i + 1, offset)) {
                leapMonth = i + 1;
            }
        }
        starts[months] = (int) (next - start);
        return new CalendarYear(year, start, starts, leapMonth);
    }

    @Override
    boolean isMonthKey(int key) {
        return key >= 2 && key <= 25;
    }

    /** Days 30 of leap months that nobody has seen are as good as others here. */
    @Override
    int longestMonth(int key) {
        return 30;
    }
}
