package dev.deltic.intl;

/** The components of a date and time that a script can ask for, in the order in which they are read and told.
 *  <a href="https://tc39.es/ecma402/#table-datetimeformat-components">Components of date and time formats</a> */
public enum DateTimeField {
    WEEKDAY("weekday", "narrow", "short", "long"),
    ERA("era", "narrow", "short", "long"),
    YEAR("year", "2-digit", "numeric"),
    MONTH("month", "2-digit", "numeric", "narrow", "short", "long"),
    DAY("day", "2-digit", "numeric"),
    DAY_PERIOD("dayPeriod", "narrow", "short", "long"),
    HOUR("hour", "2-digit", "numeric"),
    MINUTE("minute", "2-digit", "numeric"),
    SECOND("second", "2-digit", "numeric"),
    /** Its values are numbers of digits. */
    FRACTIONAL_SECOND_DIGITS("fractionalSecondDigits", "1", "2", "3"),
    TIME_ZONE_NAME("timeZoneName", "short", "long", "shortOffset", "longOffset", "shortGeneric", "longGeneric");

    /** The property of options. */
    public final String option;
    private final String[] values;

    DateTimeField(String option, String... values) {
        this.option = option;
        this.values = values;
    }

    /** Whether the field can be shown like that. */
    public boolean allows(String value) {
        for (String allowed : values) {
            if (allowed.equals(value)) {
                return true;
            }
        }
        return false;
    }

    /** The bit in a set of fields. */
    public int bit() {
        return 1 << ordinal();
    }

    /** The set of some fields. */
    public static int setOf(DateTimeField... fields) {
        int set = 0;
        for (DateTimeField field : fields) {
            set |= field.bit();
        }
        return set;
    }
}
