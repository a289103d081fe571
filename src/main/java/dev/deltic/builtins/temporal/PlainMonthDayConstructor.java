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

/** <a href="https://tc39.es/proposal-temporal/#sec-temporal-plainmonthday-constructor">The Temporal.PlainMonthDay Constructor</a> */
@BuiltinHolder("%Temporal.PlainMonthDay%")
@IntrinsicProperty(name = "prototype", intrinsic = "TEMPORAL_PLAIN_MONTH_DAY_PROTOTYPE", attributes = 0)
public final class PlainMonthDayConstructor {
    private PlainMonthDayConstructor() { }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plainmonthday">Temporal.PlainMonthDay</a> */
    @Builtin(name = "PlainMonthDay", length = 2, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object[] arguments) {
        if (newTarget == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.CONSTRUCTOR_NOT_CALLABLE, "Temporal.PlainMonthDay");
        }
        double month = Integers.truncated(realm, at(arguments, 0));
        double day = Integers.truncated(realm, at(arguments, 1));
        Calendar calendar = Conversion.constructorCalendar(realm, at(arguments, 2));
        double year = at(arguments, 3) == UNDEFINED ? Conversion.REFERENCE_YEAR : Integers.truncated(realm, at(arguments, 3));
        return JSPlainMonthDay.construct(realm, newTarget, ISODate.regulate(year, month, day, true).checked(), calendar);
    }

    private static Object at(Object[] arguments, int index) {
        return index < arguments.length ? arguments[index] : UNDEFINED;
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plainmonthday.from">Temporal.PlainMonthDay.from</a> */
    @Builtin(name = "from", length = 1)
    static Object from(Realm realm, Object thisValue, Object item, Object options) {
        return Conversion.toMonthDay(realm, item, options);
    }
}
