package dev.deltic.builtins.proxy;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.NativeCode;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.exotic.JSProxy;
import dev.deltic.shapes.Property;
import dev.deltic.values.Names;

/** <a href="https://tc39.es/ecma262/#sec-proxy-constructor">The Proxy Constructor</a> */
@BuiltinHolder("%Proxy%")
public final class ProxyConstructor {
    private ProxyConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-proxy-target-handler">Proxy</a> */
    @Builtin(name = "Proxy", length = 2, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object target, Object handler) {
        if (newTarget == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.CONSTRUCTOR_NOT_CALLABLE, "Proxy");
        }
        return JSProxy.create(realm, target, handler);
    }

    /** <a href="https://tc39.es/ecma262/#sec-proxy.revocable">Proxy.revocable</a> */
    @Builtin(name = "revocable", length = 2)
    static Object revocable(Realm realm, Object thisValue, Object target, Object handler) {
        JSProxy proxy = JSProxy.create(realm, target, handler);
        JSObject result = JSObject.create(realm);
        result.addProperty(Names.PROXY, proxy, Property.ALL);
        result.addProperty(Names.REVOKE, BuiltinFunction.create(realm, new Revoker(proxy), 0, ""), Property.ALL);
        return result;
    }

    /** <a href="https://tc39.es/ecma262/#sec-proxy-revocation-functions">Proxy Revocation Functions</a> */
    private static final class Revoker extends NativeCode {
        private JSProxy proxy;

        Revoker(JSProxy proxy) {
            this.proxy = proxy;
        }

        @Override
        protected Object run(Realm realm, Object thisValue, Object[] arguments) {
            if (proxy != null) {
                proxy.revoke();
                proxy = null;
            }
            return UNDEFINED;
        }
    }
}
