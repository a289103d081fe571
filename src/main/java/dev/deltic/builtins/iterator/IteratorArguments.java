package dev.deltic.builtins.iterator;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.numbers.IntegerConversions;
import dev.deltic.runtime.Comparison;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.IteratorOperations;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;

/** The checks of helper methods' arguments; an argument that is refused closes the receiver, which is not read before. */
final class IteratorArguments {
    private static final double MAX_CHUNK = 4294967295.0;

    private IteratorArguments() { }

    static JSObject receiver(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JSObject object) {
            return object;
        }
        throw Errors.create(realm, MessageTemplate.CALLED_ON_NON_OBJECT, "Iterator.prototype." + method);
    }

    static void requireCallable(Realm realm, JSObject iterator, Object function) {
        if (!ObjectOperations.isCallable(function)) {
            throw IteratorOperations.closeAfter(realm, iterator,
                Errors.create(realm, MessageTemplate.NOT_A_FUNCTION, Errors.callSite(function)));
        }
    }

    /** The limit of take and drop: a non-negative integer or infinity. */
    static double limit(Realm realm, JSObject iterator, Object value) {
        double number;
        try {
            number = TypeConversion.toNumber(realm, value);
        } catch (RuntimeException | StackOverflowError e) {
            throw LazyIterator.closeAfter(realm, iterator, e);
        }
        double limit = number != number ? -1 : number < 0 ? Math.ceil(number) : Math.floor(number);
        if (limit < 0 || limit > IntegerConversions.MAX_SAFE_INTEGER && limit != Double.POSITIVE_INFINITY) {
            throw IteratorOperations.closeAfter(realm, iterator,
                Errors.create(realm, MessageTemplate.MUST_BE_POSITIVE, Errors.describeWithoutCode(value)));
        }
        return limit;
    }

    /** The size of chunks and windows: an integer from 1 to 2^32 - 1, not converted. */
    static long size(Realm realm, JSObject iterator, Object value) {
        double size = integral(realm, iterator, value, false);
        if (!(size >= 1 && size <= MAX_CHUNK)) {
            throw outOfRange(realm, iterator, value);
        }
        return (long) size;
    }

    /** A Number that is integral, or infinite where that is allowed. */
    static double integral(Realm realm, JSObject iterator, Object value, boolean infinite) {
        double number = Comparison.isNumber(value) ? ((Number) value).doubleValue() : Double.NaN;
        if (number != Math.rint(number) || Double.isInfinite(number) && !infinite) {
            throw IteratorOperations.closeAfter(realm, iterator,
                Errors.create(realm, MessageTemplate.NOT_AN_INTEGRAL_NUMBER, Errors.display(value)));
        }
        return number;
    }

    static RuntimeException outOfRange(Realm realm, JSObject iterator, Object value) {
        return IteratorOperations.closeAfter(realm, iterator,
            Errors.create(realm, MessageTemplate.OUT_OF_RANGE, Errors.describeWithoutCode(value)));
    }
}
