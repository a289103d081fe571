package dev.deltic.interop;

import dev.deltic.runtime.HostCall;
import dev.deltic.runtime.HostObject;
import dev.deltic.runtime.JSFunction;
import java.util.HashMap;
import java.util.LinkedHashMap;

/** {@code map.get('…')} of the JVM's own hash maps, at a site that asks for the same key always.
 *
 *  @param general the method, for whatever is not such a map
 *  @param owner the maps' type */
record LiteralLookup(MethodCode general, JavaClass owner, LiteralKey key) implements HostCall {
    /** The lookup for a site with that key, or null where the method is another. As a {@link HostCall}: so the JVM need not load the
     *  classes to verify callers. */
    static HostCall of(MethodCode general, String literal) {
        JavaClass owner = general.methods.owner;
        boolean isKnown = (owner.type == HashMap.class || owner.type == LinkedHashMap.class) && general.methods.name.equals("get");
        return isKnown ? new LiteralLookup(general, owner, LiteralKey.of(literal)) : null;
    }

    @Override
    public Object call(JSFunction callee, Object thisValue) {
        if (!(thisValue instanceof HostObject object) || object.type != owner || key.collisions().areMany()) {
            return general.call1(callee, thisValue, key.text());
        }
        Object value;
        try {
            value = ((HashMap<?, ?>) object.host).get(key);
        } catch (Throwable e) {
            throw JavaMethods.passOn(callee.realm, e);
        }
        return value == null ? null : general.wrapping().toScript(callee.realm, value);
    }
}
