package dev.deltic.builtins.date;

/** Reads the two forms that nearly all dates in data have: {@code 2021-01-31} and what toISOString gives, {@code 2021-01-31T12:34:56.789Z},
 *  with or without the fraction. {@link DateParser} would read them, too, a token at a time. */
final class PlainDate {
    /** The answer for texts of any other form, and for those with a part that is out of range. */
    static final long OTHER = Long.MIN_VALUE;

    private PlainDate() { }

    /** The time value of a text of one of these forms, or {@link #OTHER}. */
    static long parse(String text) {
        int length = text.length();
        if (length != 10 && length != 20 && length != 24 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return OTHER;
        }
        int year = digits(text, 0) * 100 + digits(text, 2);
        int month = digits(text, 5);
        int day = digits(text, 8);
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31) {
            return OTHER;
        }
        long time = DateMath.day(year, month - 1, day) * DateMath.MS_PER_DAY;
        return length == 10 ? time : timeOfDay(text, length, time);
    }

    private static long timeOfDay(String text, int length, long day) {
        if (text.charAt(10) != 'T' || text.charAt(13) != ':' || text.charAt(16) != ':' || text.charAt(length - 1) != 'Z') {
            return OTHER;
        }
        int hour = digits(text, 11);
        int minute = digits(text, 14);
        int second = digits(text, 17);
        int millisecond = 0;
        if (length == 24) {
            int last = text.charAt(22) - '0';
            millisecond = text.charAt(19) != '.' || last < 0 || last > 9 ? -1 : digits(text, 20) * 10 + last;
        }
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || millisecond < 0) {
            return OTHER;
        }
        return day + hour * DateMath.MS_PER_HOUR + minute * DateMath.MS_PER_MINUTE + second * 1000 + millisecond;
    }

    /** The number of two digits; if they are not digits, one so low that it stays below 0 whatever is added. */
    private static int digits(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1_000_000 : tens * 10 + ones;
    }
}
