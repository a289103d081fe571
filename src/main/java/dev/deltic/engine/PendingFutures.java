package dev.deltic.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;

/** The futures of an isolate's promises that Java code may be waiting for, held weakly: whoever waits holds his own. Thread-safe. Apart
 *  from the isolate, since most have none. */
final class PendingFutures {
    private final Set<CompletableFuture<?>> futures = Collections.newSetFromMap(new WeakHashMap<>());

    synchronized void add(CompletableFuture<?> future) {
        futures.add(future);
    }

    /** Those that are not done. */
    synchronized List<CompletableFuture<?>> list() {
        List<CompletableFuture<?>> undone = new ArrayList<>();
        for (CompletableFuture<?> future : futures) {
            if (!future.isDone()) {
                undone.add(future);
            }
        }
        return undone;
    }
}
