package dev.deltic.builtins.weak;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.WeakCollection;

/** A WeakMap object. <a href="https://tc39.es/ecma262/#sec-weakmap-objects">WeakMap Objects</a> */
final class JSWeakMap extends JSObject {
    final WeakCollection entries = new WeakCollection();

    JSWeakMap(Realm realm, JSObject prototype) {
        super(realm.agent.wellKnownShapes.empty, prototype);
    }

    static JSWeakMap of(Realm realm, Object value, String method) {
        if (value instanceof JSWeakMap collection) {
            return collection;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, method, Errors.display(value));
    }

    @Override
    public String className() {
        return "WeakMap";
    }
}
