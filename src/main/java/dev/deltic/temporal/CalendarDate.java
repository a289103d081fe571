package dev.deltic.temporal;

/** A day as a calendar counts it. <a href="https://tc39.es/proposal-temporal/#sec-temporal-calendar-date-records">Calendar Date Records</a>
 *  @param era the era's code, or null in calendars without
 *  @param eraYear the year of the era; without meaning where there is none
 *  @param month the month's place in the year, from 1
 *  @param weekOfYear 0 where the calendar counts no weeks */
public record CalendarDate(String era, int eraYear, int year, int month, String monthCode, int day, int dayOfYear, int weekOfYear,
        int yearOfWeek, int daysInMonth, int daysInYear, int monthsInYear, boolean inLeapYear) {
}
