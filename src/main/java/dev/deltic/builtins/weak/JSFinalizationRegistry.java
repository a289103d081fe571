package dev.deltic.builtins.weak;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Agent;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.FinalizationCell;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JobQueue;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import java.lang.ref.WeakReference;
import java.util.LinkedHashSet;
import java.util.Set;

/** A FinalizationRegistry.
 *  <a href="https://tc39.es/ecma262/#sec-finalization-registry-objects">FinalizationRegistry Objects</a> */
final class JSFinalizationRegistry extends JSObject {
    private final Realm realm;
    private final Object cleanup;
    /** The live registrations; they keep their cells, not their targets, reachable. */
    private final Set<Cell> cells = new LinkedHashSet<>();

    JSFinalizationRegistry(Realm realm, JSObject prototype, Object cleanup) {
        super(realm.agent.wellKnownShapes.empty, prototype);
        this.realm = realm;
        this.cleanup = cleanup;
    }

    private final class Cell extends FinalizationCell implements JobQueue.Job {
        private final Object held;
        private final WeakReference<Object> token;

        Cell(Agent agent, Object target, Object held, Object token) {
            super(agent, target);
            this.held = held;
            this.token = token == UNDEFINED ? null : new WeakReference<>(token);
        }

        @Override
        protected void enqueueCleanup() {
            if (cells.remove(this)) {
                realm.agent.jobs.enqueue(this);
            }
        }

        @Override
        public void run() {
            ObjectOperations.call(realm, cleanup, UNDEFINED, held);
        }
    }

    void register(Object target, Object held, Object token) {
        cells.add(new Cell(realm.agent, target, held, token));
    }

    boolean unregister(Object token) {
        return cells.removeIf(cell -> cell.token != null && cell.token.get() == token);
    }

    static JSFinalizationRegistry of(Realm realm, Object value, String method) {
        if (value instanceof JSFinalizationRegistry registry) {
            return registry;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, method, Errors.display(value));
    }

    @Override
    public String className() {
        return "FinalizationRegistry";
    }
}
