package dev.deltic.builtins.intl;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.builtins.intl.DateTimeSettings.Purpose;
import dev.deltic.runtime.Realm;
import dev.deltic.temporal.DateTimeFormattable.Type;

/** The function {@code Temporal.PlainYearMonth.prototype.toLocaleString}. */
@BuiltinHolder("%Temporal.PlainYearMonth.prototype.toLocaleString%")
public final class PlainYearMonthToLocaleString {
    private PlainYearMonthToLocaleString() { }

    /** <a href="https://tc39.es/ecma402/#sup-temporal.plainyearmonth.prototype.tolocalestring">
     *  Temporal.PlainYearMonth.prototype.toLocaleString</a> */
    @Builtin(name = "toLocaleString", kind = Builtin.Kind.FUNCTION)
    static Object toLocaleString(Realm realm, Object thisValue, Object locales, Object options) {
        return DateLocaleText.ofTemporal(realm, thisValue, Type.PLAIN_YEAR_MONTH, locales, options, Purpose.DATE);
    }
}
