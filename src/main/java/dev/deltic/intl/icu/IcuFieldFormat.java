package dev.deltic.intl.icu;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.text.FieldPosition;
import java.util.ArrayList;
import java.util.List;

/** ICU's date format, which can give its fields one by one: by its iterator that takes ten times as long. */
final class IcuFieldFormat extends SimpleDateFormat {
    private static final long serialVersionUID = 1;
    private static final FieldPosition NO_FIELD = new FieldPosition(-1);

    /** A field of the pattern, or characters between fields.
     *  @param letter 0 for characters
     *  @param count how often the letter is there
     *  @param text what scripts call the field, or the characters */
    private record Item(char letter, int count, String text) { }

    private final transient Item[] items;

    /** A format with the pattern of another one, and its ways to write numbers. */
    IcuFieldFormat(SimpleDateFormat format, ULocale locale) {
        super(format.toPattern(), locale);
        this.items = items(format.toPattern());
        for (Item item : items) {
            if (item.letter != 0) {
                NumberFormat numbers = format.getNumberFormat(item.letter);
                if (numbers != null && !numbers.equals(getNumberFormat(item.letter))) {
                    setNumberFormat(String.valueOf(item.letter), numbers);
                }
            }
        }
    }

    private static Item[] items(String pattern) {
        List<Item> items = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        boolean hasYearNames = pattern.indexOf('U') >= 0;
        boolean isQuoted = false;
        int end;
        for (int i = 0; i < pattern.length(); i = end) {
            char c = pattern.charAt(i);
            end = i + 1;
            if (c == '\'') {
                if (end < pattern.length() && pattern.charAt(end) == '\'') {
                    literal.append(c);
                    end++;
                } else {
                    isQuoted = !isQuoted;
                }
            } else if (!isQuoted && (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z')) {
                while (end < pattern.length() && pattern.charAt(end) == c) {
                    end++;
                }
                addLiteral(items, literal);
                items.add(new Item(c, end - i, type(c, hasYearNames)));
            } else {
                literal.append(c);
            }
        }
        addLiteral(items, literal);
        return items.toArray(new Item[0]);
    }

    private static void addLiteral(List<Item> items, StringBuilder literal) {
        if (literal.length() > 0) {
            items.add(new Item((char) 0, 0, literal.toString()));
            literal.setLength(0);
        }
    }

    private static String type(char letter, boolean hasYearNames) {
        return switch (letter) {
            case 'G' -> "era";
            case 'y', 'Y', 'u', 'U' -> hasYearNames ? "yearName" : "year";
            case 'r' -> "relatedYear";
            case 'M', 'L' -> "month";
            case 'd' -> "day";
            case 'E', 'e', 'c' -> "weekday";
            case 'a', 'b', 'B' -> "dayPeriod";
            case 'h', 'H', 'K', 'k' -> "hour";
            case 'm' -> "minute";
            case 's' -> "second";
            case 'S' -> "fractionalSecond";
            case 'z', 'Z', 'O', 'v', 'V', 'X', 'x' -> "timeZoneName";
            default -> "literal";
        };
    }

    /** Adds the parts of the calendar's time. */
    void addParts(Calendar calendar, String source, PartList parts) {
        for (Item item : items) {
            if (item.letter == 0) {
                parts.add("literal", item.text, source);
            } else {
                parts.add(item.text, subFormat(item.letter, item.count, 0, NO_FIELD, getSymbols(), calendar), source);
            }
        }
    }
}
