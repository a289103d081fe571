package dev.deltic.values;

import dev.deltic.messages.MessageTemplate;
import java.util.Arrays;

/** Operations on JavaScript strings, each a {@link String} or a {@link Rope}. Elements are UTF-16 code units. */
public final class JSStrings {
    /** The strings of one Latin-1 character, so that {@code s[i]} allocates nothing for them. */
    private static final String[] LATIN1 = new String[256];

    static {
        for (int i = 0; i < LATIN1.length; i++) {
            LATIN1[i] = String.valueOf((char) i);
        }
    }

    private JSStrings() { }

    public static boolean isString(Object value) {
        return value instanceof String || value instanceof Rope;
    }

    /** The characters of a string value, which must be one, as a {@link String}. */
    public static String flatten(Object string) {
        return string instanceof String text ? text : ((Rope) string).toString();
    }

    public static int length(Object string) {
        return string instanceof String text ? text.length() : ((Rope) string).length();
    }

    public static char charAt(Object string, int index) {
        return string instanceof String text ? text.charAt(index) : ((Rope) string).charAt(index);
    }

    /** The string of one code unit. */
    public static String ofChar(char unit) {
        return unit < LATIN1.length ? LATIN1[unit] : String.valueOf(unit);
    }

    /** The string of one code point. */
    public static String ofCodePoint(int codePoint) {
        return codePoint < 0x10000 ? ofChar((char) codePoint) : Character.toString(codePoint);
    }

    /** The code unit at {@code index} as a string. */
    public static String elementAt(String text, int index) {
        return ofChar(text.charAt(index));
    }

    /** {@code text[from, to)}, with the cached string for one unit. */
    public static String substring(String text, int from, int to) {
        return to - from == 1 ? ofChar(text.charAt(from)) : text.substring(from, to);
    }

    /** See {@link Rope#concat}. */
    public static CharSequence concat(CharSequence left, CharSequence right) {
        return Rope.concat(left, right);
    }

    /** Throws {@link ValueRangeException} if a string of {@code length} units may not exist; returns it as an int. */
    public static int checkLength(long length) {
        if (length > Rope.MAX_LENGTH) {
            throw new ValueRangeException(MessageTemplate.INVALID_STRING_LENGTH);
        }
        return (int) length;
    }

    /** Whether two strings have the same code units. */
    public static boolean equal(CharSequence a, CharSequence b) {
        if (a == b) {
            return true;
        }
        return a.length() == b.length() && a.toString().equals(b.toString());
    }

    /** The same for equal strings, whether flat or not; {@link String#hashCode} of the characters. */
    public static int hash(CharSequence text) {
        return text.toString().hashCode();
    }

    /** Order by code units, as {@code <} has it: negative, 0 or positive. */
    public static int compare(CharSequence a, CharSequence b) {
        return a.toString().compareTo(b.toString());
    }

    /** {@code count} copies of {@code text}; {@code count} is not negative.
     *  @throws ValueRangeException if the result would be too long */
    public static String repeat(String text, long count) {
        if (text.isEmpty() || count == 0) {
            return "";
        }
        if (count > Rope.MAX_LENGTH) {
            checkLength(count);
        }
        checkLength(text.length() * count);
        return text.repeat((int) count);
    }

    /** <a href="https://tc39.es/ecma262/#sec-stringpad">StringPad</a>; the result has {@code maxLength} units, unless
     *  {@code text} has more or {@code filler} is empty.
     *  @throws ValueRangeException if the result would be too long */
    public static String pad(String text, long maxLength, String filler, Placement placement) {
        if (maxLength <= text.length() || filler.isEmpty()) {
            return text;
        }
        int total = checkLength(maxLength);
        int fill = total - text.length();
        char[] chars = new char[total];
        int fillFrom = placement == Placement.START ? 0 : text.length();
        text.getChars(0, text.length(), chars, placement == Placement.START ? fill : 0);
        if (filler.length() == 1) {
            Arrays.fill(chars, fillFrom, fillFrom + fill, filler.charAt(0));
        } else {
            for (int i = 0; i < fill; i += filler.length()) {
                filler.getChars(0, Math.min(filler.length(), fill - i), chars, fillFrom + i);
            }
        }
        return new String(chars);
    }

    /** Which end of a string padding goes to. */
    public enum Placement { START, END }
}
