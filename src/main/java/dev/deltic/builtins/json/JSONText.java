package dev.deltic.builtins.json;

import dev.deltic.numbers.NumberText;
import dev.deltic.runtime.Agent;
import dev.deltic.values.JSStrings;
import dev.deltic.values.PropertyName;
import dev.deltic.values.Rope;
import java.util.Arrays;

/** The text that JSON.stringify writes. An array of characters of its own: an append is a store, and what a string needs escaped is
 *  found where its characters have been copied to. */
final class JSONText {
    private static final String HEX = "0123456789abcdef";
    private static final int MIN_CAPACITY = 256;
    /** In characters; more is not allocated before it is needed. */
    private static final int MAX_CAPACITY_AT_FIRST = 1 << 15;
    /** Longer names are quoted each time. */
    private static final int MAX_KEPT_NAME = 64;
    /** So many characters are escaped at a time, and one of them may become so many. */
    private static final int ESCAPED_AT_ONCE = 128;
    private static final int MAX_ESCAPE = 6;

    private final Agent agent;
    private char[] chars;
    private int length;

    /** An empty text, which will be about as long as the last one. */
    JSONText(Agent agent) {
        this(agent, Math.min(Math.max(agent.textLengthHint, MIN_CAPACITY), MAX_CAPACITY_AT_FIRST));
    }

    private JSONText(Agent agent, int capacity) {
        this.agent = agent;
        this.chars = new char[capacity];
    }

    int length() {
        return length;
    }

    /** The text as a string; nothing is appended afterwards. */
    String finish() {
        JSStrings.checkLength(length);
        agent.textLengthHint = Math.max(length + (length >> 4), agent.textLengthHint >> 1);
        return text();
    }

    private String text() {
        return new String(chars, 0, length);
    }

    private void reserve(int count) {
        if (chars.length - length < count) {
            grow(count);
        }
    }

    private void grow(int count) {
        int needed = JSStrings.checkLength((long) length + count - MAX_ESCAPE * ESCAPED_AT_ONCE) + MAX_ESCAPE * ESCAPED_AT_ONCE;
        int capacity = Math.max(needed, (int) Math.min(2L * chars.length, Rope.MAX_LENGTH));
        agent.announceBytes(2L * capacity);
        chars = Arrays.copyOf(chars, capacity);
    }

    void append(char c) {
        reserve(1);
        chars[length++] = c;
    }

    void append(String text) {
        append(text, 0, text.length());
    }

    void append(int value) {
        reserve(NumberText.MAX_LENGTH);
        length = NumberText.write(value, chars, length);
    }

    /** Appends a finite number. */
    void append(double value) {
        reserve(NumberText.MAX_LENGTH);
        length = NumberText.write(value, chars, length);
    }

    /** Begins a line. */
    void newLine(String indentation) {
        append('\n');
        append(indentation);
    }

    /** <a href="https://tc39.es/ecma262/#sec-quotejsonstring">QuoteJSONString</a> */
    void quote(String text) {
        int count = text.length();
        reserve(count + 2);
        char[] out = chars;
        int start = length + 1;
        out[start - 1] = '"';
        text.getChars(0, count, out, start);
        int end = start + count;
        for (int i = start; i < end; i++) {
            if (isSpecial(out[i])) {
                length = i;
                escape(text, i - start);
                return;
            }
        }
        out[end] = '"';
        length = end + 1;
    }

    /** Whether a character needs a closer look. */
    private static boolean isSpecial(char c) {
        return c <= '\\' ? c < ' ' || c == '"' || c == '\\' : c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /** Appends what follows {@code from}, escaped where necessary, and the closing quote. */
    private void escape(String text, int from) {
        int count = text.length();
        int i = from;
        while (i < count) {
            reserve(MAX_ESCAPE * ESCAPED_AT_ONCE + 1);
            char[] out = chars;
            int at = length;
            int stop = Math.min(count, i + ESCAPED_AT_ONCE);
            for (; i < stop; i++) {
                char c = text.charAt(i);
                if (!isSpecial(c)) {
                    out[at++] = c;
                } else if (Character.isHighSurrogate(c) && i + 1 < count && Character.isLowSurrogate(text.charAt(i + 1))) {
                    out[at++] = c;
                    out[at++] = text.charAt(++i);
                } else {
                    at = escape(out, at, c);
                }
            }
            length = at;
        }
        append('"');
    }

    private static int escape(char[] out, int start, char c) {
        int at = start;
        out[at++] = '\\';
        switch (c) {
            case '\b': out[at++] = 'b'; break;
            case '\t': out[at++] = 't'; break;
            case '\n': out[at++] = 'n'; break;
            case '\f': out[at++] = 'f'; break;
            case '\r': out[at++] = 'r'; break;
            case '"': out[at++] = '"'; break;
            case '\\': out[at++] = '\\'; break;
            default:
                out[at++] = 'u';
                out[at++] = HEX.charAt(c >> 12);
                out[at++] = HEX.charAt(c >> 8 & 15);
                out[at++] = HEX.charAt(c >> 4 & 15);
                out[at++] = HEX.charAt(c & 15);
                break;
        }
        return at;
    }

    /** Appends a property's name, quoted. */
    void quoteName(PropertyName name) {
        String quoted = quoted(name);
        append(quoted, 1, quoted.length() - 1);
    }

    /** Appends what {@link #quoted} gives, without the comma where the object's first property begins. */
    void begin(String quoted, int first) {
        append(quoted, length > first ? 0 : 1, quoted.length());
    }

    private void append(String text, int from, int to) {
        int count = to - from;
        reserve(count);
        text.getChars(from, to, chars, length);
        length += count;
    }

    /** A comma, the name quoted, and a colon. Names remember it. */
    String quoted(PropertyName name) {
        String quoted = name.quoted;
        if (quoted == null) {
            JSONText text = new JSONText(agent, name.string().length() + 4);
            text.append(',');
            text.quote(name.string());
            text.append(':');
            quoted = text.text();
            if (quoted.length() <= MAX_KEPT_NAME) {
                name.quoted = quoted;
            }
        }
        return quoted;
    }
}
