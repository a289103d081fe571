package dev.deltic.temporal;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.values.ValueRangeException;

/** Reads the texts of durations, such as {@code P1Y2M3W4DT5H6M7.008S}.
 *  <a href="https://tc39.es/proposal-temporal/#sec-temporal-parsetemporaldurationstring">ParseTemporalDurationString</a> */
public final class DurationParser {
    private static final String DATE_DESIGNATORS = "YMWD";
    private static final String TIME_DESIGNATORS = "HMS";

    private final String text;
    private int position;
    private final double[] fields = new double[DurationRecord.FIELDS];

    private DurationParser(String text) {
        this.text = text;
    }

    /** The duration of a text.
     *  @throws ValueRangeException when it is none, or too long */
    public static DurationRecord parse(String text) {
        DurationParser parser = new DurationParser(text);
        if (!parser.parse()) {
            throw new ValueRangeException(MessageTemplate.TEMPORAL_INVALID_DURATION_TEXT);
        }
        return DurationRecord.of(parser.fields);
    }

    private char upper() {
        char c = position < text.length() ? text.charAt(position) : 0;
        return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
    }

    private boolean parse() {
        boolean negative = upper() == '-';
        if (negative || upper() == '+') {
            position++;
        }
        if (upper() != 'P') {
            return false;
        }
        position++;
        boolean any = false;
        int designator = 0;
        while (isDigit()) {
            double value = number();
            int index = DATE_DESIGNATORS.indexOf(upper(), designator);
            if (index < 0) {
                return false;
            }
            position++;
            fields[index] = value;
            designator = index + 1;
            any = true;
        }
        if (upper() == 'T') {
            position++;
            if (!time()) {
                return false;
            }
            any = true;
        }
        if (negative) {
            for (int i = 0; i < fields.length; i++) {
                fields[i] = -fields[i];
            }
        }
        return any && position == text.length();
    }

    private boolean isDigit() {
        return position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9';
    }

    private double number() {
        int start = position;
        while (isDigit()) {
            position++;
        }
        return Double.parseDouble(text.substring(start, position));
    }

    private boolean time() {
        boolean any = false;
        int designator = 0;
        while (isDigit()) {
            double value = number();
            long fraction = 0;
            boolean hasFraction = upper() == '.' || upper() == ',';
            if (hasFraction) {
                position++;
                fraction = fraction();
                if (fraction < 0) {
                    return false;
                }
            }
            int index = TIME_DESIGNATORS.indexOf(upper(), designator);
            if (index < 0) {
                return false;
            }
            position++;
            fields[TemporalUnit.HOUR.ordinal() + index] = value;
            designator = index + 1;
            any = true;
            if (hasFraction) {
                spread(index, fraction);
                return true;
            }
        }
        return any;
    }

    /** Billionths, or -1 when there are no digits or too many. */
    private long fraction() {
        long value = 0;
        int count = 0;
        while (isDigit()) {
            value = value * 10 + text.charAt(position++) - '0';
            if (++count > 9) {
                return -1;
            }
        }
        if (count == 0) {
            return -1;
        }
        for (int i = count; i < 9; i++) {
            value *= 10;
        }
        return value;
    }

    /** Puts billionths of an hour, minute or second into the smaller units. */
    private void spread(int index, long billionths) {
        // Of an hour 3,600 times as many nanoseconds, of a minute 60 times.
        long nanoseconds = index == 0 ? billionths * 3600 : index == 1 ? billionths * 60 : billionths;
        if (index == 0) {
            fields[TemporalUnit.MINUTE.ordinal()] = nanoseconds / 60_000_000_000L;
            nanoseconds %= 60_000_000_000L;
        }
        if (index <= 1) {
            fields[TemporalUnit.SECOND.ordinal()] = nanoseconds / 1_000_000_000L;
            nanoseconds %= 1_000_000_000L;
        }
        fields[TemporalUnit.MILLISECOND.ordinal()] = nanoseconds / 1_000_000L;
        fields[TemporalUnit.MICROSECOND.ordinal()] = nanoseconds / 1000 % 1000;
        fields[TemporalUnit.NANOSECOND.ordinal()] = nanoseconds % 1000;
    }
}
