package dev.deltic.builtins.intl;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.intl.DisplayNameTable;
import dev.deltic.intl.LocaleNegotiation;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import java.util.List;
import java.util.Map;

/** <a href="https://tc39.es/ecma402/#sec-intl-displaynames-constructor">The Intl.DisplayNames Constructor</a> */
@BuiltinHolder("%Intl.DisplayNames%")
@IntrinsicProperty(name = "prototype", intrinsic = "INTL_DISPLAY_NAMES_PROTOTYPE", attributes = 0)
public final class DisplayNamesConstructor {
    private static final String SERVICE = "Intl.DisplayNames";

    private DisplayNamesConstructor() { }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.DisplayNames">Intl.DisplayNames</a> */
    @Builtin(name = "DisplayNames", length = 2, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object locales, Object options) {
        if (newTarget == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.CONSTRUCTOR_NOT_CALLABLE, SERVICE);
        }
        JSObject prototype = ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.INTL_DISPLAY_NAMES_PROTOTYPE);
        List<String> requested = LocaleList.canonicalize(realm, locales);
        if (options == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.INTL_OPTIONS_NOT_OBJECT, "undefined");
        }
        IntlOptions bag = IntlOptions.of(realm, SERVICE, options);
        bag.readLocaleMatcher();
        DisplayNameTable.Style style = bag.constant("style", DisplayNameTable.Style.class, DisplayNameTable.Style.LONG);
        DisplayNameTable.Type type = bag.constant("type", DisplayNameTable.Type.class, null);
        if (type == null) {
            throw Errors.create(realm, MessageTemplate.INTL_OPTION_MISSING, "type", SERVICE);
        }
        DisplayNameTable.Fallback fallback = bag.constant("fallback", DisplayNameTable.Fallback.class, DisplayNameTable.Fallback.CODE);
        DisplayNameTable.LanguageDisplay display = bag.constant("languageDisplay", DisplayNameTable.LanguageDisplay.class,
            DisplayNameTable.LanguageDisplay.DIALECT);
        IntlState intl = IntlState.of(realm);
        LocaleNegotiation.Resolved resolved = intl.negotiation.resolve(requested, Map.of());
        DisplayNameTable.Settings settings = new DisplayNameTable.Settings(resolved.dataLocale(), type, style, fallback,
            type == DisplayNameTable.Type.LANGUAGE ? display : null);
        return new JSDisplayNames(realm, prototype, resolved.locale(), settings, intl.data.names(settings));
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.DisplayNames.supportedLocalesOf">Intl.DisplayNames.supportedLocalesOf</a> */
    @Builtin(name = "supportedLocalesOf", length = 1)
    static Object supportedLocalesOf(Realm realm, Object thisValue, Object locales, Object options) {
        return LocaleList.supported(realm, SERVICE, locales, options);
    }
}
