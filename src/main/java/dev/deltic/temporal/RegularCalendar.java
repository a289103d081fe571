package dev.deltic.temporal;

/** A calendar whose years all have the same months. */
abstract class RegularCalendar extends NonISOCalendar {
    private final int months;

    RegularCalendar(String id, int months, double meanYear, Era... eras) {
        super(id, meanYear, eras);
        this.months = months;
    }

    @Override
    final boolean isMonthKey(int key) {
        return !CalendarYear.isLeap(key) && key >> 1 <= months;
    }

    @Override
    final long monthIndex(CalendarYear year, int month) {
        return (long) year.year * months + month - 1;
    }

    @Override
    final CalendarYear yearOfIndex(long index) {
        return year((double) Math.floorDiv(index, (long) months));
    }
}
