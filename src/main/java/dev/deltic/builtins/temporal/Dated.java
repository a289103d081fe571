package dev.deltic.builtins.temporal;

import dev.deltic.temporal.Calendar;
import dev.deltic.temporal.CalendarDate;
import dev.deltic.temporal.ISODate;

/** A Temporal object with a date of a calendar, or a part of one. */
interface Dated {
    /** [[Calendar]] */
    Calendar calendar();

    /** The date, by the clock of the zone where there is one. */
    ISODate isoDate();

    /** The date as the calendar counts it. */
    default CalendarDate calendarDate() {
        return calendar().fromISO(isoDate());
    }
}
