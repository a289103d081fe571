package dev.deltic.runtime.exotic;

import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;

/** An object whose prototype cannot be changed, such as %Object.prototype%.
 *  <a href="https://tc39.es/ecma262/#sec-immutable-prototype-exotic-objects">Immutable Prototype Exotic Objects</a> */
public final class ImmutablePrototypeObject extends JSObject {
    /** An object without properties. */
    public ImmutablePrototypeObject(Realm realm, JSObject prototype) {
        super(realm.agent.wellKnownShapes.empty, prototype);
    }

    /** <a href="https://tc39.es/ecma262/#sec-set-immutable-prototype">SetImmutablePrototype</a> */
    @Override
    public boolean setPrototypeOf(Realm realm, JSObject newPrototype) {
        return newPrototype == prototype;
    }
}
