package dev.deltic.builtins.intl;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.builtins.intl.DateTimeSettings.Purpose;
import dev.deltic.runtime.Realm;

/** The function {@code Date.prototype.toLocaleTimeString}. */
@BuiltinHolder("%Date.prototype.toLocaleTimeString%")
public final class DateToLocaleTimeString {
    private DateToLocaleTimeString() { }

    /** <a href="https://tc39.es/ecma402/#sup-date.prototype.tolocaletimestring">Date.prototype.toLocaleTimeString</a> */
    @Builtin(name = "toLocaleTimeString", kind = Builtin.Kind.FUNCTION)
    static Object toLocaleTimeString(Realm realm, Object thisValue, Object locales, Object options) {
        return DateLocaleText.ofDate(realm, thisValue, locales, options, Purpose.TIME);
    }
}
