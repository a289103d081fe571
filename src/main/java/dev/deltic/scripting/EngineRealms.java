package dev.deltic.scripting;

import dev.deltic.engine.Engine;
import dev.deltic.engine.EntryRefusedException;
import dev.deltic.engine.IsolateGroup;
import dev.deltic.flags.Compatibility;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;
import javax.script.Bindings;

/** The realms of one script engine: one for each foreign Bindings, by identity and for as long as the Bindings lives; those of Bindings
 *  that are global objects themselves are only made here. All are closed with the engine. Thread-safe, without a lock of its own: threads
 *  with fresh Bindings are what an engine under load sees all the time. */
final class EngineRealms implements AutoCloseable {
    /** How many that have been collected a new one takes out: some 20 microseconds' work, so that nobody has to clear up after
     *  everybody. */
    private static final int CLEARED_AT_ONCE = 256;

    /** A weak key. Equal to another of the same object while that lives, later to itself alone. */
    private static final class Key extends WeakReference<Object> {
        private final int hash;

        Key(Object target, ReferenceQueue<Object> queue) {
            super(target, queue);
            hash = System.identityHashCode(target);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            if (this == other) {
                return true;
            }
            Object target = get();
            return target != null && other instanceof Key key && key.refersTo(target);
        }
    }

    /** A key to search with: the map asks it, not the entry, whether they are equal. */
    private static final class Probe {
        private final Bindings bindings;

        Probe(Bindings bindings) {
            this.bindings = bindings;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(bindings);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.refersTo(bindings);
        }
    }

    private volatile Engine engine;
    /** What callers of GraalJS have put into the engine's Bindings before its first use; null when nothing, or it has been used. */
    private volatile PolyglotOptions polyglot;
    private final IsolateGroup group = new IsolateGroup();
    /** The realm of each foreign Bindings. */
    private final ConcurrentHashMap<Object, ScriptRealm> realms = new ConcurrentHashMap<>();
    private final ReferenceQueue<Object> cleared = new ReferenceQueue<>();

    EngineRealms(Engine engine) {
        this.engine = engine;
        this.polyglot = expectsOptions(engine) ? PolyglotOptions.fromProperties() : null;
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

    /** Takes an option of GraalJS; false when the name is none, or nobody expects such options. It counts if nothing has been evaluated. */
    synchronized boolean takeOption(String name, Object value) {
        if (!expectsOptions(engine) || !PolyglotOptions.isOption(name)) {
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

    /** The realm of a foreign Bindings, made when it is met first. */
    ScriptRealm of(Bindings bindings) {
        ScriptRealm known = realms.get(new Probe(bindings));
        return known != null ? known : add(bindings);
    }

    private ScriptRealm add(Bindings bindings) {
        checkOpen();
        ScriptRealm fresh = new ScriptRealm(engine(), group, bindings);
        removeCleared();
        ScriptRealm known = realms.putIfAbsent(new Key(bindings, cleared), fresh);
        return known != null ? known : fresh;
    }

    private void removeCleared() {
        for (int i = 0; i < CLEARED_AT_ONCE; i++) {
            Object key = cleared.poll();
            if (key == null) {
                return;
            }
            realms.remove(key);
        }
    }

    /** Closes all realms, whatever runs in them; later ones are closed from the start. */
    @Override
    public void close() {
        engine.close(group);
    }
}
