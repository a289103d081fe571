package dev.deltic.temporal;

/** One year of a calendar: its first day and its months. Month codes are keys here: twice the number, and one more for a leap month,
 *  so that keys are in the order of the months. Immutable. */
final class CalendarYear {
    /** The arithmetic year. */
    final int year;
    /** The days from 1970-01-01 to the first day. */
    final long start;
    /** The leap month's place in the year, from 1; 0 without. */
    final int leapMonth;
    /** The days of the year before each month, and last of all months. Not to be written. */
    private final int[] monthStarts;

    /** @param monthStarts for each month the days before it, then the days of the year; kept, not copied */
    CalendarYear(int year, long start, int[] monthStarts, int leapMonth) {
        this.year = year;
        this.start = start;
        this.monthStarts = monthStarts;
        this.leapMonth = leapMonth;
    }

    /** For months of some lengths, the days before each of them, then the days of all. */
    static int[] starts(int... lengths) {
        int[] starts = new int[lengths.length + 1];
        for (int i = 0; i < lengths.length; i++) {
            starts[i + 1] = starts[i] + lengths[i];
        }
        return starts;
    }

    /** The key of a well-formed month code. */
    static int key(String code) {
        int number = (code.charAt(1) - '0') * 10 + code.charAt(2) - '0';
        return number * 2 + (code.length() == 4 ? 1 : 0);
    }

    /** The month code of a key. */
    static String code(int key) {
        String code = ISOCalendar.monthCode(key >> 1);
        return isLeap(key) ? code + 'L' : code;
    }

    /** Whether a key is a leap month's. */
    static boolean isLeap(int key) {
        return (key & 1) != 0;
    }

    int months() {
        return monthStarts.length - 1;
    }

    int days() {
        return monthStarts[months()];
    }

    int daysInMonth(int month) {
        return monthStarts[month] - monthStarts[month - 1];
    }

    /** The days from 1970-01-01 to a day of a month; the day may lie outside the month. */
    long epochDays(int month, long day) {
        return start + monthStarts[month - 1] + day - 1;
    }

    /** The month that a day of the year, from 1, belongs to. */
    int monthOf(int dayOfYear) {
        int month = 1;
        while (monthStarts[month] < dayOfYear) {
            month++;
        }
        return month;
    }

    /** The day of its month that a day of the year is. */
    int dayOfMonth(int month, int dayOfYear) {
        return dayOfYear - monthStarts[month - 1];
    }

    /** The key of a month of this year. */
    int keyOf(int month) {
        if (leapMonth == 0 || month < leapMonth) {
            return month * 2;
        }
        return month == leapMonth ? (month - 1) * 2 + 1 : (month - 1) * 2;
    }

    /** The place of a month in this year, or 0 when the year has no such month. */
    int monthOfKey(int key) {
        int number = key >> 1;
        if (isLeap(key)) {
            return leapMonth != 0 && number == leapMonth - 1 ? leapMonth : 0;
        }
        int month = leapMonth == 0 || number < leapMonth ? number : number + 1;
        return month <= months() ? month : 0;
    }
}
