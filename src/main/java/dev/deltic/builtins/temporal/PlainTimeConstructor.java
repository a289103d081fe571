package dev.deltic.builtins.temporal;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Realm;
import dev.deltic.temporal.TimeOfDay;

/** <a href="https://tc39.es/proposal-temporal/#sec-temporal-plaintime-constructor">The Temporal.PlainTime Constructor</a> */
@BuiltinHolder("%Temporal.PlainTime%")
@IntrinsicProperty(name = "prototype", intrinsic = "TEMPORAL_PLAIN_TIME_PROTOTYPE", attributes = 0)
public final class PlainTimeConstructor {
    private PlainTimeConstructor() { }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaintime">Temporal.PlainTime</a> */
    @Builtin(name = "PlainTime", kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object[] arguments) {
        if (newTarget == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.CONSTRUCTOR_NOT_CALLABLE, "Temporal.PlainTime");
        }
        double[] fields = new double[6];
        for (int i = 0; i < fields.length && i < arguments.length; i++) {
            if (arguments[i] != UNDEFINED) {
                fields[i] = Integers.truncated(realm, arguments[i]);
            }
        }
        return JSPlainTime.construct(realm, newTarget, TimeOfDay.regulate(fields, true));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaintime.from">Temporal.PlainTime.from</a> */
    @Builtin(name = "from", length = 1)
    static Object from(Realm realm, Object thisValue, Object item, Object options) {
        return JSPlainTime.of(realm, Conversion.toTime(realm, item, options));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaintime.compare">Temporal.PlainTime.compare</a> */
    @Builtin(name = "compare", length = 2)
    static Object compare(Realm realm, Object thisValue, Object one, Object two) {
        long first = Conversion.toTime(realm, one, UNDEFINED);
        return Long.compare(first, Conversion.toTime(realm, two, UNDEFINED));
    }
}
