package dev.deltic.temporal;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.values.ValueRangeException;

/** A day of the proleptic Gregorian calendar of ISO 8601, not necessarily one that Temporal can represent.
 *  <a href="https://tc39.es/proposal-temporal/#sec-temporal-iso-date-records">ISO Date Records</a>
 *  @param month 1 to 12
 *  @param day 1 to 31 */
public record ISODate(int year, int month, int day) implements Comparable<ISODate> {
    // Written out: what a record makes of itself keeps the record's type, and its class loader, in a class of the JVM.
    @Override
    public boolean equals(Object object) {
        return object instanceof ISODate other && year == other.year && month == other.month && day == other.day;
    }

    @Override
    public int hashCode() {
        return (year * 16 + month) * 32 + day;
    }

    /** Larger years are out of Temporal's range whatever the month. */
    private static final int MAX_YEAR = 400_000;
    private static final long MAX_EPOCH_DAYS = 100_000_000L;

    /** Whether a year of the calendar has 366 days; also of years that no int holds. */
    public static boolean isLeapYear(double year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    /** The days of a month, 1 to 12. */
    public static int daysInMonth(double year, int month) {
        return switch (month) {
            case 2 -> isLeapYear(year) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-isvalidisodate">IsValidISODate</a> */
    public static boolean isValid(double year, double month, double day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, (int) month);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-regulateisodate">RegulateISODate</a>
     *  @throws ValueRangeException when the date does not exist and {@code reject}, or its year is far out of range */
    public static ISODate regulate(double year, double month, double day, boolean reject) {
        if (reject && !isValid(year, month, day)) {
            throw new ValueRangeException(MessageTemplate.TEMPORAL_INVALID_DATE);
        }
        if (Math.abs(year) > MAX_YEAR) {
            throw outOfRange();
        }
        int regulatedMonth = (int) Math.min(Math.max(month, 1), 12);
        int regulatedDay = (int) Math.min(Math.max(day, 1), daysInMonth(year, regulatedMonth));
        return new ISODate((int) year, regulatedMonth, regulatedDay);
    }

    static ValueRangeException outOfRange() {
        return new ValueRangeException(MessageTemplate.TEMPORAL_OUT_OF_RANGE);
    }

    /** Days from 1970-01-01 to a day of a month; the day may lie outside the month. */
    public static long epochDays(long year, int month, long day) {
        // Years begin in March here, so that the leap day is the last of a year.
        long y = month <= 2 ? year - 1 : year;
        long era = Math.floorDiv(y, 400);
        long yearOfEra = y - era * 400;
        long dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5;
        long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097 + dayOfEra - 719_468 + day - 1;
    }

    /** Days from 1970-01-01. */
    public long epochDays() {
        return epochDays(year, month, day);
    }

    /** The date some days from 1970-01-01.
     *  @throws ValueRangeException when its year is far out of range */
    public static ISODate ofEpochDays(long epochDays) {
        if (Math.abs(epochDays) > MAX_YEAR * 365L) {
            throw outOfRange();
        }
        long shifted = epochDays + 719_468;
        long era = Math.floorDiv(shifted, 146_097);
        int dayOfEra = (int) (shifted - era * 146_097);
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int shiftedMonth = (5 * dayOfYear + 2) / 153;
        int day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1;
        int month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
        return new ISODate((int) (yearOfEra + era * 400) + (month <= 2 ? 1 : 0), month, day);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-balanceisodate">BalanceISODate</a>: the date some days later.
     *  @throws ValueRangeException when that is far out of range */
    public ISODate plusDays(long days) {
        if (Math.abs(days) > MAX_YEAR * 1000L) {
            throw outOfRange();
        }
        return days == 0 ? this : ofEpochDays(epochDays() + days);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-isodatewithinlimits">ISODateWithinLimits</a> */
    public boolean isWithinLimits() {
        long days = epochDays();
        return days >= -MAX_EPOCH_DAYS - 1 && days <= MAX_EPOCH_DAYS;
    }

    /** This date.
     *  @throws ValueRangeException when Temporal cannot represent it */
    public ISODate checked() {
        if (!isWithinLimits()) {
            throw outOfRange();
        }
        return this;
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-isoyearmonthwithinlimits">ISOYearMonthWithinLimits</a> */
    public boolean isYearMonthWithinLimits() {
        return year > -271_821 && year < 275_760 || year == -271_821 && month >= 4 || year == 275_760 && month <= 9;
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-checkisodaysrange">CheckISODaysRange</a>
     *  @throws ValueRangeException beyond 10<sup>8</sup> days from the epoch */
    public void checkDays() {
        if (Math.abs(epochDays()) > MAX_EPOCH_DAYS) {
            throw outOfRange();
        }
    }

    /** 1 for Monday to 7 for Sunday. */
    public int dayOfWeek() {
        return (int) Math.floorMod(epochDays() + 3, 7L) + 1;
    }

    /** 1 for the first of January. */
    public int dayOfYear() {
        return (int) (epochDays() - epochDays(year, 1, 1)) + 1;
    }

    /** The week of {@link #yearOfWeek}, 1 to 53. */
    public int weekOfYear() {
        return (thursday().dayOfYear() - 1) / 7 + 1;
    }

    /** The year that the week belongs to. */
    public int yearOfWeek() {
        return thursday().year;
    }

    private ISODate thursday() {
        return plusDays(4 - dayOfWeek());
    }

    @Override
    public int compareTo(ISODate other) {
        int years = Integer.compare(year, other.year);
        if (years != 0) {
            return years;
        }
        int months = Integer.compare(month, other.month);
        return months != 0 ? months : Integer.compare(day, other.day);
    }
}
