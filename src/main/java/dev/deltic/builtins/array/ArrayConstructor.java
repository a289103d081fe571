package dev.deltic.builtins.array;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.ArrayBuilder;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.IteratorOperations;
import dev.deltic.runtime.IteratorRecord;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSSymbol;

/** <a href="https://tc39.es/ecma262/#sec-array-constructor">The Array Constructor</a> */
@BuiltinHolder("%Array%")
@IntrinsicProperty(name = "prototype", intrinsic = "ARRAY_PROTOTYPE", attributes = 0)
public final class ArrayConstructor {
    private ArrayConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-array">Array</a> */
    @Builtin(name = "Array", length = 1, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object[] arguments) {
        JSObject prototype = ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.ARRAY_PROTOTYPE);
        if (arguments.length == 1 && arguments[0] instanceof Number length
                && (length instanceof Integer || length instanceof Double)) {
            JSArray array = new JSArray(realm.agent.wellKnownShapes.array, prototype);
            double number = length.doubleValue();
            if (number < 0 || number > JSArray.MAX_LENGTH || number != Math.rint(number)) {
                throw Errors.create(realm, MessageTemplate.INVALID_ARRAY_LENGTH);
            }
            array.setInitialLength(realm, (long) number);
            return array;
        }
        ArrayBuilder elements = new ArrayBuilder(arguments.length);
        for (Object argument : arguments) {
            elements.add(argument);
        }
        JSArray array = elements.toArray(realm);
        array.prototype = prototype;
        return array;
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.isarray">Array.isArray</a> */
    @Builtin(name = "isArray", length = 1)
    static Object isArray(Realm realm, Object thisValue, Object argument) {
        return ObjectOperations.isArray(realm, argument);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.of">Array.of</a> */
    @Builtin(name = "of")
    static Object of(Realm realm, Object thisValue, Object[] items) {
        JSObject array = constructOrCreate(realm, thisValue, items.length);
        for (int k = 0; k < items.length; k++) {
            ArrayAccess.create(realm, array, k, items[k]);
        }
        ArrayAccess.setLength(realm, array, items.length);
        return array;
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.from">Array.from</a> */
    @Builtin(name = "from", length = 1)
    static Object from(Realm realm, Object thisValue, Object items, Object mapper, Object thisArg) {
        if (mapper != UNDEFINED && !ObjectOperations.isCallable(mapper)) {
            throw Errors.create(realm, MessageTemplate.NOT_A_FUNCTION, Errors.callSite(mapper));
        }
        Object method = ObjectOperations.getV(realm, items, JSSymbol.ITERATOR);
        if (method == null) {
            method = UNDEFINED;
        } else if (method != UNDEFINED && !ObjectOperations.isCallable(method)) {
            throw Errors.create(realm, MessageTemplate.FROM_ITERATOR_NOT_CALLABLE);
        }
        return method != UNDEFINED ? fromIterable(realm, thisValue, items, method, mapper, thisArg)
            : fromArrayLike(realm, thisValue, items, mapper, thisArg);
    }

    private static Object fromIterable(Realm realm, Object constructor, Object items, Object method, Object mapper,
            Object thisArg) {
        JSObject array = constructOrNull(realm, constructor);
        IteratorRecord record = IteratorOperations.getIteratorFromMethod(realm, items, method);
        ArrayBuilder plain = array == null ? new ArrayBuilder(0) : null;
        for (long k = 0; ; k++) {
            Object value = IteratorOperations.iteratorStepValue(realm, record);
            if (value == IteratorOperations.DONE) {
                if (plain != null) {
                    return plain.toArray(realm);
                }
                ArrayAccess.setLength(realm, array, k);
                return array;
            }
            ArrayAccess.poll(realm, k);
            if (mapper == UNDEFINED && plain != null) {
                plain.add(value);
                continue;
            }
            try {
                Object mapped = mapper == UNDEFINED ? value
                    : ObjectOperations.call(realm, mapper, thisArg, value, TypeConversion.number(k));
                if (plain != null) {
                    plain.add(mapped);
                } else {
                    ArrayAccess.create(realm, array, k, mapped);
                }
            } catch (RuntimeException | StackOverflowError e) {
                RuntimeException failure = Errors.asThrow(realm, e);
                if (failure == null) {
                    throw e;
                }
                throw IteratorOperations.closeAfter(realm, record.iterator, failure);
            }
        }
    }

    /** The new object of step 5.a; null for a plain array of this realm, which no script sees before the end. */
    private static JSObject constructOrNull(Realm realm, Object constructor) {
        if (constructor == realm.intrinsicIfCreated(Intrinsic.ARRAY) || !ObjectOperations.isConstructor(constructor)) {
            return null;
        }
        return ObjectOperations.construct(realm, (JSObject) constructor);
    }

    private static Object fromArrayLike(Realm realm, Object constructor, Object items, Object mapper, Object thisArg) {
        JSObject source = TypeConversion.toObject(realm, items);
        long length = ObjectOperations.lengthOfArrayLike(realm, source);
        JSObject array = constructOrCreate(realm, constructor, length);
        if (constructor == realm.intrinsicIfCreated(Intrinsic.ARRAY)) {
            return plainFromArrayLike(realm, source, length, mapper, thisArg);
        }
        for (long k = 0; k < length; k++) {
            Object value = ArrayAccess.get(realm, source, k);
            Object mapped = mapper == UNDEFINED ? value
                : ObjectOperations.call(realm, mapper, thisArg, value, TypeConversion.number(k));
            ArrayAccess.create(realm, array, k, mapped);
        }
        ArrayAccess.setLength(realm, array, length);
        return array;
    }

    private static JSArray plainFromArrayLike(Realm realm, JSObject source, long length, Object mapper, Object thisArg) {
        ArrayBuilder result = new ArrayBuilder(Math.min(length, 1 << 16));
        for (long k = 0; k < length; k++) {
            Object value = ArrayAccess.get(realm, source, k);
            result.add(mapper == UNDEFINED ? value
                : ObjectOperations.call(realm, mapper, thisArg, value, TypeConversion.number(k)));
        }
        return result.toArray(realm);
    }

    /** Construct(C, « length »), or ArrayCreate(length) when C is no constructor. */
    private static JSObject constructOrCreate(Realm realm, Object constructor, long length) {
        if (!ObjectOperations.isConstructor(constructor)) {
            return ArrayAccess.arrayCreate(realm, length);
        }
        if (constructor == realm.intrinsicIfCreated(Intrinsic.ARRAY)) {
            if (length > JSArray.MAX_LENGTH) {
                throw Errors.create(realm, MessageTemplate.INVALID_ARRAY_LENGTH);
            }
            return JSArray.create(realm);
        }
        return ObjectOperations.construct(realm, (JSObject) constructor, TypeConversion.number(length));
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.fromasync">Array.fromAsync</a> */
    @Builtin(name = "fromAsync", length = 1)
    static Object fromAsync(Realm realm, Object thisValue, Object items, Object mapper, Object thisArg) {
        return ArrayFromAsync.start(realm, thisValue, items, mapper, thisArg);
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-array-%symbol.species%">get Array [ %Symbol.species% ]</a> */
    @Builtin(name = "@@species", kind = Builtin.Kind.GETTER)
    static Object species(Realm realm, Object thisValue) {
        return thisValue;
    }
}
