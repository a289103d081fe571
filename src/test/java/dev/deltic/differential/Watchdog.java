package dev.deltic.differential;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** The thread that ends what takes too long. */
final class Watchdog {
    private Watchdog() { }

    static ScheduledExecutorService create() {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "watchdog");
            thread.setDaemon(true);
            return thread;
        });
    }
}
