package dev.deltic.builtins.temporal;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.temporal.CalendarDate;

/** The getters of what a calendar says, which the objects with dates have in common. For example
 *  <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.plaindate.prototype.year">get Temporal.PlainDate.prototype.year</a> */
final class CalendarGetters {
    private CalendarGetters() { }

    static Object calendarId(Dated self) {
        return self.calendar().id();
    }

    static Object era(Dated self) {
        CalendarDate date = self.calendarDate();
        return date.era() == null ? UNDEFINED : date.era();
    }

    static Object eraYear(Dated self) {
        CalendarDate date = self.calendarDate();
        return date.era() == null ? UNDEFINED : (Object) date.eraYear();
    }

    static Object year(Dated self) {
        return self.calendarDate().year();
    }

    static Object month(Dated self) {
        return self.calendarDate().month();
    }

    static Object monthCode(Dated self) {
        return self.calendarDate().monthCode();
    }

    static Object day(Dated self) {
        return self.calendarDate().day();
    }

    static Object dayOfWeek(Dated self) {
        return self.isoDate().dayOfWeek();
    }

    static Object dayOfYear(Dated self) {
        return self.calendarDate().dayOfYear();
    }

    static Object weekOfYear(Dated self) {
        CalendarDate date = self.calendarDate();
        return date.weekOfYear() == 0 ? UNDEFINED : (Object) date.weekOfYear();
    }

    static Object yearOfWeek(Dated self) {
        CalendarDate date = self.calendarDate();
        return date.weekOfYear() == 0 ? UNDEFINED : (Object) date.yearOfWeek();
    }

    static Object daysInWeek(Dated self) {
        return 7;
    }

    static Object daysInMonth(Dated self) {
        return self.calendarDate().daysInMonth();
    }

    static Object daysInYear(Dated self) {
        return self.calendarDate().daysInYear();
    }

    static Object monthsInYear(Dated self) {
        return self.calendarDate().monthsInYear();
    }

    static Object inLeapYear(Dated self) {
        return self.calendarDate().inLeapYear();
    }
}
