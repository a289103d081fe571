package dev.deltic.builtins.intl;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma402/#sup-string.prototype.tolocalelowercase">String.prototype.toLocaleLowerCase</a> */
@BuiltinHolder("%String.prototype.toLocaleLowerCase%")
public final class ToLocaleLowerCase {
    private ToLocaleLowerCase() { }

    @Builtin(name = "toLocaleLowerCase", kind = Builtin.Kind.FUNCTION)
    static Object toLocaleLowerCase(Realm realm, Object thisValue, Object locales) {
        return LocaleCase.toLowerCase(realm, LocaleCase.thisText(realm, thisValue, "toLocaleLowerCase"), locales);
    }
}
