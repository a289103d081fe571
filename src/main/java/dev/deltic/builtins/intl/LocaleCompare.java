package dev.deltic.builtins.intl;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.intl.CollationOrder;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;

/** <a href="https://tc39.es/ecma402/#sup-String.prototype.localeCompare">String.prototype.localeCompare</a> */
@BuiltinHolder("%String.prototype.localeCompare%")
public final class LocaleCompare {
    private LocaleCompare() { }

    @Builtin(name = "localeCompare", length = 1, kind = Builtin.Kind.FUNCTION)
    static Object localeCompare(Realm realm, Object thisValue, Object that, Object locales, Object options) {
        String text = LocaleCase.thisText(realm, thisValue, "localeCompare");
        String other = TypeConversion.toString(realm, that);
        return CollatorPrototype.compareTexts(realm, order(realm, locales, options), text, other);
    }

    /** The order of the arguments. Without options it is remembered: most calls are made by a sort, again and again with one locale. */
    private static CollationOrder order(Realm realm, Object locales, Object options) {
        boolean isPlain = options == UNDEFINED && (locales == UNDEFINED || locales instanceof String);
        IntlState intl = IntlState.of(realm);
        if (isPlain && intl.comparedOrder != null && locales.equals(intl.comparedLocale)) {
            return intl.comparedOrder;
        }
        JSObject prototype = realm.intrinsic(Intrinsic.INTL_COLLATOR_PROTOTYPE);
        CollationOrder order = CollatorConstructor.create(realm, prototype, locales, options).order;
        if (isPlain) {
            intl.comparedLocale = locales;
            intl.comparedOrder = order;
        }
        return order;
    }
}
