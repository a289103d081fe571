package dev.deltic.temporal;

/** The calendar of the Copts and the Ethiopians: twelve months of 30 days and one of 5 or, every fourth year, 6. */
final class AlexandrianCalendar extends RegularCalendar {
    private static final int ETHIOPIC_TO_WORLD = 5500;
    /** 0284-08-29 of the Julian calendar. */
    private static final long MARTYRS = ISODate.epochDays(284, 8, 29);
    /** 0008-08-29 of the Julian calendar. */
    private static final long INCARNATION = ISODate.epochDays(8, 8, 27);
    static final Calendar COPTIC = new AlexandrianCalendar("coptic", MARTYRS, 0, Era.only("am"));
    static final Calendar ETHIOPIC = new AlexandrianCalendar("ethiopic", INCARNATION, 0, Era.from("am", INCARNATION, 1),
        Era.from("aa", Long.MIN_VALUE, 1 - ETHIOPIC_TO_WORLD));
    static final Calendar ETHIOAA = new AlexandrianCalendar("ethioaa", INCARNATION, ETHIOPIC_TO_WORLD, Era.only("aa"));
    private static final int[] COMMON_YEAR = CalendarYear.starts(30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 5);
    private static final int[] LEAP_YEAR = CalendarYear.starts(30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 6);

    private final long epoch;
    /** What a year's number has more than one counted from the epoch. */
    private final int offset;

    private AlexandrianCalendar(String id, long epoch, int offset, Era... eras) {
        super(id, 13, 365.25, eras);
        this.epoch = epoch;
        this.offset = offset;
    }

    @Override
    long newYear(int year) {
        int sinceEpoch = year - offset;
        return epoch + 365L * (sinceEpoch - 1) + Math.floorDiv(sinceEpoch, 4);
    }

    @Override
    CalendarYear layout(int year) {
        return new CalendarYear(year, newYear(year), Math.floorMod(year - offset, 4) == 3 ? LEAP_YEAR : COMMON_YEAR, 0);
    }

    @Override
    boolean isLeapYear(CalendarYear year) {
        return year.days() == 366;
    }
}
