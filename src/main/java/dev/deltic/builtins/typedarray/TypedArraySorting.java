package dev.deltic.builtins.typedarray;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.base.StableSort;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.runtime.exotic.ByteAccess;
import dev.deltic.runtime.exotic.JSTypedArray;
import dev.deltic.runtime.exotic.TypedArrayKind;
import java.util.Arrays;
import java.util.Comparator;

/** sort and toSorted. Without a comparator, elements are sorted as Java numbers: the order of values is all there is to see. */
final class TypedArraySorting {
    private TypedArraySorting() { }

    static Object sort(Realm realm, Object thisValue, Object comparator) {
        requireComparator(realm, comparator);
        JSTypedArray array = JSTypedArray.validateWritable(realm, thisValue, "%TypedArray%.prototype.sort");
        sortInto(realm, array, comparator, array);
        return array;
    }

    static Object toSorted(Realm realm, Object thisValue, Object comparator) {
        requireComparator(realm, comparator);
        JSTypedArray array = JSTypedArray.validate(realm, thisValue, "%TypedArray%.prototype.toSorted");
        JSTypedArray result = JSTypedArray.create(realm, array.kind, array.currentLength());
        sortInto(realm, array, comparator, result);
        return result;
    }

    private static void requireComparator(Realm realm, Object comparator) {
        if (comparator != UNDEFINED && !ObjectOperations.isCallable(comparator)) {
            throw Errors.create(realm, MessageTemplate.BAD_SORT_COMPARISON, Errors.describeWithoutCode(comparator));
        }
    }

    private static void sortInto(Realm realm, JSTypedArray source, Object comparator, JSTypedArray target) {
        int length = source.currentLength();
        realm.agent.announceBytes(8L * length);
        realm.agent.announceWork(4L * length * (32 - Integer.numberOfLeadingZeros(length)));
        if (comparator != UNDEFINED) {
            Object[] values = new Object[length];
            for (int i = 0; i < length; i++) {
                values[i] = source.element(i);
            }
            StableSort.sort(values, length, new ScriptOrder(realm, comparator));
            for (int i = 0; i < length; i++) {
                target.store(i, values[i]);
            }
        } else if (source.kind.isFloat()) {
            sortDoubles(source, target, length);
        } else {
            sortIntegers(source, target, length);
        }
    }

    /** Java's order of doubles is the specification's: -0 before 0, NaN last. */
    private static void sortDoubles(JSTypedArray source, JSTypedArray target, int length) {
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = (Double) source.element(i);
        }
        Arrays.sort(values);
        for (int i = 0; i < length; i++) {
            ByteAccess.putNumber(target.kind, target.bytes, target.offsetOf(i), values[i]);
        }
    }

    private static void sortIntegers(JSTypedArray source, JSTypedArray target, int length) {
        TypedArrayKind kind = source.kind;
        // Unsigned order is signed order after this bit is flipped.
        long flip = kind == TypedArrayKind.BIG_UINT64 ? Long.MIN_VALUE : 0;
        long mask = kind == TypedArrayKind.UINT8 || kind == TypedArrayKind.UINT8_CLAMPED ? 0xFF
            : kind == TypedArrayKind.UINT16 ? 0xFFFF : kind == TypedArrayKind.UINT32 ? 0xFFFFFFFFL : -1;
        long[] values = new long[length];
        for (int i = 0; i < length; i++) {
            values[i] = ByteAccess.getBits(kind.size, source.bytes, source.offsetOf(i)) & mask ^ flip;
        }
        Arrays.sort(values);
        for (int i = 0; i < length; i++) {
            ByteAccess.putBits(kind.size, target.bytes, target.offsetOf(i), values[i] ^ flip);
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-comparetypedarrayelements">CompareTypedArrayElements</a> with a comparator. */
    private static final class ScriptOrder implements Comparator<Object> {
        private final Realm realm;
        private final Object comparator;
        private int calls;

        ScriptOrder(Realm realm, Object comparator) {
            this.realm = realm;
            this.comparator = comparator;
        }

        @Override
        public int compare(Object a, Object b) {
            if ((++calls & 1023) == 0) {
                realm.agent.poll();
            }
            double order = TypeConversion.toNumber(realm, ObjectOperations.call(realm, comparator, UNDEFINED, a, b));
            return order < 0 ? -1 : order > 0 ? 1 : 0;
        }
    }
}
