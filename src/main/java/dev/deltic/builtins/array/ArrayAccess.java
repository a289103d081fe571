package dev.deltic.builtins.array;

import static dev.deltic.values.Hole.HOLE;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.OrdinaryProperties;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.SparseElements;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.Names;

/** Steps that the array algorithms have in common. */
final class ArrayAccess {
    /** 2^53 - 1, the greatest length of an array-like. */
    static final long MAX_SAFE_LENGTH = (1L << 53) - 1;
    private static final int POLL_MASK = 1023;

    private ArrayAccess() { }

    /** ToObject(this value); {@code method} is for the error. */
    static JSObject receiver(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JSObject object) {
            return object;
        }
        if (thisValue == UNDEFINED || thisValue == null) {
            throw Errors.create(realm, MessageTemplate.CALLED_ON_NULLISH, method);
        }
        return TypeConversion.toObject(realm, thisValue);
    }

    /** Throws unless {@code function} is callable. */
    static void requireCallable(Realm realm, Object function) {
        if (!ObjectOperations.isCallable(function)) {
            throw Errors.create(realm, MessageTemplate.NOT_A_FUNCTION, Errors.callSite(function));
        }
    }

    /** Where a relative index points: counted from the end when negative, clamped to {@code 0 .. length}. */
    static long relativeIndex(Realm realm, Object argument, long length) {
        double relative = TypeConversion.toIntegerOrInfinity(realm, argument);
        return relative < 0 ? (long) Math.max(0, length + relative) : (long) Math.min(relative, length);
    }

    /** As {@link #relativeIndex}, and {@code length} for undefined. */
    static long relativeEnd(Realm realm, Object argument, long length) {
        return argument == UNDEFINED ? length : relativeIndex(realm, argument, length);
    }

    /** Get(object, index). */
    static Object get(Realm realm, JSObject object, long index) {
        if (object instanceof JSArray array) {
            Object value = array.present(index);
            if (value != HOLE) {
                return value;
            }
        }
        poll(realm, index);
        return object.get(realm, index);
    }

    /** HasProperty, then Get: HOLE when there is no such property. */
    static Object getIfPresent(Realm realm, JSObject object, long index) {
        if (object instanceof JSArray array) {
            Object value = array.present(index);
            if (value != HOLE) {
                return value;
            }
        }
        poll(realm, index);
        return object.hasProperty(realm, realm.key(index)) ? object.get(realm, index) : HOLE;
    }

    /** After a hole at {@code index}: the next index that needs a look, up to {@code length}. Jumps over the gaps of sparse
     *  arrays when nobody else can answer for them. */
    static long afterHole(JSObject object, long index, long length) {
        long next = index + 1;
        if (!(object instanceof JSArray array) || OrdinaryProperties.prototypeChainHasElements(array.prototype)) {
            return next;
        }
        if (array.elements == null || next >= array.length) {
            return length;
        }
        if (array.elements instanceof SparseElements sparse) {
            Long present = sparse.map.ceilingKey(next);
            return present == null ? length : Math.min(present, length);
        }
        return next;
    }

    /** Before a hole at {@code index}: the next lower index that needs a look, or -1. */
    static long beforeHole(JSObject object, long index) {
        if (!(object instanceof JSArray array) || OrdinaryProperties.prototypeChainHasElements(array.prototype)) {
            return index - 1;
        }
        if (array.elements == null) {
            return -1;
        }
        if (array.elements instanceof SparseElements sparse) {
            Long present = sparse.map.floorKey(index - 1);
            return present == null ? -1 : present;
        }
        return Math.min(index - 1, array.length - 1);
    }

    /** Set(object, index, value, true). */
    static void set(Realm realm, JSObject object, long index, Object value) {
        ObjectOperations.set(realm, object, index, value);
    }

    /** Set(object, "length", length, true). */
    static void setLength(Realm realm, JSObject object, long length) {
        if (object instanceof JSArray array && array.length == length && array.shape == realm.agent.wellKnownShapes.array) {
            return;
        }
        ObjectOperations.set(realm, object, Names.LENGTH, TypeConversion.number(length));
    }

    /** DeletePropertyOrThrow(object, index). */
    static void delete(Realm realm, JSObject object, long index) {
        ObjectOperations.deletePropertyOrThrow(realm, object, realm.key(index));
    }

    /** CreateDataPropertyOrThrow(target, index, value). */
    static void create(Realm realm, JSObject target, long index, Object value) {
        if (target instanceof JSArray array && index < array.length && array.elements instanceof Object[] a && index < a.length
                && array.shape == realm.agent.wellKnownShapes.array) {
            a[(int) index] = value;
            return;
        }
        ObjectOperations.createDataPropertyOrThrow(realm, target, index, value);
    }

    /** <a href="https://tc39.es/ecma262/#sec-arraycreate">ArrayCreate</a> with its RangeError. */
    static JSArray arrayCreate(Realm realm, long length) {
        if (length > JSArray.MAX_LENGTH) {
            throw Errors.create(realm, MessageTemplate.INVALID_ARRAY_LENGTH);
        }
        return JSArray.ofLength(realm, length);
    }

    /** What ArraySpeciesCreate would construct with; null for a plain array of this realm, which only the caller has seen.
     *  <a href="https://tc39.es/ecma262/#sec-arrayspeciescreate">ArraySpeciesCreate</a> steps 1-7 */
    static JSObject species(Realm realm, JSObject original) {
        if (!ObjectOperations.isArray(realm, original)) {
            return null;
        }
        Object constructor = original.get(realm, Names.CONSTRUCTOR);
        if (constructor instanceof JSObject c && c.isConstructor()) {
            Realm other = ObjectOperations.getFunctionRealm(realm, c);
            if (other != realm && c == other.intrinsicIfCreated(Intrinsic.ARRAY)) {
                return null;
            }
        }
        if (constructor instanceof JSObject c) {
            constructor = c.get(realm, JSSymbol.SPECIES);
            constructor = constructor == null ? UNDEFINED : constructor;
        }
        if (constructor == UNDEFINED || constructor == realm.intrinsicIfCreated(Intrinsic.ARRAY)) {
            return null;
        }
        if (!ObjectOperations.isConstructor(constructor)) {
            throw Errors.create(realm, MessageTemplate.SPECIES_NOT_CONSTRUCTOR);
        }
        return (JSObject) constructor;
    }

    /** The last step of <a href="https://tc39.es/ecma262/#sec-arrayspeciescreate">ArraySpeciesCreate</a>. */
    static JSObject createFor(Realm realm, JSObject species, long length) {
        return species == null ? arrayCreate(realm, length)
            : ObjectOperations.construct(realm, species, TypeConversion.number(length));
    }

    /** Whether the array's own elements are all there is to its indexed properties, and they may be moved about: dense,
     *  extensible, with nothing on the prototype chain and a length that can change. */
    static boolean isMovable(Realm realm, JSObject object) {
        return object instanceof JSArray array && array.shape == realm.agent.wellKnownShapes.array
            && !(array.elements instanceof SparseElements) && isBacked(array)
            && !OrdinaryProperties.prototypeChainHasElements(array.prototype);
    }

    /** Whether the length is not beyond the storage. */
    private static boolean isBacked(JSArray array) {
        Object e = array.elements;
        int capacity = e instanceof Object[] a ? a.length : e instanceof int[] a ? a.length
            : e instanceof double[] a ? a.length : 0;
        return array.length <= capacity;
    }

    /** Polls for an interrupt now and then. */
    static void poll(Realm realm, long index) {
        if ((index & POLL_MASK) == 0) {
            realm.agent.poll();
        }
    }
}
