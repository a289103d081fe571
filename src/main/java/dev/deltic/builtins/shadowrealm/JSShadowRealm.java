package dev.deltic.builtins.shadowrealm;

import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;

/** What {@code new ShadowRealm()} gives.
 *  <a href="https://tc39.es/proposal-shadowrealm/#sec-properties-of-shadowrealm-instances">ShadowRealm Instances</a> */
final class JSShadowRealm extends JSObject {
    /** [[ShadowRealm]] */
    final Realm realm;

    JSShadowRealm(Realm creator, JSObject prototype, Realm realm) {
        super(creator.agent.wellKnownShapes.empty, prototype);
        this.realm = realm;
    }

    @Override
    public String className() {
        return "ShadowRealm";
    }
}
