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

/** <a href="https://tc39.es/proposal-temporal/#sec-temporal-plainyearmonth-constructor">The Temporal.PlainYearMonth Constructor</a> */
@BuiltinHolder("%Temporal.PlainYearMonth%")
@IntrinsicProperty(name = "prototype", intrinsic = "TEMPORAL_PLAIN_YEAR_MONTH_PROTOTYPE", attributes = 0)
public final class PlainYearMonthConstructor {
    private PlainYearMonthConstructor() { }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plainyearmonth">Temporal.PlainYearMonth</a> */
    @Builtin(name = "PlainYearMonth", length = 2, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object[] arguments) {
        if (newTarget == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.CONSTRUCTOR_NOT_CALLABLE, "Temporal.PlainYearMonth");
        }
        double year = Integers.truncated(realm, at(arguments, 0));
        double month = Integers.truncated(realm, at(arguments, 1));
        Calendar calendar = Conversion.constructorCalendar(realm, at(arguments, 2));
        double day = at(arguments, 3) == UNDEFINED ? 1 : Integers.truncated(realm, at(arguments, 3));
        ISODate date = ISODate.regulate(year, month, day, true);
        if (!date.isYearMonthWithinLimits()) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_OUT_OF_RANGE);
        }
        return JSPlainYearMonth.construct(realm, newTarget, date, calendar);
    }

    private static Object at(Object[] arguments, int index) {
        return index < arguments.length ? arguments[index] : UNDEFINED;
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plainyearmonth.from">Temporal.PlainYearMonth.from</a> */
    @Builtin(name = "from", length = 1)
    static Object from(Realm realm, Object thisValue, Object item, Object options) {
        return Conversion.toYearMonth(realm, item, options);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plainyearmonth.compare">Temporal.PlainYearMonth.compare</a> */
    @Builtin(name = "compare", length = 2)
    static Object compare(Realm realm, Object thisValue, Object one, Object two) {
        JSPlainYearMonth first = Conversion.toYearMonth(realm, one, UNDEFINED);
        return Integer.signum(first.date.compareTo(Conversion.toYearMonth(realm, two, UNDEFINED).date));
    }
}
