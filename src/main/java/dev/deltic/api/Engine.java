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

    /** The options of a new engine. Not thread-safe. */
    public static final class Builder {
        private boolean allowEval = true;
        private boolean allowIO;

        private Builder() { }

        /** Whether {@code eval} and {@code Function} may compile text; true unless set. */
        public Builder allowEval(boolean allowed) {
            allowEval = allowed;
            return this;
        }

        /** Whether modules may be read from files; false unless set. */
        public Builder allowIO(boolean allowed) {
            allowIO = allowed;
            return this;
        }

        /** The engine. */
        public Engine build() {
            return new Engine(new dev.deltic.engine.Engine(new EngineOptions(allowEval, allowIO, false)));
        }
    }
}
