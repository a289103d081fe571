package dev.deltic.builtins.date;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSDate;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSStrings;

/** <a href="https://tc39.es/ecma262/#sec-date-constructor">The Date Constructor</a> */
@BuiltinHolder("%Date%")
@IntrinsicProperty(name = "prototype", intrinsic = "DATE_PROTOTYPE", attributes = 0)
public final class DateConstructor {
    private DateConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-date">Date ( ...values )</a> */
    @Builtin(name = "Date", length = 7, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object[] values) {
        if (newTarget == UNDEFINED) {
            return DateFormats.local(realm, System.currentTimeMillis());
        }
        double time;
        if (values.length == 0) {
            time = System.currentTimeMillis();
        } else if (values.length == 1) {
            time = toTimeValue(realm, values[0]);
        } else {
            time = DateMath.timeClip(DateMath.utc(realm, fromFields(realm, values)));
        }
        JSObject prototype = ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.DATE_PROTOTYPE);
        return new JSDate(realm, prototype, time);
    }

    private static double toTimeValue(Realm realm, Object value) {
        if (value instanceof JSDate date) {
            return date.time;
        }
        double hostTime = value instanceof JSObject object ? object.hostTime() : Double.NaN;
        if (hostTime == hostTime) {
            return DateMath.timeClip(hostTime);
        }
        Object primitive = TypeConversion.toPrimitive(realm, value);
        return JSStrings.isString(primitive) ? DateParser.parse(realm, JSStrings.flatten(primitive))
            : DateMath.timeClip(TypeConversion.toNumber(realm, primitive));
    }

    /** The time that year, month, day, hour, minute, second and millisecond name; all but the year may be missing. */
    private static double fromFields(Realm realm, Object[] values) {
        double year = values.length > 0 ? TypeConversion.toNumber(realm, values[0]) : Double.NaN;
        double month = values.length > 1 ? TypeConversion.toNumber(realm, values[1]) : 0;
        double date = values.length > 2 ? TypeConversion.toNumber(realm, values[2]) : 1;
        double hour = values.length > 3 ? TypeConversion.toNumber(realm, values[3]) : 0;
        double minute = values.length > 4 ? TypeConversion.toNumber(realm, values[4]) : 0;
        double second = values.length > 5 ? TypeConversion.toNumber(realm, values[5]) : 0;
        double millisecond = values.length > 6 ? TypeConversion.toNumber(realm, values[6]) : 0;
        return DateMath.makeDate(DateMath.makeDay(DateMath.makeFullYear(year), month, date),
            DateMath.makeTime(hour, minute, second, millisecond));
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.now">Date.now</a> */
    @Builtin(name = "now")
    static Object now(Realm realm, Object thisValue) {
        return (double) System.currentTimeMillis();
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.parse">Date.parse</a> */
    @Builtin(name = "parse", length = 1)
    static Object parse(Realm realm, Object thisValue, Object string) {
        return TypeConversion.number(DateParser.parse(realm, TypeConversion.toString(realm, string)));
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.utc">Date.UTC</a> */
    @Builtin(name = "UTC", length = 7)
    static Object utc(Realm realm, Object thisValue, Object[] values) {
        return TypeConversion.number(DateMath.timeClip(fromFields(realm, values)));
    }
}
