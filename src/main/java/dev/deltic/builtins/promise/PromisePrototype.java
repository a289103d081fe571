package dev.deltic.builtins.promise;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.NativeCode;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.PromiseOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.values.Names;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-the-promise-prototype-object">The Promise Prototype Object</a> */
@BuiltinHolder(value = "%Promise.prototype%", toStringTag = "Promise")
@IntrinsicProperty(name = "constructor", intrinsic = "PROMISE")
@IntrinsicProperty(name = "then", intrinsic = "PROMISE_THEN")
public final class PromisePrototype {
    private PromisePrototype() { }

    /** <a href="https://tc39.es/ecma262/#sec-promise.prototype.catch">Promise.prototype.catch</a> */
    @Builtin(name = "catch", length = 1)
    static Object catchRejection(Realm realm, Object thisValue, Object onRejected) {
        return ObjectOperations.invoke(realm, thisValue, Names.THEN, UNDEFINED, onRejected);
    }

    /** <a href="https://tc39.es/ecma262/#sec-promise.prototype.finally">Promise.prototype.finally</a> */
    @Builtin(name = "finally", length = 1)
    static Object finallyDo(Realm realm, Object thisValue, Object onFinally) {
        if (!(thisValue instanceof JSObject promise)) {
            throw Errors.create(realm, MessageTemplate.CALLED_ON_NON_OBJECT, "Promise.prototype.finally");
        }
        JSObject constructor = ObjectOperations.speciesConstructor(realm, promise, Intrinsic.PROMISE);
        if (!ObjectOperations.isCallable(onFinally)) {
            return ObjectOperations.invoke(realm, promise, Names.THEN, onFinally, onFinally);
        }
        Object thenFinally = BuiltinFunction.create(realm, new Finally(constructor, onFinally, false), 1, "");
        Object catchFinally = BuiltinFunction.create(realm, new Finally(constructor, onFinally, true), 1, "");
        return ObjectOperations.invoke(realm, promise, Names.THEN, thenFinally, catchFinally);
    }

    /** <a href="https://tc39.es/ecma262/#sec-thenfinallyfunctions">Then Finally Functions</a> and Catch Finally Functions. */
    private static final class Finally extends NativeCode {
        private final JSObject constructor;
        private final Object onFinally;
        private final boolean rejected;

        Finally(JSObject constructor, Object onFinally, boolean rejected) {
            this.constructor = constructor;
            this.onFinally = onFinally;
            this.rejected = rejected;
        }

        @Override
        protected Object run(Realm realm, Object thisValue, Object[] arguments) {
            Object result = ObjectOperations.call(realm, onFinally, UNDEFINED);
            JSObject promise = PromiseOperations.promiseResolve(realm, constructor, result);
            Object continuation = BuiltinFunction.create(realm, new Settle(at(arguments, 0), rejected), 0, "");
            return ObjectOperations.invoke(realm, promise, Names.THEN, continuation);
        }
    }

    /** The value thunk or thrower that passes the original outcome on. */
    private static final class Settle extends NativeCode {
        private final Object value;
        private final boolean rejected;

        Settle(Object value, boolean rejected) {
            this.value = value;
            this.rejected = rejected;
        }

        @Override
        protected Object run(Realm realm, Object thisValue, Object[] arguments) {
            if (rejected) {
                throw new JSException(value);
            }
            return value;
        }
    }
}
