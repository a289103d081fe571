package dev.deltic.scripting;

import dev.deltic.engine.Engine;
import dev.deltic.engine.EntryRefusedException;
import dev.deltic.engine.IsolateGroup;
import dev.deltic.flags.Compatibility;
import javax.script.Bindings;

/** The realms of one script engine: one for each foreign Bindings, while it has something to keep; those of Bindings that are global
 *  objects themselves are only made here. All are closed with the engine. Thread-safe. */
final class EngineRealms implements AutoCloseable {
    private volatile Engine engine;
    /** What callers of GraalJS have put into the engine's Bindings before its first use; null when nothing, or it has been used. */
    private volatile PolyglotOptions polyglot;
    /** Whether callers put options of GraalJS. */
    private final boolean expectsOptions;
    private final IsolateGroup group = new IsolateGroup();
    /** Null until a foreign Bindings is met. */
    private volatile ForeignRealms foreign;

    EngineRealms(Engine engine) {
        this.engine = engine;
        this.expectsOptions = expectsOptions(engine);
        this.polyglot = expectsOptions ? PolyglotOptions.fromProperties() : null;
    }

    /** What the realms share; with the first use it is settled. */
    Engine engine() {
        return polyglot == null ? engine : settle();
    }

    private synchronized Engine settle() {
        PolyglotOptions options = polyglot;
        if (options != null) {
            engine = options.apply(engine);
            polyglot = null;
        }
        return engine;
    }

    private static boolean expectsOptions(Engine engine) {
        Compatibility mode = engine.options().compatibility();
        return mode != null && mode == Compatibility.GRAAL;     // no class for an enum where there is none
    }

    /** Whether options that come now still count: names of callers wait for them, because a realm is made with all options. */
    boolean isUnsettled() {
        return polyglot != null;
    }

    /** Takes an option of GraalJS; false when the name is none, or nobody expects such options. It counts if nothing has been evaluated. */
    synchronized boolean takeOption(String name, Object value) {
        if (!expectsOptions || !PolyglotOptions.isOption(name)) {
            return false;
        }
        if (polyglot != null) {
            polyglot.put(name, value);
        }
        return true;
    }

    void checkOpen() {
        if (group.isClosed()) {
            throw EntryRefusedException.closed("the script engine");
        }
    }

    /** A new realm whose global object is the Bindings. */
    ScriptRealm ofGlobal() {
        checkOpen();
        return new ScriptRealm(engine(), group, null);
    }

    /** The realm of a foreign Bindings; see {@link ForeignRealms#of}. */
    ScriptRealm of(Bindings bindings) {
        ForeignRealms realms = foreign;
        return (realms == null ? foreignRealms() : realms).of(bindings);
    }

    private synchronized ForeignRealms foreignRealms() {
        if (foreign == null) {
            foreign = new ForeignRealms(this);
        }
        return foreign;
    }

    /** A new realm for a foreign Bindings. */
    ScriptRealm make(Bindings bindings) {
        checkOpen();
        return new ScriptRealm(engine(), group, bindings);
    }

    /** Closes all realms, whatever runs in them; later ones are closed from the start. */
    @Override
    public void close() {
        engine.close(group);
    }
}
