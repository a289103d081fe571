package dev.deltic.scripting;

import dev.deltic.engine.Engine;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import javax.script.Bindings;

/** The realm of each foreign Bindings, by the identity of the Bindings and for as long as it lives. Thread-safe. */
final class RealmTable {
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

    /** A key to search with: a HashMap asks it, not the entry, whether they are equal. */
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
    private final Map<Object, ScriptRealm> realms = new HashMap<>();
    private final ReferenceQueue<Bindings> cleared = new ReferenceQueue<>();

    RealmTable(Engine engine) {
        this.engine = engine;
    }

    /** The realm of a Bindings, made when it is met first. */
    synchronized ScriptRealm of(Bindings bindings) {
        for (Object key = cleared.poll(); key != null; key = cleared.poll()) {
            realms.remove(key);
        }
        ScriptRealm realm = realms.isEmpty() ? null : realms.get(new Probe(bindings));
        if (realm == null) {
            realm = new ScriptRealm(engine, bindings);
            realms.put(new Key(bindings, cleared), realm);
        }
        return realm;
    }
}
