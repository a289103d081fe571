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
import dev.deltic.temporal.ISODateTime;
import dev.deltic.temporal.TimeOfDay;

/** <a href="https://tc39.es/proposal-temporal/#sec-temporal-plaindatetime-constructor">The Temporal.PlainDateTime Constructor</a> */
@BuiltinHolder("%Temporal.PlainDateTime%")
@IntrinsicProperty(name = "prototype", intrinsic = "TEMPORAL_PLAIN_DATE_TIME_PROTOTYPE", attributes = 0)
public final class PlainDateTimeConstructor {
    private PlainDateTimeConstructor() { }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindatetime">Temporal.PlainDateTime</a> */
    @Builtin(name = "PlainDateTime", length = 3, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object[] arguments) {
        if (newTarget == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.CONSTRUCTOR_NOT_CALLABLE, "Temporal.PlainDateTime");
        }
        double[] date = new double[3];
        for (int i = 0; i < date.length; i++) {
            date[i] = Integers.truncated(realm, at(arguments, i));
        }
        double[] time = new double[6];
        for (int i = 0; i < time.length; i++) {
            Object value = at(arguments, i + date.length);
            time[i] = value == UNDEFINED ? 0 : Integers.truncated(realm, value);
        }
        Calendar calendar = Conversion.constructorCalendar(realm, at(arguments, 9));
        ISODate isoDate = ISODate.regulate(date[0], date[1], date[2], true);
        ISODateTime dateTime = new ISODateTime(isoDate, TimeOfDay.regulate(time, true)).checked();
        return JSPlainDateTime.construct(realm, newTarget, dateTime, calendar);
    }

    private static Object at(Object[] arguments, int index) {
        return index < arguments.length ? arguments[index] : UNDEFINED;
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindatetime.from">Temporal.PlainDateTime.from</a> */
    @Builtin(name = "from", length = 1)
    static Object from(Realm realm, Object thisValue, Object item, Object options) {
        return Conversion.toDateTime(realm, item, options);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindatetime.compare">Temporal.PlainDateTime.compare</a> */
    @Builtin(name = "compare", length = 2)
    static Object compare(Realm realm, Object thisValue, Object one, Object two) {
        JSPlainDateTime first = Conversion.toDateTime(realm, one, UNDEFINED);
        return Integer.signum(first.dateTime.compareTo(Conversion.toDateTime(realm, two, UNDEFINED).dateTime));
    }
}
