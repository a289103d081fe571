package dev.deltic.builtins.intl;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.intl.Currencies;
import dev.deltic.intl.DisplayNameTable;
import dev.deltic.intl.LanguageTag;
import dev.deltic.intl.LocaleSubtags;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import java.util.List;
import java.util.Locale;

/** <a href="https://tc39.es/ecma402/#sec-properties-of-intl-displaynames-prototype-object">Properties of the Intl.DisplayNames Prototype
 *  Object</a> */
@BuiltinHolder(value = "%Intl.DisplayNames.prototype%", toStringTag = "Intl.DisplayNames")
@IntrinsicProperty(name = "constructor", intrinsic = "INTL_DISPLAY_NAMES")
public final class DisplayNamesPrototype {
    /** <a href="https://tc39.es/ecma402/#table-validcodefordatetimefield">Codes for date time field of DisplayNames</a> */
    private static final List<String> FIELDS = List.of("era", "year", "quarter", "month", "weekOfYear", "weekday", "day", "dayPeriod",
        "hour", "minute", "second", "timeZoneName");

    private DisplayNamesPrototype() { }

    private static JSDisplayNames self(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JSDisplayNames names) {
            return names;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "Intl.DisplayNames.prototype." + method,
            Errors.display(thisValue));
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.DisplayNames.prototype.of">Intl.DisplayNames.prototype.of</a> */
    @Builtin(name = "of", length = 1)
    static Object of(Realm realm, Object thisValue, Object code) {
        JSDisplayNames names = self(realm, thisValue, "of");
        String text = TypeConversion.toString(realm, code);
        String canonical = canonicalCode(realm, names.settings.type(), text);
        if (canonical == null) {
            throw Errors.create(realm, MessageTemplate.INTL_INVALID, IntlOptions.nameOf(names.settings.type()), text);
        }
        String name = names.names.of(canonical);
        return name != null ? name : names.settings.fallback() == DisplayNameTable.Fallback.CODE ? canonical : UNDEFINED;
    }

    /** Null for what is no code. <a href="https://tc39.es/ecma402/#sec-canonicalcodefordisplaynames">CanonicalCodeForDisplayNames</a> */
    private static String canonicalCode(Realm realm, DisplayNameTable.Type type, String code) {
        return switch (type) {
            case LANGUAGE -> {
                LanguageTag tag = LanguageTag.parse(code);
                yield tag == null || !tag.extensions().isEmpty() || tag.privateUse() != null ? null
                    : IntlState.of(realm).canonicalizer.canonicalize(tag).toString();
            }
            case REGION -> LocaleSubtags.isRegion(code) ? code.toUpperCase(Locale.ROOT) : null;
            case SCRIPT -> LocaleSubtags.isScript(code)
                ? code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1).toLowerCase(Locale.ROOT) : null;
            case CALENDAR -> LocaleSubtags.isType(code) ? code.toLowerCase(Locale.ROOT) : null;
            case CURRENCY -> Currencies.isWellFormed(code) ? code.toUpperCase(Locale.ROOT) : null;
            case DATE_TIME_FIELD -> FIELDS.contains(code) ? code : null;
        };
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.DisplayNames.prototype.resolvedOptions">
     *  Intl.DisplayNames.prototype.resolvedOptions</a> */
    @Builtin(name = "resolvedOptions")
    static Object resolvedOptions(Realm realm, Object thisValue) {
        JSDisplayNames names = self(realm, thisValue, "resolvedOptions");
        JSObject result = Results.object(realm);
        Results.put(realm, result, "locale", names.locale);
        Results.put(realm, result, "style", IntlOptions.nameOf(names.settings.style()));
        Results.put(realm, result, "type", IntlOptions.nameOf(names.settings.type()));
        Results.put(realm, result, "fallback", IntlOptions.nameOf(names.settings.fallback()));
        if (names.settings.languageDisplay() != null) {
            Results.put(realm, result, "languageDisplay", IntlOptions.nameOf(names.settings.languageDisplay()));
        }
        return result;
    }
}
