package dev.deltic.values;

/** Boxed small integers, made once, so that counters and small results allocate nothing. Identity carries no meaning: every
 *  comparison of numbers is by value. */
public final class SmallIntegers {
    private static final int LOW = -1024;
    private static final int HIGH = 16383;
    private static final Integer[] CACHE = make();

    private SmallIntegers() { }

    private static Integer[] make() {
        Integer[] cache = new Integer[HIGH - LOW + 1];
        for (int i = 0; i < cache.length; i++) {
            cache[i] = i + LOW;
        }
        return cache;
    }

    /** The boxed {@code value}. */
    public static Integer box(int value) {
        int at = value - LOW;
        Integer[] cache = CACHE;
        return at >= 0 && at < cache.length ? cache[at] : Integer.valueOf(value);
    }
}
