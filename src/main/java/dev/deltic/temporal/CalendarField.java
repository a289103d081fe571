package dev.deltic.temporal;

/** What a date, time or zone is described by in property bags, in the order of the property names.
 *  <a href="https://tc39.es/proposal-temporal/#table-temporal-calendar-fields-record-fields">Calendar Fields Records</a> */
public enum CalendarField {
    DAY("day"), ERA("era"), ERA_YEAR("eraYear"), HOUR("hour"), MICROSECOND("microsecond"), MILLISECOND("millisecond"), MINUTE("minute"),
    MONTH("month"), MONTH_CODE("monthCode"), NANOSECOND("nanosecond"), OFFSET("offset"), SECOND("second"), TIME_ZONE("timeZone"),
    YEAR("year");

    /** Year, month, month code and day. */
    public static final int DATE = YEAR.bit() | MONTH.bit() | MONTH_CODE.bit() | DAY.bit();
    /** Year, month and month code. */
    public static final int YEAR_MONTH = YEAR.bit() | MONTH.bit() | MONTH_CODE.bit();
    /** Hours to nanoseconds. */
    public static final int TIME = HOUR.bit() | MINUTE.bit() | SECOND.bit() | MILLISECOND.bit() | MICROSECOND.bit() | NANOSECOND.bit();
    private static final CalendarField[] TIME_FIELDS = {HOUR, MINUTE, SECOND, MILLISECOND, MICROSECOND, NANOSECOND};

    /** The property's name. */
    public final String property;

    CalendarField(String property) {
        this.property = property;
    }

    /** This field in a set. */
    public int bit() {
        return 1 << ordinal();
    }

    /** Hour to nanosecond, 0 to 5. */
    public static CalendarField time(int index) {
        return TIME_FIELDS[index];
    }
}
