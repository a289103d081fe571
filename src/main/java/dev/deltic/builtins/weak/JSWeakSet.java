package dev.deltic.builtins.weak;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.WeakCollection;

/** A WeakSet object. <a href="https://tc39.es/ecma262/#sec-weakset-objects">WeakSet Objects</a> */
final class JSWeakSet extends JSObject {
    final WeakCollection entries = new WeakCollection();

    JSWeakSet(Realm realm, JSObject prototype) {
        super(realm.agent.wellKnownShapes.empty, prototype);
    }

    static JSWeakSet of(Realm realm, Object value, String method) {
        if (value instanceof JSWeakSet collection) {
            return collection;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, method, Errors.display(value));
    }

    @Override
    public String className() {
        return "WeakSet";
    }
}
