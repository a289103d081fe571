package dev.deltic.builtins.temporal;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.temporal.Differences;
import dev.deltic.temporal.DurationRecord;
import dev.deltic.temporal.ISODateTime;
import dev.deltic.temporal.ISOFormat;
import dev.deltic.temporal.InternalDuration;
import dev.deltic.temporal.RoundingMode;
import dev.deltic.temporal.TemporalUnit;
import dev.deltic.temporal.TimeOfDay;
import java.math.BigInteger;

/** <a href="https://tc39.es/proposal-temporal/#sec-properties-of-the-temporal-duration-prototype-object">Properties of the
 *  Temporal.Duration Prototype Object</a> */
@BuiltinHolder(value = "%Temporal.Duration.prototype%", toStringTag = "Temporal.Duration")
@IntrinsicProperty(name = "constructor", intrinsic = "TEMPORAL_DURATION")
@IntrinsicProperty(name = "toLocaleString", intrinsic = "TEMPORAL_DURATION_TO_LOCALE_STRING")
public final class DurationPrototype {
    private DurationPrototype() { }

    private static JSDuration self(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JSDuration duration) {
            return duration;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "Temporal.Duration.prototype." + method,
            Errors.display(thisValue));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.duration.prototype.years">get Temporal.Duration.prototype.years</a> */
    @Builtin(name = "years", kind = Builtin.Kind.GETTER)
    static Object years(Realm realm, Object thisValue) {
        return TypeConversion.number(self(realm, thisValue, "years").duration.get(TemporalUnit.YEAR));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.duration.prototype.months">
     *  get Temporal.Duration.prototype.months</a> */
    @Builtin(name = "months", kind = Builtin.Kind.GETTER)
    static Object months(Realm realm, Object thisValue) {
        return TypeConversion.number(self(realm, thisValue, "months").duration.get(TemporalUnit.MONTH));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.duration.prototype.weeks">get Temporal.Duration.prototype.weeks</a> */
    @Builtin(name = "weeks", kind = Builtin.Kind.GETTER)
    static Object weeks(Realm realm, Object thisValue) {
        return TypeConversion.number(self(realm, thisValue, "weeks").duration.get(TemporalUnit.WEEK));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.duration.prototype.days">get Temporal.Duration.prototype.days</a> */
    @Builtin(name = "days", kind = Builtin.Kind.GETTER)
    static Object days(Realm realm, Object thisValue) {
        return TypeConversion.number(self(realm, thisValue, "days").duration.get(TemporalUnit.DAY));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.duration.prototype.hours">get Temporal.Duration.prototype.hours</a> */
    @Builtin(name = "hours", kind = Builtin.Kind.GETTER)
    static Object hours(Realm realm, Object thisValue) {
        return TypeConversion.number(self(realm, thisValue, "hours").duration.get(TemporalUnit.HOUR));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.duration.prototype.minutes">
     *  get Temporal.Duration.prototype.minutes</a> */
    @Builtin(name = "minutes", kind = Builtin.Kind.GETTER)
    static Object minutes(Realm realm, Object thisValue) {
        return TypeConversion.number(self(realm, thisValue, "minutes").duration.get(TemporalUnit.MINUTE));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.duration.prototype.seconds">
     *  get Temporal.Duration.prototype.seconds</a> */
    @Builtin(name = "seconds", kind = Builtin.Kind.GETTER)
    static Object seconds(Realm realm, Object thisValue) {
        return TypeConversion.number(self(realm, thisValue, "seconds").duration.get(TemporalUnit.SECOND));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.duration.prototype.milliseconds">
     *  get Temporal.Duration.prototype.milliseconds</a> */
    @Builtin(name = "milliseconds", kind = Builtin.Kind.GETTER)
    static Object milliseconds(Realm realm, Object thisValue) {
        return TypeConversion.number(self(realm, thisValue, "milliseconds").duration.get(TemporalUnit.MILLISECOND));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.duration.prototype.microseconds">
     *  get Temporal.Duration.prototype.microseconds</a> */
    @Builtin(name = "microseconds", kind = Builtin.Kind.GETTER)
    static Object microseconds(Realm realm, Object thisValue) {
        return TypeConversion.number(self(realm, thisValue, "microseconds").duration.get(TemporalUnit.MICROSECOND));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.duration.prototype.nanoseconds">
     *  get Temporal.Duration.prototype.nanoseconds</a> */
    @Builtin(name = "nanoseconds", kind = Builtin.Kind.GETTER)
    static Object nanoseconds(Realm realm, Object thisValue) {
        return TypeConversion.number(self(realm, thisValue, "nanoseconds").duration.get(TemporalUnit.NANOSECOND));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.duration.prototype.sign">get Temporal.Duration.prototype.sign</a> */
    @Builtin(name = "sign", kind = Builtin.Kind.GETTER)
    static Object sign(Realm realm, Object thisValue) {
        return self(realm, thisValue, "sign").duration.sign();
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.duration.prototype.blank">get Temporal.Duration.prototype.blank</a> */
    @Builtin(name = "blank", kind = Builtin.Kind.GETTER)
    static Object blank(Realm realm, Object thisValue) {
        return self(realm, thisValue, "blank").duration.sign() == 0;
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.duration.prototype.with">Temporal.Duration.prototype.with</a> */
    @Builtin(name = "with", length = 1)
    static Object with(Realm realm, Object thisValue, Object temporalDurationLike) {
        DurationRecord duration = self(realm, thisValue, "with").duration;
        if (!(temporalDurationLike instanceof JSObject bag)) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_NOT_OBJECT_OR_TEXT, Errors.display(temporalDurationLike),
                "Temporal.Duration");
        }
        return JSDuration.of(realm, DurationRecord.of(DurationFields.read(realm, bag, duration.toArray())));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.duration.prototype.negated">Temporal.Duration.prototype.negated</a> */
    @Builtin(name = "negated")
    static Object negated(Realm realm, Object thisValue) {
        return JSDuration.of(realm, self(realm, thisValue, "negated").duration.negated());
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.duration.prototype.abs">Temporal.Duration.prototype.abs</a> */
    @Builtin(name = "abs")
    static Object abs(Realm realm, Object thisValue) {
        DurationRecord duration = self(realm, thisValue, "abs").duration;
        return JSDuration.of(realm, duration.sign() < 0 ? duration.negated() : duration);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.duration.prototype.add">Temporal.Duration.prototype.add</a> */
    @Builtin(name = "add", length = 1)
    static Object add(Realm realm, Object thisValue, Object other) {
        return add(realm, self(realm, thisValue, "add"), other, false);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.duration.prototype.subtract">Temporal.Duration.prototype.subtract</a> */
    @Builtin(name = "subtract", length = 1)
    static Object subtract(Realm realm, Object thisValue, Object other) {
        return add(realm, self(realm, thisValue, "subtract"), other, true);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-adddurations">AddDurations</a> */
    private static Object add(Realm realm, JSDuration duration, Object otherLike, boolean subtract) {
        DurationRecord one = duration.duration;
        DurationRecord two = Conversion.toDuration(realm, otherLike, subtract);
        TemporalUnit largest = TemporalUnit.larger(one.largestUnit(), two.largestUnit());
        if (largest.isCalendar()) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_NEEDS_START);
        }
        BigInteger sum = one.internalWithDaysAsTime().time().add(two.internalWithDaysAsTime().time());
        return JSDuration.of(realm, DurationRecord.fromInternal(InternalDuration.ofTime(InternalDuration.checked(sum)), largest));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.duration.prototype.round">Temporal.Duration.prototype.round</a> */
    @Builtin(name = "round", length = 1)
    static Object round(Realm realm, Object thisValue, Object roundTo) {
        DurationRecord duration = self(realm, thisValue, "round").duration;
        Options options = Options.required(realm, roundTo, "smallestUnit");
        Options.UnitOption largestOption = options.anyUnit("largestUnit", true);
        Conversion.RelativeTo start = Conversion.relativeTo(realm, options);
        int increment = options.roundingIncrement();
        RoundingMode mode = options.roundingMode(RoundingMode.HALF_EXPAND);
        TemporalUnit smallestOption = options.anyUnit("smallestUnit", false).unit();
        if (!largestOption.isPresent() && smallestOption == null) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_INVALID_OPTION, "undefined", "smallestUnit");
        }
        TemporalUnit smallestUnit = smallestOption == null ? TemporalUnit.NANOSECOND : smallestOption;
        TemporalUnit largestUnit = largestOption.unit() != null ? largestOption.unit()
            : TemporalUnit.larger(duration.largestUnit(), smallestUnit);
        Options.checkOrder(realm, largestUnit, smallestUnit);
        if (smallestUnit.maximumIncrement != 0) {
            Options.checkIncrement(realm, increment, smallestUnit.maximumIncrement, false);
        }
        if (increment > 1 && smallestUnit.isDate() && largestUnit != smallestUnit) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_INVALID_INCREMENT);
        }
        Differences.Settings settings = new Differences.Settings(largestUnit, smallestUnit, increment, mode);
        return JSDuration.of(realm, round(realm, duration, start, settings));
    }

    private static DurationRecord round(Realm realm, DurationRecord duration, Conversion.RelativeTo start, Differences.Settings settings) {
        TemporalUnit largestUnit = settings.largestUnit();
        if (start.zoned() != null) {
            JSZonedDateTime from = start.zoned();
            BigInteger to = Differences.addZoned(from.epochNanoseconds, from.zone, from.calendar, duration.internal(), false);
            InternalDuration rounded = Differences.zoned(from.epochNanoseconds, to, from.zone, from.calendar, settings);
            return DurationRecord.fromInternal(rounded, largestUnit.isDate() ? TemporalUnit.HOUR : largestUnit);
        }
        if (start.plain() != null) {
            ISODateTime from = new ISODateTime(start.plain().date, 0);
            return DurationRecord.fromInternal(Differences.plain(from, end(start.plain(), duration), start.plain().calendar, settings),
                largestUnit);
        }
        if (duration.largestUnit().isCalendar() || largestUnit.isCalendar()) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_NEEDS_START);
        }
        BigInteger time = duration.internalWithDaysAsTime().time();
        BigInteger rounded = InternalDuration.roundTime(time, settings.increment(), settings.smallestUnit(), settings.mode());
        return DurationRecord.fromInternal(InternalDuration.ofTime(rounded), largestUnit);
    }

    /** The date and time a duration after a date. */
    private static ISODateTime end(JSPlainDate start, DurationRecord duration) {
        InternalDuration internal = duration.internalWithDaysAsTime();
        long[] time = TimeOfDay.add(0, internal.time());
        return new ISODateTime(start.calendar.add(start.date, internal.date().withDays(time[0]), false), time[1]);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.duration.prototype.total">Temporal.Duration.prototype.total</a> */
    @Builtin(name = "total", length = 1)
    static Object total(Realm realm, Object thisValue, Object totalOf) {
        DurationRecord duration = self(realm, thisValue, "total").duration;
        Options options = Options.required(realm, totalOf, "unit");
        Conversion.RelativeTo start = Conversion.relativeTo(realm, options);
        TemporalUnit unit = options.requiredUnit("unit", TemporalUnit.YEAR, TemporalUnit.NANOSECOND);
        if (start.zoned() != null) {
            JSZonedDateTime from = start.zoned();
            BigInteger to = Differences.addZoned(from.epochNanoseconds, from.zone, from.calendar, duration.internal(), false);
            return TypeConversion.number(Differences.zonedTotal(from.epochNanoseconds, to, from.zone, from.calendar, unit));
        }
        if (start.plain() != null) {
            ISODateTime from = new ISODateTime(start.plain().date, 0);
            return TypeConversion.number(Differences.plainTotal(from, end(start.plain(), duration), start.plain().calendar, unit));
        }
        if (duration.largestUnit().isCalendar() || unit.isCalendar()) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_NEEDS_START);
        }
        return TypeConversion.number(Differences.total(duration.internalWithDaysAsTime().time(), unit));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.duration.prototype.tostring">Temporal.Duration.prototype.toString</a> */
    @Builtin(name = "toString")
    static Object format(Realm realm, Object thisValue, Object options) {
        DurationRecord duration = self(realm, thisValue, "toString").duration;
        Options read = Options.of(realm, options);
        int digits = read.fractionalSecondDigits();
        RoundingMode mode = read.roundingMode(RoundingMode.TRUNC);
        TemporalUnit smallestUnit = read.unitOfText();
        read.checkUnitOfText(smallestUnit, TemporalUnit.SECOND);
        Options.Precision precision = Options.Precision.of(smallestUnit, digits);
        if (precision.unit() == TemporalUnit.NANOSECOND && precision.increment() == 1) {
            return ISOFormat.duration(duration, precision.digits());
        }
        InternalDuration internal = duration.internal();
        BigInteger time = InternalDuration.roundTime(internal.time(), precision.increment(), precision.unit(), mode);
        TemporalUnit largestUnit = TemporalUnit.larger(duration.largestUnit(), TemporalUnit.SECOND);
        InternalDuration rounded = InternalDuration.combine(internal.date(), time);
        return ISOFormat.duration(DurationRecord.fromInternal(rounded, largestUnit), precision.digits());
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.duration.prototype.tojson">Temporal.Duration.prototype.toJSON</a> */
    @Builtin(name = "toJSON")
    static Object toJSON(Realm realm, Object thisValue) {
        return ISOFormat.duration(self(realm, thisValue, "toJSON").duration, ISOFormat.AUTO);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.duration.prototype.valueof">Temporal.Duration.prototype.valueOf</a> */
    @Builtin(name = "valueOf")
    static Object valueOf(Realm realm, Object thisValue) {
        throw Errors.create(realm, MessageTemplate.TEMPORAL_NO_VALUE_OF, "Temporal.Duration");
    }
}
