package dev.deltic.builtins.intl;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.intl.NumberFormatSettings;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma402/#sec-properties-of-intl-numberformat-prototype-object">Properties of the Intl.NumberFormat Prototype
 *  Object</a> */
@BuiltinHolder(value = "%Intl.NumberFormat.prototype%", toStringTag = "Intl.NumberFormat")
@IntrinsicProperty(name = "constructor", intrinsic = "INTL_NUMBER_FORMAT")
public final class NumberFormatPrototype {
    private NumberFormatPrototype() { }

    private static JSNumberFormat self(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JSNumberFormat format) {
            return format;
        }
        throw incompatible(realm, thisValue, "Intl.NumberFormat.prototype." + method);
    }

    private static JSException incompatible(Realm realm, Object thisValue, String method) {
        return Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, method, Errors.display(thisValue));
    }

    /** <a href="https://tc39.es/ecma402/#sec-unwrapnumberformat">UnwrapNumberFormat</a> */
    private static JSNumberFormat unwrap(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JSNumberFormat format) {
            return format;
        }
        if (thisValue instanceof JSObject object
                && ObjectOperations.ordinaryHasInstance(realm, realm.intrinsic(Intrinsic.INTL_NUMBER_FORMAT), object)
                && object.get(realm, IntlState.of(realm).fallbackSymbol) instanceof JSNumberFormat format) {
            return format;
        }
        throw incompatible(realm, thisValue, method);
    }

    /** <a href="https://tc39.es/ecma402/#sec-intl.numberformat.prototype.resolvedoptions">
     *  Intl.NumberFormat.prototype.resolvedOptions</a> */
    @Builtin(name = "resolvedOptions")
    static Object resolvedOptions(Realm realm, Object thisValue) {
        JSNumberFormat format = unwrap(realm, thisValue, "Intl.NumberFormat.prototype.resolvedOptions");
        NumberFormatSettings settings = format.settings;
        JSObject options = Results.object(realm);
        Results.put(realm, options, "locale", format.locale);
        Results.put(realm, options, "numberingSystem", settings.numberingSystem());
        put(realm, options, "style", settings.style());
        Results.put(realm, options, "currency", settings.currency());
        put(realm, options, "currencyDisplay", settings.currencyDisplay());
        put(realm, options, "currencySign", settings.currencySign());
        Results.put(realm, options, "unit", settings.unit());
        put(realm, options, "unitDisplay", settings.unitDisplay());
        DigitOptionsReader.showDigits(realm, options, settings.digits());
        if (settings.grouping() == NumberFormatSettings.Grouping.NEVER) {
            Results.put(realm, options, "useGrouping", false);
        } else {
            put(realm, options, "useGrouping", settings.grouping());
        }
        put(realm, options, "notation", settings.notation());
        put(realm, options, "compactDisplay", settings.compactDisplay());
        put(realm, options, "signDisplay", settings.signDisplay());
        DigitOptionsReader.showRounding(realm, options, settings.digits());
        return options;
    }

    private static void put(Realm realm, JSObject options, String name, Enum<?> value) {
        Results.put(realm, options, name, value == null ? null : IntlOptions.nameOf(value));
    }

    /** <a href="https://tc39.es/ecma402/#sec-intl.numberformat.prototype.format">get Intl.NumberFormat.prototype.format</a> */
    @Builtin(name = "format", kind = Builtin.Kind.GETTER, attributes = 4)
    static Object format(Realm realm, Object thisValue) {
        return unwrap(realm, thisValue, "get Intl.NumberFormat.prototype.format").boundFormat(realm);
    }

    /** <a href="https://tc39.es/ecma402/#sec-intl.numberformat.prototype.formattoparts">Intl.NumberFormat.prototype.formatToParts</a> */
    @Builtin(name = "formatToParts", length = 1)
    static Object formatToParts(Realm realm, Object thisValue, Object value) {
        JSNumberFormat format = self(realm, thisValue, "formatToParts");
        return Results.parts(realm, format.formatter.formatToParts(JSNumberFormat.toMathematicalValue(realm, value)));
    }

    /** <a href="https://tc39.es/ecma402/#sec-intl.numberformat.prototype.formatrange">Intl.NumberFormat.prototype.formatRange</a> */
    @Builtin(name = "formatRange", length = 2)
    static Object formatRange(Realm realm, Object thisValue, Object start, Object end) {
        JSNumberFormat format = self(realm, thisValue, "formatRange");
        Number[] range = range(realm, start, end);
        return format.formatter.formatRange(range[0], range[1]);
    }

    /** <a href="https://tc39.es/ecma402/#sec-intl.numberformat.prototype.formatrangetoparts">
     *  Intl.NumberFormat.prototype.formatRangeToParts</a> */
    @Builtin(name = "formatRangeToParts", length = 2)
    static Object formatRangeToParts(Realm realm, Object thisValue, Object start, Object end) {
        JSNumberFormat format = self(realm, thisValue, "formatRangeToParts");
        Number[] range = range(realm, start, end);
        return Results.parts(realm, format.formatter.formatRangeToParts(range[0], range[1]));
    }

    private static Number[] range(Realm realm, Object start, Object end) {
        if (start == UNDEFINED || end == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.INTL_INVALID_ARGUMENT, start == UNDEFINED ? "start" : "end", "undefined");
        }
        Number x = JSNumberFormat.toMathematicalValue(realm, start);
        Number y = JSNumberFormat.toMathematicalValue(realm, end);
        boolean isStart = x instanceof Double d && d.isNaN();
        if (isStart || y instanceof Double d && d.isNaN()) {
            throw Errors.create(realm, MessageTemplate.INTL_INVALID, isStart ? "start" : "end", Errors.display(isStart ? start : end));
        }
        return new Number[] {x, y};
    }
}
