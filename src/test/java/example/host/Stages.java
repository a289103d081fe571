package example.host;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;

/** A service that answers later. */
public class Stages {
    public final CompletableFuture<Object> open = new CompletableFuture<>();
    public CompletionStage<Object> received;
    private final Executor executor;

    /** With an executor for what takes time. */
    public Stages(Executor executor) {
        this.executor = executor;
    }

    public CompletionStage<Object> now(Object value) {
        return CompletableFuture.completedFuture(value);
    }

    public CompletableFuture<Object> later(Object value) {
        return CompletableFuture.supplyAsync(() -> value, executor);
    }

    public CompletionStage<Object> failing(String message) {
        return CompletableFuture.supplyAsync(() -> {
            throw new IllegalStateException(message);
        }, executor);
    }

    public void receive(CompletionStage<Object> stage) {
        received = stage;
    }

    public Object waitFor(CompletableFuture<Object> future) throws InterruptedException, ExecutionException {
        return future.get();
    }

    public boolean isDone(Future<?> future) {
        return future.isDone();
    }

    public CompletionStage<Object> composed(CompletableFuture<Object> first) {
        return first.thenApply(value -> "composed " + value);
    }

    /** Completes {@link #open} on another thread and waits until that has been done. */
    public void completeElsewhere(Object value) throws InterruptedException {
        Thread thread = new Thread(() -> open.complete(value));
        thread.start();
        thread.join();
    }
}
