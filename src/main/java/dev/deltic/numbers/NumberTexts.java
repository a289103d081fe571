package dev.deltic.numbers;

/** <a href="https://tc39.es/ecma262/#sec-numeric-types-number-tostring">Number::toString</a> in radix 10, which remembers: programs
 *  convert the same numbers again and again. Small integers have their places; of others one that comes is remembered instead of the one
 *  that was there. Any thread may use it: what is remembered of a number is one immutable object. */
public final class NumberTexts {
    /** A power of two, as the following. */
    private static final int SMALL = 256;
    private static final int MIN_SIZE = 32;
    private static final int MAX_SIZE = 512;

    /** Of the integers from 0 on; null where there was none yet. */
    private final String[] small = new String[SMALL];
    private Entry[] entries = new Entry[MIN_SIZE];
    /** How many numbers were replaced since there were so many places. */
    private int replaced;

    private record Entry(long bits, String text) { }

    /** The text of an int32. */
    public String toString(int value) {
        if ((value & -SMALL) == 0) {
            String text = small[value];
            return text != null ? text : remember(value);
        }
        return Integer.toString(value);
    }

    private String remember(int value) {
        String text = Integer.toString(value);
        small[value] = text;
        return text;
    }

    /** The text of any number. */
    public String toString(double value) {
        int integer = (int) value;
        if (integer == value) {
            return toString(integer);                   // -0 too
        }
        long bits = Double.doubleToRawLongBits(value);
        Entry[] known = entries;
        Entry entry = known[slot(bits, known.length)];
        return entry != null && entry.bits == bits ? entry.text : remember(bits);
    }

    private static int slot(long bits, int size) {
        int hash = (int) (bits ^ bits >>> 32);
        return (hash ^ hash >>> 7 ^ hash >>> 14 ^ hash >>> 21) & size - 1;
    }

    private String remember(long bits) {
        String text = NumberToString.toString(Double.longBitsToDouble(bits));
        Entry[] known = entries;
        int slot = slot(bits, known.length);
        if (known[slot] != null && ++replaced > known.length && known.length < MAX_SIZE) {
            replaced = 0;
            known = grown(known);
            slot = slot(bits, known.length);
            entries = known;
        }
        known[slot] = new Entry(bits, text);
        return text;
    }

    private static Entry[] grown(Entry[] old) {
        Entry[] grown = new Entry[old.length * 2];
        for (Entry entry : old) {
            if (entry != null) {
                grown[slot(entry.bits, grown.length)] = entry;
            }
        }
        return grown;
    }
}
