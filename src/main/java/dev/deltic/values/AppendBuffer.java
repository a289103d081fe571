package dev.deltic.values;

import java.util.Arrays;

/** The growing text that ropes made by repeated appending share: each such {@link Rope} is {@link #head} followed by
 *  the first so many characters here. Characters once written never change, so ropes that end earlier stay valid; only
 *  the rope that ends where the buffer ends may append in place, and only on the thread that made the buffer, so that
 *  two isolates that hold the same rope do not write to the same position. */
final class AppendBuffer {
    private static final int MIN_CAPACITY = 48;

    /** What stands before the buffer's characters; may be empty. */
    final CharSequence head;
    final int headLength;
    private final Thread owner = Thread.currentThread();
    /** Volatile for readers on other threads: whoever sees the grown array must see what was copied into it. */
    private volatile char[] chars;
    private int end;

    /** A buffer with the text of {@code tail} after {@code head}. */
    AppendBuffer(CharSequence head, int capacity) {
        this.head = head;
        headLength = head.length();
        chars = new char[Math.max(MIN_CAPACITY, capacity)];
    }

    /** Appends {@code text} if {@code at}, where the caller's rope ends, is still the end; false if nothing was done. */
    boolean append(int at, String text) {
        if (end != at || owner != Thread.currentThread()) {
            return false;
        }
        char[] target = chars;
        int count = text.length();
        int newEnd = at + count;
        if (newEnd > target.length) {
            target = grow(target, newEnd);
        }
        if (count == 1) {
            target[at] = text.charAt(0);
        } else {
            text.getChars(0, count, target, at);
        }
        end = newEnd;
        return true;
    }

    /** The same for any string; the rope that stands before the new text may be part of it. */
    boolean append(int at, CharSequence text) {
        CharSequence prepared = text instanceof Rope rope ? rope.prepared() : text;
        if (!(prepared instanceof Rope rope)) {
            return append(at, (String) prepared);
        }
        if (end != at || owner != Thread.currentThread()) {
            return false;
        }
        char[] target = chars;
        int newEnd = at + rope.length();
        if (newEnd > target.length) {
            target = grow(target, newEnd);
        }
        rope.copyTo(target, at);
        end = newEnd;
        return true;
    }

    private char[] grow(char[] old, int needed) {
        int capacity = (int) Math.min(Math.max((long) old.length * 2, needed), Math.max(Rope.MAX_LENGTH, needed));
        char[] grown = Arrays.copyOf(old, capacity);
        chars = grown;
        return grown;
    }

    void copyTo(char[] target, int at, int count) {
        System.arraycopy(chars, 0, target, at, count);
    }

    String toString(int count) {
        return new String(chars, 0, count);
    }
}
