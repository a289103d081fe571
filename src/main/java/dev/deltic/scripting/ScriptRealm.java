package dev.deltic.scripting;

import dev.deltic.engine.Isolate;
import dev.deltic.runtime.Realm;
import javax.script.Bindings;

/** A realm with the context it serves. */
final class ScriptRealm {
    final Isolate isolate;
    final Realm realm;
    final ContextScope scope;

    ScriptRealm(Isolate isolate, Bindings foreign) {
        this.isolate = isolate;
        this.scope = new ContextScope(foreign);
        this.realm = isolate.createRealm(scope, scope);
        scope.setRealm(realm, isolate);
    }

    void enter() {
        isolate.enter();
    }

    void exit() {
        isolate.exit();
    }
}
