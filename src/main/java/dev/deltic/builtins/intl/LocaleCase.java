package dev.deltic.builtins.intl;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.intl.LanguageTag;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSStrings;
import dev.deltic.values.StringCase;
import java.util.List;
import java.util.Locale;

/** Upper and lower case by the rules of languages.
 *  <a href="https://tc39.es/ecma402/#sec-transform-case">TransformCase</a> */
final class LocaleCase {
    private LocaleCase() { }

    /** The receiver of a method of strings. */
    static String thisText(Realm realm, Object thisValue, String method) {
        if (JSStrings.isString(thisValue)) {
            return thisValue.toString();
        }
        if (thisValue == UNDEFINED || thisValue == null) {
            throw Errors.create(realm, MessageTemplate.CALLED_ON_NULLISH, "String.prototype." + method);
        }
        return TypeConversion.toString(realm, thisValue);
    }

    /** The language whose rules are asked for. */
    private static String language(Realm realm, Object locales) {
        if (locales != UNDEFINED) {
            List<String> requested = LocaleList.canonicalize(realm, locales);
            if (!requested.isEmpty()) {
                return LanguageTag.parse(requested.get(0)).subtags().language();
            }
        }
        return Locale.getDefault().getLanguage();
    }

    /** Whether any source of locale data has rules for the language: most have none, and nothing needs to be loaded. */
    private static boolean mayHaveRules(String language) {
        return switch (language) {
            case "az", "el", "lt", "tr" -> true;
            default -> false;
        };
    }

    static String toUpperCase(Realm realm, String text, Object locales) {
        String language = language(realm, locales);
        String result = mayHaveRules(language) ? IntlState.data(realm).toUpperCase(language, text) : null;
        return result != null ? result : StringCase.toUpperCase(text);
    }

    static String toLowerCase(Realm realm, String text, Object locales) {
        String language = language(realm, locales);
        String result = mayHaveRules(language) ? IntlState.data(realm).toLowerCase(language, text) : null;
        return result != null ? result : StringCase.toLowerCase(text);
    }
}
