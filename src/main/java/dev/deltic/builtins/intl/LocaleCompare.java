package dev.deltic.builtins.intl;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.intl.AsciiOrder;
import dev.deltic.intl.CollationOrder;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import java.util.Locale;

/** <a href="https://tc39.es/ecma402/#sup-String.prototype.localeCompare">String.prototype.localeCompare</a> */
@BuiltinHolder("%String.prototype.localeCompare%")
public final class LocaleCompare {
    private LocaleCompare() { }

    @Builtin(name = "localeCompare", length = 1, kind = Builtin.Kind.FUNCTION)
    static Object localeCompare(Realm realm, Object thisValue, Object that, Object locales, Object options) {
        String text = LocaleCase.thisText(realm, thisValue, "localeCompare");
        String other = TypeConversion.toString(realm, that);
        if (options == UNDEFINED && hasAsciiOrder(locales)) {
            int order = AsciiOrder.compare(text, other);
            if (order != AsciiOrder.UNKNOWN) {
                return order;
            }
        }
        return CollatorPrototype.compareTexts(realm, order(realm, locales, options), text, other);
    }

    /** Whether the argument is a locale, or the default is one, for which no data is needed to compare ASCII. */
    private static boolean hasAsciiOrder(Object locales) {
        if (locales == UNDEFINED) {
            return AsciiOrder.isOrderOf(Locale.getDefault().getLanguage());
        }
        if (!(locales instanceof String tag) || tag.length() != 2 && (tag.length() != 5 || tag.charAt(2) != '-')) {
            return false;
        }
        for (int i = 3; i < tag.length(); i++) {
            if (tag.charAt(i) < 'A' || tag.charAt(i) > 'Z') {
                return false;
            }
        }
        return AsciiOrder.isOrderOf(tag.substring(0, 2));
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
