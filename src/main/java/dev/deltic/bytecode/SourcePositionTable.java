package dev.deltic.bytecode;

import java.util.Arrays;

/** Maps bytecode offsets to offsets in the source text. Each entry has a position, and the span of the
 *  expression that an error would name, empty if none; all delta coded, zigzag, 7 bits a byte. An instruction without an
 *  entry belongs to the last one before it. */
public final class SourcePositionTable {
    /** A table that knows no position. */
    public static final SourcePositionTable EMPTY = new SourcePositionTable(new byte[0]);

    private final byte[] bytes;

    SourcePositionTable(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The table that {@link #encoded} gave. The array is kept. */
    public static SourcePositionTable of(byte[] encoded) {
        return encoded.length == 0 ? EMPTY : new SourcePositionTable(encoded);
    }

    /** The table in its own encoding. */
    public byte[] encoded() {
        return bytes.clone();
    }

    /** The source offset of the instruction at {@code codeOffset}, or -1 when unknown. */
    public int find(int codeOffset) {
        Cursor cursor = seek(codeOffset);
        return cursor == null ? -1 : cursor.position();
    }

    /** A cursor on the entry of the instruction at {@code codeOffset}, or null when unknown. */
    public Cursor seek(int codeOffset) {
        Cursor ahead = cursor();
        Cursor found = null;
        int at = 0;
        while (ahead.next() && ahead.codeOffset() <= codeOffset) {
            at++;
        }
        if (at > 0) {
            found = cursor();
            for (int i = 0; i < at; i++) {
                found.next();
            }
        }
        return found;
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
        private int subjectStart;
        private int subjectLength;

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
            subjectLength = read();
            subjectStart = subjectLength == 0 ? 0 : position + read();
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

        /** The start of the expression that an error names. */
        public int subjectStart() {
            return subjectStart;
        }

        /** The end of the expression that an error names; equal to the start when there is none. */
        public int subjectEnd() {
            return subjectStart + subjectLength;
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
        private int lastSubjectStart;
        private int lastSubjectEnd;

        void add(int codeOffset, int position, int subjectStart, int subjectEnd) {
            if (length > 0 && position == lastPosition && subjectStart == lastSubjectStart
                    && subjectEnd == lastSubjectEnd) {
                return;
            }
            write(codeOffset - lastCodeOffset);
            write(position - lastPosition);
            write(subjectEnd - subjectStart);
            if (subjectEnd != subjectStart) {
                write(subjectStart - position);
            }
            lastCodeOffset = codeOffset;
            lastPosition = position;
            lastSubjectStart = subjectStart;
            lastSubjectEnd = subjectEnd;
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
