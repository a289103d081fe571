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
import dev.deltic.temporal.ISOParser;
import dev.deltic.temporal.ZoneIdentifier;
import dev.deltic.values.JSStrings;
import java.math.BigInteger;

/** <a href="https://tc39.es/proposal-temporal/#sec-temporal-zoneddatetime-constructor">The Temporal.ZonedDateTime Constructor</a> */
@BuiltinHolder("%Temporal.ZonedDateTime%")
@IntrinsicProperty(name = "prototype", intrinsic = "TEMPORAL_ZONED_DATE_TIME_PROTOTYPE", attributes = 0)
public final class ZonedDateTimeConstructor {
    private ZonedDateTimeConstructor() { }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.zoneddatetime">Temporal.ZonedDateTime</a> */
    @Builtin(name = "ZonedDateTime", length = 2, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object[] arguments) {
        if (newTarget == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.CONSTRUCTOR_NOT_CALLABLE, "Temporal.ZonedDateTime");
        }
        BigInteger time = EpochTime.checked(TypeConversion.toBigInt(realm, at(arguments, 0)));
        Object timeZone = at(arguments, 1);
        if (!JSStrings.isString(timeZone)) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_NOT_A_STRING, Errors.display(timeZone));
        }
        ZoneIdentifier zone = ISOParser.identifier(JSStrings.flatten(timeZone));
        if (zone == null) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_UNKNOWN_ZONE);
        }
        return JSZonedDateTime.construct(realm, newTarget, time, zone, Conversion.constructorCalendar(realm, at(arguments, 2)));
    }

    private static Object at(Object[] arguments, int index) {
        return index < arguments.length ? arguments[index] : UNDEFINED;
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.zoneddatetime.from">Temporal.ZonedDateTime.from</a> */
    @Builtin(name = "from", length = 1)
    static Object from(Realm realm, Object thisValue, Object item, Object options) {
        return Conversion.toZoned(realm, item, options);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.zoneddatetime.compare">Temporal.ZonedDateTime.compare</a> */
    @Builtin(name = "compare", length = 2)
    static Object compare(Realm realm, Object thisValue, Object one, Object two) {
        JSZonedDateTime first = Conversion.toZoned(realm, one, UNDEFINED);
        return first.epochNanoseconds.compareTo(Conversion.toZoned(realm, two, UNDEFINED).epochNanoseconds);
    }
}
