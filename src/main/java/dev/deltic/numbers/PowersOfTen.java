package dev.deltic.numbers;

/** The powers 10^-292 … 10^324 scaled to 128 bits with the highest set, rounded up: what
 *  {@link ShortestDecimal} multiplies by. Computed when first needed, which takes less than loading it would. */
final class PowersOfTen {
    private static final int MIN = -292;
    private static final int MAX = 324;
    /** 5^324 has 753 bits. 2^832 / 5^292 still has 154, and flooring at every step equals flooring once. */
    private static final int WORDS = 27;
    private static final long[] HIGH = new long[MAX - MIN + 1];
    private static final long[] LOW = new long[MAX - MIN + 1];

    static {
        int[] up = new int[WORDS];
        up[0] = 1;
        int used = 1;
        for (int k = 0; k <= MAX; k++) {
            store(k, up, used, false);
            used = multiplyBy5(up, used);
        }
        int[] down = new int[WORDS];
        down[WORDS - 1] = 1;
        used = WORDS;
        for (int k = -1; k >= MIN; k--) {
            used = divideBy5(down, used);
            store(k, down, used, true);
        }
    }

    private PowersOfTen() { }

    static long high(int k) {
        return HIGH[k - MIN];
    }

    static long low(int k) {
        return LOW[k - MIN];
    }

    /** floor(log2(10^k)) for the exponents in the table. */
    static int floorLog2(int k) {
        return k * 1741647 >> 19;
    }

    /** Multiplies the number in the first {@code used} words; returns how many are used now. */
    private static int multiplyBy5(int[] words, int used) {
        long carry = 0;
        for (int i = 0; i < used; i++) {
            carry += (words[i] & 0xFFFFFFFFL) * 5;
            words[i] = (int) carry;
            carry >>>= 32;
        }
        if (carry == 0) {
            return used;
        }
        words[used] = (int) carry;
        return used + 1;
    }

    /** Divides the number in the first {@code used} words, rounding down; returns how many are used now. */
    private static int divideBy5(int[] words, int used) {
        long remainder = 0;
        for (int i = used - 1; i >= 0; i--) {
            long dividend = remainder << 32 | words[i] & 0xFFFFFFFFL;
            words[i] = (int) (dividend / 5);
            remainder = dividend % 5;
        }
        return words[used - 1] == 0 ? used - 1 : used;
    }

    /** Keeps the highest 128 bits, plus one if any bit is left behind ({@code inexact}: one always is). */
    private static void store(int k, int[] words, int used, boolean inexact) {
        int end = used * 32 - Integer.numberOfLeadingZeros(words[used - 1]);    // one above the highest bit
        long high = bitsFrom(words, end - 64);
        long low = bitsFrom(words, end - 128);
        if (inexact || anyBitBelow(words, end - 128)) {
            low++;
            if (low == 0) {
                high++;
            }
        }
        HIGH[k - MIN] = high;
        LOW[k - MIN] = low;
    }

    /** The 64 bits from position {@code from} up; positions below 0 hold zeros. */
    private static long bitsFrom(int[] words, int from) {
        int index = Math.floorDiv(from, 32);
        int within = Math.floorMod(from, 32);
        long first = word(words, index);
        long second = word(words, index + 1);
        long third = word(words, index + 2);
        long low = first | second << 32;
        return within == 0 ? low : low >>> within | third << 64 - within;
    }

    private static long word(int[] words, int index) {
        return index < 0 || index >= words.length ? 0 : words[index] & 0xFFFFFFFFL;
    }

    private static boolean anyBitBelow(int[] words, int position) {
        for (int i = 0; i * 32 < position; i++) {
            int remaining = position - i * 32;
            int mask = remaining >= 32 ? -1 : (1 << remaining) - 1;
            if ((words[i] & mask) != 0) {
                return true;
            }
        }
        return false;
    }
}
