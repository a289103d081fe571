package dev.deltic.builtins.iterator;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.runtime.JSPromise;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.PromiseCapability;
import dev.deltic.runtime.PromiseOperations;
import dev.deltic.runtime.PromiseReaction;
import dev.deltic.runtime.Realm;
import dev.deltic.values.Names;

/** <a href="https://tc39.es/ecma262/#sec-asynciteratorprototype">The %AsyncIteratorPrototype% Object</a> */
@BuiltinHolder("%AsyncIteratorPrototype%")
public final class AsyncIteratorPrototype {
    private AsyncIteratorPrototype() { }

    /** <a href="https://tc39.es/ecma262/#sec-%asynciteratorprototype%-%symbol.asynciterator%">
     *  %AsyncIteratorPrototype%[@@asyncIterator]</a> */
    @Builtin(name = "@@asyncIterator")
    static Object asyncIterator(Realm realm, Object thisValue) {
        return thisValue;
    }

    /** <a href="https://tc39.es/ecma262/#sec-%asynciteratorprototype%-%symbol.asyncdispose%">
     *  %AsyncIteratorPrototype%[@@asyncDispose]</a> */
    @Builtin(name = "@@asyncDispose")
    static Object asyncDispose(Realm realm, Object thisValue) {
        PromiseCapability capability = PromiseOperations.newPromiseCapability(realm);
        try {
            Object method = ObjectOperations.getMethod(realm, thisValue, Names.RETURN);
            if (method == UNDEFINED) {
                capability.resolve(realm, UNDEFINED);
            } else {
                JSPromise result =
                    PromiseOperations.promiseResolve(realm, ObjectOperations.call(realm, method, thisValue));
                PromiseOperations.performThen(realm, result, new Forward(realm, capability));
            }
        } catch (RuntimeException | StackOverflowError e) {
            capability.reject(realm, PromiseOperations.thrown(realm, e).value());
        }
        return capability.promise;
    }

    /** Resolves with undefined when the result of {@code return} is fulfilled. */
    private static final class Forward extends PromiseReaction {
        private final Realm realm;
        private final PromiseCapability capability;

        Forward(Realm realm, PromiseCapability capability) {
            this.realm = realm;
            this.capability = capability;
        }

        @Override
        public void fulfilled(Realm current, Object value) {
            capability.resolve(current, UNDEFINED);
        }

        @Override
        public void rejected(Realm current, Object reason) {
            capability.reject(current, reason);
        }

        @Override
        public Realm realm() {
            return realm;
        }
    }
}
