package dev.deltic.builtins.intl;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.intl.LanguageTag;
import dev.deltic.intl.LocaleCanonicalizer;
import dev.deltic.intl.LocaleSubtags;
import dev.deltic.intl.UnicodeExtension;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSStrings;
import java.util.List;
import java.util.Locale;

/** <a href="https://tc39.es/ecma402/#sec-intl-locale-constructor">The Intl.Locale Constructor</a> */
@BuiltinHolder("%Intl.Locale%")
@IntrinsicProperty(name = "prototype", intrinsic = "INTL_LOCALE_PROTOTYPE", attributes = 0)
public final class LocaleConstructor {
    private static final String[] WEEKDAYS = {"sun", "mon", "tue", "wed", "thu", "fri", "sat", "sun"};

    private LocaleConstructor() { }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.Locale">Intl.Locale</a> */
    @Builtin(name = "Locale", length = 1, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object tag, Object options) {
        if (newTarget == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.CONSTRUCTOR_NOT_CALLABLE, "Intl.Locale");
        }
        JSObject prototype = JSLocale.prototype(realm, newTarget);
        if (!JSStrings.isString(tag) && !(tag instanceof JSObject)) {
            throw Errors.create(realm, MessageTemplate.INTL_LOCALE_EMPTY);
        }
        LocaleCanonicalizer canonicalizer = IntlState.of(realm).canonicalizer;
        LanguageTag base;
        if (tag instanceof JSLocale locale) {
            base = locale.tag;
        } else {
            base = canonicalizer.canonicalize(TypeConversion.toString(realm, tag));
            if (base == null) {
                throw Errors.create(realm, MessageTemplate.INTL_INVALID_LOCALE);
            }
        }
        IntlOptions bag = IntlOptions.coerced(realm, "locale", options);
        LanguageTag updated = canonicalizer.canonicalize(updateLanguageId(realm, base, bag));
        return JSLocale.of(realm, prototype, updated.with(keywords(realm, canonicalizer, updated.unicodeExtension(), bag)));
    }

    /** <a href="https://tc39.es/ecma402/#sec-updatelanguageid">UpdateLanguageId</a> */
    private static LanguageTag updateLanguageId(Realm realm, LanguageTag tag, IntlOptions options) {
        String language = options.text("language");
        check(realm, language == null || LocaleSubtags.isLanguage(language));
        String script = options.text("script");
        check(realm, script == null || LocaleSubtags.isScript(script));
        String region = options.text("region");
        check(realm, region == null || LocaleSubtags.isRegion(region));
        String variantsText = options.text("variants");
        List<String> variants = variantsText == null ? tag.variants() : LocaleSubtags.variants(variantsText);
        check(realm, variants != null);
        LanguageTag.Subtags old = tag.subtags();
        String newScript = script == null ? old.script()
            : script.substring(0, 1).toUpperCase(Locale.ROOT) + script.substring(1).toLowerCase(Locale.ROOT);
        return tag.with(new LanguageTag.Subtags(language == null ? old.language() : language.toLowerCase(Locale.ROOT), newScript,
            region == null ? old.region() : region.toUpperCase(Locale.ROOT)), variants);
    }

    private static void check(Realm realm, boolean isWellFormed) {
        if (!isWellFormed) {
            throw Errors.create(realm, MessageTemplate.INTL_INVALID_LOCALE);
        }
    }

    /** The extension with what the options say.
     *  <a href="https://tc39.es/ecma402/#sec-makelocalerecord">MakeLocaleRecord</a> */
    private static UnicodeExtension keywords(Realm realm, LocaleCanonicalizer canonicalizer, UnicodeExtension old, IntlOptions options) {
        UnicodeExtension extension = old;
        extension = with(canonicalizer, extension, "ca", type(realm, options.text("calendar")));
        extension = with(canonicalizer, extension, "co", type(realm, options.text("collation")));
        extension = with(canonicalizer, extension, "fw", type(realm, weekday(options.text("firstDayOfWeek"))));
        extension = with(canonicalizer, extension, "hc", options.text("hourCycle", null, "h11", "h12", "h23", "h24"));
        extension = with(canonicalizer, extension, "kf", options.text("caseFirst", null, "upper", "lower", "false"));
        Boolean numeric = options.bool("numeric");
        extension = with(canonicalizer, extension, "kn", numeric == null ? null : numeric.toString());
        return with(canonicalizer, extension, "nu", type(realm, options.text("numberingSystem")));
    }

    private static UnicodeExtension with(LocaleCanonicalizer canonicalizer, UnicodeExtension extension, String key, String type) {
        return type == null ? extension : extension.with(key, canonicalizer.type(key, type));
    }

    private static String type(Realm realm, String type) {
        check(realm, type == null || LocaleSubtags.isType(type));
        return type;
    }

    /** <a href="https://tc39.es/ecma402/#sec-weekdaytouvalue">WeekdayToUValue</a> */
    private static String weekday(String text) {
        return text != null && text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '7' ? WEEKDAYS[text.charAt(0) - '0'] : text;
    }
}
