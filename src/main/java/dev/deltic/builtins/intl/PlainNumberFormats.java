package dev.deltic.builtins.intl;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.intl.NumberFormatter;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.values.JSStrings;
import java.util.HashMap;
import java.util.Map;

/** The number formats that {@code toLocaleString} without options needs again and again, by the locale as scripts write it. Kept per
 *  realm. */
final class PlainNumberFormats {
    private static final int MAX_LOCALES = 32;

    private final Map<String, NumberFormatter> byLocale = new HashMap<>();

    /** The formatter of what the {@code toLocaleString} methods are called with. */
    static NumberFormatter of(Realm realm, Object locales, Object options) {
        boolean isText = JSStrings.isString(locales);
        JSObject prototype = realm.intrinsic(Intrinsic.INTL_NUMBER_FORMAT_PROTOTYPE);
        if (options != UNDEFINED || !isText && locales != UNDEFINED) {
            return NumberFormatReader.create(realm, prototype, locales, options).formatter;
        }
        Map<String, NumberFormatter> known = IntlState.of(realm).plainNumberFormats.byLocale;
        String name = isText ? JSStrings.flatten(locales) : "";
        NumberFormatter formatter = known.get(name);
        if (formatter == null || name.isEmpty() && isText) {
            formatter = NumberFormatReader.create(realm, prototype, locales, options).formatter;
            if (known.size() >= MAX_LOCALES) {
                known.clear();
            }
            known.put(name, formatter);
        }
        return formatter;
    }
}
