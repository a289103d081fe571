package dev.deltic.numbers;

/** The powers 10^-292 … 10^324 scaled to 128 bits with the highest set, rounded up: what
 *  {@link ShortestDecimal} multiplies by. Computed when first needed, which takes less than loading it would. */
final class PowersOfTen {
    private static final int MIN = -292;
    private static final int MAX = 324;
    private static final int WORDS = 19;
    private static final long[] HIGH = new long[MAX - MIN + 1];
    private static final long[] LOW = new long[MAX - MIN + 1];

    static {
        // 5^324 has 753 bits and 1 / 5^292 begins 678 bits after the point: with 1,216 bits all are exact enough, as
        // flooring at every step equals flooring once.
        int[] up = new int[2 * WORDS];
        up[0] = 1;
        for (int k = 0; k <= MAX; k++) {
            store(k, up, false);
            multiplyBy5(up);
        }
        int[] down = new int[2 * WORDS];
        down[2 * WORDS - 1] = 1;
        for (int k = -1; k >= MIN; k--) {
            divideBy5(down);
            store(k, down, true);
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

    private static void multiplyBy5(int[] words) {
        long carry = 0;
        for (int i = 0; i < words.length; i++) {
            carry += (words[i] & 0xFFFFFFFFL) * 5;
            words[i] = (int) carry;
            carry >>>= 32;
        }
    }

    private static void divideBy5(int[] words) {
        long remainder = 0;
        for (int i = words.length - 1; i >= 0; i--) {
            long dividend = remainder << 32 | words[i] & 0xFFFFFFFFL;
            words[i] = (int) (dividend / 5);
            remainder = dividend % 5;
        }
    }

    /** Keeps the highest 128 bits, plus one if any bit is left behind ({@code inexact}: one always is). */
    private static void store(int k, int[] words, boolean inexact) {
        int top = words.length - 1;
        while (words[top] == 0) {
            top--;
        }
        int end = top * 32 + 32 - Integer.numberOfLeadingZeros(words[top]);     // one above the highest bit
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
