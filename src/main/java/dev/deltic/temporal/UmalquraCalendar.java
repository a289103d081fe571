package dev.deltic.temporal;

/** The Islamic calendar of Saudi Arabia, Umm al-Qura, as published for the years 1300 to 1600; the civil calendar for other years. */
final class UmalquraCalendar extends IslamicCalendar {
    private static final int FIRST_YEAR = 1300;
    private static final int DIGITS = 3;
    /** The months that have 30 days: three hexadecimal digits for each year, the first month in the lowest bit. */
    private static final String LONG_MONTHS =
        "5552ab9372b657636cb55aaa95649e95d2ba5b53aab4ba9652e2ad56db5a752f25e8ad16a56ab56b4da9b92b2564ba9b35a"
            + "6d95d4da5d4aa955369752f46e96d46a953525d4bd9ba3b4b69b2aa554ada5d2da6d9eaae94d2ac564aea6d56ad55d4aa93"
            + "52ba5b53a6b5ea9d52d29a554ad56daea6e4ed1da2aaa95a2da5b9bb27646c95552ab4dbaba5b4da9d52aa592d26d8ed2da"
            + "ad5aa5a4b4979372b6975d69d52c9592b25b4db9d55d2da5d4aa9554daad3aabd2bc4b89a9552d5adb6a6d4dc9d92aa6956"
            + "2ae56d36ab55aaa94d49d95d2ba5b55aad55a9a92e26e55dada6d46a5b27a4d4ad56db5a754f49e92d26a563566b5baab92"
            + "b2568ba9b55aada5b4da9b52a9a536276575af26d46a95552ad4bd9ba574b69b52a9552da5d4daad96b2e95e2ac9692eaad"
            + "56ad65d4ad1562bc5b53a6b5db2d64d29a554ad96daea6e8ed1da4d4aa6a2da5b9b72b686d16554ab95b2ba5b5da9d52ca6"
            + "94e46e95d4daad5aaaa4d49b9374b6975d6ad52aa594b2ab55bad95d2dc5d92b25555ab55b4ba97a2745593aab4d69d65d2"
            + "ba5b4aa954ad15d2dd9da5b45a952d25b8b717656db6aacaa9652b15b2bb5b6daab94d46a8d52da9d55a755749f13e4aa96"
            + "5566b5baab94";
    static final Calendar INSTANCE = new UmalquraCalendar();

    /** The days from 1970-01-01 to each new year, and to the one behind the last year. */
    private final int[] newYears = new int[LONG_MONTHS.length() / DIGITS + 1];

    private UmalquraCalendar() {
        super("islamic-umalqura");
        newYears[0] = (int) ISODate.epochDays(1882, 11, 12);
        for (int i = 0; i < newYears.length - 1; i++) {
            newYears[i + 1] = newYears[i] + 29 * 12 + Integer.bitCount(longMonths(i));
        }
    }

    private static int longMonths(int index) {
        return Integer.parseInt(LONG_MONTHS, index * DIGITS, (index + 1) * DIGITS, 16);
    }

    @Override
    long newYear(int year) {
        int index = year - FIRST_YEAR;
        return index >= 0 && index < newYears.length ? newYears[index] : super.newYear(year);
    }

    @Override
    CalendarYear layout(int year) {
        int index = year - FIRST_YEAR;
        if (index < 0 || index >= newYears.length - 1) {
            return super.layout(year);
        }
        int[] starts = new int[13];
        int longMonths = longMonths(index);
        for (int i = 0; i < 12; i++) {
            starts[i + 1] = starts[i] + 29 + (longMonths >> i & 1);
        }
        return new CalendarYear(year, newYears[index], starts, 0);
    }
}
