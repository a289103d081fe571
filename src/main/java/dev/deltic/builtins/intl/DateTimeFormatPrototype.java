package dev.deltic.builtins.intl;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.intl.DateTimeField;
import dev.deltic.intl.DateTimeFields;
import dev.deltic.intl.DateTimeRequest;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.NativeCode;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma402/#sec-properties-of-intl-datetimeformat-prototype-object">Properties of the Intl.DateTimeFormat
 *  Prototype Object</a> */
@BuiltinHolder(value = "%Intl.DateTimeFormat.prototype%", toStringTag = "Intl.DateTimeFormat")
@IntrinsicProperty(name = "constructor", intrinsic = "INTL_DATE_TIME_FORMAT")
public final class DateTimeFormatPrototype {
    private DateTimeFormatPrototype() { }

    private static JSDateTimeFormat self(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JSDateTimeFormat format) {
            return format;
        }
        throw incompatible(realm, thisValue, method);
    }

    private static JSException incompatible(Realm realm, Object thisValue, String method) {
        return Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "Intl.DateTimeFormat.prototype." + method,
            Errors.display(thisValue));
    }

    /** The formatter itself, or the one that {@link DateTimeFormatConstructor} gave an older object.
     *  <a href="https://tc39.es/ecma402/#sec-unwrapdatetimeformat">UnwrapDateTimeFormat</a> */
    private static JSDateTimeFormat unwrapped(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JSDateTimeFormat format) {
            return format;
        }
        if (thisValue instanceof JSObject object
            && ObjectOperations.ordinaryHasInstance(realm, realm.intrinsic(Intrinsic.INTL_DATE_TIME_FORMAT), object)) {
            return self(realm, object.get(realm, IntlState.of(realm).fallbackSymbol), method);
        }
        throw incompatible(realm, thisValue, method);
    }

    /** <a href="https://tc39.es/ecma402/#sec-intl.datetimeformat.prototype.format">get Intl.DateTimeFormat.prototype.format</a> */
    @Builtin(name = "format", kind = Builtin.Kind.GETTER)
    static Object format(Realm realm, Object thisValue) {
        JSDateTimeFormat format = unwrapped(realm, thisValue, "format");
        if (format.boundFormat == null) {
            format.boundFormat = BuiltinFunction.create(realm, new Format(format.settings), 1, "");
        }
        return format.boundFormat;
    }

    /** <a href="https://tc39.es/ecma402/#sec-datetime-format-functions">DateTime Format Functions</a> */
    private static final class Format extends NativeCode {
        private final DateTimeSettings settings;

        Format(DateTimeSettings settings) {
            this.settings = settings;
        }

        @Override
        protected Object run(Realm realm, Object thisValue, Object[] arguments) {
            return DateTimeMoment.format(realm, settings, moment(realm, arguments.length > 0 ? arguments[0] : UNDEFINED));
        }
    }

    private static Object moment(Realm realm, Object date) {
        return date == UNDEFINED ? (Object) (double) System.currentTimeMillis() : DateTimeMoment.formattable(realm, date);
    }

    /** <a href="https://tc39.es/ecma402/#sec-intl.datetimeformat.prototype.formatToParts">
     *  Intl.DateTimeFormat.prototype.formatToParts</a> */
    @Builtin(name = "formatToParts", length = 1)
    static Object formatToParts(Realm realm, Object thisValue, Object date) {
        JSDateTimeFormat format = self(realm, thisValue, "formatToParts");
        return Results.parts(realm, DateTimeMoment.formatToParts(realm, format.settings, moment(realm, date)));
    }

    /** <a href="https://tc39.es/ecma402/#sec-intl.datetimeformat.prototype.formatRange">
     *  Intl.DateTimeFormat.prototype.formatRange</a> */
    @Builtin(name = "formatRange", length = 2)
    static Object formatRange(Realm realm, Object thisValue, Object startDate, Object endDate) {
        JSDateTimeFormat format = self(realm, thisValue, "formatRange");
        Object[] range = range(realm, startDate, endDate);
        return Results.text(DateTimeMoment.formatRange(realm, format.settings, range[0], range[1]));
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.DateTimeFormat.prototype.formatRangeToParts">
     *  Intl.DateTimeFormat.prototype.formatRangeToParts</a> */
    @Builtin(name = "formatRangeToParts", length = 2)
    static Object formatRangeToParts(Realm realm, Object thisValue, Object startDate, Object endDate) {
        JSDateTimeFormat format = self(realm, thisValue, "formatRangeToParts");
        Object[] range = range(realm, startDate, endDate);
        return Results.parts(realm, DateTimeMoment.formatRange(realm, format.settings, range[0], range[1]));
    }

    private static Object[] range(Realm realm, Object startDate, Object endDate) {
        if (startDate == UNDEFINED || endDate == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.INTL_MISSING_DATE);
        }
        Object start = DateTimeMoment.formattable(realm, startDate);
        return new Object[] {start, DateTimeMoment.formattable(realm, endDate)};
    }

    /** <a href="https://tc39.es/ecma402/#sec-intl.datetimeformat.prototype.resolvedoptions">
     *  Intl.DateTimeFormat.prototype.resolvedOptions</a> */
    @Builtin(name = "resolvedOptions")
    static Object resolvedOptions(Realm realm, Object thisValue) {
        DateTimeSettings settings = unwrapped(realm, thisValue, "resolvedOptions").settings;
        DateTimeRequest request = settings.formats().request();
        DateTimeFields fields = settings.formats().fields();
        JSObject options = Results.object(realm);
        Results.put(realm, options, "locale", settings.locale());
        Results.put(realm, options, "calendar", request.calendar());
        Results.put(realm, options, "numberingSystem", request.numberingSystem());
        Results.put(realm, options, "timeZone", settings.formats().zone().id());
        if (fields.has(DateTimeField.HOUR)) {
            Results.put(realm, options, "hourCycle", request.hourCycle().id);
            Results.put(realm, options, "hour12", request.hourCycle().isTwelveHours);
        }
        if (!request.hasStyle()) {
            for (DateTimeField field : DateTimeField.values()) {
                String value = fields.get(field);
                Results.put(realm, options, field.option,
                    value != null && field == DateTimeField.FRACTIONAL_SECOND_DIGITS ? Integer.valueOf(value) : value);
            }
        }
        Results.put(realm, options, "dateStyle", request.dateStyle() == null ? null : request.dateStyle().id);
        Results.put(realm, options, "timeStyle", request.timeStyle() == null ? null : request.timeStyle().id);
        return options;
    }
}
