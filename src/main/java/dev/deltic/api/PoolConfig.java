package dev.deltic.api;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/** How an {@link IsolatePool} behaves. Immutable and thread-safe.
 *
 *  @param min how many idle isolates are kept however long nobody asks for them; 0 by default
 *  @param max how many isolates there are at most; twice the processors by default
 *  @param idleTime how long an isolate beyond {@code min} stays without being asked for; 60 s by default; zero for ever
 *  @param acquireTimeout how long {@link IsolatePool#acquire} waits for an isolate to come back; 30 s by default; zero for ever
 *  @param maxUses after how many leases an isolate is replaced; 0, the default, for never
 *  @param reset what a lease finds; {@link Reset#NEW_CONTEXT} by default
 *  @param setup is given each new context before it is lent, to define what all are to find there; does nothing by default. Called by the
 *      thread that acquires, so by several at once. What it throws, the one that acquires gets. */
public record PoolConfig(int min, int max, Duration idleTime, Duration acquireTimeout, int maxUses, Reset reset, Consumer<Context> setup) {
    /** What a lease finds of those before it. */
    public enum Reset {
        /** The same context as the lease before, with all that was done to it: for callers that trust each other, and whose setup is
         *  expensive. */
        KEEP_CONTEXT,
        /** A new context in a used isolate: nothing of the lease before, whose context is closed, but registered symbols
         *  ({@code Symbol.for}). */
        NEW_CONTEXT,
        /** A new isolate, for the strictest separation; the pool then only bounds how many are used at once. */
        NEW_ISOLATE
    }

    /** Checks the values.
     *  @throws IllegalArgumentException when they make no sense */
    public PoolConfig {
        Objects.requireNonNull(reset, "reset");
        Objects.requireNonNull(setup, "setup");
        if (min < 0 || max < 1 || min > max) {
            throw new IllegalArgumentException("at least " + min + " and at most " + max + " isolates make no pool");
        }
        if (idleTime.isNegative() || acquireTimeout.isNegative() || maxUses < 0) {
            throw new IllegalArgumentException("neither times nor uses can be negative");
        }
    }

    /** The defaults. */
    public static PoolConfig defaults() {
        return builder().build();
    }

    /** A builder with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a configuration. Not thread-safe. */
    public static final class Builder {
        private int min;
        private int max = 2 * Runtime.getRuntime().availableProcessors();
        private Duration idleTime = Duration.ofSeconds(60);
        private Duration acquireTimeout = Duration.ofSeconds(30);
        private int maxUses;
        private Reset reset = Reset.NEW_CONTEXT;
        private Consumer<Context> setup = new NoSetup();

        private Builder() { }

        /** See {@link PoolConfig#min}. */
        public Builder min(int isolates) {
            min = isolates;
            return this;
        }

        /** See {@link PoolConfig#max}. */
        public Builder max(int isolates) {
            max = isolates;
            return this;
        }

        /** See {@link PoolConfig#idleTime}. */
        public Builder idleTime(Duration time) {
            idleTime = time;
            return this;
        }

        /** See {@link PoolConfig#acquireTimeout}. */
        public Builder acquireTimeout(Duration time) {
            acquireTimeout = time;
            return this;
        }

        /** See {@link PoolConfig#maxUses}. */
        public Builder maxUses(int uses) {
            maxUses = uses;
            return this;
        }

        /** See {@link PoolConfig#reset}. */
        public Builder reset(Reset policy) {
            reset = policy;
            return this;
        }

        /** See {@link PoolConfig#setup}. */
        public Builder setup(Consumer<Context> action) {
            setup = action;
            return this;
        }

        /** The configuration.
         *  @throws IllegalArgumentException when the values make no sense */
        public PoolConfig build() {
            return new PoolConfig(min, max, idleTime, acquireTimeout, maxUses, reset, setup);
        }
    }

    private static final class NoSetup implements Consumer<Context> {
        @Override
        public void accept(Context context) { }
    }
}
