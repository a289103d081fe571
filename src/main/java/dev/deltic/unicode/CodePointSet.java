package dev.deltic.unicode;

import java.util.Arrays;

/** An immutable set of code points, held as an inversion list: sorted boundaries at which membership changes. */
public final class CodePointSet {
    /** One past the last code point. */
    public static final int LIMIT = 0x110000;
    public static final CodePointSet EMPTY = new CodePointSet(new int[0]);
    public static final CodePointSet ALL = new CodePointSet(new int[] {0, LIMIT});

    private final int[] bounds;

    /** {@code bounds} is owned by the set: strictly increasing, of even length. */
    CodePointSet(int[] bounds) {
        this.bounds = bounds;
    }

    /** The set of one code point. */
    public static CodePointSet of(int codePoint) {
        return new CodePointSet(new int[] {codePoint, codePoint + 1});
    }

    /** The code points from {@code first} to {@code last}, both included. */
    public static CodePointSet ofRange(int first, int last) {
        return new CodePointSet(new int[] {first, last + 1});
    }

    public boolean contains(int codePoint) {
        int low = 0;
        int high = bounds.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (bounds[middle] <= codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (low & 1) != 0;
    }

    public boolean isEmpty() {
        return bounds.length == 0;
    }

    /** Number of maximal ranges. */
    public int rangeCount() {
        return bounds.length >> 1;
    }

    public int rangeFirst(int range) {
        return bounds[range * 2];
    }

    /** The last code point of a range, included. */
    public int rangeLast(int range) {
        return bounds[range * 2 + 1] - 1;
    }

    /** The largest member, or -1. */
    public int last() {
        return bounds.length == 0 ? -1 : bounds[bounds.length - 1] - 1;
    }

    /** The only member, or -1 if there is not exactly one. */
    public int single() {
        return bounds.length == 2 && bounds[1] == bounds[0] + 1 ? bounds[0] : -1;
    }

    public int size() {
        int size = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            size += bounds[i + 1] - bounds[i];
        }
        return size;
    }

    public CodePointSet complement() {
        boolean dropFirst = bounds.length > 0 && bounds[0] == 0;
        boolean dropLast = bounds.length > 0 && bounds[bounds.length - 1] == LIMIT;
        int length = bounds.length + (dropFirst ? -1 : 1) + (dropLast ? -1 : 1);
        int[] result = new int[length];
        int from = dropFirst ? 1 : 0;
        int to = dropFirst ? 0 : 1;
        System.arraycopy(bounds, from, result, to, bounds.length - from - (dropLast ? 1 : 0));
        if (!dropLast) {
            result[length - 1] = LIMIT;
        }
        return new CodePointSet(result);
    }

    public CodePointSet union(CodePointSet other) {
        if (bounds.length == 0 || other == this) {
            return other;
        }
        return other.bounds.length == 0 ? this : merge(other, 1);
    }

    public CodePointSet intersect(CodePointSet other) {
        return other == this ? this : merge(other, 2);
    }

    public CodePointSet subtract(CodePointSet other) {
        return merge(other.complement(), 2);
    }

    public boolean intersects(CodePointSet other) {
        int i = 0;
        int j = 0;
        while (i < bounds.length && j < other.bounds.length) {
            if (bounds[i + 1] <= other.bounds[j]) {
                i += 2;
            } else if (other.bounds[j + 1] <= bounds[i]) {
                j += 2;
            } else {
                return true;
            }
        }
        return false;
    }

    /** The code points that are in at least {@code threshold} of the two sets. */
    private CodePointSet merge(CodePointSet other, int threshold) {
        int[] result = new int[bounds.length + other.bounds.length];
        int length = 0;
        int i = 0;
        int j = 0;
        boolean inside = false;
        while (i < bounds.length || j < other.bounds.length) {
            int a = i < bounds.length ? bounds[i] : Integer.MAX_VALUE;
            int b = j < other.bounds.length ? other.bounds[j] : Integer.MAX_VALUE;
            int at = Math.min(a, b);
            if (a == at) {
                i++;
            }
            if (b == at) {
                j++;
            }
            boolean now = (i & 1) + (j & 1) >= threshold;
            if (now != inside) {
                result[length++] = at;
                inside = now;
            }
        }
        return new CodePointSet(Arrays.copyOf(result, length));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodePointSet set && Arrays.equals(bounds, set.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < bounds.length; i += 2) {
            text.append(i == 0 ? "" : " ").append(Integer.toHexString(bounds[i]));
            if (bounds[i + 1] > bounds[i] + 1) {
                text.append('-').append(Integer.toHexString(bounds[i + 1] - 1));
            }
        }
        return text.append(']').toString();
    }

    /** Collects ranges in any order. */
    public static final class Builder {
        private int[] pairs = new int[16];
        private int length;

        public Builder add(int codePoint) {
            return add(codePoint, codePoint);
        }

        /** Adds the code points from {@code first} to {@code last}, both included. */
        public Builder add(int first, int last) {
            if (length > 0 && first >= pairs[length - 2] && first <= pairs[length - 1]) {
                pairs[length - 1] = Math.max(pairs[length - 1], last + 1);
                return this;
            }
            if (length == pairs.length) {
                pairs = Arrays.copyOf(pairs, length * 2);
            }
            pairs[length++] = first;
            pairs[length++] = last + 1;
            return this;
        }

        public Builder add(CodePointSet set) {
            for (int i = 0; i < set.bounds.length; i += 2) {
                add(set.bounds[i], set.bounds[i + 1] - 1);
            }
            return this;
        }

        public CodePointSet build() {
            if (length == 0) {
                return EMPTY;
            }
            long[] sorted = new long[length / 2];
            for (int i = 0; i < sorted.length; i++) {
                sorted[i] = (long) pairs[2 * i] << 32 | pairs[2 * i + 1];
            }
            Arrays.sort(sorted);
            int[] result = new int[length];
            int end = 0;
            for (long pair : sorted) {
                int from = (int) (pair >>> 32);
                int to = (int) pair;
                if (end > 0 && from <= result[end - 1]) {
                    result[end - 1] = Math.max(result[end - 1], to);
                } else {
                    result[end++] = from;
                    result[end++] = to;
                }
            }
            return new CodePointSet(Arrays.copyOf(result, end));
        }
    }
}
