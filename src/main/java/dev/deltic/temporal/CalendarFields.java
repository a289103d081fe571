package dev.deltic.temporal;

/** Values of some fields: texts are Strings, numbers are Doubles, what is not set is null. Not thread-safe.
 *  <a href="https://tc39.es/proposal-temporal/#sec-temporal-calendar-fields-records">Calendar Fields Records</a> */
public final class CalendarFields {
    private final Object[] values = new Object[CalendarField.values().length];

    /** The value of a field, or null. */
    public Object get(CalendarField field) {
        return values[field.ordinal()];
    }

    /** Whether the field is set. */
    public boolean has(CalendarField field) {
        return values[field.ordinal()] != null;
    }

    /** The text of a field, or null. */
    public String text(CalendarField field) {
        return (String) values[field.ordinal()];
    }

    /** The number of a field that is set. */
    public double number(CalendarField field) {
        return (Double) values[field.ordinal()];
    }

    /** Sets a field, or with null unsets it. */
    public void set(CalendarField field, Object value) {
        values[field.ordinal()] = value;
    }

    /** The set of the fields that are set. */
    public int present() {
        int present = 0;
        for (int i = 0; i < values.length; i++) {
            present |= values[i] == null ? 0 : 1 << i;
        }
        return present;
    }

    /** Sets the fields of a time of day. */
    public void setTime(long time) {
        set(CalendarField.HOUR, (double) TimeOfDay.hour(time));
        set(CalendarField.MINUTE, (double) TimeOfDay.minute(time));
        set(CalendarField.SECOND, (double) TimeOfDay.second(time));
        set(CalendarField.MILLISECOND, (double) TimeOfDay.millisecond(time));
        set(CalendarField.MICROSECOND, (double) TimeOfDay.microsecond(time));
        set(CalendarField.NANOSECOND, (double) TimeOfDay.nanosecond(time));
    }

    /** The time of day that the fields give; what is not set is 0. */
    public long time(boolean reject) {
        double[] fields = new double[6];
        for (int i = 0; i < 6; i++) {
            Object value = get(CalendarField.time(i));
            fields[i] = value == null ? 0 : (Double) value;
        }
        return TimeOfDay.regulate(fields, reject);
    }
}
