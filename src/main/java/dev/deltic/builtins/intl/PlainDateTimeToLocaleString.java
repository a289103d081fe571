package dev.deltic.builtins.intl;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.builtins.intl.DateTimeSettings.Purpose;
import dev.deltic.runtime.Realm;
import dev.deltic.temporal.DateTimeFormattable.Type;

/** The function {@code Temporal.PlainDateTime.prototype.toLocaleString}. */
@BuiltinHolder("%Temporal.PlainDateTime.prototype.toLocaleString%")
public final class PlainDateTimeToLocaleString {
    private PlainDateTimeToLocaleString() { }

    /** <a href="https://tc39.es/ecma402/#sup-temporal.plaindatetime.prototype.tolocalestring">
     *  Temporal.PlainDateTime.prototype.toLocaleString</a> */
    @Builtin(name = "toLocaleString", kind = Builtin.Kind.FUNCTION)
    static Object toLocaleString(Realm realm, Object thisValue, Object locales, Object options) {
        return DateLocaleText.ofTemporal(realm, thisValue, Type.PLAIN_DATE_TIME, locales, options, Purpose.ANY_ALL);
    }
}
