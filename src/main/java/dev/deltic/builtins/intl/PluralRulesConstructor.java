package dev.deltic.builtins.intl;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.intl.DigitOptions;
import dev.deltic.intl.LocaleNegotiation;
import dev.deltic.intl.NumberFormatSettings;
import dev.deltic.intl.PluralSelector;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import java.util.List;
import java.util.Map;

/** <a href="https://tc39.es/ecma402/#sec-intl-pluralrules-constructor">The Intl.PluralRules Constructor</a> */
@BuiltinHolder("%Intl.PluralRules%")
@IntrinsicProperty(name = "prototype", intrinsic = "INTL_PLURAL_RULES_PROTOTYPE", attributes = 0)
public final class PluralRulesConstructor {
    private static final String SERVICE = "Intl.PluralRules";
    private static final int MAX_FRACTION_DIGITS = 3;

    private PluralRulesConstructor() { }

    /** <a href="https://tc39.es/ecma402/#sec-intl.pluralrules">Intl.PluralRules</a> */
    @Builtin(name = "PluralRules", kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object locales, Object options) {
        if (newTarget == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.CONSTRUCTOR_NOT_CALLABLE, SERVICE);
        }
        JSObject prototype = ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.INTL_PLURAL_RULES_PROTOTYPE);
        List<String> requested = LocaleList.canonicalize(realm, locales);
        IntlOptions bag = IntlOptions.coerced(realm, SERVICE, options);
        bag.readLocaleMatcher();
        IntlState intl = IntlState.of(realm);
        LocaleNegotiation.Resolved resolved = intl.negotiation.resolve(requested, Map.of());
        PluralSelector.Type type = bag.constant("type", PluralSelector.Type.class, PluralSelector.Type.CARDINAL);
        NumberFormatSettings.Notation notation = bag.constant("notation", NumberFormatSettings.Notation.class,
            NumberFormatSettings.Notation.STANDARD);
        NumberFormatSettings.CompactDisplay display = bag.constant("compactDisplay", NumberFormatSettings.CompactDisplay.class,
            NumberFormatSettings.CompactDisplay.SHORT);
        boolean isCompact = notation == NumberFormatSettings.Notation.COMPACT;
        DigitOptions digits = DigitOptionsReader.read(realm, bag, 0, MAX_FRACTION_DIGITS, isCompact);
        NumberFormatSettings numbers = new NumberFormatSettings(resolved.dataLocale(), "latn", NumberFormatSettings.Style.DECIMAL, null,
            null, null, null, null, digits, notation, isCompact ? display : null, NumberFormatSettings.Grouping.AUTO,
            NumberFormatSettings.SignDisplay.AUTO);
        PluralSelector.Settings settings = new PluralSelector.Settings(type, numbers);
        return new JSPluralRules(realm, prototype, resolved.locale(), settings, intl.data.plurals(settings));
    }

    /** <a href="https://tc39.es/ecma402/#sec-intl.pluralrules.supportedlocalesof">Intl.PluralRules.supportedLocalesOf</a> */
    @Builtin(name = "supportedLocalesOf", length = 1)
    static Object supportedLocalesOf(Realm realm, Object thisValue, Object locales, Object options) {
        return LocaleList.supported(realm, SERVICE, locales, options);
    }
}
