package dev.deltic.base;

import java.util.Arrays;

/** A growable set of small non-negative integers. Unlike {@link java.util.BitSet}, the combining operations report
 *  whether they changed the receiver, which is what a data-flow iteration asks. */
public final class BitVector {
    private long[] words;

    public BitVector() {
        this(64);
    }

    public BitVector(int expectedBits) {
        words = new long[Math.max(1, (expectedBits + 63) >> 6)];
    }

    private BitVector(long[] words) {
        this.words = words;
    }

    public BitVector copy() {
        return new BitVector(words.clone());
    }

    public boolean get(int bit) {
        int word = bit >> 6;
        return word < words.length && (words[word] & 1L << bit) != 0;
    }

    /** Adds {@code bit}; true if it was absent. */
    public boolean set(int bit) {
        int word = bit >> 6;
        if (word >= words.length) {
            words = Arrays.copyOf(words, Math.max(word + 1, words.length * 2));
        }
        long old = words[word];
        words[word] = old | 1L << bit;
        return old != words[word];
    }

    /** Removes {@code bit}; true if it was present. */
    public boolean clear(int bit) {
        int word = bit >> 6;
        if (word >= words.length) {
            return false;
        }
        long old = words[word];
        words[word] = old & ~(1L << bit);
        return old != words[word];
    }

    public void clear() {
        Arrays.fill(words, 0);
    }

    /** Adds all of {@code other}; true if the receiver changed. */
    public boolean union(BitVector other) {
        if (other.words.length > words.length) {
            words = Arrays.copyOf(words, other.words.length);
        }
        long changed = 0;
        for (int i = 0; i < other.words.length; i++) {
            long merged = words[i] | other.words[i];
            changed |= merged ^ words[i];
            words[i] = merged;
        }
        return changed != 0;
    }

    /** Keeps what is also in {@code other}; true if the receiver changed. */
    public boolean intersect(BitVector other) {
        long changed = 0;
        for (int i = 0; i < words.length; i++) {
            long merged = i < other.words.length ? words[i] & other.words[i] : 0;
            changed |= merged ^ words[i];
            words[i] = merged;
        }
        return changed != 0;
    }

    /** Removes all of {@code other}; true if the receiver changed. */
    public boolean subtract(BitVector other) {
        long changed = 0;
        for (int i = Math.min(words.length, other.words.length) - 1; i >= 0; i--) {
            long merged = words[i] & ~other.words[i];
            changed |= merged ^ words[i];
            words[i] = merged;
        }
        return changed != 0;
    }

    /** The first member at or above {@code from}, or -1. */
    public int nextSet(int from) {
        int word = from >> 6;
        if (word >= words.length) {
            return -1;
        }
        long bits = words[word] & -1L << from;
        while (bits == 0) {
            if (++word == words.length) {
                return -1;
            }
            bits = words[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(bits);
    }

    public int cardinality() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    public boolean isEmpty() {
        for (long word : words) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    private int usedWords() {
        int used = words.length;
        while (used > 0 && words[used - 1] == 0) {
            used--;
        }
        return used;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BitVector vector
                && Arrays.equals(words, 0, usedWords(), vector.words, 0, vector.usedWords());
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = usedWords() - 1; i >= 0; i--) {
            hash = 31 * hash + Long.hashCode(words[i]);
        }
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        for (int bit = nextSet(0); bit >= 0; bit = nextSet(bit + 1)) {
            text.append(text.length() == 1 ? "" : ", ").append(bit);
        }
        return text.append('}').toString();
    }
}
