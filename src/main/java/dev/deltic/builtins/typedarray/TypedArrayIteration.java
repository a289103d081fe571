package dev.deltic.builtins.typedarray;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.runtime.exotic.JSTypedArray;
import java.util.ArrayList;

/** The methods that call a function for each element. The array may shrink meanwhile; what is gone reads as undefined. */
final class TypedArrayIteration {
    private TypedArrayIteration() { }

    private static void requireCallable(Realm realm, Object function) {
        if (!ObjectOperations.isCallable(function)) {
            throw Errors.create(realm, MessageTemplate.NOT_A_FUNCTION, Errors.describeWithoutCode(function));
        }
    }

    private static Object call(Realm realm, JSTypedArray array, Object callback, Object thisArg, Object value, int k) {
        return ObjectOperations.call(realm, callback, thisArg, value, k, array);
    }

    static Object forEach(Realm realm, JSTypedArray array, Object callback, Object thisArg) {
        int length = array.currentLength();
        requireCallable(realm, callback);
        for (int k = 0; k < length; k++) {
            call(realm, array, callback, thisArg, array.element(k), k);
        }
        return UNDEFINED;
    }

    static Object every(Realm realm, JSTypedArray array, Object callback, Object thisArg) {
        return allAgree(realm, array, callback, thisArg, true);
    }

    static Object some(Realm realm, JSTypedArray array, Object callback, Object thisArg) {
        return !allAgree(realm, array, callback, thisArg, false);
    }

    private static boolean allAgree(Realm realm, JSTypedArray array, Object callback, Object thisArg, boolean answer) {
        int length = array.currentLength();
        requireCallable(realm, callback);
        for (int k = 0; k < length; k++) {
            if (TypeConversion.toBoolean(call(realm, array, callback, thisArg, array.element(k), k)) != answer) {
                return false;
            }
        }
        return true;
    }

    static Object map(Realm realm, JSTypedArray array, Object callback, Object thisArg) {
        int length = array.currentLength();
        requireCallable(realm, callback);
        JSTypedArray result = TypedArrayCreation.speciesCreate(realm, array, length);
        for (int k = 0; k < length; k++) {
            result.setTypedElement(realm, k, call(realm, array, callback, thisArg, array.element(k), k));
        }
        return result;
    }

    static Object filter(Realm realm, JSTypedArray array, Object callback, Object thisArg) {
        int length = array.currentLength();
        requireCallable(realm, callback);
        ArrayList<Object> kept = new ArrayList<>();
        for (int k = 0; k < length; k++) {
            Object value = array.element(k);
            if (TypeConversion.toBoolean(call(realm, array, callback, thisArg, value, k))) {
                kept.add(value);
            }
        }
        JSTypedArray result = TypedArrayCreation.speciesCreate(realm, array, kept.size());
        for (int k = 0; k < kept.size(); k++) {
            result.setTypedElement(realm, k, kept.get(k));
        }
        return result;
    }

    static Object reduce(Realm realm, JSTypedArray array, Object[] arguments) {
        int length = array.currentLength();
        Object callback = arguments.length > 0 ? arguments[0] : UNDEFINED;
        requireCallable(realm, callback);
        requireStart(realm, length, arguments);
        int k = arguments.length > 1 ? 0 : 1;
        Object accumulator = arguments.length > 1 ? arguments[1] : array.element(0);
        for (; k < length; k++) {
            accumulator = ObjectOperations.call(realm, callback, UNDEFINED, accumulator, array.element(k), k, array);
        }
        return accumulator;
    }

    static Object reduceRight(Realm realm, JSTypedArray array, Object[] arguments) {
        int length = array.currentLength();
        Object callback = arguments.length > 0 ? arguments[0] : UNDEFINED;
        requireCallable(realm, callback);
        requireStart(realm, length, arguments);
        int k = arguments.length > 1 ? length - 1 : length - 2;
        Object accumulator = arguments.length > 1 ? arguments[1] : array.element(length - 1);
        for (; k >= 0; k--) {
            accumulator = ObjectOperations.call(realm, callback, UNDEFINED, accumulator, array.element(k), k, array);
        }
        return accumulator;
    }

    private static void requireStart(Realm realm, int length, Object[] arguments) {
        if (length == 0 && arguments.length < 2) {
            throw Errors.create(realm, MessageTemplate.REDUCE_NO_INITIAL);
        }
    }

    /** Which half of <a href="https://tc39.es/ecma262/#sec-findviapredicate">FindViaPredicate</a>'s record is wanted. */
    enum Wanted { INDEX, VALUE }

    static Object find(Realm realm, JSTypedArray array, Object predicate, Object thisArg, Wanted wanted) {
        int length = array.currentLength();
        requireCallable(realm, predicate);
        for (int k = 0; k < length; k++) {
            Object value = array.element(k);
            if (TypeConversion.toBoolean(call(realm, array, predicate, thisArg, value, k))) {
                return wanted == Wanted.INDEX ? (Object) k : value;
            }
        }
        return wanted == Wanted.INDEX ? (Object) (-1) : UNDEFINED;
    }

    static Object findLast(Realm realm, JSTypedArray array, Object predicate, Object thisArg, Wanted wanted) {
        int length = array.currentLength();
        requireCallable(realm, predicate);
        for (int k = length - 1; k >= 0; k--) {
            Object value = array.element(k);
            if (TypeConversion.toBoolean(call(realm, array, predicate, thisArg, value, k))) {
                return wanted == Wanted.INDEX ? (Object) k : value;
            }
        }
        return wanted == Wanted.INDEX ? (Object) (-1) : UNDEFINED;
    }
}
