package dev.deltic.api;

import dev.deltic.engine.EngineOptions;
import dev.deltic.source.SyntaxException;

/** Compiled code, property names and hidden classes, shared by all contexts made from it. Holds no JavaScript object. Thread-safe. */
public final class Engine {
    private final dev.deltic.engine.Engine engine;

    private Engine(dev.deltic.engine.Engine engine) {
        this.engine = engine;
    }

    /** A builder with the default options: {@code eval} allowed, no file access. */
    public static Builder builder() {
        return new Builder();
    }

    /** An engine with the default options. */
    public static Engine create() {
        return builder().build();
    }

    /** A script of a text; {@code name} is shown in errors. The same text and name are parsed once.
     *  @throws EvaluationException with the place of the error when the text is no script */
    public Script compile(String name, String text) {
        try {
            return new Script(engine.compileScript(name, text));
        } catch (SyntaxException e) {
            throw new EvaluationException(e.errorType().constructorName() + ": " + e.getMessage(), e.source().name(), e.line(),
                e.column(), null);
        }
    }

    /** A context with an isolate of its own: contexts of one engine run in parallel. */
    public Context createContext() {
        return new Context(this, engine.createIsolate());
    }

    /** For tests of this package. */
    dev.deltic.engine.Engine internal() {
        return engine;
    }

    /** The options of a new engine. Not thread-safe. */
    public static final class Builder {
        private EngineOptions options = EngineOptions.fromProperties();

        private Builder() { }

        /** Whether {@code eval} and {@code Function} may compile text; true unless set. */
        public Builder allowEval(boolean allowed) {
            options = options.withEval(allowed);
            return this;
        }

        /** Whether modules may be read from files; false unless set. */
        public Builder allowIO(boolean allowed) {
            options = options.withIO(allowed);
            return this;
        }

        /** Which tiers functions run in; unless set, what the system property {@code deltic.tier} says: {@code 0} is
         *  {@link Tiers#INTERPRETER}, {@code 1} is {@link Tiers#COMPILED}, absent {@link Tiers#MIXED}. */
        public Builder tiers(Tiers tiers) {
            options = switch (tiers) {
                case MIXED -> options.mixed();
                case INTERPRETER -> options.interpreted();
                case COMPILED -> options.compiled();
            };
            return this;
        }

        /** With {@link Tiers#MIXED}, how many calls, or iterations of its loops, each function has before it is compiled; 0 leaves that to
         *  the engine, which asks the size of the function. Unless set, what the system property {@code deltic.tier.budget} says.
         *  @throws IllegalArgumentException when the budget is negative */
        public Builder tierBudget(int budget) {
            if (budget < 0) {
                throw new IllegalArgumentException("negative budget: " + budget);
            }
            options = options.withTierBudget(budget);
            return this;
        }

        /** Whether functions are compiled by the thread that runs the script, which waits meanwhile, and not in the background. For tests
         *  and for hosts that want no thread. Unless set, what the system property {@code deltic.tier.synchronous} says. */
        public Builder tierSynchronous(boolean synchronous) {
            options = options.withTierSynchronous(synchronous);
            return this;
        }

        /** The engine. */
        public Engine build() {
            return new Engine(new dev.deltic.engine.Engine(options));
        }
    }
}
