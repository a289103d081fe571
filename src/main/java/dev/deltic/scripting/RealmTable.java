package dev.deltic.scripting;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import javax.script.Bindings;

/** The realm of each foreign Bindings, by the identity of the Bindings and for as long as it lives. Not thread-safe: its engine
 *  guards it. */
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
            return this == other || other instanceof Key key && get() != null && get() == key.get();
        }
    }

    private final Map<Key, ScriptRealm> realms = new HashMap<>();
    private final ReferenceQueue<Bindings> cleared = new ReferenceQueue<>();

    ScriptRealm find(Bindings bindings) {
        for (Object key = cleared.poll(); key != null; key = cleared.poll()) {
            realms.remove(key);
        }
        return realms.isEmpty() ? null : realms.get(new Key(bindings, null));
    }

    void put(Bindings bindings, ScriptRealm realm) {
        realms.put(new Key(bindings, cleared), realm);
    }
}
