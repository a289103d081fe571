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
import dev.deltic.runtime.TypeConversion;
import dev.deltic.temporal.Calendar;
import dev.deltic.temporal.CalendarField;
import dev.deltic.temporal.CalendarFields;
import dev.deltic.temporal.Differences;
import dev.deltic.temporal.DurationRecord;
import dev.deltic.temporal.EpochTime;
import dev.deltic.temporal.ISODate;
import dev.deltic.temporal.ISODateTime;
import dev.deltic.temporal.ISOFormat;
import dev.deltic.temporal.ISOParser;
import dev.deltic.temporal.InternalDuration;
import dev.deltic.temporal.RoundingMode;
import dev.deltic.temporal.TemporalUnit;
import dev.deltic.temporal.ZoneIdentifier.Disambiguation;
import dev.deltic.temporal.ZoneIdentifier.OffsetBehaviour;
import dev.deltic.temporal.ZoneIdentifier.OffsetOption;
import java.math.BigInteger;

/** <a href="https://tc39.es/proposal-temporal/#sec-properties-of-the-temporal-zoneddatetime-prototype-object">Properties of the
 *  Temporal.ZonedDateTime Prototype Object</a> */
@BuiltinHolder(value = "%Temporal.ZonedDateTime.prototype%", toStringTag = "Temporal.ZonedDateTime")
@IntrinsicProperty(name = "constructor", intrinsic = "TEMPORAL_ZONED_DATE_TIME")
@IntrinsicProperty(name = "toLocaleString", intrinsic = "TEMPORAL_ZONED_DATE_TIME_TO_LOCALE_STRING")
@SharedGetters(from = CalendarGetters.class, names = {
    "calendarId", "era", "eraYear", "year", "month", "monthCode", "day", "dayOfWeek", "dayOfYear", "weekOfYear",
    "yearOfWeek", "daysInWeek", "daysInMonth", "daysInYear", "monthsInYear", "inLeapYear"})
@SharedGetters(from = TimeGetters.class, names = {
    "hour", "minute", "second", "millisecond", "microsecond", "nanosecond"})
public final class ZonedDateTimePrototype {
    private ZonedDateTimePrototype() { }

    static JSZonedDateTime self(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JSZonedDateTime zoned) {
            return zoned;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "Temporal.ZonedDateTime.prototype." + method,
            Errors.display(thisValue));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.zoneddatetime.prototype.timezoneid">
     *  get Temporal.ZonedDateTime.prototype.timeZoneId</a> */
    @Builtin(name = "timeZoneId", kind = Builtin.Kind.GETTER)
    static Object timeZoneId(Realm realm, Object thisValue) {
        return self(realm, thisValue, "timeZoneId").zone.id();
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.zoneddatetime.prototype.epochmilliseconds">
     *  get Temporal.ZonedDateTime.prototype.epochMilliseconds</a> */
    @Builtin(name = "epochMilliseconds", kind = Builtin.Kind.GETTER)
    static Object epochMilliseconds(Realm realm, Object thisValue) {
        return TypeConversion.number(EpochTime.milliseconds(self(realm, thisValue, "epochMilliseconds").epochNanoseconds));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.zoneddatetime.prototype.epochnanoseconds">
     *  get Temporal.ZonedDateTime.prototype.epochNanoseconds</a> */
    @Builtin(name = "epochNanoseconds", kind = Builtin.Kind.GETTER)
    static Object epochNanoseconds(Realm realm, Object thisValue) {
        return self(realm, thisValue, "epochNanoseconds").epochNanoseconds;
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.zoneddatetime.prototype.hoursinday">
     *  get Temporal.ZonedDateTime.prototype.hoursInDay</a> */
    @Builtin(name = "hoursInDay", kind = Builtin.Kind.GETTER)
    static Object hoursInDay(Realm realm, Object thisValue) {
        JSZonedDateTime self = self(realm, thisValue, "hoursInDay");
        ISODate today = self.isoDate();
        BigInteger start = self.zone.startOfDay(today);
        BigInteger end = self.zone.startOfDay(today.plusDays(1));
        return TypeConversion.number(Differences.total(end.subtract(start), TemporalUnit.HOUR));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.zoneddatetime.prototype.offsetnanoseconds">
     *  get Temporal.ZonedDateTime.prototype.offsetNanoseconds</a> */
    @Builtin(name = "offsetNanoseconds", kind = Builtin.Kind.GETTER)
    static Object offsetNanoseconds(Realm realm, Object thisValue) {
        JSZonedDateTime self = self(realm, thisValue, "offsetNanoseconds");
        return TypeConversion.number(self.zone.offsetAt(self.epochNanoseconds));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.zoneddatetime.prototype.offset">
     *  get Temporal.ZonedDateTime.prototype.offset</a> */
    @Builtin(name = "offset", kind = Builtin.Kind.GETTER)
    static Object offset(Realm realm, Object thisValue) {
        JSZonedDateTime self = self(realm, thisValue, "offset");
        return ISOFormat.offset(self.zone.offsetAt(self.epochNanoseconds));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.zoneddatetime.prototype.with">Temporal.ZonedDateTime.prototype.with</a> */
    @Builtin(name = "with", length = 1)
    static Object with(Realm realm, Object thisValue, Object temporalZonedDateTimeLike, Object options) {
        JSZonedDateTime self = self(realm, thisValue, "with");
        JSObject bag = Conversion.partialBag(realm, temporalZonedDateTimeLike);
        ISODateTime dateTime = self.dateTime();
        CalendarFields fields = self.calendar.toFields(dateTime.date(), Calendar.Kind.DATE);
        fields.setTime(dateTime.time());
        fields.set(CalendarField.OFFSET, ISOFormat.offset(self.zone.offsetAt(self.epochNanoseconds)));
        CalendarFields partial = FieldReader.partial(realm, self.calendar, bag,
            CalendarField.DATE | CalendarField.TIME | CalendarField.OFFSET.bit());
        CalendarFields merged = self.calendar.merge(fields, partial);
        Options read = Options.of(realm, options);
        Disambiguation disambiguation = read.disambiguation();
        OffsetOption offset = read.offset(OffsetOption.PREFER);
        ISODateTime changed = FieldReader.dateTime(realm, self.calendar, merged, read.rejects());
        BigInteger time = self.zone.interpret(changed.date(), changed.time(), OffsetBehaviour.OPTION,
            ISOParser.offset(merged.text(CalendarField.OFFSET)), disambiguation, offset, false);
        return JSZonedDateTime.of(realm, time, self.zone, self.calendar);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.zoneddatetime.prototype.withplaintime">
     *  Temporal.ZonedDateTime.prototype.withPlainTime</a> */
    @Builtin(name = "withPlainTime")
    static Object withPlainTime(Realm realm, Object thisValue, Object plainTimeLike) {
        JSZonedDateTime self = self(realm, thisValue, "withPlainTime");
        ISODate date = self.isoDate();
        BigInteger time = plainTimeLike == UNDEFINED ? self.zone.startOfDay(date)
            : self.zone.exact(new ISODateTime(date, Conversion.toTime(realm, plainTimeLike, UNDEFINED)), Disambiguation.COMPATIBLE);
        return JSZonedDateTime.of(realm, time, self.zone, self.calendar);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.zoneddatetime.prototype.withtimezone">
     *  Temporal.ZonedDateTime.prototype.withTimeZone</a> */
    @Builtin(name = "withTimeZone", length = 1)
    static Object withTimeZone(Realm realm, Object thisValue, Object timeZoneLike) {
        JSZonedDateTime self = self(realm, thisValue, "withTimeZone");
        return JSZonedDateTime.of(realm, self.epochNanoseconds, Conversion.toZone(realm, timeZoneLike), self.calendar);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.zoneddatetime.prototype.withcalendar">
     *  Temporal.ZonedDateTime.prototype.withCalendar</a> */
    @Builtin(name = "withCalendar", length = 1)
    static Object withCalendar(Realm realm, Object thisValue, Object calendarLike) {
        JSZonedDateTime self = self(realm, thisValue, "withCalendar");
        return JSZonedDateTime.of(realm, self.epochNanoseconds, self.zone, Conversion.toCalendar(realm, calendarLike));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.zoneddatetime.prototype.add">Temporal.ZonedDateTime.prototype.add</a> */
    @Builtin(name = "add", length = 1)
    static Object add(Realm realm, Object thisValue, Object temporalDurationLike, Object options) {
        return add(realm, self(realm, thisValue, "add"), temporalDurationLike, options, false);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.zoneddatetime.prototype.subtract">
     *  Temporal.ZonedDateTime.prototype.subtract</a> */
    @Builtin(name = "subtract", length = 1)
    static Object subtract(Realm realm, Object thisValue, Object temporalDurationLike, Object options) {
        return add(realm, self(realm, thisValue, "subtract"), temporalDurationLike, options, true);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-adddurationtozoneddatetime">AddDurationToZonedDateTime</a> */
    private static Object add(Realm realm, JSZonedDateTime self, Object durationLike, Object options, boolean subtract) {
        DurationRecord duration = Conversion.toDuration(realm, durationLike, subtract);
        boolean reject = Options.of(realm, options).rejects();
        BigInteger time = Differences.addZoned(self.epochNanoseconds, self.zone, self.calendar, duration.internal(), reject);
        return JSZonedDateTime.of(realm, time, self.zone, self.calendar);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.zoneddatetime.prototype.until">
     *  Temporal.ZonedDateTime.prototype.until</a> */
    @Builtin(name = "until", length = 1)
    static Object until(Realm realm, Object thisValue, Object other, Object options) {
        return difference(realm, self(realm, thisValue, "until"), other, options, false);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.zoneddatetime.prototype.since">
     *  Temporal.ZonedDateTime.prototype.since</a> */
    @Builtin(name = "since", length = 1)
    static Object since(Realm realm, Object thisValue, Object other, Object options) {
        return difference(realm, self(realm, thisValue, "since"), other, options, true);
    }

    private static Object difference(Realm realm, JSZonedDateTime self, Object otherLike, Object options, boolean since) {
        JSZonedDateTime other = Conversion.toZoned(realm, otherLike, UNDEFINED);
        if (!self.calendar.id().equals(other.calendar.id())) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_DIFFERENT_CALENDARS);
        }
        Differences.Settings settings =
            Options.of(realm, options).difference(since, TemporalUnit.YEAR, TemporalUnit.NANOSECOND, TemporalUnit.HOUR);
        boolean byCalendar = settings.largestUnit().isDate();
        if (byCalendar && !self.zone.isSameZone(other.zone)) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_DIFFERENT_ZONES);
        }
        InternalDuration difference = byCalendar && self.epochNanoseconds.equals(other.epochNanoseconds) ? InternalDuration.ZERO
            : Differences.zoned(self.epochNanoseconds, other.epochNanoseconds, self.zone, self.calendar, settings);
        DurationRecord result = DurationRecord.fromInternal(difference, byCalendar ? TemporalUnit.HOUR : settings.largestUnit());
        return JSDuration.of(realm, since ? result.negated() : result);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.zoneddatetime.prototype.round">
     *  Temporal.ZonedDateTime.prototype.round</a> */
    @Builtin(name = "round", length = 1)
    static Object round(Realm realm, Object thisValue, Object roundTo) {
        JSZonedDateTime self = self(realm, thisValue, "round");
        Options options = Options.required(realm, roundTo, "smallestUnit");
        int increment = options.roundingIncrement();
        RoundingMode mode = options.roundingMode(RoundingMode.HALF_EXPAND);
        TemporalUnit unit = options.requiredUnit("smallestUnit", TemporalUnit.DAY, TemporalUnit.NANOSECOND);
        boolean day = unit == TemporalUnit.DAY;
        Options.checkIncrement(realm, increment, day ? 1 : unit.maximumIncrement, day);
        if (unit == TemporalUnit.NANOSECOND && increment == 1) {
            return JSZonedDateTime.of(realm, self.epochNanoseconds, self.zone, self.calendar);
        }
        BigInteger time = day ? roundToDay(self, mode) : roundTime(self, increment, unit, mode);
        return JSZonedDateTime.of(realm, time, self.zone, self.calendar);
    }

    private static BigInteger roundToDay(JSZonedDateTime self, RoundingMode mode) {
        ISODate date = self.isoDate();
        BigInteger start = self.zone.startOfDay(date);
        BigInteger end = self.zone.startOfDay(date.plusDays(1));
        // A day that goes on after the next one has begun, when clocks go back over midnight, ends with its first part.
        BigInteger time = self.epochNanoseconds.min(end.subtract(BigInteger.ONE));
        return EpochTime.checked(start.add(mode.round(time.subtract(start), end.subtract(start))));
    }

    private static BigInteger roundTime(JSZonedDateTime self, int increment, TemporalUnit unit, RoundingMode mode) {
        ISODateTime rounded = self.dateTime().round(increment, unit, mode);
        return self.zone.interpret(rounded.date(), rounded.time(), OffsetBehaviour.OPTION, self.zone.offsetAt(self.epochNanoseconds),
            Disambiguation.COMPATIBLE, OffsetOption.PREFER, false);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.zoneddatetime.prototype.equals">
     *  Temporal.ZonedDateTime.prototype.equals</a> */
    @Builtin(name = "equals", length = 1)
    static Object isEqual(Realm realm, Object thisValue, Object other) {
        JSZonedDateTime self = self(realm, thisValue, "equals");
        JSZonedDateTime zoned = Conversion.toZoned(realm, other, UNDEFINED);
        return self.epochNanoseconds.equals(zoned.epochNanoseconds) && self.zone.isSameZone(zoned.zone)
            && self.calendar.id().equals(zoned.calendar.id());
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.zoneddatetime.prototype.tostring">
     *  Temporal.ZonedDateTime.prototype.toString</a> */
    @Builtin(name = "toString")
    static Object format(Realm realm, Object thisValue, Object options) {
        JSZonedDateTime self = self(realm, thisValue, "toString");
        Options read = Options.of(realm, options);
        ISOFormat.Show showCalendar = read.calendarName();
        int digits = read.fractionalSecondDigits();
        boolean showOffset = read.showsOffset();
        RoundingMode mode = read.roundingMode(RoundingMode.TRUNC);
        TemporalUnit smallestUnit = read.unitOfText();
        ISOFormat.Show showZone = read.timeZoneName();
        read.checkUnitOfText(smallestUnit, TemporalUnit.MINUTE);
        Options.Precision precision = Options.Precision.of(smallestUnit, digits);
        BigInteger rounded = EpochTime.round(self.epochNanoseconds, precision.increment(), precision.unit(), mode);
        return text(self, rounded, precision.digits(), showOffset, showZone, showCalendar);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-temporalzoneddatetimetostring">TemporalZonedDateTimeToString</a> */
    private static String text(JSZonedDateTime self, BigInteger time, int precision, boolean showOffset, ISOFormat.Show showZone,
            ISOFormat.Show showCalendar) {
        StringBuilder text = new StringBuilder(50);
        ISOFormat.dateTime(text, self.zone.dateTimeAt(time), precision);
        if (showOffset) {
            text.append(ISOFormat.roundedOffset(self.zone.offsetAt(time)));
        }
        if (showZone != ISOFormat.Show.NEVER) {
            text.append(showZone == ISOFormat.Show.CRITICAL ? "[!" : "[").append(self.zone.id()).append(']');
        }
        ISOFormat.calendar(text, self.calendar, showCalendar);
        return text.toString();
    }

    private static String text(JSZonedDateTime self) {
        return text(self, self.epochNanoseconds, ISOFormat.AUTO, true, ISOFormat.Show.AUTO, ISOFormat.Show.AUTO);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.zoneddatetime.prototype.tojson">
     *  Temporal.ZonedDateTime.prototype.toJSON</a> */
    @Builtin(name = "toJSON")
    static Object toJSON(Realm realm, Object thisValue) {
        return text(self(realm, thisValue, "toJSON"));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.zoneddatetime.prototype.startofday">
     *  Temporal.ZonedDateTime.prototype.startOfDay</a> */
    @Builtin(name = "startOfDay")
    static Object startOfDay(Realm realm, Object thisValue) {
        JSZonedDateTime self = self(realm, thisValue, "startOfDay");
        return JSZonedDateTime.of(realm, self.zone.startOfDay(self.isoDate()), self.zone, self.calendar);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.zoneddatetime.prototype.gettimezonetransition">
     *  Temporal.ZonedDateTime.prototype.getTimeZoneTransition</a> */
    @Builtin(name = "getTimeZoneTransition", length = 1)
    static Object getTimeZoneTransition(Realm realm, Object thisValue, Object directionParam) {
        JSZonedDateTime self = self(realm, thisValue, "getTimeZoneTransition");
        boolean next = Options.required(realm, directionParam, "direction").isNext();
        BigInteger transition = self.zone.transition(self.epochNanoseconds, next);
        return transition == null ? null : JSZonedDateTime.of(realm, transition, self.zone, self.calendar);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.zoneddatetime.prototype.toinstant">
     *  Temporal.ZonedDateTime.prototype.toInstant</a> */
    @Builtin(name = "toInstant")
    static Object toInstant(Realm realm, Object thisValue) {
        return JSInstant.of(realm, self(realm, thisValue, "toInstant").epochNanoseconds);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.zoneddatetime.prototype.toplaindate">
     *  Temporal.ZonedDateTime.prototype.toPlainDate</a> */
    @Builtin(name = "toPlainDate")
    static Object toPlainDate(Realm realm, Object thisValue) {
        JSZonedDateTime self = self(realm, thisValue, "toPlainDate");
        return JSPlainDate.of(realm, self.isoDate(), self.calendar);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.zoneddatetime.prototype.toplaintime">
     *  Temporal.ZonedDateTime.prototype.toPlainTime</a> */
    @Builtin(name = "toPlainTime")
    static Object toPlainTime(Realm realm, Object thisValue) {
        return JSPlainTime.of(realm, self(realm, thisValue, "toPlainTime").dateTime().time());
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.zoneddatetime.prototype.toplaindatetime">
     *  Temporal.ZonedDateTime.prototype.toPlainDateTime</a> */
    @Builtin(name = "toPlainDateTime")
    static Object toPlainDateTime(Realm realm, Object thisValue) {
        JSZonedDateTime self = self(realm, thisValue, "toPlainDateTime");
        return JSPlainDateTime.of(realm, self.dateTime(), self.calendar);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.zoneddatetime.prototype.valueof">
     *  Temporal.ZonedDateTime.prototype.valueOf</a> */
    @Builtin(name = "valueOf")
    static Object valueOf(Realm realm, Object thisValue) {
        throw Errors.create(realm, MessageTemplate.TEMPORAL_NO_VALUE_OF, "Temporal.ZonedDateTime");
    }
}
