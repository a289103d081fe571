package dev.deltic.api;

import jakarta.annotation.PreDestroy;

/** One JavaScript heap with its jobs. Any thread may use it, one at a time: others wait, parked, without holding a monitor, so that virtual
 *  threads can be used. The thread that is in it may come in again, through Java code that a script calls. Threads that would wait for
 *  each other in several isolates get an IllegalStateException that names both. Contexts of one isolate can share objects; contexts
 *  of different isolates run in parallel. Thread-safe. Need not be closed. */
public final class Isolate implements AutoCloseable {
    private final Engine engine;
    private final dev.deltic.engine.Isolate isolate;

    Isolate(Engine engine, dev.deltic.engine.Isolate isolate) {
        this.engine = engine;
        this.isolate = isolate;
    }

    dev.deltic.engine.Isolate internal() {
        return isolate;
    }

    /** The engine that it shares code through. */
    public Engine engine() {
        return engine;
    }

    /** A context with the defaults.
     *  @throws IllegalStateException when the isolate has been closed */
    public Context newContext() {
        return contextBuilder().build();
    }

    /** A builder for a context. */
    public Context.Builder contextBuilder() {
        return new Context.Builder(this);
    }

    /** Runs promise jobs until none is left, no timer runs and no other thread has announced one; waits meanwhile, in the isolate. Jobs
     *  that can run do so anyway before each outermost call returns; this is for programs that wait for something such as
     *  {@code Atomics.waitAsync}. Returns early when the thread is interrupted.
     *  @throws IllegalStateException when the isolate has been closed */
    public void runUntilIdle() {
        isolate.runUntilIdle();
    }

    /** Ends what runs in the isolate and lets nothing run in it any more; all its contexts are closed. What runs ends at its next loop
     *  iteration or call, uncatchably for scripts; a Java method that a script called is not interrupted, but the script ends when
     *  it returns. From any thread, the one that is in the isolate included; does nothing when it has been closed before. Does not
     *  wait for the end. Later use throws IllegalStateException. */
    @Override
    @PreDestroy
    public void close() {
        isolate.close();
    }

    /** Whether it has been closed. */
    public boolean isClosed() {
        return isolate.isClosed();
    }

    /** What messages call it. */
    @Override
    public String toString() {
        return isolate.toString();
    }
}
