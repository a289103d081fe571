package dev.deltic.builtins.weak;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import java.lang.ref.WeakReference;

/** A WeakRef. <a href="https://tc39.es/ecma262/#sec-weak-ref-objects">WeakRef Objects</a> */
final class JSWeakRef extends JSObject {
    private final WeakReference<Object> target;

    JSWeakRef(Realm realm, JSObject prototype, Object target) {
        super(realm.agent.wellKnownShapes.empty, prototype);
        this.target = new WeakReference<>(target);
    }

    /** <a href="https://tc39.es/ecma262/#sec-weakrefderef">WeakRefDeref</a> */
    Object deref(Realm realm) {
        Object value = target.get();
        if (value == null) {
            return UNDEFINED;
        }
        realm.agent.addToKeptObjects(value);
        return value;
    }

    @Override
    public String className() {
        return "WeakRef";
    }
}
