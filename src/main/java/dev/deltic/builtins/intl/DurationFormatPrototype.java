package dev.deltic.builtins.intl;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.intl.DurationFormatSettings;
import dev.deltic.intl.FormattedPart;
import dev.deltic.intl.LocaleData;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.temporal.DurationHolder;
import dev.deltic.temporal.DurationParser;
import dev.deltic.temporal.DurationRecord;
import dev.deltic.temporal.TemporalUnit;
import dev.deltic.values.JSStrings;
import java.util.List;

/** <a href="https://tc39.es/ecma402/#sec-properties-of-intl-durationformat-prototype-object">Properties of the Intl.DurationFormat
 *  Prototype Object</a> */
@BuiltinHolder(value = "%Intl.DurationFormat.prototype%", toStringTag = "Intl.DurationFormat")
@IntrinsicProperty(name = "constructor", intrinsic = "INTL_DURATION_FORMAT")
public final class DurationFormatPrototype {
    /** In the order of the property names. */
    private static final TemporalUnit[] BY_NAME = {TemporalUnit.DAY, TemporalUnit.HOUR, TemporalUnit.MICROSECOND, TemporalUnit.MILLISECOND,
        TemporalUnit.MINUTE, TemporalUnit.MONTH, TemporalUnit.NANOSECOND, TemporalUnit.SECOND, TemporalUnit.WEEK, TemporalUnit.YEAR};

    private DurationFormatPrototype() { }

    private static JSDurationFormat self(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JSDurationFormat format) {
            return format;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "Intl.DurationFormat.prototype." + method,
            Errors.display(thisValue));
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.DurationFormat.prototype.resolvedOptions">
     *  Intl.DurationFormat.prototype.resolvedOptions</a> */
    @Builtin(name = "resolvedOptions")
    static Object resolvedOptions(Realm realm, Object thisValue) {
        JSDurationFormat format = self(realm, thisValue, "resolvedOptions");
        DurationFormatSettings settings = format.settings;
        JSObject options = Results.object(realm);
        Results.put(realm, options, "locale", format.locale);
        Results.put(realm, options, "numberingSystem", settings.numberingSystem());
        Results.put(realm, options, "style", IntlOptions.nameOf(settings.style()));
        for (TemporalUnit unit : TemporalUnit.values()) {
            Results.put(realm, options, unit.plural, settings.of(unit).style().text);
            Results.put(realm, options, unit.plural + "Display", IntlOptions.nameOf(settings.of(unit).display()));
        }
        if (settings.fractionalDigits() != DurationFormatSettings.ANY) {
            Results.put(realm, options, "fractionalDigits", settings.fractionalDigits());
        }
        return options;
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.DurationFormat.prototype.format">Intl.DurationFormat.prototype.format</a> */
    @Builtin(name = "format", length = 1)
    static Object format(Realm realm, Object thisValue, Object duration) {
        JSDurationFormat format = self(realm, thisValue, "format");
        return Results.text(parts(realm, format, toDurationRecord(realm, duration)));
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.DurationFormat.prototype.formatToParts">
     *  Intl.DurationFormat.prototype.formatToParts</a> */
    @Builtin(name = "formatToParts", length = 1)
    static Object formatToParts(Realm realm, Object thisValue, Object duration) {
        JSDurationFormat format = self(realm, thisValue, "formatToParts");
        return Results.parts(realm, parts(realm, format, toDurationRecord(realm, duration)));
    }

    /** The parts of a duration. */
    static List<FormattedPart> parts(Realm realm, JSDurationFormat format, DurationRecord duration) {
        try {
            return format.formatter.formatToParts(duration);
        } catch (LocaleData.MissingDataException failure) {
            throw Results.missing(realm, failure);
        }
    }

    /** <a href="https://tc39.es/ecma402/#sec-todurationrecord">ToDurationRecord</a>, as Temporal extends it: a duration of Temporal, its
     *  text, or an object with units. */
    private static DurationRecord toDurationRecord(Realm realm, Object input) {
        if (input instanceof DurationHolder holder) {
            return holder.durationRecord();
        }
        if (JSStrings.isString(input)) {
            return DurationParser.parse(JSStrings.flatten(input));
        }
        if (!(input instanceof JSObject bag)) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_NOT_OBJECT_OR_TEXT, Errors.display(input), "duration");
        }
        double[] fields = new double[DurationRecord.FIELDS];
        boolean any = false;
        for (TemporalUnit unit : BY_NAME) {
            Object value = bag.get(realm, realm.name(unit.plural));
            if (value != UNDEFINED) {
                fields[unit.ordinal()] = integral(realm, value);
                any = true;
            }
        }
        if (!any) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_MISSING_FIELD, "years to nanoseconds");
        }
        return DurationRecord.of(fields);
    }

    /** <a href="https://tc39.es/ecma402/#sec-tointegerifintegral">ToIntegerIfIntegral</a> */
    private static double integral(Realm realm, Object value) {
        double number = TypeConversion.toNumber(realm, value);
        if (Double.isInfinite(number) || Math.floor(number) != number) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_NOT_INTEGRAL, Errors.display(value));
        }
        return number + 0.0;
    }
}
