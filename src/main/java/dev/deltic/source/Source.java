package dev.deltic.source;

import java.util.Arrays;

/**
 * A source text with its name. Immutable; the line table is built when first asked for. Lines and columns are 1-based
 * and end at the line terminators of ECMA-262 (LF, CR, CR LF, U+2028, U+2029); columns count UTF-16 code units.
 */
public final class Source {
    private final String name;
    private final String text;
    private final SourceKind kind;
    private final String referrer;
    private volatile int[] lineStarts;

    /** {@code name} is shown in messages and stack traces: a file name, a URL, or a made-up name. */
    public Source(String name, String text, SourceKind kind) {
        this(name, text, kind, name);
    }

    /** A source whose imports are resolved against another's name: that of the code that called {@code eval}. */
    public Source(String name, String text, SourceKind kind, String referrer) {
        this.referrer = referrer;
        this.name = name;
        this.text = text;
        this.kind = kind;
    }

    public String name() {
        return name;
    }

    /** The name that {@code import()} in this source is resolved against. */
    public String referrer() {
        return referrer;
    }

    public String text() {
        return text;
    }

    public SourceKind kind() {
        return kind;
    }

    public int length() {
        return text.length();
    }

    /** The 1-based line of an offset from 0 to the length of the text. */
    public int line(int offset) {
        int found = Arrays.binarySearch(lineStarts(), offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The 1-based column of an offset. */
    public int column(int offset) {
        return offset - lineStarts()[line(offset) - 1] + 1;
    }

    public int lineCount() {
        return lineStarts().length;
    }

    /** The text of a 1-based line, without its terminator. */
    public String lineText(int line) {
        int[] starts = lineStarts();
        int from = starts[line - 1];
        int to = line < starts.length ? starts[line] : text.length();
        while (to > from && isLineTerminator(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** <a href="https://tc39.es/ecma262/#prod-LineTerminator">LineTerminator</a> */
    public static boolean isLineTerminator(int c) {
        return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
    }

    private int[] lineStarts() {
        int[] starts = lineStarts;
        if (starts == null) {
            starts = computeLineStarts(text);
            lineStarts = starts;
        }
        return starts;
    }

    private static int[] computeLineStarts(String text) {
        int[] starts = new int[Math.max(4, text.length() / 32)];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLineTerminator(c)) {
                continue;
            }
            if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                i++;
            }
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = i + 1;
        }
        return Arrays.copyOf(starts, count);
    }
}
