package dev.deltic.scripting;

import dev.deltic.runtime.RegExpRealmState;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;
import javax.script.Bindings;

/** The realms of the Bindings that callers bring along, by identity. Thread-safe, without a lock of its own: threads with fresh Bindings
 *  are what an engine under load sees all the time.
 *
 *  <p>A table with weak keys keeps its values until the collector has cleared their keys, copying them meanwhile, and the young collection
 *  that clears them has just copied them once more. That cost several times what a short evaluation does. So a realm that its first
 *  evaluation has left as it was made is forgotten with that evaluation, or kept weakly if Java has been handed something out that refers
 *  to it; Bindings that are met a second time will be met again, and their realms stay. */
final class ForeignRealms {
    /** How many that have been collected a new one takes out: some 20 microseconds' work, so that nobody has to clear up after
     *  everybody. */
    private static final int CLEARED_AT_ONCE = 256;
    /** A power of two. */
    private static final int MET = 256;

    private final EngineRealms engine;
    /** A {@link ScriptRealm}, or a {@link Residue} of one, by {@link Key}. */
    private final ConcurrentHashMap<Object, Object> realms = new ConcurrentHashMap<>();
    private final ReferenceQueue<Object> cleared = new ReferenceQueue<>();
    /** Identity hashes of Bindings whose realms were forgotten, by their last bits. Races lose one, nothing else. */
    private final int[] met = new int[MET];

    ForeignRealms(EngineRealms engine) {
        this.engine = engine;
    }

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

    /** What is kept of a realm without traces: the way to it, for as long as Java has something of it, and what its regular expressions
     *  remember. */
    private static final class Residue extends WeakReference<ScriptRealm> {
        private final RegExpRealmState.LastMatch match;

        Residue(ScriptRealm realm, RegExpRealmState.LastMatch match) {
            super(realm);
            this.match = match;
        }
    }

    /** The realm of a Bindings, made when there is none. Who enters it looks whether it has been {@link ScriptRealm#isForgotten} since. */
    ScriptRealm of(Bindings bindings) {
        while (true) {
            Object known = realms.get(new Probe(bindings));
            if (known == null) {
                return add(bindings);
            }
            ScriptRealm realm = known instanceof ScriptRealm there ? there : ((Residue) known).get();
            if (realm == null) {
                realm = again(bindings, (Residue) known);
            }
            if (realm != null) {
                realm.noteKept();
                return realm;
            }
        }
    }

    private ScriptRealm add(Bindings bindings) {
        ScriptRealm fresh = engine.make(bindings);
        for (int i = 0; i < CLEARED_AT_ONCE; i++) {
            Object key = cleared.poll();
            if (key == null) {
                break;
            }
            realms.remove(key);
        }
        Key key = new Key(bindings, cleared);
        if (met[key.hash & MET - 1] == key.hash) {
            fresh.noteKept();
        } else {
            fresh.setFresh(this, key);
        }
        Object known = realms.putIfAbsent(key, fresh);
        return known == null ? fresh : of(bindings);
    }

    /** Another realm for Bindings of whose first one only the residue is left; null when another thread was faster. */
    private ScriptRealm again(Bindings bindings, Residue residue) {
        ScriptRealm fresh = engine.make(bindings);
        if (residue.match != null) {
            fresh.enter();
            try {
                RegExpRealmState.restore(fresh.realm, residue.match);
            } finally {
                fresh.exit();
            }
        }
        return realms.replace(new Probe(bindings), residue, fresh) ? fresh : null;
    }

    /** Keeps of a realm what is needed. Called inside its isolate, when the outermost call is about to leave; for realms that are fresh or
     *  held weakly. */
    void settle(ScriptRealm realm) {
        if (realm.isKept() || realm.hasTraces()) {
            if (realm.residue != null) {
                realms.replace(realm.key, realm.residue, realm);
            }
            realm.setKept();
            return;
        }
        RegExpRealmState.LastMatch match = RegExpRealmState.lastMatch(realm.realm);
        Object before = realm.residue == null ? realm : realm.residue;
        if (match != null || realm.scope.isHandedOut()) {
            Residue residue = new Residue(realm, match);
            realms.replace(realm.key, before, residue);
            realm.residue = residue;
            return;
        }
        int hash = realm.key.hashCode();
        met[hash & MET - 1] = hash;
        realm.setForgotten();
        realms.remove(realm.key, before);
    }
}
