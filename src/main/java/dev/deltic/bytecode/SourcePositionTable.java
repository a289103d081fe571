package dev.deltic.bytecode;

import java.util.Arrays;

/** Maps bytecode offsets to offsets in the source text. Each entry is two deltas, zigzag and 7 bits a byte; an instruction
 *  without an entry belongs to the last one before it. */
public final class SourcePositionTable {
    /** A table that knows no position. */
    public static final SourcePositionTable EMPTY = new SourcePositionTable(new byte[0]);

    private final byte[] bytes;

    SourcePositionTable(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The source offset of the instruction at {@code codeOffset}, or -1 when unknown. */
    public int find(int codeOffset) {
        Cursor cursor = cursor();
        int position = -1;
        while (cursor.next() && cursor.codeOffset() <= codeOffset) {
            position = cursor.position();
        }
        return position;
    }

    /** A cursor before the first entry. */
    public Cursor cursor() {
        return new Cursor(bytes);
    }

    /** Reads the entries in order of code offset. */
    public static final class Cursor {
        private final byte[] bytes;
        private int at;
        private int codeOffset;
        private int position;

        private Cursor(byte[] bytes) {
            this.bytes = bytes;
        }

        /** Moves to the next entry; false when there is none. */
        public boolean next() {
            if (at == bytes.length) {
                return false;
            }
            codeOffset += read();
            position += read();
            return true;
        }

        /** The entry's code offset. */
        public int codeOffset() {
            return codeOffset;
        }

        /** The entry's source offset. */
        public int position() {
            return position;
        }

        private int read() {
            int value = 0;
            int shift = 0;
            byte b;
            do {
                b = bytes[at++];
                value |= (b & 0x7F) << shift;
                shift += 7;
            } while (b < 0);
            return value >>> 1 ^ -(value & 1);
        }
    }

    /** Collects entries in order of code offset. */
    static final class Builder {
        private byte[] bytes = new byte[32];
        private int length;
        private int lastCodeOffset;
        private int lastPosition;

        void add(int codeOffset, int position) {
            if (length > 0 && position == lastPosition) {
                return;
            }
            write(codeOffset - lastCodeOffset);
            write(position - lastPosition);
            lastCodeOffset = codeOffset;
            lastPosition = position;
        }

        SourcePositionTable build() {
            return length == 0 ? EMPTY : new SourcePositionTable(Arrays.copyOf(bytes, length));
        }

        private void write(int delta) {
            int value = delta << 1 ^ delta >> 31;
            do {
                if (length == bytes.length) {
                    bytes = Arrays.copyOf(bytes, length * 2);
                }
                bytes[length++] = (byte) (value > 0x7F || value < 0 ? value | 0x80 : value);
                value >>>= 7;
            } while (value != 0);
        }
    }
}
