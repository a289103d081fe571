package dev.deltic.builtins.temporal;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.temporal.EpochTime;
import java.math.BigInteger;

/** <a href="https://tc39.es/proposal-temporal/#sec-temporal-instant-constructor">The Temporal.Instant Constructor</a> */
@BuiltinHolder("%Temporal.Instant%")
@IntrinsicProperty(name = "prototype", intrinsic = "TEMPORAL_INSTANT_PROTOTYPE", attributes = 0)
public final class InstantConstructor {
    private InstantConstructor() { }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.instant">Temporal.Instant</a> */
    @Builtin(name = "Instant", length = 1, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object[] arguments) {
        if (newTarget == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.CONSTRUCTOR_NOT_CALLABLE, "Temporal.Instant");
        }
        BigInteger epochNanoseconds = TypeConversion.toBigInt(realm, arguments.length > 0 ? arguments[0] : UNDEFINED);
        return JSInstant.construct(realm, newTarget, EpochTime.checked(epochNanoseconds));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.instant.from">Temporal.Instant.from</a> */
    @Builtin(name = "from", length = 1)
    static Object from(Realm realm, Object thisValue, Object item) {
        return JSInstant.of(realm, Conversion.toInstant(realm, item));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.instant.fromepochmilliseconds">
     *  Temporal.Instant.fromEpochMilliseconds</a> */
    @Builtin(name = "fromEpochMilliseconds", length = 1)
    static Object fromEpochMilliseconds(Realm realm, Object thisValue, Object epochMilliseconds) {
        BigInteger milliseconds = TypeConversion.exactBigInt(number(realm, epochMilliseconds));
        return JSInstant.of(realm, EpochTime.checked(milliseconds.multiply(BigInteger.valueOf(1_000_000))));
    }

    /** A number that a BigInt can be made of. */
    private static double number(Realm realm, Object value) {
        double number = TypeConversion.toNumber(realm, value);
        if (Double.isInfinite(number) || Math.floor(number) != number) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_NOT_INTEGRAL, Errors.display(value));
        }
        return number;
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.instant.fromepochnanoseconds">Temporal.Instant.fromEpochNanoseconds</a> */
    @Builtin(name = "fromEpochNanoseconds", length = 1)
    static Object fromEpochNanoseconds(Realm realm, Object thisValue, Object epochNanoseconds) {
        return JSInstant.of(realm, EpochTime.checked(TypeConversion.toBigInt(realm, epochNanoseconds)));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.instant.compare">Temporal.Instant.compare</a> */
    @Builtin(name = "compare", length = 2)
    static Object compare(Realm realm, Object thisValue, Object one, Object two) {
        BigInteger first = Conversion.toInstant(realm, one);
        return first.compareTo(Conversion.toInstant(realm, two));
    }
}
