package dev.deltic.soak;

/** What of the heap is in use after collections. */
final class HeapUse {
    private HeapUse() { }

    /** Bytes in use once nothing more can be collected: the least of a few collections, with pauses for what is cleared by references. */
    static long settled() throws InterruptedException {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(20);
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
