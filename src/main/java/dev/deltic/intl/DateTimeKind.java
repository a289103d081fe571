package dev.deltic.intl;

import static dev.deltic.intl.DateTimeField.DAY;
import static dev.deltic.intl.DateTimeField.DAY_PERIOD;
import static dev.deltic.intl.DateTimeField.ERA;
import static dev.deltic.intl.DateTimeField.FRACTIONAL_SECOND_DIGITS;
import static dev.deltic.intl.DateTimeField.HOUR;
import static dev.deltic.intl.DateTimeField.MINUTE;
import static dev.deltic.intl.DateTimeField.MONTH;
import static dev.deltic.intl.DateTimeField.SECOND;
import static dev.deltic.intl.DateTimeField.WEEKDAY;
import static dev.deltic.intl.DateTimeField.YEAR;
import static dev.deltic.intl.DateTimeField.setOf;

/** What is formatted: a time value, or a Temporal object, which has some components only.
 *  <a href="https://tc39.es/ecma402/#sec-getdatetimeformat">GetDateTimeFormat</a> */
public enum DateTimeKind {
    /** A number of milliseconds: a Date. */
    TIME_VALUE(Components.DATE | Components.TIME, 0, 0),
    INSTANT(Components.DATE | Components.TIME, 0, setOf(YEAR, MONTH, DAY, HOUR, MINUTE, SECOND)),
    PLAIN_DATE_TIME(Components.DATE | Components.TIME, ERA.bit(), setOf(YEAR, MONTH, DAY, HOUR, MINUTE, SECOND)),
    PLAIN_DATE(Components.DATE, ERA.bit(), setOf(YEAR, MONTH, DAY)),
    PLAIN_TIME(Components.TIME, 0, setOf(HOUR, MINUTE, SECOND)),
    PLAIN_YEAR_MONTH(setOf(YEAR, MONTH), ERA.bit(), setOf(YEAR, MONTH)),
    PLAIN_MONTH_DAY(setOf(MONTH, DAY), 0, setOf(MONTH, DAY));

    /** Sets of components, where the enum's own constructors can see them. */
    private static final class Components {
        static final int DATE = setOf(WEEKDAY, YEAR, MONTH, DAY);
        static final int TIME = setOf(DAY_PERIOD, HOUR, MINUTE, SECOND, FRACTIONAL_SECOND_DIGITS);

        private Components() { }
    }

    /** The set of components of which one must be asked for, where any is. */
    public final int required;
    /** The set of components that may come with them. */
    public final int accompanying;
    /** The set of components that are shown where none is asked for. */
    public final int defaults;

    DateTimeKind(int required, int accompanying, int defaults) {
        this.required = required;
        this.accompanying = accompanying;
        this.defaults = defaults;
    }

    /** Whether what is formatted has no time zone, and so is shown as it is, not by the clock of the format's zone. */
    public boolean isPlain() {
        return this != TIME_VALUE && this != INSTANT;
    }

    /** Whether the components can all be shown. */
    public boolean covers(int set) {
        return !isPlain() || (set & ~(required | accompanying)) == 0;
    }

    /** The set of all components of dates, of times. */
    public static int components(boolean date, boolean time) {
        return (date ? Components.DATE : 0) | (time ? Components.TIME : 0);
    }
}
