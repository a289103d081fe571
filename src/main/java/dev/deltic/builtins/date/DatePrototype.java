package dev.deltic.builtins.date;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSDate;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-the-date-prototype-object">Properties of the Date Prototype Object</a> */
@BuiltinHolder("%Date.prototype%")
@IntrinsicProperty(name = "constructor", intrinsic = "DATE")
@IntrinsicProperty(name = "@@toPrimitive", intrinsic = "DATE_TO_PRIMITIVE", attributes = 4)
@IntrinsicProperty(name = "toTemporalInstant", intrinsic = "DATE_TO_TEMPORAL_INSTANT")
@IntrinsicProperty(name = "toLocaleString", intrinsic = "DATE_TO_LOCALE_STRING")
@IntrinsicProperty(name = "toLocaleDateString", intrinsic = "DATE_TO_LOCALE_DATE_STRING")
@IntrinsicProperty(name = "toLocaleTimeString", intrinsic = "DATE_TO_LOCALE_TIME_STRING")
public final class DatePrototype {
    private DatePrototype() { }

    private static JSDate thisDate(Realm realm, Object thisValue) {
        if (thisValue instanceof JSDate date) {
            return date;
        }
        throw Errors.create(realm, MessageTemplate.NOT_A_DATE);
    }

    /** Marks an invalid date where a time value's {@code long} is expected. */
    private static final long INVALID = Long.MIN_VALUE;

    private static long localTime(Realm realm, Object thisValue) {
        double time = thisDate(realm, thisValue).time;
        return time != time ? INVALID : DateMath.localTime(realm, time);
    }

    private static long utcTime(Realm realm, Object thisValue) {
        double time = thisDate(realm, thisValue).time;
        return time != time ? INVALID : (long) time;
    }

    // ---- getters ----------------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.gettime">Date.prototype.getTime</a> */
    @Builtin(name = "getTime")
    static Object getTime(Realm realm, Object thisValue) {
        return TypeConversion.number(thisDate(realm, thisValue).time);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.valueof">Date.prototype.valueOf</a> */
    @Builtin(name = "valueOf")
    static Object valueOf(Realm realm, Object thisValue) {
        return TypeConversion.number(thisDate(realm, thisValue).time);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.gettimezoneoffset">Date.prototype.getTimezoneOffset</a>; whole
     *  minutes, as V8 has it, although zones had seconds once. */
    @Builtin(name = "getTimezoneOffset")
    static Object getTimezoneOffset(Realm realm, Object thisValue) {
        long local = localTime(realm, thisValue);
        return local == INVALID ? (Object) Double.NaN
            : (Object) (int) (((long) ((JSDate) thisValue).time - local) / DateMath.MS_PER_MINUTE);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.getfullyear">Date.prototype.getFullYear</a> */
    @Builtin(name = "getFullYear")
    static Object getFullYear(Realm realm, Object thisValue) {
        long time = localTime(realm, thisValue);
        return time == INVALID ? (Object) Double.NaN : (Object) DateMath.year(time);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.getutcfullyear">Date.prototype.getUTCFullYear</a> */
    @Builtin(name = "getUTCFullYear")
    static Object getUTCFullYear(Realm realm, Object thisValue) {
        long time = utcTime(realm, thisValue);
        return time == INVALID ? (Object) Double.NaN : (Object) DateMath.year(time);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.getmonth">Date.prototype.getMonth</a> */
    @Builtin(name = "getMonth")
    static Object getMonth(Realm realm, Object thisValue) {
        long time = localTime(realm, thisValue);
        return time == INVALID ? (Object) Double.NaN : (Object) DateMath.month(time);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.getutcmonth">Date.prototype.getUTCMonth</a> */
    @Builtin(name = "getUTCMonth")
    static Object getUTCMonth(Realm realm, Object thisValue) {
        long time = utcTime(realm, thisValue);
        return time == INVALID ? (Object) Double.NaN : (Object) DateMath.month(time);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.getdate">Date.prototype.getDate</a> */
    @Builtin(name = "getDate")
    static Object getDate(Realm realm, Object thisValue) {
        long time = localTime(realm, thisValue);
        return time == INVALID ? (Object) Double.NaN : (Object) DateMath.date(time);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.getutcdate">Date.prototype.getUTCDate</a> */
    @Builtin(name = "getUTCDate")
    static Object getUTCDate(Realm realm, Object thisValue) {
        long time = utcTime(realm, thisValue);
        return time == INVALID ? (Object) Double.NaN : (Object) DateMath.date(time);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.getday">Date.prototype.getDay</a> */
    @Builtin(name = "getDay")
    static Object getDay(Realm realm, Object thisValue) {
        long time = localTime(realm, thisValue);
        return time == INVALID ? (Object) Double.NaN : (Object) DateMath.weekDay(time);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.getutcday">Date.prototype.getUTCDay</a> */
    @Builtin(name = "getUTCDay")
    static Object getUTCDay(Realm realm, Object thisValue) {
        long time = utcTime(realm, thisValue);
        return time == INVALID ? (Object) Double.NaN : (Object) DateMath.weekDay(time);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.gethours">Date.prototype.getHours</a> */
    @Builtin(name = "getHours")
    static Object getHours(Realm realm, Object thisValue) {
        long time = localTime(realm, thisValue);
        return time == INVALID ? (Object) Double.NaN : (Object) DateMath.hour(time);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.getutchours">Date.prototype.getUTCHours</a> */
    @Builtin(name = "getUTCHours")
    static Object getUTCHours(Realm realm, Object thisValue) {
        long time = utcTime(realm, thisValue);
        return time == INVALID ? (Object) Double.NaN : (Object) DateMath.hour(time);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.getminutes">Date.prototype.getMinutes</a> */
    @Builtin(name = "getMinutes")
    static Object getMinutes(Realm realm, Object thisValue) {
        long time = localTime(realm, thisValue);
        return time == INVALID ? (Object) Double.NaN : (Object) DateMath.minute(time);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.getutcminutes">Date.prototype.getUTCMinutes</a> */
    @Builtin(name = "getUTCMinutes")
    static Object getUTCMinutes(Realm realm, Object thisValue) {
        long time = utcTime(realm, thisValue);
        return time == INVALID ? (Object) Double.NaN : (Object) DateMath.minute(time);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.getseconds">Date.prototype.getSeconds</a> */
    @Builtin(name = "getSeconds")
    static Object getSeconds(Realm realm, Object thisValue) {
        long time = localTime(realm, thisValue);
        return time == INVALID ? (Object) Double.NaN : (Object) DateMath.second(time);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.getutcseconds">Date.prototype.getUTCSeconds</a> */
    @Builtin(name = "getUTCSeconds")
    static Object getUTCSeconds(Realm realm, Object thisValue) {
        long time = utcTime(realm, thisValue);
        return time == INVALID ? (Object) Double.NaN : (Object) DateMath.second(time);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.getmilliseconds">Date.prototype.getMilliseconds</a> */
    @Builtin(name = "getMilliseconds")
    static Object getMilliseconds(Realm realm, Object thisValue) {
        long time = localTime(realm, thisValue);
        return time == INVALID ? (Object) Double.NaN : (Object) DateMath.millisecond(time);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.getutcmilliseconds">Date.prototype.getUTCMilliseconds</a> */
    @Builtin(name = "getUTCMilliseconds")
    static Object getUTCMilliseconds(Realm realm, Object thisValue) {
        long time = utcTime(realm, thisValue);
        return time == INVALID ? (Object) Double.NaN : (Object) DateMath.millisecond(time);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.getyear">Date.prototype.getYear</a> */
    @Builtin(name = "getYear")
    static Object getYear(Realm realm, Object thisValue) {
        long time = localTime(realm, thisValue);
        return time == INVALID ? (Object) Double.NaN : (Object) (DateMath.year(time) - 1900);
    }

    // ---- setters ----------------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.setfullyear">Date.prototype.setFullYear</a> */
    @Builtin(name = "setFullYear", length = 3)
    static Object setFullYear(Realm realm, Object thisValue, Object[] arguments) {
        return DateSetting.set(realm, thisDate(realm, thisValue), arguments, DateSetting.YEAR, 3, DateSetting.Clock.LOCAL);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.setutcfullyear">Date.prototype.setUTCFullYear</a> */
    @Builtin(name = "setUTCFullYear", length = 3)
    static Object setUTCFullYear(Realm realm, Object thisValue, Object[] arguments) {
        return DateSetting.set(realm, thisDate(realm, thisValue), arguments, DateSetting.YEAR, 3, DateSetting.Clock.UTC);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.setmonth">Date.prototype.setMonth</a> */
    @Builtin(name = "setMonth", length = 2)
    static Object setMonth(Realm realm, Object thisValue, Object[] arguments) {
        return DateSetting.set(realm, thisDate(realm, thisValue), arguments, DateSetting.MONTH, 2, DateSetting.Clock.LOCAL);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.setutcmonth">Date.prototype.setUTCMonth</a> */
    @Builtin(name = "setUTCMonth", length = 2)
    static Object setUTCMonth(Realm realm, Object thisValue, Object[] arguments) {
        return DateSetting.set(realm, thisDate(realm, thisValue), arguments, DateSetting.MONTH, 2, DateSetting.Clock.UTC);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.setdate">Date.prototype.setDate</a> */
    @Builtin(name = "setDate", length = 1)
    static Object setDate(Realm realm, Object thisValue, Object[] arguments) {
        return DateSetting.set(realm, thisDate(realm, thisValue), arguments, DateSetting.DATE, 1, DateSetting.Clock.LOCAL);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.setutcdate">Date.prototype.setUTCDate</a> */
    @Builtin(name = "setUTCDate", length = 1)
    static Object setUTCDate(Realm realm, Object thisValue, Object[] arguments) {
        return DateSetting.set(realm, thisDate(realm, thisValue), arguments, DateSetting.DATE, 1, DateSetting.Clock.UTC);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.sethours">Date.prototype.setHours</a> */
    @Builtin(name = "setHours", length = 4)
    static Object setHours(Realm realm, Object thisValue, Object[] arguments) {
        return DateSetting.set(realm, thisDate(realm, thisValue), arguments, DateSetting.HOUR, 4, DateSetting.Clock.LOCAL);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.setutchours">Date.prototype.setUTCHours</a> */
    @Builtin(name = "setUTCHours", length = 4)
    static Object setUTCHours(Realm realm, Object thisValue, Object[] arguments) {
        return DateSetting.set(realm, thisDate(realm, thisValue), arguments, DateSetting.HOUR, 4, DateSetting.Clock.UTC);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.setminutes">Date.prototype.setMinutes</a> */
    @Builtin(name = "setMinutes", length = 3)
    static Object setMinutes(Realm realm, Object thisValue, Object[] arguments) {
        return DateSetting.set(realm, thisDate(realm, thisValue), arguments, DateSetting.MINUTE, 3, DateSetting.Clock.LOCAL);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.setutcminutes">Date.prototype.setUTCMinutes</a> */
    @Builtin(name = "setUTCMinutes", length = 3)
    static Object setUTCMinutes(Realm realm, Object thisValue, Object[] arguments) {
        return DateSetting.set(realm, thisDate(realm, thisValue), arguments, DateSetting.MINUTE, 3, DateSetting.Clock.UTC);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.setseconds">Date.prototype.setSeconds</a> */
    @Builtin(name = "setSeconds", length = 2)
    static Object setSeconds(Realm realm, Object thisValue, Object[] arguments) {
        return DateSetting.set(realm, thisDate(realm, thisValue), arguments, DateSetting.SECOND, 2, DateSetting.Clock.LOCAL);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.setutcseconds">Date.prototype.setUTCSeconds</a> */
    @Builtin(name = "setUTCSeconds", length = 2)
    static Object setUTCSeconds(Realm realm, Object thisValue, Object[] arguments) {
        return DateSetting.set(realm, thisDate(realm, thisValue), arguments, DateSetting.SECOND, 2, DateSetting.Clock.UTC);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.setmilliseconds">Date.prototype.setMilliseconds</a> */
    @Builtin(name = "setMilliseconds", length = 1)
    static Object setMilliseconds(Realm realm, Object thisValue, Object[] arguments) {
        return DateSetting.set(realm, thisDate(realm, thisValue), arguments, DateSetting.MILLISECOND, 1, DateSetting.Clock.LOCAL);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.setutcmilliseconds">Date.prototype.setUTCMilliseconds</a> */
    @Builtin(name = "setUTCMilliseconds", length = 1)
    static Object setUTCMilliseconds(Realm realm, Object thisValue, Object[] arguments) {
        return DateSetting.set(realm, thisDate(realm, thisValue), arguments, DateSetting.MILLISECOND, 1, DateSetting.Clock.UTC);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.settime">Date.prototype.setTime</a> */
    @Builtin(name = "setTime", length = 1)
    static Object setTime(Realm realm, Object thisValue, Object time) {
        JSDate date = thisDate(realm, thisValue);
        date.time = DateMath.timeClip(TypeConversion.toNumber(realm, time));
        return TypeConversion.number(date.time);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.setyear">Date.prototype.setYear</a> */
    @Builtin(name = "setYear", length = 1)
    static Object setYear(Realm realm, Object thisValue, Object year) {
        JSDate date = thisDate(realm, thisValue);
        double before = date.time;
        double full = DateMath.makeFullYear(TypeConversion.toNumber(realm, year));
        long local = before != before ? 0 : DateMath.localTime(realm, before);
        double day = DateMath.makeDay(full, DateMath.month(local), DateMath.date(local));
        date.time = DateMath.timeClip(DateMath.utc(realm, DateMath.makeDate(day, DateMath.timeWithinDay(local))));
        return TypeConversion.number(date.time);
    }

    // ---- texts ------------------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.tostring">Date.prototype.toString</a> */
    @Builtin(name = "toString")
    static Object toString(Realm realm, Object thisValue) {
        double time = thisDate(realm, thisValue).time;
        return time != time ? DateFormats.INVALID_DATE : DateFormats.local(realm, time);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.todatestring">Date.prototype.toDateString</a> */
    @Builtin(name = "toDateString")
    static Object toDateString(Realm realm, Object thisValue) {
        double time = thisDate(realm, thisValue).time;
        return time != time ? DateFormats.INVALID_DATE : DateFormats.localDate(realm, time);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.totimestring">Date.prototype.toTimeString</a> */
    @Builtin(name = "toTimeString")
    static Object toTimeString(Realm realm, Object thisValue) {
        double time = thisDate(realm, thisValue).time;
        return time != time ? DateFormats.INVALID_DATE : DateFormats.localTime(realm, time);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.toutcstring">Date.prototype.toUTCString</a>, and its older name. */
    @Builtin(name = "toUTCString", aliases = "toGMTString")
    static Object toUTCString(Realm realm, Object thisValue) {
        double time = thisDate(realm, thisValue).time;
        return time != time ? DateFormats.INVALID_DATE : DateFormats.utc((long) time);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.toisostring">Date.prototype.toISOString</a> */
    @Builtin(name = "toISOString")
    static Object toISOString(Realm realm, Object thisValue) {
        double time = thisDate(realm, thisValue).time;
        if (time != time) {
            throw Errors.create(realm, MessageTemplate.INVALID_TIME_VALUE);
        }
        return DateFormats.iso((long) time);
    }

    /** <a href="https://tc39.es/ecma262/#sec-date.prototype.tojson">Date.prototype.toJSON</a> */
    @Builtin(name = "toJSON", length = 1)
    static Object toJSON(Realm realm, Object thisValue, Object key) {
        JSObject object = TypeConversion.toObject(realm, thisValue);
        Object primitive = TypeConversion.toPrimitive(realm, object, TypeConversion.Hint.NUMBER);
        return primitive instanceof Double d && !Double.isFinite(d) ? null
            : ObjectOperations.invoke(realm, object, realm.name("toISOString"));
    }
}
