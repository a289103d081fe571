package dev.deltic.builtins.intl;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.intl.NumberFormatSettings;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma402/#sec-properties-of-intl-pluralrules-prototype-object">Properties of the Intl.PluralRules Prototype
 *  Object</a> */
@BuiltinHolder(value = "%Intl.PluralRules.prototype%", toStringTag = "Intl.PluralRules")
@IntrinsicProperty(name = "constructor", intrinsic = "INTL_PLURAL_RULES")
public final class PluralRulesPrototype {
    private PluralRulesPrototype() { }

    private static JSPluralRules self(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JSPluralRules rules) {
            return rules;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "Intl.PluralRules.prototype." + method,
            Errors.display(thisValue));
    }

    /** <a href="https://tc39.es/ecma402/#sec-intl.pluralrules.prototype.select">Intl.PluralRules.prototype.select</a> */
    @Builtin(name = "select", length = 1)
    static Object select(Realm realm, Object thisValue, Object value) {
        JSPluralRules rules = self(realm, thisValue, "select");
        return rules.selector.select(JSNumberFormat.toMathematicalValue(realm, value));
    }

    /** <a href="https://tc39.es/ecma402/#sec-intl.pluralrules.prototype.selectrange">Intl.PluralRules.prototype.selectRange</a> */
    @Builtin(name = "selectRange", length = 2)
    static Object selectRange(Realm realm, Object thisValue, Object start, Object end) {
        JSPluralRules rules = self(realm, thisValue, "selectRange");
        if (start == UNDEFINED || end == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.INTL_INVALID_ARGUMENT, start == UNDEFINED ? "startRange" : "endRange", "undefined");
        }
        Number first = JSNumberFormat.toMathematicalValue(realm, start);
        Number last = JSNumberFormat.toMathematicalValue(realm, end);
        checkNumber(realm, first, "startRange");
        checkNumber(realm, last, "endRange");
        return rules.selector.selectRange(first, last);
    }

    private static void checkNumber(Realm realm, Number value, String name) {
        if (value instanceof Double number && number.isNaN()) {
            throw Errors.create(realm, MessageTemplate.INTL_INVALID, name, "NaN");
        }
    }

    /** <a href="https://tc39.es/ecma402/#sec-intl.pluralrules.prototype.resolvedoptions">Intl.PluralRules.prototype.resolvedOptions</a> */
    @Builtin(name = "resolvedOptions")
    static Object resolvedOptions(Realm realm, Object thisValue) {
        JSPluralRules rules = self(realm, thisValue, "resolvedOptions");
        NumberFormatSettings numbers = rules.settings.numbers();
        JSObject result = Results.object(realm);
        Results.put(realm, result, "locale", rules.locale);
        Results.put(realm, result, "type", IntlOptions.nameOf(rules.settings.type()));
        Results.put(realm, result, "notation", IntlOptions.nameOf(numbers.notation()));
        if (numbers.compactDisplay() != null) {
            Results.put(realm, result, "compactDisplay", IntlOptions.nameOf(numbers.compactDisplay()));
        }
        DigitOptionsReader.showDigits(realm, result, numbers.digits());
        Results.put(realm, result, "pluralCategories", JSArray.fromList(realm, rules.selector.categories()));
        DigitOptionsReader.showRounding(realm, result, numbers.digits());
        return result;
    }
}
