package dev.deltic.builtins.intl;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.builtins.intl.DateTimeSettings.Purpose;
import dev.deltic.runtime.Realm;

/** The function {@code Date.prototype.toLocaleString}. */
@BuiltinHolder("%Date.prototype.toLocaleString%")
public final class DateToLocaleString {
    private DateToLocaleString() { }

    /** <a href="https://tc39.es/ecma402/#sup-date.prototype.tolocalestring">Date.prototype.toLocaleString</a> */
    @Builtin(name = "toLocaleString", kind = Builtin.Kind.FUNCTION)
    static Object toLocaleString(Realm realm, Object thisValue, Object locales, Object options) {
        return DateLocaleText.ofDate(realm, thisValue, locales, options, Purpose.ANY_ALL);
    }
}
