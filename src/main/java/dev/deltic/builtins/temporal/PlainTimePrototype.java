package dev.deltic.builtins.temporal;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.build.SharedGetters;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.temporal.CalendarField;
import dev.deltic.temporal.CalendarFields;
import dev.deltic.temporal.Differences;
import dev.deltic.temporal.DurationRecord;
import dev.deltic.temporal.ISOCalendar;
import dev.deltic.temporal.ISOFormat;
import dev.deltic.temporal.InternalDuration;
import dev.deltic.temporal.RoundingMode;
import dev.deltic.temporal.TemporalUnit;
import dev.deltic.temporal.TimeOfDay;
import java.math.BigInteger;

/** <a href="https://tc39.es/proposal-temporal/#sec-properties-of-the-temporal-plaintime-prototype-object">Properties of the
 *  Temporal.PlainTime Prototype Object</a> */
@BuiltinHolder(value = "%Temporal.PlainTime.prototype%", toStringTag = "Temporal.PlainTime")
@IntrinsicProperty(name = "constructor", intrinsic = "TEMPORAL_PLAIN_TIME")
@IntrinsicProperty(name = "toLocaleString", intrinsic = "TEMPORAL_PLAIN_TIME_TO_LOCALE_STRING")
@SharedGetters(from = TimeGetters.class, names = {
    "hour", "minute", "second", "millisecond", "microsecond", "nanosecond"})
public final class PlainTimePrototype {
    private PlainTimePrototype() { }

    static JSPlainTime self(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JSPlainTime time) {
            return time;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "Temporal.PlainTime.prototype." + method,
            Errors.display(thisValue));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaintime.prototype.add">Temporal.PlainTime.prototype.add</a> */
    @Builtin(name = "add", length = 1)
    static Object add(Realm realm, Object thisValue, Object temporalDurationLike) {
        return add(realm, self(realm, thisValue, "add"), temporalDurationLike, false);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaintime.prototype.subtract">Temporal.PlainTime.prototype.subtract</a> */
    @Builtin(name = "subtract", length = 1)
    static Object subtract(Realm realm, Object thisValue, Object temporalDurationLike) {
        return add(realm, self(realm, thisValue, "subtract"), temporalDurationLike, true);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-adddurationtotime">AddDurationToTime</a> */
    private static Object add(Realm realm, JSPlainTime self, Object durationLike, boolean subtract) {
        DurationRecord duration = Conversion.toDuration(realm, durationLike, subtract);
        return JSPlainTime.of(realm, TimeOfDay.add(self.time, duration.internalWithDaysAsTime().time())[1]);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaintime.prototype.with">Temporal.PlainTime.prototype.with</a> */
    @Builtin(name = "with", length = 1)
    static Object with(Realm realm, Object thisValue, Object temporalTimeLike, Object options) {
        JSPlainTime self = self(realm, thisValue, "with");
        JSObject bag = Conversion.partialBag(realm, temporalTimeLike);
        CalendarFields partial = FieldReader.partial(realm, ISOCalendar.INSTANCE, bag, CalendarField.TIME);
        CalendarFields fields = new CalendarFields();
        fields.setTime(self.time);
        boolean reject = Options.of(realm, options).rejects();
        return JSPlainTime.of(realm, ISOCalendar.INSTANCE.merge(fields, partial).time(reject));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaintime.prototype.until">Temporal.PlainTime.prototype.until</a> */
    @Builtin(name = "until", length = 1)
    static Object until(Realm realm, Object thisValue, Object other, Object options) {
        return difference(realm, self(realm, thisValue, "until"), other, options, false);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaintime.prototype.since">Temporal.PlainTime.prototype.since</a> */
    @Builtin(name = "since", length = 1)
    static Object since(Realm realm, Object thisValue, Object other, Object options) {
        return difference(realm, self(realm, thisValue, "since"), other, options, true);
    }

    private static Object difference(Realm realm, JSPlainTime self, Object otherLike, Object options, boolean since) {
        long other = Conversion.toTime(realm, otherLike, UNDEFINED);
        Differences.Settings settings =
            Options.of(realm, options).difference(since, TemporalUnit.HOUR, TemporalUnit.NANOSECOND, TemporalUnit.HOUR);
        InternalDuration difference = Differences.exact(BigInteger.valueOf(self.time), BigInteger.valueOf(other), settings);
        DurationRecord result = DurationRecord.fromInternal(difference, settings.largestUnit());
        return JSDuration.of(realm, since ? result.negated() : result);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaintime.prototype.round">Temporal.PlainTime.prototype.round</a> */
    @Builtin(name = "round", length = 1)
    static Object round(Realm realm, Object thisValue, Object roundTo) {
        JSPlainTime self = self(realm, thisValue, "round");
        Options options = Options.required(realm, roundTo, "smallestUnit");
        int increment = options.roundingIncrement();
        RoundingMode mode = options.roundingMode(RoundingMode.HALF_EXPAND);
        TemporalUnit unit = options.requiredUnit("smallestUnit", TemporalUnit.HOUR, TemporalUnit.NANOSECOND);
        Options.checkIncrement(realm, increment, unit.maximumIncrement, false);
        return JSPlainTime.of(realm, TimeOfDay.round(self.time, increment, unit, mode)[1]);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaintime.prototype.equals">Temporal.PlainTime.prototype.equals</a> */
    @Builtin(name = "equals", length = 1)
    static Object isEqual(Realm realm, Object thisValue, Object other) {
        JSPlainTime self = self(realm, thisValue, "equals");
        return self.time == Conversion.toTime(realm, other, UNDEFINED);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaintime.prototype.tostring">Temporal.PlainTime.prototype.toString</a> */
    @Builtin(name = "toString")
    static Object format(Realm realm, Object thisValue, Object options) {
        JSPlainTime self = self(realm, thisValue, "toString");
        Options read = Options.of(realm, options);
        int digits = read.fractionalSecondDigits();
        RoundingMode mode = read.roundingMode(RoundingMode.TRUNC);
        TemporalUnit smallestUnit = read.unitOfText();
        read.checkUnitOfText(smallestUnit, TemporalUnit.MINUTE);
        Options.Precision precision = Options.Precision.of(smallestUnit, digits);
        return text(TimeOfDay.round(self.time, precision.increment(), precision.unit(), mode)[1], precision.digits());
    }

    private static String text(long time, int precision) {
        StringBuilder text = new StringBuilder(18);
        ISOFormat.time(text, time, precision);
        return text.toString();
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaintime.prototype.tojson">Temporal.PlainTime.prototype.toJSON</a> */
    @Builtin(name = "toJSON")
    static Object toJSON(Realm realm, Object thisValue) {
        return text(self(realm, thisValue, "toJSON").time, ISOFormat.AUTO);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaintime.prototype.valueof">Temporal.PlainTime.prototype.valueOf</a> */
    @Builtin(name = "valueOf")
    static Object valueOf(Realm realm, Object thisValue) {
        throw Errors.create(realm, MessageTemplate.TEMPORAL_NO_VALUE_OF, "Temporal.PlainTime");
    }
}
