package dev.deltic.api;

import dev.deltic.engine.CompiledModule;
import dev.deltic.engine.CompiledScript;

/** A compiled script or module of an {@link Engine}: immutable, of no context and no thread, to be run any number of times, in any
 *  context of its engine, in several at once. Stays valid when contexts are closed. */
public final class Script {
    private final Engine engine;
    private final Source source;
    /** Null for a module. */
    private final CompiledScript script;
    /** Null for a script. */
    private final CompiledModule module;

    Script(Engine engine, Source source, CompiledScript script, CompiledModule module) {
        this.engine = engine;
        this.source = source;
        this.script = script;
        this.module = module;
    }

    CompiledScript script() {
        return script;
    }

    CompiledModule module() {
        return module;
    }

    /** The engine that compiled it. */
    public Engine engine() {
        return engine;
    }

    /** What was compiled. */
    public Source source() {
        return source;
    }

    /** The source's name, as errors show it. */
    public String name() {
        return source.name();
    }
}
