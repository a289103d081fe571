package dev.deltic.builtins.intl;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.builtins.intl.DateTimeSettings.Purpose;
import dev.deltic.runtime.Realm;
import dev.deltic.temporal.DateTimeFormattable.Type;

/** The function {@code Temporal.Instant.prototype.toLocaleString}. */
@BuiltinHolder("%Temporal.Instant.prototype.toLocaleString%")
public final class InstantToLocaleString {
    private InstantToLocaleString() { }

    /** <a href="https://tc39.es/ecma402/#sup-temporal.instant.prototype.tolocalestring">
     *  Temporal.Instant.prototype.toLocaleString</a> */
    @Builtin(name = "toLocaleString", kind = Builtin.Kind.FUNCTION)
    static Object toLocaleString(Realm realm, Object thisValue, Object locales, Object options) {
        return DateLocaleText.ofTemporal(realm, thisValue, Type.INSTANT, locales, options, Purpose.ANY_ALL);
    }
}
