package dev.deltic.limits;

import java.lang.management.ManagementFactory;

/** What a thread has used, as far as the JVM counts it: not for virtual threads, and not without the module {@code jdk.management}. */
final class ThreadUse {
    /** What is given where the JVM does not count. */
    static final long UNKNOWN = -1;

    private ThreadUse() { }

    /** Processor time in nanoseconds, or {@link #UNKNOWN}. */
    static long cpuNanos(Thread thread) {
        try {
            return Beans.THREADS.getThreadCpuTime(thread.getId());
        } catch (LinkageError | UnsupportedOperationException e) {
            return UNKNOWN;
        }
    }

    /** Bytes allocated so far, or {@link #UNKNOWN}. */
    static long allocatedBytes(Thread thread) {
        try {
            return Beans.THREADS.getThreadAllocatedBytes(thread.getId());
        } catch (LinkageError | UnsupportedOperationException e) {
            return UNKNOWN;
        }
    }

    /** Loaded with the first limit of time or bytes. Fails to link, each time anew, where there is no such bean. */
    private static final class Beans {
        static final com.sun.management.ThreadMXBean THREADS = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    }
}
