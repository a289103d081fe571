package dev.deltic.temporal;

/** A calendar whose months follow the moon and whose years follow the sun, so that some years have a thirteenth month. */
abstract class LunisolarCalendar extends NonISOCalendar {
    /** The length of a month in days, on average. */
    private final double meanMonth;
    /** The days from 1970-01-01 to a mean new moon. */
    private final double newMoon;

    LunisolarCalendar(String id, double meanYear, double meanMonth, double newMoon, Era... eras) {
        super(id, meanYear, eras);
        this.meanMonth = meanMonth;
        this.newMoon = newMoon;
    }

    @Override
    final boolean isLeapYear(CalendarYear year) {
        return year.months() == 13;
    }

    /** Months begin within a few days of the mean new moon: the nearest one is the month's. */
    @Override
    final long monthIndex(CalendarYear year, int month) {
        return Math.round((year.epochDays(1, 1) - newMoon) / meanMonth) + month - 1;
    }

    @Override
    final CalendarYear yearOfIndex(long index) {
        double middle = newMoon + (index + 0.5) * meanMonth;
        if (!(Math.abs(middle) < MAX_YEAR * 365.0)) {
            throw ISODate.outOfRange();
        }
        return year(yearOf((long) middle));
    }
}
