package dev.deltic.scripting;

import dev.deltic.engine.Engine;
import dev.deltic.engine.Isolate;
import dev.deltic.engine.IsolateGroup;
import dev.deltic.runtime.Realm;
import javax.script.Bindings;

/** A realm with the context it serves. It has an isolate of its own, so that scripts with different Bindings run in parallel. */
final class ScriptRealm {
    final Isolate isolate;
    final Realm realm;
    final ContextScope scope;

    /** A realm, closed with its group, for the caller's Bindings, or with null for a global object that is the Bindings itself. */
    ScriptRealm(Engine engine, IsolateGroup group, Bindings foreign) {
        this.isolate = engine.createIsolate(group);
        this.scope = new ContextScope(this, foreign);
        this.realm = isolate.createRealm(scope, scope);
        isolate.setLabel(scope);
    }

    void enter() {
        isolate.enter();
    }

    void exit() {
        isolate.exit();
    }
}
