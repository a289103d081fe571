package dev.deltic.temporal;

/** The published months of a Chinese or Korean calendar for some years. */
final class ChineseYears {
    /** Chinese years 1900 to 2102. */
    static final ChineseYears CHINA = new ChineseYears(1900, ISODate.epochDays(1900, 1, 31),
        "816d20075200ea55164a0064b00a9b415560056a00b59217520075261b2500b2500a4b514ab002ad0056b20b6900da971d92"
        + "00e9200d2551a4d00a56002b6415b5006d400ea921e9200e9260d260052b00a57512b600b5a006d430ec9007497169300a93"
        + "0052b60a5b00aad0056a41b5500ba400b4921a9300a957152d0053600aad515aa005b200da531d4a00d4a80a9500a9700556"
        + "60ab500ad5006d240ea500ea50064a30c9700a9b7155a0056a00b695175200b5200b254164b00a4b814ab002ad0056d60b69"
        + "00da900d9241d2500d25a1a4d00a56002b6605b5006d500ea951e9200e9200d2630a5600a57814d60035a006d5516c900749"
        + "006934152b0052b00a5b2155a0056a71b5500ba400b4951a9300a950052d40aad00ab5915aa005d200da561d4a00d4a00c95"
        + "4152e0055600ab5215b2006d260ea5007250064b50c9700cab0055a30ad600b69b175200b5200b2561a4b00a4b004ab5055b"
        + "005ad00b6a21b5200d9271d2500d2500a55514ad004b6005b530daa00ec981e9200e9200d2660a5600a5700556406d500755"
        + "0074930e93006937152b0052b00a5b5155a0056a00b654174a00b4a81a9500a950052d60aad00ab5005aa40ba500da500d4a"
        + "31c9500c967194e0055600ab5515b2006d200ea540e4a0068b80c97004ab0055b60ad600b6a007524172500b4500a8b2149b"
        + "004ab7095b005ad");
    /** Korean years 1900 to 2102, published until 2050. */
    static final ChineseYears KOREA = new ChineseYears(1900, ISODate.epochDays(1900, 1, 31),
        "816d20075200ea55164a0064b00a9b415560056a00b59217520075261b2500b2500a4b5129b00aad0056a20b6900ba971b52"
        + "00d9200d2551a4d00956002b5415ad006d400da921d9200e9260d260052700a57512b600ada006d430ea9007497169300a93"
        + "0052b60a5b0096d00b6a41b5400ba400b4921a9300a957152b0052d00aad5156a00db200da431d4900d4a81a9500a9600556"
        + "60ab500ad5006d240ea500ea500e4a30c9600a9b715560056a00b595175200752007254164b00a4b812ab002ad0056b60b69"
        + "00da900d9241b2500d25a1a4d00a56002b6615ad006d400da951d9200e9200d2630a5600a57812b600b5a006d450ec900749"
        + "00693415270052b00a5b2155a0036a71b5500ba400b4951a9300a950052d30a5d00aad915aa005d200da551d4a00d4a00a95"
        + "4152d0055600ab5215aa006d260ea500ea500e4a50c9600c9b0055a30ad500b69b17520075200b256164b00a4b004ab5055b"
        + "0056d00b6921b5200d9271d2500d2500a4d514ad002b6005b530da900ea981d9200e9200d2660a5600a57004d6406b5006d5"
        + "00ec930e92006937152b0052b00a5b5155a0056a00b554174900b4981a9300a950052d60aad00ab5005aa40ba500da500d4a"
        + "31a9500c957152e0055600ab5515b2006d200ea541e4a0064a80c9700cab0055a60ad500b6900752416a500b250064b31497"
        + "004ab7055b005ad");
    private static final int DIGITS = 5;

    private final int firstYear;
    private final String months;
    /** The days from 1970-01-01 to each new year, and to the one behind the last year. */
    private final int[] newYears;

    /** @param newYear the first new year, in days from 1970-01-01
     *  @param months five hexadecimal digits for each year: the number of the month that is repeated or 0, and in the other four, from
     *      the lowest bit on, the months that have 30 days */
    private ChineseYears(int firstYear, long newYear, String months) {
        this.firstYear = firstYear;
        this.months = months;
        newYears = new int[months.length() / DIGITS + 1];
        newYears[0] = (int) newYear;
        for (int i = 0; i < newYears.length - 1; i++) {
            newYears[i + 1] = newYears[i] + 29 * (leapNumber(i) == 0 ? 12 : 13) + Integer.bitCount(longMonths(i));
        }
    }

    int firstYear() {
        return firstYear;
    }

    private int leapNumber(int index) {
        return Character.digit(months.charAt(index * DIGITS), 16);
    }

    private int longMonths(int index) {
        return Integer.parseInt(months, index * DIGITS + 1, (index + 1) * DIGITS, 16);
    }

    boolean has(int year) {
        return year >= firstYear && year < firstYear + newYears.length - 1;
    }

    long newYear(int year) {
        return newYears[year - firstYear];
    }

    CalendarYear layout(int year) {
        int index = year - firstYear;
        int leapNumber = leapNumber(index);
        int longMonths = longMonths(index);
        int[] starts = new int[leapNumber == 0 ? 13 : 14];
        for (int i = 0; i < starts.length - 1; i++) {
            starts[i + 1] = starts[i] + 29 + (longMonths >> i & 1);
        }
        return new CalendarYear(year, newYears[index], starts, leapNumber == 0 ? 0 : leapNumber + 1);
    }
}
