package dev.deltic.engine;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** The thread that delivers timers where the embedder has none for it. */
final class TimerThread implements ThreadFactory {
    private static final long IDLE_SECONDS = 5;

    private TimerThread() { }

    /** An executor with one daemon thread, which ends when it has been idle. */
    static ScheduledExecutorService executor() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, new TimerThread());
        executor.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }

    /** Of the class loader of the engine, so that the thread keeps no application's. */
    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(null, work, "deltic-timers", 0, false);
        thread.setContextClassLoader(TimerThread.class.getClassLoader());
        thread.setDaemon(true);
        return thread;
    }
}
