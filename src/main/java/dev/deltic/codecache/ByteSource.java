package dev.deltic.codecache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what a {@link ByteSink} wrote, and believes nothing: every length is compared with what is left before anything of that length
 *  is made. Throws {@link CorruptCodeException}. */
final class ByteSource {
    private final byte[] bytes;
    private final int end;
    private int at;

    ByteSource(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.at = start;
        this.end = end;
    }

    int position() {
        return at;
    }

    int left() {
        return end - at;
    }

    void requireEnd() {
        check(at == end, "bytes left over");
    }

    static void check(boolean condition, String problem) {
        if (!condition) {
            throw new CorruptCodeException(problem);
        }
    }

    int getByte() {
        check(at < end, "the end");
        return bytes[at++];
    }

    boolean getBoolean() {
        int value = getByte();
        check(value == 0 || value == 1, "no boolean");
        return value == 1;
    }

    int getInt() {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = getByte();
            value |= (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new CorruptCodeException("a number of more than five bytes");
    }

    int getSigned() {
        int value = getInt();
        return value >>> 1 ^ -(value & 1);
    }

    /** A number from 0 to below a limit. */
    int getIndex(int limit) {
        int value = getInt();
        check(value >= 0 && value < limit, "an index of " + value + " where " + limit + " is the limit");
        return value;
    }

    /** A number of things that take a byte each at least. */
    int getCount() {
        return getIndex(left() + 1);
    }

    long getLong() {
        check(left() >= 8, "the end");
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = value << 8 | bytes[at++] & 0xFF;
        }
        return value;
    }

    byte[] getBytes() {
        int length = getCount();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    int[] getInts() {
        int[] values = new int[getCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = getSigned();
        }
        return values;
    }

    String getString() {
        boolean latin = getBoolean();
        int length = getCount();
        at += length;
        if (latin) {
            return new String(bytes, at - length, length, StandardCharsets.ISO_8859_1);
        }
        check(length % 2 == 0, "half a character");
        char[] chars = new char[length / 2];
        for (int i = 0; i < chars.length; i++) {
            int from = at - length + 2 * i;
            chars[i] = (char) (bytes[from] << 8 | bytes[from + 1] & 0xFF);
        }
        return new String(chars);
    }

    /** What a sink that was put into another as a whole holds. */
    ByteSource getSource() {
        int length = getCount();
        at += length;
        return new ByteSource(bytes, at - length, at);
    }

    /** A part of what is left, which stays where it is. */
    ByteSource part(int offset, int length) {
        check(offset >= 0 && length >= 0 && length <= left() - offset, "a part that is not there");
        return new ByteSource(bytes, at + offset, at + offset + length);
    }
}
