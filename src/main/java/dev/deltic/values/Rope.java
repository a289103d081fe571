package dev.deltic.values;

import dev.deltic.messages.MessageTemplate;
import java.lang.invoke.VarHandle;

/** A JavaScript string whose characters are not yet in one place: the result of a concatenation that is too long to
 *  copy at once. Immutable to the outside; {@link #toString} puts the characters together and remembers the result.
 *
 *  <p>Inside, a rope is one of three things, told apart by {@link #content}:
 *  <ul>
 *  <li>a pair: content is the left part, a {@link String} or a rope, and {@link #right} the other, neither of them empty. So the
 *      left part is shorter than the whole;
 *  <li>an {@link AppendBuffer}: once a pair of some length is appended to, which is how a loop of {@code s += x} looks, the new
 *      rope owns the end of a growing buffer, and further appends cost the copying of {@code x} alone;
 *  <li>flat: content is a {@link String} of the whole length.
 *  </ul>
 *  The change to flat is one plain write of a reference to an immutable object, so other threads see the rope before
 *  or after it, both right. Only then is the right part let go, and who finds it gone looks at the content again.
 *  Flattening walks with an explicit stack: ropes may be nested a million deep. */
public final class Rope implements CharSequence {
    /** The longest string, V8's on 64-bit machines; longer ones are RangeErrors. */
    public static final int MAX_LENGTH = (1 << 29) - 24;
    /** Shorter results are plain strings. */
    static final int MIN_LENGTH = 32;
    /** What is appended to a shorter pair makes another pair: the parts of one expression are seldom longer, and are copied once,
     *  to where they go in the end. */
    private static final int MIN_BUFFERED = 64;
    /** A pair not longer than this is copied into the buffer made for it. */
    private static final int MAX_COPIED_HEAD = 512;
    /** A right side longer than this is linked to instead of copied: for it a pair costs less than the copy. */
    private static final int MAX_COPIED_TAIL = 1024;
    /** A right side longer than this is flattened before it is copied, as it may be copied again and may have many parts. */
    private static final int MAX_COPIED_IN_PARTS = 256;

    private final int length;
    /** See the class; read once per use. */
    private Object content;
    /** The right part of a pair; null in buffers and, soon after, of what has become flat. */
    private CharSequence right;

    private Rope(int length, Object content, CharSequence right) {
        this.length = length;
        this.content = content;
        this.right = right;
    }

    private Rope(int length, AppendBuffer content) {
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
        checkLength(total);
        return left instanceof Rope rope ? rope.append(right, total) : new Rope(total, left, right);
    }

    /** The same for two flat strings. */
    public static CharSequence concat(String left, String right) {
        int total = left.length() + right.length();
        if (total < MIN_LENGTH) {
            return left.isEmpty() ? right : left.concat(right);
        }
        if (left.isEmpty()) {
            return right;
        }
        if (right.isEmpty()) {
            return left;
        }
        checkLength(total);
        return new Rope(total, left, right);
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

    /** The concatenation of {@code count} strings, if all are short; else null. */
    public static String concatShort(Object[] parts, int first, int count) {
        int total = 0;
        for (int i = first; i < first + count; i++) {
            total += ((CharSequence) parts[i]).length();
            if (total > MAX_COPIED_IN_PARTS) {
                return null;
            }
        }
        return copied(parts, first, count, total);
    }

    private static String copied(Object[] parts, int first, int count, int total) {
        char[] target = new char[total];
        int at = 0;
        for (int i = first; i < first + count; i++) {
            if (parts[i] instanceof String text) {
                text.getChars(0, text.length(), target, at);
                at += text.length();
            } else {
                Rope rope = (Rope) parts[i];
                rope.copyTo(target, at);
                at += rope.length;
            }
        }
        return new String(target);
    }

    private static void checkLength(int total) {
        if (total > MAX_LENGTH) {
            throw new ValueRangeException(MessageTemplate.INVALID_STRING_LENGTH);
        }
    }

    private Rope append(CharSequence tail, int total) {
        Object current = content;
        int count = total - length;
        if (count <= MAX_COPIED_TAIL) {
            if (current instanceof AppendBuffer buffer) {
                if (buffer.append(length - buffer.headLength, tail)) {
                    return new Rope(total, buffer);
                }
            } else if (length >= MIN_BUFFERED && !isFlat()) {
                return startBuffer(tail, total);
            }
        }
        return new Rope(total, this, tail);
    }

    private Rope startBuffer(CharSequence tail, int total) {
        AppendBuffer buffer;
        if (length <= MAX_COPIED_HEAD) {
            buffer = new AppendBuffer("", total * 2);
            buffer.append(0, this);
            buffer.append(length, tail);
        } else {
            buffer = new AppendBuffer(this, (total - length) * 2);
            buffer.append(0, tail);
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
        return content instanceof String flat && flat.length() == length;
    }

    /** The characters as one string; the first call puts them together. */
    @Override
    public String toString() {
        return content instanceof String flat && flat.length() == length ? flat : flatten();
    }

    private String flatten() {
        Object current = content;
        String flat;
        if (current instanceof AppendBuffer buffer && buffer.headLength == 0) {
            flat = buffer.toString(length);
        } else if (current instanceof String left && left.length() < length && right instanceof String tail) {
            flat = left.concat(tail);
        } else {
            char[] target = new char[length];
            copyTo(target, 0);
            flat = new String(target);
        }
        content = flat;
        VarHandle.releaseFence();
        right = null;
        return flat;
    }

    /** Writes the characters, from {@code at} on, from the end to the start; what stands further left waits on a stack. */
    void copyTo(char[] target, int at) {
        Pending pending = null;
        Rope rope = this;
        int start = at;
        while (true) {
            CharSequence rest = null;                   // what stands further left
            Object current = rope.content;
            if (current instanceof AppendBuffer buffer) {
                buffer.copyTo(target, start + buffer.headLength, rope.length - buffer.headLength);
                rest = buffer.head;
            } else {
                CharSequence tail = rope.right;
                if (tail == null) {                     // flat, perhaps just now, by another thread
                    VarHandle.acquireFence();
                    current = rope.content;
                }
                CharSequence left = (CharSequence) current;
                if (tail == null || left.length() == rope.length) {
                    rest = left;
                } else {
                    int middle = start + left.length();
                    if (tail instanceof String text) {
                        text.getChars(0, text.length(), target, middle);
                        rest = left;
                    } else {
                        if (left instanceof String text) {
                            text.getChars(0, text.length(), target, start);
                        } else {
                            pending = new Pending((Rope) left, start, pending);
                        }
                        rope = (Rope) tail;
                        start = middle;
                        continue;
                    }
                }
            }
            if (rest instanceof Rope next) {
                rope = next;
                continue;
            }
            String text = (String) rest;
            text.getChars(0, text.length(), target, start);
            if (pending == null) {
                return;
            }
            rope = pending.rope;
            start = pending.start;
            pending = pending.next;
        }
    }

    /** A rope to be written later, and where. */
    private record Pending(Rope rope, int start, Pending next) { }

    /** As few parts as a copy should have. */
    CharSequence prepared() {
        return isFlat() || length > MAX_COPIED_IN_PARTS && !(content instanceof AppendBuffer) ? toString() : this;
    }
}
