package dev.deltic.builtins.promise;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSPromise;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.PromiseCapability;
import dev.deltic.runtime.PromiseOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;
import dev.deltic.values.Names;
import java.util.Arrays;

/** <a href="https://tc39.es/ecma262/#sec-promise-constructor">The Promise Constructor</a> */
@BuiltinHolder("%Promise%")
@IntrinsicProperty(name = "prototype", intrinsic = "PROMISE_PROTOTYPE", attributes = 0)
@IntrinsicProperty(name = "resolve", intrinsic = "PROMISE_RESOLVE")
public final class PromiseConstructor {
    private PromiseConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-promise-executor">Promise</a> */
    @Builtin(name = "Promise", length = 1, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object executor) {
        if (newTarget == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.PROMISE_CONSTRUCTOR_CALLED);
        }
        if (!ObjectOperations.isCallable(executor)) {
            throw Errors.create(realm, MessageTemplate.RESOLVER_NOT_A_FUNCTION, Errors.display(executor));
        }
        JSPromise promise = new JSPromise(realm,
            ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.PROMISE_PROTOTYPE));
        Object[] functions = PromiseOperations.resolvingFunctions(realm, promise);
        try {
            ObjectOperations.call(realm, executor, UNDEFINED, functions[0], functions[1]);
        } catch (RuntimeException | StackOverflowError e) {
            ObjectOperations.call(realm, functions[1], UNDEFINED, PromiseOperations.thrown(realm, e).value());
        }
        return promise;
    }

    /** <a href="https://tc39.es/ecma262/#sec-promise.reject">Promise.reject</a> */
    @Builtin(name = "reject", length = 1)
    static Object reject(Realm realm, Object thisValue, Object reason) {
        PromiseCapability capability = PromiseOperations.newPromiseCapability(realm, thisValue);
        capability.reject(realm, reason);
        return capability.promise;
    }

    /** <a href="https://tc39.es/ecma262/#sec-promise.withresolvers">Promise.withResolvers</a> */
    @Builtin(name = "withResolvers")
    static Object withResolvers(Realm realm, Object thisValue) {
        if (!(thisValue instanceof JSObject)) {
            throw Errors.create(realm, MessageTemplate.CALLED_ON_NON_OBJECT, "Promise.withResolvers");
        }
        PromiseCapability capability = PromiseOperations.newPromiseCapability(realm, thisValue);
        JSObject result = JSObject.create(realm);
        result.addProperty(Names.PROMISE, capability.promise, Property.ALL);
        result.addProperty(Names.RESOLVE, capability.resolveFunction(realm), Property.ALL);
        result.addProperty(Names.REJECT, capability.rejectFunction(realm), Property.ALL);
        return result;
    }

    /** <a href="https://tc39.es/ecma262/#sec-promise.try">Promise.try</a> */
    @Builtin(name = "try", length = 1)
    static Object tryCall(Realm realm, Object thisValue, Object[] arguments) {
        if (!(thisValue instanceof JSObject)) {
            throw Errors.create(realm, MessageTemplate.CALLED_ON_NON_OBJECT, "Promise.try");
        }
        PromiseCapability capability = PromiseOperations.newPromiseCapability(realm, thisValue);
        Object result;
        try {
            Object callback = arguments.length == 0 ? UNDEFINED : arguments[0];
            Object[] rest = arguments.length < 2 ? JSFunction.NO_ARGUMENTS : Arrays.copyOfRange(arguments, 1, arguments.length);
            result = ObjectOperations.callArray(realm, callback, UNDEFINED, rest);
        } catch (RuntimeException | StackOverflowError e) {
            capability.reject(realm, PromiseOperations.thrown(realm, e).value());
            return capability.promise;
        }
        capability.resolve(realm, result);
        return capability.promise;
    }

    /** <a href="https://tc39.es/ecma262/#sec-promise.all">Promise.all</a> */
    @Builtin(name = "all", length = 1)
    static Object all(Realm realm, Object thisValue, Object iterable) {
        return PromiseCombinators.run(realm, thisValue, iterable, PromiseCombinators.Kind.ALL, "Promise.all");
    }

    /** <a href="https://tc39.es/ecma262/#sec-promise.allsettled">Promise.allSettled</a> */
    @Builtin(name = "allSettled", length = 1)
    static Object allSettled(Realm realm, Object thisValue, Object iterable) {
        return PromiseCombinators.run(realm, thisValue, iterable, PromiseCombinators.Kind.ALL_SETTLED, "Promise.allSettled");
    }

    /** <a href="https://tc39.es/proposal-await-dictionary/#sec-promise.allkeyed">Promise.allKeyed</a> */
    @Builtin(name = "allKeyed", length = 1, proposal = "AWAIT_DICTIONARY")
    static Object allKeyed(Realm realm, Object thisValue, Object promises) {
        return PromiseCombinators.runKeyed(realm, thisValue, promises, PromiseCombinators.Kind.ALL, "Promise.allKeyed");
    }

    /** <a href="https://tc39.es/proposal-await-dictionary/#sec-promise.allsettledkeyed">Promise.allSettledKeyed</a> */
    @Builtin(name = "allSettledKeyed", length = 1, proposal = "AWAIT_DICTIONARY")
    static Object allSettledKeyed(Realm realm, Object thisValue, Object promises) {
        return PromiseCombinators.runKeyed(realm, thisValue, promises, PromiseCombinators.Kind.ALL_SETTLED, "Promise.allSettledKeyed");
    }

    /** <a href="https://tc39.es/ecma262/#sec-promise.any">Promise.any</a> */
    @Builtin(name = "any", length = 1)
    static Object any(Realm realm, Object thisValue, Object iterable) {
        return PromiseCombinators.run(realm, thisValue, iterable, PromiseCombinators.Kind.ANY, "Promise.any");
    }

    /** <a href="https://tc39.es/ecma262/#sec-promise.race">Promise.race</a> */
    @Builtin(name = "race", length = 1)
    static Object race(Realm realm, Object thisValue, Object iterable) {
        return PromiseCombinators.run(realm, thisValue, iterable, PromiseCombinators.Kind.RACE, "Promise.race");
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-promise-%symbol.species%">get Promise [ %Symbol.species% ]</a> */
    @Builtin(name = "@@species", kind = Builtin.Kind.GETTER)
    static Object species(Realm realm, Object thisValue) {
        return thisValue;
    }
}
