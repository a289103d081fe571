package dev.deltic.builtins.intl;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.intl.LanguageTag;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSStrings;
import dev.deltic.values.PropertyKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The locales that a script asks for. */
final class LocaleList {
    /** How many tags are remembered with their canonical form. */
    private static final int MAX_KNOWN = 32;

    private LocaleList() { }

    /** <a href="https://tc39.es/ecma402/#sec-canonicalizelocalelist">CanonicalizeLocaleList</a> */
    static List<String> canonicalize(Realm realm, Object locales) {
        if (locales == UNDEFINED) {
            return List.of();
        }
        if (JSStrings.isString(locales) || locales instanceof JSLocale) {
            return List.of(tag(realm, locales));
        }
        JSObject list = TypeConversion.toObject(realm, locales);
        long length = ObjectOperations.lengthOfArrayLike(realm, list);
        Set<String> seen = new LinkedHashSet<>();
        for (long k = 0; k < length; k++) {
            PropertyKey key = realm.key(k);
            if (list.hasProperty(realm, key)) {
                seen.add(tag(realm, list.get(realm, key)));
            }
            if ((k & 1023) == 1023) {
                realm.agent.poll();
            }
        }
        return new ArrayList<>(seen);
    }

    private static String tag(Realm realm, Object value) {
        if (value instanceof JSLocale locale) {
            return locale.tag.toString();
        }
        if (!JSStrings.isString(value) && !(value instanceof JSObject)) {
            throw Errors.create(realm, MessageTemplate.INTL_LOCALE_NOT_TEXT);
        }
        String text = TypeConversion.toString(realm, value);
        IntlState intl = IntlState.of(realm);
        String known = intl.canonicalTags.get(text);
        if (known != null) {
            return known;
        }
        LanguageTag tag = intl.canonicalizer.canonicalize(text);
        if (tag == null) {
            throw Errors.create(realm, MessageTemplate.INTL_INVALID_TAG, text);
        }
        String canonical = tag.toString();
        if (intl.canonicalTags.size() >= MAX_KNOWN) {
            intl.canonicalTags.clear();
        }
        intl.canonicalTags.put(text, canonical);
        return canonical;
    }

    /** What {@code supportedLocalesOf} gives.
     *  <a href="https://tc39.es/ecma402/#sec-filterlocales">FilterLocales</a> */
    static JSArray supported(Realm realm, String service, Object locales, Object options) {
        List<String> requested = canonicalize(realm, locales);
        IntlOptions.coerced(realm, service + ".supportedLocalesOf", options).readLocaleMatcher();
        return JSArray.fromList(realm, IntlState.of(realm).negotiation.supported(requested));
    }
}
