package dev.deltic.builtins.intl;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma402/#intl-object">The Intl Object</a> */
@BuiltinHolder(value = "%Intl%", toStringTag = "Intl")
@IntrinsicProperty(name = "ListFormat", intrinsic = "INTL_LIST_FORMAT")
public final class IntlNamespace {
    private IntlNamespace() { }

    /** <a href="https://tc39.es/ecma402/#sec-intl.getcanonicallocales">Intl.getCanonicalLocales</a> */
    @Builtin(name = "getCanonicalLocales", length = 1)
    static Object getCanonicalLocales(Realm realm, Object thisValue, Object locales) {
        return JSArray.fromList(realm, LocaleList.canonicalize(realm, locales));
    }
}
