package dev.deltic.builtins.console;

import java.util.ArrayList;
import java.util.List;

/** Puts the entries of an object on one line or on several, as node's util.inspect does with {@code compact: 3}. */
final class InspectedLayout {
    /** Objects with at most this many levels inside may take one line. */
    static final int COMPACT = 3;
    private static final int SEPARATOR = 2;
    private static final int MAX_COLUMNS = 15;
    private static final int SHORT_ENTRY = 6;
    /** A line of text is about this many times as high as a character is wide. */
    private static final double HEIGHT_TO_WIDTH = 2.5;

    private InspectedLayout() { }

    /** {@code prefix open entries close} on one line, if that is short enough and {@code shallow} holds, else a line per entry.
     *  @param grouped the entries were put in columns, which never share a line with the braces */
    static String combine(List<String> entries, String prefix, String open, String close, int indentation, int breakLength,
            boolean shallow, boolean grouped) {
        String head = prefix.isEmpty() ? "" : prefix + " ";
        if (shallow && !grouped) {
            int start = entries.size() + indentation + open.length() + prefix.length() + 10;
            if (fits(entries, start, breakLength) && prefix.indexOf('\n') < 0) {
                String joined = String.join(", ", entries);
                if (joined.indexOf('\n') < 0) {
                    return head + open + " " + joined + " " + close;
                }
            }
        }
        String lineStart = "\n" + " ".repeat(indentation);
        return head + open + lineStart + "  " + String.join("," + lineStart + "  ", entries) + lineStart + close;
    }

    private static boolean fits(List<String> entries, int start, int breakLength) {
        long total = entries.size() + start;
        for (String entry : entries) {
            total += entry.length();
        }
        return total <= breakLength;
    }

    /** Entries of an array put in columns of equal width; {@code entries} itself when columns do not pay.
     *  @param more whether the last entry is "... more items"
     *  @param alignRight whether all elements are numbers */
    static List<String> columns(List<String> entries, boolean more, boolean alignRight, int indentation, int breakLength) {
        int count = more ? entries.size() - 1 : entries.size();
        int[] widths = new int[count];
        int total = 0;
        int widest = 0;
        for (int i = 0; i < count; i++) {
            widths[i] = InspectedText.width(entries.get(i));
            total += widths[i] + SEPARATOR;
            widest = Math.max(widest, widths[i]);
        }
        int cell = widest + SEPARATOR;
        boolean pays = (long) cell * 3 + indentation < breakLength && ((double) total / cell > 5 || widest <= SHORT_ENTRY);
        if (!pays) {
            return entries;
        }
        double bias = Math.sqrt(cell - (double) total / entries.size());
        double biased = Math.max(cell - 3 - bias, 1);
        int columns = (int) Math.min(
            Math.min(Math.round(Math.sqrt(HEIGHT_TO_WIDTH * biased * count) / biased), (breakLength - indentation) / cell),
            Math.min(COMPACT * 4, MAX_COLUMNS));
        if (columns <= 1) {
            return entries;
        }
        List<String> lines = new ArrayList<>();
        int[] columnWidths = new int[columns];
        for (int i = 0; i < count; i++) {
            columnWidths[i % columns] = Math.max(columnWidths[i % columns], widths[i]);
        }
        for (int i = 0; i < count; i += columns) {
            lines.add(line(entries, widths, columnWidths, i, Math.min(i + columns, count), alignRight));
        }
        if (more) {
            lines.add(entries.get(count));
        }
        return lines;
    }

    private static String line(List<String> entries, int[] widths, int[] columnWidths, int from, int to, boolean alignRight) {
        StringBuilder line = new StringBuilder();
        for (int i = from; i < to; i++) {
            String padding = " ".repeat(columnWidths[i - from] - widths[i]);
            boolean last = i == to - 1;
            if (alignRight) {
                line.append(padding).append(entries.get(i)).append(last ? "" : ", ");
            } else {
                line.append(entries.get(i)).append(last ? "" : ", " + padding);
            }
        }
        return line.toString();
    }
}
