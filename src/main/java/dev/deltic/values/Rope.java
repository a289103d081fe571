package dev.deltic.values;

import dev.deltic.messages.MessageTemplate;
import java.util.ArrayList;

/** A JavaScript string whose characters are not yet in one place: the result of a concatenation that is too long to
 *  copy at once. Immutable to the outside; {@link #toString} puts the characters together and remembers the result.
 *
 *  <p>Inside, a rope is one of three things, told apart by the class of {@link #content}:
 *  <ul>
 *  <li>{@link Pair}: left and right, as just concatenated;
 *  <li>{@link AppendBuffer}: once a pair is appended to, which is how a loop of {@code s += x} looks, the new rope
 *      owns the end of a growing buffer, and further appends cost the copying of {@code x} alone;
 *  <li>{@link String}: flat.
 *  </ul>
 *  The change to flat is one plain write of a reference to an immutable object, so other threads see the rope before
 *  or after it, both right. Flattening walks with an explicit stack: ropes may be nested a million deep. */
public final class Rope implements CharSequence {
    /** The longest string, V8's on 64-bit machines; longer ones are RangeErrors. */
    public static final int MAX_LENGTH = (1 << 29) - 24;
    /** Shorter results are plain strings. */
    static final int MIN_LENGTH = 32;
    /** A pair not longer than this is copied into the buffer made for it. */
    private static final int MAX_COPIED_HEAD = 512;
    /** A right side longer than this is linked to instead of copied: for it a pair costs less than the copy. */
    private static final int MAX_COPIED_TAIL = 1024;

    private final int length;
    /** A {@link String}, {@link AppendBuffer} or {@link Pair}; read once per use. */
    private Object content;

    private record Pair(CharSequence left, CharSequence right) { }

    private Rope(int length, Object content) {
        this.length = length;
        this.content = content;
    }

    /** The concatenation of two strings, each a {@link String} or a {@link Rope}.
     *  @throws ValueRangeException if the result would be longer than {@link #MAX_LENGTH} */
    public static CharSequence concat(CharSequence left, CharSequence right) {
        int leftLength = left.length();
        int rightLength = right.length();
        if (leftLength == 0) {
            return right;
        }
        if (rightLength == 0) {
            return left;
        }
        int total = leftLength + rightLength;           // at most 2^30
        if (total < MIN_LENGTH) {
            return left.toString().concat(right.toString());
        }
        if (total > MAX_LENGTH) {
            throw new ValueRangeException(MessageTemplate.INVALID_STRING_LENGTH);
        }
        return left instanceof Rope rope ? rope.append(right, total) : new Rope(total, new Pair(left, right));
    }

    /** The same for two flat strings. */
    public static CharSequence concat(String left, String right) {
        int total = left.length() + right.length();
        if (total < MIN_LENGTH) {
            return left.isEmpty() ? right : left.concat(right);
        }
        return concat((CharSequence) left, right);
    }

    /** The concatenation with a flat string.
     *  @throws ValueRangeException if the result would be longer than {@link #MAX_LENGTH} */
    public CharSequence concat(String right) {
        int count = right.length();
        int total = length + count;
        if (content instanceof AppendBuffer buffer && count > 0 && count <= MAX_COPIED_TAIL && total <= MAX_LENGTH
                && buffer.append(length - buffer.headLength, right)) {
            return new Rope(total, buffer);
        }
        return concat(this, right);
    }

    private Rope append(CharSequence right, int total) {
        Object current = content;
        if (current instanceof String || total - length > MAX_COPIED_TAIL) {
            return new Rope(total, new Pair(this, right));
        }
        String text = right.toString();
        if (current instanceof AppendBuffer buffer) {
            if (buffer.append(length - buffer.headLength, text)) {
                return new Rope(total, buffer);
            }
            return new Rope(total, new Pair(this, text));
        }
        return startBuffer(text, total);
    }

    private Rope startBuffer(String text, int total) {
        AppendBuffer buffer;
        if (length <= MAX_COPIED_HEAD) {
            buffer = new AppendBuffer("", total * 2);
            buffer.append(0, toString());
            buffer.append(length, text);
        } else {
            buffer = new AppendBuffer(this, text.length() * 2);
            buffer.append(0, text);
        }
        return new Rope(total, buffer);
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return toString().charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return toString().substring(start, end);
    }

    /** Whether the characters are in one place already. */
    public boolean isFlat() {
        return content instanceof String;
    }

    /** The characters as one string; the first call puts them together. */
    @Override
    public String toString() {
        return content instanceof String flat ? flat : flatten();
    }

    private String flatten() {
        Object current = content;
        String flat;
        if (current instanceof String other) {
            return other;                               // another thread was faster
        } else if (current instanceof AppendBuffer buffer && buffer.headLength == 0) {
            flat = buffer.toString(length);
        } else if (current instanceof Pair pair && pair.left instanceof String left
                && pair.right instanceof String right) {
            flat = left.concat(right);
        } else {
            char[] target = new char[length];
            fill(target);
            flat = new String(target);
        }
        content = flat;
        return flat;
    }

    /** Writes the characters from the end to the start; what stands further left waits on a stack. */
    private void fill(char[] target) {
        ArrayList<CharSequence> pending = new ArrayList<>();
        int end = length;
        CharSequence next = this;
        while (true) {
            Object current = next instanceof Rope rope ? rope.content : next;
            if (current instanceof Pair pair) {
                pending.add(pair.left);
                next = pair.right;
                continue;
            }
            if (current instanceof AppendBuffer buffer) {
                int count = next.length() - buffer.headLength;
                end -= count;
                buffer.copyTo(target, end, count);
                next = buffer.head;
                continue;
            }
            String text = (String) current;
            end -= text.length();
            text.getChars(0, text.length(), target, end);
            if (pending.isEmpty()) {
                return;
            }
            next = pending.remove(pending.size() - 1);
        }
    }
}
