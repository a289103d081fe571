package dev.deltic.baseline;

/** How much of a function is expanded in place, from the most to the least. What is not is a call of its stub: slower, and a third of the
 *  size. HotSpot compiles no method over 8,000 bytes, and where there are many number registers and many paths that join, its first
 *  compiler takes long or gives up; so a function that gets too large is written again with more economy. */
enum Economy {
    /** All that can be is in place. */
    NONE(5_500),
    /** What is in loops is in place. */
    OUTSIDE_LOOPS(5_500),
    /** No register has number locals. */
    BOXES(Limits.HOTSPOT),
    /** No register has number locals, and nothing is in place. */
    EVERYWHERE(Limits.HOTSPOT);

    private static final class Limits {
        /** Larger methods are never compiled by HotSpot. */
        static final int HOTSPOT = 7_900;
    }

    /** The largest method, in bytes of JVM code, of a function with number registers. Others may be as large as HotSpot lets them. */
    final int limit;

    Economy(int limit) {
        this.limit = limit;
    }
}
