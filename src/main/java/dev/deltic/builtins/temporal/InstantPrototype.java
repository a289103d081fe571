package dev.deltic.builtins.temporal;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.temporal.Differences;
import dev.deltic.temporal.DurationRecord;
import dev.deltic.temporal.EpochTime;
import dev.deltic.temporal.ISOCalendar;
import dev.deltic.temporal.ISOFormat;
import dev.deltic.temporal.InternalDuration;
import dev.deltic.temporal.RoundingMode;
import dev.deltic.temporal.TemporalUnit;
import dev.deltic.temporal.TimeOfDay;
import dev.deltic.temporal.ZoneIdentifier;
import java.math.BigInteger;

/** <a href="https://tc39.es/proposal-temporal/#sec-properties-of-the-temporal-instant-prototype-object">Properties of the
 *  Temporal.Instant Prototype Object</a> */
@BuiltinHolder(value = "%Temporal.Instant.prototype%", toStringTag = "Temporal.Instant")
@IntrinsicProperty(name = "constructor", intrinsic = "TEMPORAL_INSTANT")
@IntrinsicProperty(name = "toLocaleString", intrinsic = "TEMPORAL_INSTANT_TO_LOCALE_STRING")
public final class InstantPrototype {
    private InstantPrototype() { }

    private static JSInstant self(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JSInstant instant) {
            return instant;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "Temporal.Instant.prototype." + method,
            Errors.display(thisValue));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.instant.prototype.epochmilliseconds">
     *  get Temporal.Instant.prototype.epochMilliseconds</a> */
    @Builtin(name = "epochMilliseconds", kind = Builtin.Kind.GETTER)
    static Object epochMilliseconds(Realm realm, Object thisValue) {
        return TypeConversion.number(EpochTime.milliseconds(self(realm, thisValue, "epochMilliseconds").epochNanoseconds));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.instant.prototype.epochnanoseconds">
     *  get Temporal.Instant.prototype.epochNanoseconds</a> */
    @Builtin(name = "epochNanoseconds", kind = Builtin.Kind.GETTER)
    static Object epochNanoseconds(Realm realm, Object thisValue) {
        return self(realm, thisValue, "epochNanoseconds").epochNanoseconds;
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.instant.prototype.add">Temporal.Instant.prototype.add</a> */
    @Builtin(name = "add", length = 1)
    static Object add(Realm realm, Object thisValue, Object temporalDurationLike) {
        return add(realm, self(realm, thisValue, "add"), temporalDurationLike, false);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.instant.prototype.subtract">Temporal.Instant.prototype.subtract</a> */
    @Builtin(name = "subtract", length = 1)
    static Object subtract(Realm realm, Object thisValue, Object temporalDurationLike) {
        return add(realm, self(realm, thisValue, "subtract"), temporalDurationLike, true);
    }

    private static Object add(Realm realm, JSInstant instant, Object durationLike, boolean subtract) {
        DurationRecord duration = Conversion.toDuration(realm, durationLike, subtract);
        if (duration.largestUnit().isDate()) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_NO_DATE_UNITS);
        }
        return JSInstant.of(realm, EpochTime.add(instant.epochNanoseconds, duration.time()));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.instant.prototype.until">Temporal.Instant.prototype.until</a> */
    @Builtin(name = "until", length = 1)
    static Object until(Realm realm, Object thisValue, Object other, Object options) {
        return difference(realm, self(realm, thisValue, "until"), other, options, false);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.instant.prototype.since">Temporal.Instant.prototype.since</a> */
    @Builtin(name = "since", length = 1)
    static Object since(Realm realm, Object thisValue, Object other, Object options) {
        return difference(realm, self(realm, thisValue, "since"), other, options, true);
    }

    private static Object difference(Realm realm, JSInstant instant, Object otherLike, Object options, boolean since) {
        BigInteger other = Conversion.toInstant(realm, otherLike);
        Differences.Settings settings =
            Options.of(realm, options).difference(since, TemporalUnit.HOUR, TemporalUnit.NANOSECOND, TemporalUnit.SECOND);
        InternalDuration duration = Differences.exact(instant.epochNanoseconds, other, settings);
        DurationRecord result = DurationRecord.fromInternal(duration, settings.largestUnit());
        return JSDuration.of(realm, since ? result.negated() : result);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.instant.prototype.round">Temporal.Instant.prototype.round</a> */
    @Builtin(name = "round", length = 1)
    static Object round(Realm realm, Object thisValue, Object roundTo) {
        JSInstant instant = self(realm, thisValue, "round");
        Options options = Options.required(realm, roundTo, "smallestUnit");
        int increment = options.roundingIncrement();
        RoundingMode mode = options.roundingMode(RoundingMode.HALF_EXPAND);
        TemporalUnit unit = options.requiredUnit("smallestUnit", TemporalUnit.HOUR, TemporalUnit.NANOSECOND);
        Options.checkIncrement(realm, increment, TimeOfDay.NANOSECONDS_PER_DAY / unit.nanoseconds, true);
        return JSInstant.of(realm, EpochTime.checked(EpochTime.round(instant.epochNanoseconds, increment, unit, mode)));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.instant.prototype.equals">Temporal.Instant.prototype.equals</a> */
    @Builtin(name = "equals", length = 1)
    static Object isEqual(Realm realm, Object thisValue, Object other) {
        JSInstant instant = self(realm, thisValue, "equals");
        return instant.epochNanoseconds.equals(Conversion.toInstant(realm, other));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.instant.prototype.tostring">Temporal.Instant.prototype.toString</a> */
    @Builtin(name = "toString")
    static Object format(Realm realm, Object thisValue, Object options) {
        JSInstant instant = self(realm, thisValue, "toString");
        Options read = Options.of(realm, options);
        int digits = read.fractionalSecondDigits();
        RoundingMode mode = read.roundingMode(RoundingMode.TRUNC);
        TemporalUnit smallestUnit = read.unitOfText();
        Object timeZone = read.get("timeZone");
        read.checkUnitOfText(smallestUnit, TemporalUnit.MINUTE);
        ZoneIdentifier zone = timeZone == UNDEFINED ? null : Conversion.toZone(realm, timeZone);
        Options.Precision precision = Options.Precision.of(smallestUnit, digits);
        BigInteger rounded = EpochTime.round(instant.epochNanoseconds, precision.increment(), precision.unit(), mode);
        return ISOFormat.instant(EpochTime.checked(rounded), zone, precision.digits());
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.instant.prototype.tojson">Temporal.Instant.prototype.toJSON</a> */
    @Builtin(name = "toJSON")
    static Object toJSON(Realm realm, Object thisValue) {
        return ISOFormat.instant(self(realm, thisValue, "toJSON").epochNanoseconds, null, ISOFormat.AUTO);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.instant.prototype.tozoneddatetimeiso">
     *  Temporal.Instant.prototype.toZonedDateTimeISO</a> */
    @Builtin(name = "toZonedDateTimeISO", length = 1)
    static Object toZonedDateTimeISO(Realm realm, Object thisValue, Object timeZone) {
        JSInstant instant = self(realm, thisValue, "toZonedDateTimeISO");
        return JSZonedDateTime.of(realm, instant.epochNanoseconds, Conversion.toZone(realm, timeZone), ISOCalendar.INSTANCE);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.instant.prototype.valueof">Temporal.Instant.prototype.valueOf</a> */
    @Builtin(name = "valueOf")
    static Object valueOf(Realm realm, Object thisValue) {
        throw Errors.create(realm, MessageTemplate.TEMPORAL_NO_VALUE_OF, "Temporal.Instant");
    }
}
