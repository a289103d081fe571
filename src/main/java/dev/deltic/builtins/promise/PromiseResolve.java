package dev.deltic.builtins.promise;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.PromiseOperations;
import dev.deltic.runtime.Realm;

/** The intrinsic function %Promise.resolve%. */
@BuiltinHolder("%Promise.resolve%")
public final class PromiseResolve {
    private PromiseResolve() { }

    /** <a href="https://tc39.es/ecma262/#sec-promise.resolve">Promise.resolve</a> */
    @Builtin(name = "resolve", length = 1, kind = Builtin.Kind.FUNCTION)
    static Object resolve(Realm realm, Object thisValue, Object value) {
        if (!(thisValue instanceof JSObject constructor)) {
            throw Errors.create(realm, MessageTemplate.CALLED_ON_NON_OBJECT, "PromiseResolve");
        }
        return PromiseOperations.promiseResolve(realm, constructor, value);
    }
}
