package dev.deltic.builtins.temporal;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Realm;
import dev.deltic.temporal.Calendar;
import dev.deltic.temporal.ISODate;

/** <a href="https://tc39.es/proposal-temporal/#sec-temporal-plaindate-constructor">The Temporal.PlainDate Constructor</a> */
@BuiltinHolder("%Temporal.PlainDate%")
@IntrinsicProperty(name = "prototype", intrinsic = "TEMPORAL_PLAIN_DATE_PROTOTYPE", attributes = 0)
public final class PlainDateConstructor {
    private PlainDateConstructor() { }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindate">Temporal.PlainDate</a> */
    @Builtin(name = "PlainDate", length = 3, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object[] arguments) {
        if (newTarget == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.CONSTRUCTOR_NOT_CALLABLE, "Temporal.PlainDate");
        }
        double year = Integers.truncated(realm, at(arguments, 0));
        double month = Integers.truncated(realm, at(arguments, 1));
        double day = Integers.truncated(realm, at(arguments, 2));
        Calendar calendar = Conversion.constructorCalendar(realm, at(arguments, 3));
        return JSPlainDate.construct(realm, newTarget, ISODate.regulate(year, month, day, true).checked(), calendar);
    }

    private static Object at(Object[] arguments, int index) {
        return index < arguments.length ? arguments[index] : UNDEFINED;
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindate.from">Temporal.PlainDate.from</a> */
    @Builtin(name = "from", length = 1)
    static Object from(Realm realm, Object thisValue, Object item, Object options) {
        return Conversion.toDate(realm, item, options);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindate.compare">Temporal.PlainDate.compare</a> */
    @Builtin(name = "compare", length = 2)
    static Object compare(Realm realm, Object thisValue, Object one, Object two) {
        JSPlainDate first = Conversion.toDate(realm, one, UNDEFINED);
        return Integer.signum(first.date.compareTo(Conversion.toDate(realm, two, UNDEFINED).date));
    }
}
