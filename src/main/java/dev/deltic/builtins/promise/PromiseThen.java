package dev.deltic.builtins.promise;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSPromise;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.PromiseCapability;
import dev.deltic.runtime.PromiseOperations;
import dev.deltic.runtime.Realm;

/** The intrinsic function %Promise.prototype.then%. */
@BuiltinHolder("%Promise.prototype.then%")
public final class PromiseThen {
    private PromiseThen() { }

    /** <a href="https://tc39.es/ecma262/#sec-promise.prototype.then">Promise.prototype.then</a> */
    @Builtin(name = "then", length = 2, kind = Builtin.Kind.FUNCTION)
    static Object then(Realm realm, Object thisValue, Object onFulfilled, Object onRejected) {
        if (!(thisValue instanceof JSPromise promise)) {
            throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "Promise.prototype.then",
                Errors.display(thisValue));
        }
        JSObject constructor = ObjectOperations.speciesConstructor(realm, promise, Intrinsic.PROMISE);
        PromiseCapability capability = constructor == realm.intrinsic(Intrinsic.PROMISE)
            ? PromiseOperations.newPromiseCapability(realm) : PromiseOperations.newPromiseCapability(realm, constructor);
        PromiseOperations.performThen(realm, promise, onFulfilled, onRejected, capability);
        return capability.promise;
    }
}
