package dev.deltic.api;

import dev.deltic.engine.CompiledScript;

/** A compiled script: immutable, of no context and no thread. */
public final class Script {
    private final CompiledScript compiled;

    Script(CompiledScript compiled) {
        this.compiled = compiled;
    }

    CompiledScript compiled() {
        return compiled;
    }

    /** The name that errors show. */
    public String name() {
        return compiled.source().name();
    }
}
