package dev.deltic.builtins.array;

import static dev.deltic.values.Hole.HOLE;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.ArrayBuilder;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;

/** The methods that call a function for each element. */
final class ArrayIteration {
    private ArrayIteration() { }

    private static Object call(Realm realm, Object callback, Object thisArg, Object value, long index, JSObject object) {
        return ObjectOperations.call(realm, callback, thisArg, value, TypeConversion.number(index), object);
    }

    static Object forEach(Realm realm, Object thisValue, Object callback, Object thisArg) {
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.forEach");
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        ArrayAccess.requireCallable(realm, callback);
        for (long k = 0; k < length; ) {
            Object value = ArrayAccess.getIfPresent(realm, object, k);
            if (value == HOLE) {
                k = ArrayAccess.afterHole(object, k, length);
                continue;
            }
            call(realm, callback, thisArg, value, k++, object);
        }
        return UNDEFINED;
    }

    static Object map(Realm realm, Object thisValue, Object callback, Object thisArg) {
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.map");
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        ArrayAccess.requireCallable(realm, callback);
        JSObject species = ArrayAccess.species(realm, object);
        if (species == null && ArrayAccess.isMovable(realm, object)) {
            return mapDense(realm, object, length, callback, thisArg);
        }
        JSObject result = ArrayAccess.createFor(realm, species, length);
        for (long k = 0; k < length; ) {
            Object value = ArrayAccess.getIfPresent(realm, object, k);
            if (value == HOLE) {
                k = ArrayAccess.afterHole(object, k, length);
                continue;
            }
            ArrayAccess.create(realm, result, k, call(realm, callback, thisArg, value, k, object));
            k++;
        }
        return result;
    }

    /** The result is a new array that no script sees before the end, so its elements kind can wait for the values. */
    private static Object mapDense(Realm realm, JSObject object, long length, Object callback, Object thisArg) {
        ArrayBuilder result = new ArrayBuilder(length);
        for (long k = 0; k < length; k++) {
            Object value = ArrayAccess.getIfPresent(realm, object, k);
            result.add(value == HOLE ? HOLE : call(realm, callback, thisArg, value, k, object));
        }
        return result.toArray(realm);
    }

    static Object filter(Realm realm, Object thisValue, Object callback, Object thisArg) {
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.filter");
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        ArrayAccess.requireCallable(realm, callback);
        JSObject result = ArrayAccess.createFor(realm, ArrayAccess.species(realm, object), 0);
        long to = 0;
        for (long k = 0; k < length; ) {
            Object value = ArrayAccess.getIfPresent(realm, object, k);
            if (value == HOLE) {
                k = ArrayAccess.afterHole(object, k, length);
                continue;
            }
            if (TypeConversion.toBoolean(call(realm, callback, thisArg, value, k++, object))) {
                ArrayAccess.create(realm, result, to++, value);
            }
        }
        return result;
    }

    static Object every(Realm realm, Object thisValue, Object callback, Object thisArg) {
        return allAgree(realm, ArrayAccess.receiver(realm, thisValue, "Array.prototype.every"), callback, thisArg, true);
    }

    static Object some(Realm realm, Object thisValue, Object callback, Object thisArg) {
        return !allAgree(realm, ArrayAccess.receiver(realm, thisValue, "Array.prototype.some"), callback, thisArg, false);
    }

    private static boolean allAgree(Realm realm, JSObject object, Object callback, Object thisArg, boolean answer) {
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        ArrayAccess.requireCallable(realm, callback);
        for (long k = 0; k < length; ) {
            Object value = ArrayAccess.getIfPresent(realm, object, k);
            if (value == HOLE) {
                k = ArrayAccess.afterHole(object, k, length);
                continue;
            }
            if (TypeConversion.toBoolean(call(realm, callback, thisArg, value, k++, object)) != answer) {
                return false;
            }
        }
        return true;
    }

    /** {@code arguments} as the call's: an initial value may be given as undefined. */
    static Object reduce(Realm realm, Object thisValue, Object[] arguments) {
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.reduce");
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        Object callback = arguments.length > 0 ? arguments[0] : UNDEFINED;
        ArrayAccess.requireCallable(realm, callback);
        Object accumulator = arguments.length > 1 ? arguments[1] : HOLE;
        for (long k = 0; k < length; ) {
            Object value = ArrayAccess.getIfPresent(realm, object, k);
            if (value == HOLE) {
                k = ArrayAccess.afterHole(object, k, length);
                continue;
            }
            accumulator = accumulator == HOLE ? value : reduceStep(realm, callback, accumulator, value, k, object);
            k++;
        }
        if (accumulator == HOLE) {
            throw Errors.create(realm, MessageTemplate.REDUCE_NO_INITIAL);
        }
        return accumulator;
    }

    static Object reduceRight(Realm realm, Object thisValue, Object[] arguments) {
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.reduceRight");
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        Object callback = arguments.length > 0 ? arguments[0] : UNDEFINED;
        ArrayAccess.requireCallable(realm, callback);
        Object accumulator = arguments.length > 1 ? arguments[1] : HOLE;
        for (long k = length - 1; k >= 0; ) {
            Object value = ArrayAccess.getIfPresent(realm, object, k);
            if (value == HOLE) {
                k = ArrayAccess.beforeHole(object, k);
                continue;
            }
            accumulator = accumulator == HOLE ? value : reduceStep(realm, callback, accumulator, value, k, object);
            k--;
        }
        if (accumulator == HOLE) {
            throw Errors.create(realm, MessageTemplate.REDUCE_NO_INITIAL);
        }
        return accumulator;
    }

    private static Object reduceStep(Realm realm, Object callback, Object accumulator, Object value, long index,
            JSObject object) {
        return ObjectOperations.call(realm, callback, UNDEFINED, accumulator, value,
            TypeConversion.number(index), object);
    }

    /** Which half of <a href="https://tc39.es/ecma262/#sec-findviapredicate">FindViaPredicate</a>'s record is wanted. */
    enum Wanted { INDEX, VALUE }

    static Object find(Realm realm, JSObject object, Object predicate, Object thisArg, Wanted wanted) {
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        ArrayAccess.requireCallable(realm, predicate);
        for (long k = 0; k < length; k++) {
            Object value = ArrayAccess.get(realm, object, k);
            if (TypeConversion.toBoolean(call(realm, predicate, thisArg, value, k, object))) {
                return wanted == Wanted.INDEX ? TypeConversion.number(k) : value;
            }
        }
        return wanted == Wanted.INDEX ? (Object) (-1) : UNDEFINED;
    }

    static Object findLast(Realm realm, JSObject object, Object predicate, Object thisArg, Wanted wanted) {
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        ArrayAccess.requireCallable(realm, predicate);
        for (long k = length - 1; k >= 0; k--) {
            Object value = ArrayAccess.get(realm, object, k);
            if (TypeConversion.toBoolean(call(realm, predicate, thisArg, value, k, object))) {
                return wanted == Wanted.INDEX ? TypeConversion.number(k) : value;
            }
        }
        return wanted == Wanted.INDEX ? (Object) (-1) : UNDEFINED;
    }
}
