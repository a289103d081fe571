package dev.deltic.codecache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are written one after the other. Numbers take 7 bits a byte, the lowest first. */
final class ByteSink {
    private byte[] bytes = new byte[256];
    private int length;

    int length() {
        return length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    void putByte(int value) {
        reserve(1);
        bytes[length++] = (byte) value;
    }

    void putBoolean(boolean value) {
        putByte(value ? 1 : 0);
    }

    /** Any number; small ones that are not negative are short. */
    void putInt(int value) {
        reserve(5);
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    /** Any number; those near zero are short. */
    void putSigned(int value) {
        putInt(value << 1 ^ value >> 31);
    }

    void putLong(long value) {
        reserve(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (value >>> shift);
        }
    }

    void putBytes(byte[] value) {
        putInt(value.length);
        reserve(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
    }

    void putInts(int[] values) {
        putInt(values.length);
        for (int value : values) {
            putSigned(value);
        }
    }

    /** Latin-1 or UTF-16, whichever holds it: UTF-8 would lose surrogates that stand alone. */
    void putString(String value) {
        boolean latin = true;
        for (int i = 0; i < value.length(); i++) {
            latin &= value.charAt(i) < 0x100;
        }
        putBoolean(latin);
        if (latin) {
            putBytes(value.getBytes(StandardCharsets.ISO_8859_1));
            return;
        }
        byte[] chars = new byte[value.length() * 2];
        for (int i = 0; i < value.length(); i++) {
            chars[2 * i] = (byte) (value.charAt(i) >> 8);
            chars[2 * i + 1] = (byte) value.charAt(i);
        }
        putBytes(chars);
    }

    void putAll(ByteSink other) {
        putInt(other.length);
        reserve(other.length);
        System.arraycopy(other.bytes, 0, bytes, length, other.length);
        length += other.length;
    }
}
