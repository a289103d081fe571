package dev.deltic.differential;

/** Pseudo-random choices (SplitMix64): the same for a seed on every JVM, so that a seed names a program. */
public final class Choices {
    private long state;

    public Choices(long seed) {
        state = seed * 0x632BE59BD9B4E019L + 0x9E3779B97F4A7C15L;
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** From 0 to {@code bound - 1}. */
    public int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** From {@code low} to {@code high}, both included. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    public boolean chance(int percent) {
        return below(100) < percent;
    }

    /** One of the words of a list separated by blanks. */
    public String word(String words) {
        String[] list = words.split(" ");
        return list[below(list.length)];
    }

    /** One of these. */
    @SafeVarargs
    public final <T> T of(T... all) {
        return all[below(all.length)];
    }
}
