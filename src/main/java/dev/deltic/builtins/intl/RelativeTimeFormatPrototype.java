package dev.deltic.builtins.intl;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.intl.RelativeTimeFormatter;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;

/** <a href="https://tc39.es/ecma402/#sec-properties-of-intl-relativetimeformat-prototype-object">Properties of the
 *  Intl.RelativeTimeFormat Prototype Object</a> */
@BuiltinHolder(value = "%Intl.RelativeTimeFormat.prototype%", toStringTag = "Intl.RelativeTimeFormat")
@IntrinsicProperty(name = "constructor", intrinsic = "INTL_RELATIVE_TIME_FORMAT")
public final class RelativeTimeFormatPrototype {
    private static final String NAME = "Intl.RelativeTimeFormat.prototype.";

    private RelativeTimeFormatPrototype() { }

    private static JSRelativeTimeFormat self(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JSRelativeTimeFormat format) {
            return format;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, NAME + method, Errors.display(thisValue));
    }

    /** <a href="https://tc39.es/ecma402/#sec-intl.relativetimeformat.prototype.resolvedoptions">
     *  Intl.RelativeTimeFormat.prototype.resolvedOptions</a> */
    @Builtin(name = "resolvedOptions")
    static Object resolvedOptions(Realm realm, Object thisValue) {
        JSRelativeTimeFormat format = self(realm, thisValue, "resolvedOptions");
        JSObject options = Results.object(realm);
        Results.put(realm, options, "locale", format.locale);
        Results.put(realm, options, "style", IntlOptions.nameOf(format.settings.style()));
        Results.put(realm, options, "numeric", IntlOptions.nameOf(format.settings.numeric()));
        Results.put(realm, options, "numberingSystem", format.settings.numberingSystem());
        return options;
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.RelativeTimeFormat.prototype.format">Intl.RelativeTimeFormat.prototype.format</a> */
    @Builtin(name = "format", length = 2)
    static Object format(Realm realm, Object thisValue, Object value, Object unit) {
        JSRelativeTimeFormat format = self(realm, thisValue, "format");
        double number = TypeConversion.toNumber(realm, value);
        return format.formatter.format(number, unit(realm, number, unit, "format"));
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.RelativeTimeFormat.prototype.formatToParts">
     *  Intl.RelativeTimeFormat.prototype.formatToParts</a> */
    @Builtin(name = "formatToParts", length = 2)
    static Object formatToParts(Realm realm, Object thisValue, Object value, Object unit) {
        JSRelativeTimeFormat format = self(realm, thisValue, "formatToParts");
        double number = TypeConversion.toNumber(realm, value);
        return Results.parts(realm, format.formatter.formatToParts(number, unit(realm, number, unit, "formatToParts")));
    }

    /** The unit, and the check that the number is finite. <a href="https://tc39.es/ecma402/#sec-PartitionRelativeTimePattern">
     *  PartitionRelativeTimePattern</a>, steps 1 to 4 */
    private static RelativeTimeFormatter.Unit unit(Realm realm, double number, Object name, String method) {
        String text = TypeConversion.toString(realm, name);
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw Errors.create(realm, MessageTemplate.INTL_NOT_FINITE, NAME + method);
        }
        RelativeTimeFormatter.Unit unit = RelativeTimeFormatter.Unit.of(text);
        if (unit == null) {
            throw Errors.create(realm, MessageTemplate.INTL_INVALID_UNIT, NAME + method, text);
        }
        return unit;
    }
}
