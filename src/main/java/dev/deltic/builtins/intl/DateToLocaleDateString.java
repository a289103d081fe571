package dev.deltic.builtins.intl;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.builtins.intl.DateTimeSettings.Purpose;
import dev.deltic.runtime.Realm;

/** The function {@code Date.prototype.toLocaleDateString}. */
@BuiltinHolder("%Date.prototype.toLocaleDateString%")
public final class DateToLocaleDateString {
    private DateToLocaleDateString() { }

    /** <a href="https://tc39.es/ecma402/#sup-date.prototype.tolocaledatestring">Date.prototype.toLocaleDateString</a> */
    @Builtin(name = "toLocaleDateString", kind = Builtin.Kind.FUNCTION)
    static Object toLocaleDateString(Realm realm, Object thisValue, Object locales, Object options) {
        return DateLocaleText.ofDate(realm, thisValue, locales, options, Purpose.DATE);
    }
}
