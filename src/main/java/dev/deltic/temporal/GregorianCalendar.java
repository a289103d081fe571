package dev.deltic.temporal;

/** The Gregorian calendar with the years and eras of one of the calendars that use its months. */
final class GregorianCalendar extends RegularCalendar {
    private static final Era COMMON_ERA = Era.from("ce", ISODate.epochDays(1, 1, 1), 1).withAlias("ad");
    private static final Era BEFORE = Era.before("bce").withAlias("bc");
    static final Calendar GREGORY = new GregorianCalendar("gregory", 0, COMMON_ERA, BEFORE);
    static final Calendar BUDDHIST = new GregorianCalendar("buddhist", 543, Era.only("be"));
    static final Calendar ROC = new GregorianCalendar("roc", -1911, Era.from("roc", ISODate.epochDays(1912, 1, 1), 1),
        Era.before("broc"));
    /** The eras of Japan from 1873 on, when it took over these months: year 1 of Meiji is 1868. */
    static final Calendar JAPANESE = new GregorianCalendar("japanese", 0,
        Era.from("reiwa", ISODate.epochDays(2019, 5, 1), 2019), Era.from("heisei", ISODate.epochDays(1989, 1, 8), 1989),
        Era.from("showa", ISODate.epochDays(1926, 12, 25), 1926), Era.from("taisho", ISODate.epochDays(1912, 7, 30), 1912),
        Era.from("meiji", ISODate.epochDays(1873, 1, 1), 1868), COMMON_ERA, BEFORE);
    private static final int[] COMMON_YEAR = CalendarYear.starts(31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31);
    private static final int[] LEAP_YEAR = CalendarYear.starts(31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31);

    /** The difference to the years of ISO 8601. */
    private final int offset;

    private GregorianCalendar(String id, int offset, Era... eras) {
        super(id, 12, 365.2425, eras);
        this.offset = offset;
    }

    @Override
    long newYear(int year) {
        return ISODate.epochDays(year - offset, 1, 1);
    }

    @Override
    CalendarYear layout(int year) {
        return new CalendarYear(year, newYear(year), ISODate.isLeapYear(year - offset) ? LEAP_YEAR : COMMON_YEAR, 0);
    }

    @Override
    boolean isLeapYear(CalendarYear year) {
        return year.days() == 366;
    }

    @Override
    boolean hasMidYearEras() {
        return this == JAPANESE;
    }
}
