package dev.deltic.builtins.intl;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.builtins.intl.DateTimeSettings.Purpose;
import dev.deltic.runtime.Realm;
import dev.deltic.temporal.DateTimeFormattable.Type;

/** The function {@code Temporal.PlainMonthDay.prototype.toLocaleString}. */
@BuiltinHolder("%Temporal.PlainMonthDay.prototype.toLocaleString%")
public final class PlainMonthDayToLocaleString {
    private PlainMonthDayToLocaleString() { }

    /** <a href="https://tc39.es/ecma402/#sup-temporal.plainmonthday.prototype.tolocalestring">
     *  Temporal.PlainMonthDay.prototype.toLocaleString</a> */
    @Builtin(name = "toLocaleString", kind = Builtin.Kind.FUNCTION)
    static Object toLocaleString(Realm realm, Object thisValue, Object locales, Object options) {
        return DateLocaleText.ofTemporal(realm, thisValue, Type.PLAIN_MONTH_DAY, locales, options, Purpose.DATE);
    }
}
