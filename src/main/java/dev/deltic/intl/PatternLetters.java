package dev.deltic.intl;

/** Date and time patterns as CLDR writes them, and the components of ECMA-402.
 *  <a href="https://unicode.org/reports/tr35/tr35-dates.html#Date_Field_Symbol_Table">Date Field Symbol Table</a> */
public final class PatternLetters {
    private PatternLetters() { }

    /** The skeleton that asks for components; hours count to 12 or 24 as {@code cycle} does. */
    public static String skeleton(DateTimeFields fields, HourCycle cycle) {
        StringBuilder skeleton = new StringBuilder();
        for (DateTimeField field : DateTimeField.values()) {
            String value = fields.get(field);
            if (value != null) {
                skeleton.append(letters(field, value, cycle));
            }
        }
        return skeleton.toString();
    }

    private static String letters(DateTimeField field, String value, HourCycle cycle) {
        return switch (field) {
            case WEEKDAY -> text("E", 3, value);
            case ERA -> text("G", 1, value);
            case YEAR -> number("y", value);
            case MONTH -> value.equals("numeric") || value.equals("2-digit") ? number("M", value) : text("M", 3, value);
            case DAY -> number("d", value);
            case DAY_PERIOD -> text("B", 1, value);
            case HOUR -> number(cycle != null && cycle.isTwelveHours ? "h" : "H", value);
            case MINUTE -> number("m", value);
            case SECOND -> number("s", value);
            case FRACTIONAL_SECOND_DIGITS -> "S".repeat(value.charAt(0) - '0');
            case TIME_ZONE_NAME -> zone(value);
        };
    }

    private static String number(String letter, String value) {
        return value.equals("2-digit") ? letter + letter : letter;
    }

    private static String text(String letter, int shortLength, String value) {
        return letter.repeat(value.equals("long") ? 4 : value.equals("narrow") ? 5 : shortLength);
    }

    private static String zone(String value) {
        return switch (value) {
            case "short" -> "z";
            case "long" -> "zzzz";
            case "shortOffset" -> "O";
            case "longOffset" -> "OOOO";
            case "shortGeneric" -> "v";
            default -> "vvvv";
        };
    }

    /** The components that a pattern shows. */
    public static DateTimeFields fields(String pattern) {
        DateTimeFields fields = DateTimeFields.NONE;
        boolean quoted = false;
        for (int i = 0; i < pattern.length();) {
            char letter = pattern.charAt(i);
            int end = i + 1;
            while (end < pattern.length() && pattern.charAt(end) == letter) {
                end++;
            }
            if (letter == '\'') {
                quoted ^= (end - i) % 2 != 0;
            } else if (!quoted) {
                fields = withLetters(fields, letter, end - i);
            }
            i = end;
        }
        return fields;
    }

    private static DateTimeFields withLetters(DateTimeFields fields, char letter, int length) {
        return switch (letter) {
            case 'E', 'e', 'c' -> fields.with(DateTimeField.WEEKDAY, textWidth(length));
            case 'G' -> fields.with(DateTimeField.ERA, textWidth(length));
            case 'y', 'Y', 'u', 'U', 'r' -> fields.with(DateTimeField.YEAR, numberWidth(length));
            case 'M', 'L' -> fields.with(DateTimeField.MONTH, length <= 2 ? numberWidth(length) : textWidth(length));
            case 'd' -> fields.with(DateTimeField.DAY, numberWidth(length));
            case 'B', 'b' -> fields.with(DateTimeField.DAY_PERIOD, textWidth(length));
            case 'h', 'H', 'K', 'k' -> fields.with(DateTimeField.HOUR, numberWidth(length));
            case 'm' -> fields.with(DateTimeField.MINUTE, numberWidth(length));
            case 's' -> fields.with(DateTimeField.SECOND, numberWidth(length));
            case 'S' -> fields.with(DateTimeField.FRACTIONAL_SECOND_DIGITS, Integer.toString(Math.min(length, 3)));
            case 'z' -> fields.with(DateTimeField.TIME_ZONE_NAME, length == 4 ? "long" : "short");
            case 'O' -> fields.with(DateTimeField.TIME_ZONE_NAME, length == 4 ? "longOffset" : "shortOffset");
            case 'v', 'V' -> fields.with(DateTimeField.TIME_ZONE_NAME, length == 4 ? "longGeneric" : "shortGeneric");
            default -> fields;
        };
    }

    private static String numberWidth(int length) {
        return length == 2 ? "2-digit" : "numeric";
    }

    private static String textWidth(int length) {
        return length == 4 ? "long" : length == 5 ? "narrow" : "short";
    }

    /** How the pattern counts hours; null when it shows none. */
    public static HourCycle cycle(String pattern) {
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && HourCycle.ofLetter(c) != null) {
                return HourCycle.ofLetter(c);
            }
        }
        return null;
    }

    /** The pattern with hours counted in another way: only the numbers are. */
    public static String withCycle(String pattern, HourCycle cycle) {
        StringBuilder changed = new StringBuilder(pattern);
        boolean quoted = false;
        for (int i = 0; i < changed.length(); i++) {
            char c = changed.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && HourCycle.ofLetter(c) != null) {
                changed.setCharAt(i, cycle.letter);
            }
        }
        return changed.toString();
    }

    /** Whether a letter is a field of the pattern. */
    public static boolean has(String pattern, char letter) {
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && c == letter) {
                return true;
            }
        }
        return false;
    }
}
