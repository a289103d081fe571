package dev.deltic.builtins.array;

import static dev.deltic.values.Hole.HOLE;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.ArrayBuilder;
import dev.deltic.runtime.ElementOperations;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.OrdinaryProperties;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.SparseElements;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.Names;
import java.util.Arrays;

/** The methods that make a new array of the elements of others. */
final class ArrayCopying {
    private ArrayCopying() { }

    /** A new array of {@code count} elements of a movable array. */
    static JSArray copyDense(Realm realm, JSArray array, int from, int count) {
        JSArray result = JSArray.create(realm);
        if (count > 0) {
            Object e = array.elements;
            result.elements = e instanceof Object[] a ? Arrays.copyOfRange(a, from, from + count)
                : e instanceof int[] a ? (Object) Arrays.copyOfRange(a, from, from + count)
                : Arrays.copyOfRange((double[]) e, from, from + count);
            result.length = count;
        }
        return result;
    }

    static Object slice(Realm realm, Object thisValue, Object start, Object end) {
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.slice");
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        long k = ArrayAccess.relativeIndex(realm, start, length);
        long last = ArrayAccess.relativeEnd(realm, end, length);
        long count = Math.max(last - k, 0);
        JSObject species = ArrayAccess.species(realm, object);
        if (species == null && ArrayAccess.isMovable(realm, object) && ((JSArray) object).length >= last) {
            return copyDense(realm, (JSArray) object, (int) k, (int) count);
        }
        JSObject result = ArrayAccess.createFor(realm, species, count);
        long offset = k;
        while (k < last) {
            Object value = ArrayAccess.getIfPresent(realm, object, k);
            if (value == HOLE) {
                k = ArrayAccess.afterHole(object, k, last);
                continue;
            }
            ArrayAccess.create(realm, result, k - offset, value);
            k++;
        }
        ArrayAccess.setLength(realm, result, count);
        return result;
    }

    // ---- concat -----------------------------------------------------------------------------------------------------

    static Object concat(Realm realm, Object thisValue, Object[] items) {
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.concat");
        JSObject species = ArrayAccess.species(realm, object);
        JSObject result = ArrayAccess.createFor(realm, species, 0);
        long n = concatItem(realm, result, species == null, 0, object);
        for (Object item : items) {
            n = concatItem(realm, result, species == null, n, item);
        }
        // Trailing holes are part of the result.
        ObjectOperations.set(realm, result, Names.LENGTH, TypeConversion.number(n));
        return result;
    }

    private static long concatItem(Realm realm, JSObject result, boolean plain, long n, Object item) {
        if (!isConcatSpreadable(realm, item)) {
            if (n >= ArrayAccess.MAX_SAFE_LENGTH) {
                throw Errors.create(realm, MessageTemplate.ARRAY_TOO_LONG);
            }
            ArrayAccess.create(realm, result, n, item);
            return n + 1;
        }
        JSObject source = (JSObject) item;
        long length = ObjectOperations.lengthOfArrayLike(realm, source);
        if (n + length > ArrayAccess.MAX_SAFE_LENGTH) {
            throw Errors.create(realm, MessageTemplate.ARRAY_TOO_LONG);
        }
        if (plain && source instanceof JSArray array && appendAll(realm, (JSArray) result, n, array)) {
            return n + length;
        }
        for (long k = 0; k < length; ) {
            Object value = ArrayAccess.getIfPresent(realm, source, k);
            if (value == HOLE) {
                k = ArrayAccess.afterHole(source, k, length);
                continue;
            }
            ArrayAccess.create(realm, result, n + k, value);
            k++;
        }
        return n + length;
    }

    /** <a href="https://tc39.es/ecma262/#sec-isconcatspreadable">IsConcatSpreadable</a> */
    private static boolean isConcatSpreadable(Realm realm, Object item) {
        if (!(item instanceof JSObject object)) {
            return false;
        }
        Object spreadable = object.get(realm, JSSymbol.IS_CONCAT_SPREADABLE);
        return spreadable != UNDEFINED ? TypeConversion.toBoolean(spreadable) : ObjectOperations.isArray(realm, object);
    }

    /** Copies dense elements in bulk where both sides hold the same kind; false when nothing was done. */
    private static boolean appendAll(Realm realm, JSArray result, long n, JSArray source) {
        if (result.length != n || n + source.length > 1 << 26 || source.elements instanceof SparseElements
                || OrdinaryProperties.prototypeChainHasElements(source.prototype)
                || source.elements == null || source.length == 0 || ElementOperations.denseLimit(source) < source.length) {
            return false;
        }
        int at = (int) n;
        int count = (int) source.length;
        if (at == 0) {
            result.elements = copyDense(realm, source, 0, count).elements;
            result.length = count;
            return true;
        }
        Object from = source.elements;
        Object to = result.elements;
        if (to == null || from.getClass() != to.getClass() && !(from instanceof Object[] && to instanceof Object[])) {
            return false;
        }
        if (to instanceof Object[] a) {
            result.elements = to = at + count <= a.length ? a : fillHoles(Arrays.copyOf(a, grown(at + count)), a.length);
        } else if (to instanceof int[] a) {
            result.elements = to = at + count <= a.length ? a : Arrays.copyOf(a, grown(at + count));
        } else {
            double[] a = (double[]) to;
            if (at + count > a.length) {
                double[] wide = Arrays.copyOf(a, grown(at + count));
                Arrays.fill(wide, a.length, wide.length, ElementOperations.HOLE_NAN);
                result.elements = to = wide;
            }
        }
        System.arraycopy(from, 0, to, at, count);
        result.length = at + count;
        return true;
    }

    private static int grown(int needed) {
        return needed + (needed >> 2);
    }

    private static Object[] fillHoles(Object[] values, int from) {
        Arrays.fill(values, from, values.length, HOLE);
        return values;
    }

    // ---- flat, flatMap ----------------------------------------------------------------------------------------------

    static Object flat(Realm realm, Object thisValue, Object depth) {
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.flat");
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        double levels = depth == UNDEFINED ? 1 : Math.max(TypeConversion.toIntegerOrInfinity(realm, depth), 0);
        JSObject result = ArrayAccess.createFor(realm, ArrayAccess.species(realm, object), 0);
        flattenInto(realm, result, object, length, 0, levels, null, UNDEFINED);
        return result;
    }

    static Object flatMap(Realm realm, Object thisValue, Object mapper, Object thisArg) {
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.flatMap");
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        ArrayAccess.requireCallable(realm, mapper);
        JSObject result = ArrayAccess.createFor(realm, ArrayAccess.species(realm, object), 0);
        flattenInto(realm, result, object, length, 0, 1, mapper, thisArg);
        return result;
    }

    /** <a href="https://tc39.es/ecma262/#sec-flattenintoarray">FlattenIntoArray</a>; {@code mapper} is null for none. */
    private static long flattenInto(Realm realm, JSObject target, JSObject source, long length, long start, double depth,
            Object mapper, Object thisArg) {
        long to = start;
        for (long k = 0; k < length; ) {
            Object value = ArrayAccess.getIfPresent(realm, source, k);
            if (value == HOLE) {
                k = ArrayAccess.afterHole(source, k, length);
                continue;
            }
            if (mapper != null) {
                value = ObjectOperations.call(realm, mapper, thisArg, value, TypeConversion.number(k), source);
            }
            if (depth > 0 && ObjectOperations.isArray(realm, value)) {
                JSObject inner = (JSObject) value;
                to = flattenInto(realm, target, inner, ObjectOperations.lengthOfArrayLike(realm, inner), to, depth - 1, null,
                    UNDEFINED);
            } else {
                if (to >= ArrayAccess.MAX_SAFE_LENGTH) {
                    throw Errors.create(realm, MessageTemplate.ARRAY_TOO_LONG);
                }
                ArrayAccess.create(realm, target, to++, value);
            }
            k++;
        }
        return to;
    }

    // ---- change array by copy ---------------------------------------------------------------------------------------

    private static void requireArrayLength(Realm realm, long length) {
        if (length > JSArray.MAX_LENGTH) {
            throw Errors.create(realm, MessageTemplate.INVALID_ARRAY_LENGTH);
        }
    }

    static Object toReversed(Realm realm, Object thisValue) {
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.toReversed");
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        requireArrayLength(realm, length);
        ArrayBuilder result = new ArrayBuilder(length);
        for (long k = length - 1; k >= 0; k--) {
            result.add(ArrayAccess.get(realm, object, k));
        }
        return result.toArray(realm);
    }

    static Object with(Realm realm, Object thisValue, Object index, Object value) {
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.with");
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        double relative = TypeConversion.toIntegerOrInfinity(realm, index);
        double actual = relative >= 0 ? relative : length + relative;
        if (actual >= length || actual < 0) {
            throw Errors.create(realm, MessageTemplate.BAD_WITH_INDEX,
                Errors.describeWithoutCode(TypeConversion.number(relative)));
        }
        requireArrayLength(realm, length);
        ArrayBuilder result = new ArrayBuilder(length);
        for (long k = 0; k < length; k++) {
            result.add(k == actual ? value : ArrayAccess.get(realm, object, k));
        }
        return result.toArray(realm);
    }

    static Object toSpliced(Realm realm, Object thisValue, Object[] arguments) {
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.toSpliced");
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        long start = arguments.length == 0 ? 0 : ArrayAccess.relativeIndex(realm, arguments[0], length);
        long skipped = ArrayMutation.deleteCount(realm, arguments, length, start);
        int added = Math.max(arguments.length - 2, 0);
        long newLength = length + added - skipped;
        if (newLength > ArrayAccess.MAX_SAFE_LENGTH) {
            throw Errors.create(realm, MessageTemplate.ARRAY_TOO_LONG);
        }
        requireArrayLength(realm, newLength);
        ArrayBuilder result = new ArrayBuilder(newLength);
        for (long k = 0; k < start; k++) {
            result.add(ArrayAccess.get(realm, object, k));
        }
        for (int i = 0; i < added; i++) {
            result.add(arguments[i + 2]);
        }
        for (long k = start + skipped; k < length; k++) {
            result.add(ArrayAccess.get(realm, object, k));
        }
        return result.toArray(realm);
    }
}
