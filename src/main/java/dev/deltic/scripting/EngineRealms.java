package dev.deltic.scripting;

import dev.deltic.engine.Engine;
import dev.deltic.engine.EntryRefusedException;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import javax.script.Bindings;

/** The realms of one script engine: those of its own Bindings, and one for each foreign Bindings, by identity and for as long as the Bindings
 *  lives. Thread-safe; a known Bindings is found without a lock. */
final class EngineRealms implements AutoCloseable {
    private static final class Key extends WeakReference<Bindings> {
        private final int hash;

        Key(Bindings bindings, ReferenceQueue<Bindings> queue) {
            super(bindings, queue);
            hash = System.identityHashCode(bindings);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
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

    private final Engine engine;
    private volatile boolean closed;
    /** The realms of Bindings that are global objects themselves; null for none so far. */
    private ArrayList<WeakReference<ScriptRealm>> own;
    /** The realms of foreign Bindings; null for none so far. */
    private volatile ConcurrentHashMap<Object, ScriptRealm> foreign;
    private ReferenceQueue<Bindings> cleared;

    EngineRealms(Engine engine) {
        this.engine = engine;
    }

    Engine engine() {
        return engine;
    }

    void checkOpen() {
        if (closed) {
            throw EntryRefusedException.closed("the script engine");
        }
    }

    /** A new realm whose global object is the Bindings. */
    ScriptRealm ofGlobal() {
        checkOpen();
        ScriptRealm realm = new ScriptRealm(engine, null);
        register(realm);
        return realm;
    }

    private synchronized void register(ScriptRealm realm) {
        if (closed) {
            realm.isolate.close();
        }
        if (own == null) {
            own = new ArrayList<>(2);
        }
        if (own.size() >= 16 && Integer.bitCount(own.size()) == 1) {
            removeCleared();
        }
        own.add(new WeakReference<>(realm));
    }

    private void removeCleared() {
        int kept = 0;
        for (WeakReference<ScriptRealm> reference : own) {
            if (reference.get() != null) {
                own.set(kept++, reference);
            }
        }
        own.subList(kept, own.size()).clear();
    }

    /** The realm of a foreign Bindings, made when it is met first. */
    ScriptRealm of(Bindings bindings) {
        ConcurrentHashMap<Object, ScriptRealm> realms = foreign;
        ScriptRealm known = realms == null ? null : realms.get(new Probe(bindings));
        return known != null ? known : add(bindings);
    }

    /** The realm is made without the lock: other threads need not wait for it. */
    private ScriptRealm add(Bindings bindings) {
        checkOpen();
        ScriptRealm fresh = new ScriptRealm(engine, bindings);
        synchronized (this) {
            ConcurrentHashMap<Object, ScriptRealm> realms = foreign;
            if (realms == null) {
                cleared = new ReferenceQueue<>();
                foreign = realms = new ConcurrentHashMap<>();
            }
            for (Object key = cleared.poll(); key != null; key = cleared.poll()) {
                realms.remove(key);
            }
            ScriptRealm known = realms.get(new Probe(bindings));
            if (known != null) {
                return known;
            }
            realms.put(new Key(bindings, cleared), fresh);
        }
        if (closed) {
            fresh.isolate.close();
        }
        return fresh;
    }

    /** Closes all realms, whatever runs in them; later ones are closed from the start. */
    @Override
    public void close() {
        List<WeakReference<ScriptRealm>> open;
        synchronized (this) {
            closed = true;
            open = own == null ? List.of() : own;
            own = null;
        }
        for (WeakReference<ScriptRealm> reference : open) {
            ScriptRealm realm = reference.get();
            if (realm != null) {
                realm.isolate.close();
            }
        }
        ConcurrentHashMap<Object, ScriptRealm> realms = foreign;
        if (realms != null) {
            for (ScriptRealm realm : realms.values()) {
                realm.isolate.close();
            }
        }
    }
}
