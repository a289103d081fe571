package dev.deltic.classfile;

import java.util.Arrays;

/** A growable array of bytes, big-endian as class files are. */
final class ByteVector {
    byte[] data;
    int size;

    ByteVector(int capacity) {
        data = new byte[capacity];
    }

    /** Makes room for {@code count} more bytes. */
    void reserve(int count) {
        if (count > data.length - size) {
            data = Arrays.copyOf(data, Math.max(size + count, data.length * 2));
        }
    }

    void put1(int value) {
        if (size == data.length) {
            reserve(1);
        }
        data[size++] = (byte) value;
    }

    void put2(int value) {
        reserve(2);
        data[size++] = (byte) (value >> 8);
        data[size++] = (byte) value;
    }

    void put4(int value) {
        reserve(4);
        size += 4;
        set4(size - 4, value);
    }

    void put8(long value) {
        put4((int) (value >> 32));
        put4((int) value);
    }

    void putAll(ByteVector other) {
        reserve(other.size);
        System.arraycopy(other.data, 0, data, size, other.size);
        size += other.size;
    }

    void set2(int offset, int value) {
        data[offset] = (byte) (value >> 8);
        data[offset + 1] = (byte) value;
    }

    void set4(int offset, int value) {
        data[offset] = (byte) (value >> 24);
        data[offset + 1] = (byte) (value >> 16);
        data[offset + 2] = (byte) (value >> 8);
        data[offset + 3] = (byte) value;
    }
}
