package dev.deltic.intl;

import java.util.Arrays;

/** Which components of a date and time a text shows, and how. Immutable. */
public final class DateTimeFields {
    /** No component. */
    public static final DateTimeFields NONE = new DateTimeFields(new String[DateTimeField.values().length]);

    /** By ordinal; null for what is not shown. */
    private final String[] values;

    private DateTimeFields(String[] values) {
        this.values = values;
    }

    /** How a component is shown, in the words of its option; null when it is not. */
    public String get(DateTimeField field) {
        return values[field.ordinal()];
    }

    /** Whether a component is shown. */
    public boolean has(DateTimeField field) {
        return get(field) != null;
    }

    /** Whether one of a set of components is shown. */
    public boolean hasAny(int set) {
        return (set() & set) != 0;
    }

    /** The set of components that are shown. */
    public int set() {
        int set = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                set |= 1 << i;
            }
        }
        return set;
    }

    /** The same with a component; null takes it away. */
    public DateTimeFields with(DateTimeField field, String value) {
        String[] changed = values.clone();
        changed[field.ordinal()] = value;
        return new DateTimeFields(changed);
    }

    /** The same without components that are not in the set. */
    public DateTimeFields only(int set) {
        String[] changed = values.clone();
        for (int i = 0; i < changed.length; i++) {
            if ((set & 1 << i) == 0) {
                changed[i] = null;
            }
        }
        return new DateTimeFields(changed);
    }

    /** The same with the components of the set that are not there, as numbers. */
    public DateTimeFields withNumeric(int set) {
        String[] changed = values.clone();
        for (int i = 0; i < changed.length; i++) {
            if ((set & 1 << i) != 0 && changed[i] == null) {
                changed[i] = "numeric";
            }
        }
        return new DateTimeFields(changed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DateTimeFields fields && Arrays.equals(values, fields.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        for (DateTimeField field : DateTimeField.values()) {
            if (has(field)) {
                text.append(text.length() == 1 ? "" : ", ").append(field.option).append(": ").append(get(field));
            }
        }
        return text.append('}').toString();
    }
}
