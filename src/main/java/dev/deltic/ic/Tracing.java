package dev.deltic.ic;

import dev.deltic.runtime.ExecutionListener;
import dev.deltic.runtime.Realm;

/** Tells the agent's listener, when it has one, that the state of a site changes. */
final class Tracing {
    private Tracing() { }

    /** A site of a kind, for a name or none, goes from one state to another. */
    static void report(Realm realm, String kind, Object name, Object before, Object after) {
        ExecutionListener listener = realm.agent.listener;
        if (listener != null) {
            listener.inlineCache(realm, kind, name, before, after);
        }
    }
}
