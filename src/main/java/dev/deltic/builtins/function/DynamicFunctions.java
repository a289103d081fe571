package dev.deltic.builtins.function;

import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;

/** Functions made from text. */
final class DynamicFunctions {
    static final int NORMAL = 0;
    static final int GENERATOR = 1;
    static final int ASYNC = 2;
    static final int ASYNC_GENERATOR = 3;

    private DynamicFunctions() { }

    /** <a href="https://tc39.es/ecma262/#sec-createdynamicfunction">CreateDynamicFunction</a> */
    static JSObject create(Realm realm, Object newTarget, int kind, Intrinsic fallbackPrototype, Object[] arguments) {
        int parameterCount = Math.max(0, arguments.length - 1);
        StringBuilder parameters = new StringBuilder();
        for (int i = 0; i < parameterCount; i++) {
            parameters.append(i > 0 ? "," : "").append(TypeConversion.toString(realm, arguments[i]));
        }
        String body = arguments.length == 0 ? "" : TypeConversion.toString(realm, arguments[parameterCount]);
        realm.agent.hooks.ensureCanCompileStrings(realm);
        JSObject function = realm.agent.hooks.compiler()
            .dynamicFunction(realm, realm.intrinsic(fallbackPrototype), kind, parameters.toString(), body);
        // Only after parsing may the new target's prototype be read.
        function.prototype = ObjectOperations.getPrototypeFromConstructor(realm, newTarget, fallbackPrototype);
        return function;
    }
}
