package dev.deltic.unicode;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** Reader of the generated tables; {@code UnicodeTableGenerator}, in the build, describes the format. The file is read
 *  when the first table is asked for, a table is decoded each time it is asked for. */
final class UnicodeTables {
    private static final String RESOURCE = "unicode.bin";

    private final byte[] bytes;
    private final Map<String, Integer> offsets;

    /** Loads the file when first touched. */
    private static final class Holder {
        static final UnicodeTables TABLES = load();
    }

    private UnicodeTables(byte[] bytes) {
        this.bytes = bytes;
        Cursor cursor = new Cursor(bytes, 3);
        int[] starts = new int[cursor.varint()];
        int total = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = total;
            total += cursor.varint();
        }
        int names = cursor.varint();
        offsets = new HashMap<>(names * 2);
        for (int i = 0; i < names; i++) {
            String name = cursor.ascii(cursor.varint());
            offsets.put(name, starts[cursor.varint()]);
        }
        int base = cursor.position;
        for (Map.Entry<String, Integer> entry : offsets.entrySet()) {
            entry.setValue(entry.getValue() + base);
        }
        if (base + total != bytes.length) {
            throw new IllegalStateException(RESOURCE + ": " + bytes.length + " bytes, expected " + (base + total));
        }
    }

    private static UnicodeTables load() {
        try (InputStream in = UnicodeTables.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource " + RESOURCE + " is missing beside " + UnicodeTables.class);
            }
            byte[] bytes = in.readAllBytes();
            if (bytes.length < 3 || bytes[0] != 'D' || bytes[1] != 'U') {
                throw new IllegalStateException("resource " + RESOURCE + " is damaged");
            }
            return new UnicodeTables(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("resource " + RESOURCE + " cannot be read", e);
        }
    }

    /** A reader placed at the table of that name, or null if there is none. */
    static Cursor find(String name) {
        UnicodeTables tables = Holder.TABLES;
        Integer offset = tables.offsets.get(name);
        return offset == null ? null : new Cursor(tables.bytes, offset);
    }

    /** The set of that name, which must exist. */
    static CodePointSet set(String name) {
        return find(name).set();
    }

    /** The major version of Unicode that the tables describe. */
    static int version() {
        return Holder.TABLES.bytes[2];
    }

    /** A position in the file. */
    static final class Cursor {
        private final byte[] bytes;
        private int position;

        Cursor(byte[] bytes, int position) {
            this.bytes = bytes;
            this.position = position;
        }

        int varint() {
            int value = 0;
            int shift = 0;
            byte next;
            do {
                next = bytes[position++];
                value |= (next & 127) << shift;
                shift += 7;
            } while (next < 0);
            return value;
        }

        String ascii(int length) {
            char[] text = new char[length];
            for (int i = 0; i < length; i++) {
                text[i] = (char) bytes[position++];
            }
            return new String(text);
        }

        CodePointSet set() {
            int[] bounds = new int[varint()];
            int at = 0;
            for (int i = 0; i < bounds.length; i++) {
                at += varint();
                bounds[i] = at;
            }
            return new CodePointSet(bounds);
        }

        /** Strings in ascending order, front coded. */
        String[] strings() {
            String[] result = new String[varint()];
            int[] points = new int[32];
            for (int i = 0; i < result.length; i++) {
                int shared = varint();
                int rest = varint();
                for (int j = 0; j < rest; j++) {
                    points[shared + j] = varint();
                }
                result[i] = new String(points, 0, shared + rest);
            }
            return result;
        }
    }
}
