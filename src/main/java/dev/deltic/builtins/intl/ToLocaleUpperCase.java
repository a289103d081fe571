package dev.deltic.builtins.intl;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma402/#sup-string.prototype.tolocaleuppercase">String.prototype.toLocaleUpperCase</a> */
@BuiltinHolder("%String.prototype.toLocaleUpperCase%")
public final class ToLocaleUpperCase {
    private ToLocaleUpperCase() { }

    @Builtin(name = "toLocaleUpperCase", kind = Builtin.Kind.FUNCTION)
    static Object toLocaleUpperCase(Realm realm, Object thisValue, Object locales) {
        return LocaleCase.toUpperCase(realm, LocaleCase.thisText(realm, thisValue, "toLocaleUpperCase"), locales);
    }
}
