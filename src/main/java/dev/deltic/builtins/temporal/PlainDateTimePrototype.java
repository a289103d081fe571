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
import dev.deltic.temporal.Calendar;
import dev.deltic.temporal.CalendarField;
import dev.deltic.temporal.CalendarFields;
import dev.deltic.temporal.Differences;
import dev.deltic.temporal.DurationRecord;
import dev.deltic.temporal.ISODate;
import dev.deltic.temporal.ISODateTime;
import dev.deltic.temporal.ISOFormat;
import dev.deltic.temporal.InternalDuration;
import dev.deltic.temporal.RoundingMode;
import dev.deltic.temporal.TemporalUnit;
import dev.deltic.temporal.TimeOfDay;
import dev.deltic.temporal.ZoneIdentifier.Disambiguation;
import dev.deltic.temporal.ZoneIdentifier;

/** <a href="https://tc39.es/proposal-temporal/#sec-properties-of-the-temporal-plaindatetime-prototype-object">Properties of the
 *  Temporal.PlainDateTime Prototype Object</a> */
@BuiltinHolder(value = "%Temporal.PlainDateTime.prototype%", toStringTag = "Temporal.PlainDateTime")
@IntrinsicProperty(name = "constructor", intrinsic = "TEMPORAL_PLAIN_DATE_TIME")
@IntrinsicProperty(name = "toLocaleString", intrinsic = "TEMPORAL_PLAIN_DATE_TIME_TO_LOCALE_STRING")
@SharedGetters(from = CalendarGetters.class, names = {
    "calendarId", "era", "eraYear", "year", "month", "monthCode", "day", "dayOfWeek", "dayOfYear", "weekOfYear",
    "yearOfWeek", "daysInWeek", "daysInMonth", "daysInYear", "monthsInYear", "inLeapYear"})
@SharedGetters(from = TimeGetters.class, names = {
    "hour", "minute", "second", "millisecond", "microsecond", "nanosecond"})
public final class PlainDateTimePrototype {
    private PlainDateTimePrototype() { }

    static JSPlainDateTime self(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JSPlainDateTime dateTime) {
            return dateTime;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "Temporal.PlainDateTime.prototype." + method,
            Errors.display(thisValue));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindatetime.prototype.with">Temporal.PlainDateTime.prototype.with</a> */
    @Builtin(name = "with", length = 1)
    static Object with(Realm realm, Object thisValue, Object temporalDateTimeLike, Object options) {
        JSPlainDateTime self = self(realm, thisValue, "with");
        JSObject bag = Conversion.partialBag(realm, temporalDateTimeLike);
        CalendarFields fields = self.calendar.toFields(self.dateTime.date(), Calendar.Kind.DATE);
        fields.setTime(self.dateTime.time());
        CalendarFields partial = FieldReader.partial(realm, self.calendar, bag, CalendarField.DATE | CalendarField.TIME);
        CalendarFields merged = self.calendar.merge(fields, partial);
        boolean reject = Options.of(realm, options).rejects();
        return JSPlainDateTime.of(realm, FieldReader.dateTime(realm, self.calendar, merged, reject).checked(), self.calendar);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindatetime.prototype.withplaintime">
     *  Temporal.PlainDateTime.prototype.withPlainTime</a> */
    @Builtin(name = "withPlainTime")
    static Object withPlainTime(Realm realm, Object thisValue, Object plainTimeLike) {
        JSPlainDateTime self = self(realm, thisValue, "withPlainTime");
        long time = Conversion.toTimeOrMidnight(realm, plainTimeLike);
        return JSPlainDateTime.of(realm, new ISODateTime(self.dateTime.date(), time).checked(), self.calendar);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindatetime.prototype.withcalendar">
     *  Temporal.PlainDateTime.prototype.withCalendar</a> */
    @Builtin(name = "withCalendar", length = 1)
    static Object withCalendar(Realm realm, Object thisValue, Object calendarLike) {
        JSPlainDateTime self = self(realm, thisValue, "withCalendar");
        return JSPlainDateTime.of(realm, self.dateTime, Conversion.toCalendar(realm, calendarLike));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindatetime.prototype.add">Temporal.PlainDateTime.prototype.add</a> */
    @Builtin(name = "add", length = 1)
    static Object add(Realm realm, Object thisValue, Object temporalDurationLike, Object options) {
        return add(realm, self(realm, thisValue, "add"), temporalDurationLike, options, false);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindatetime.prototype.subtract">
     *  Temporal.PlainDateTime.prototype.subtract</a> */
    @Builtin(name = "subtract", length = 1)
    static Object subtract(Realm realm, Object thisValue, Object temporalDurationLike, Object options) {
        return add(realm, self(realm, thisValue, "subtract"), temporalDurationLike, options, true);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-adddurationtodatetime">AddDurationToDateTime</a> */
    private static Object add(Realm realm, JSPlainDateTime self, Object durationLike, Object options, boolean subtract) {
        DurationRecord duration = Conversion.toDuration(realm, durationLike, subtract);
        boolean reject = Options.of(realm, options).rejects();
        InternalDuration internal = duration.internalWithDaysAsTime();
        long[] time = TimeOfDay.add(self.dateTime.time(), internal.time());
        ISODate date = self.calendar.add(self.dateTime.date(), internal.date().withDays(time[0]), reject);
        return JSPlainDateTime.of(realm, new ISODateTime(date, time[1]).checked(), self.calendar);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindatetime.prototype.until">
     *  Temporal.PlainDateTime.prototype.until</a> */
    @Builtin(name = "until", length = 1)
    static Object until(Realm realm, Object thisValue, Object other, Object options) {
        return difference(realm, self(realm, thisValue, "until"), other, options, false);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindatetime.prototype.since">
     *  Temporal.PlainDateTime.prototype.since</a> */
    @Builtin(name = "since", length = 1)
    static Object since(Realm realm, Object thisValue, Object other, Object options) {
        return difference(realm, self(realm, thisValue, "since"), other, options, true);
    }

    private static Object difference(Realm realm, JSPlainDateTime self, Object otherLike, Object options, boolean since) {
        JSPlainDateTime other = Conversion.toDateTime(realm, otherLike, UNDEFINED);
        if (!self.calendar.id().equals(other.calendar.id())) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_DIFFERENT_CALENDARS);
        }
        Differences.Settings settings =
            Options.of(realm, options).difference(since, TemporalUnit.YEAR, TemporalUnit.NANOSECOND, TemporalUnit.DAY);
        InternalDuration difference = Differences.plain(self.dateTime, other.dateTime, self.calendar, settings);
        DurationRecord result = DurationRecord.fromInternal(difference, settings.largestUnit());
        return JSDuration.of(realm, since ? result.negated() : result);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindatetime.prototype.round">
     *  Temporal.PlainDateTime.prototype.round</a> */
    @Builtin(name = "round", length = 1)
    static Object round(Realm realm, Object thisValue, Object roundTo) {
        JSPlainDateTime self = self(realm, thisValue, "round");
        Options options = Options.required(realm, roundTo, "smallestUnit");
        int increment = options.roundingIncrement();
        RoundingMode mode = options.roundingMode(RoundingMode.HALF_EXPAND);
        TemporalUnit unit = options.requiredUnit("smallestUnit", TemporalUnit.DAY, TemporalUnit.NANOSECOND);
        boolean day = unit == TemporalUnit.DAY;
        Options.checkIncrement(realm, increment, day ? 1 : unit.maximumIncrement, day);
        return JSPlainDateTime.of(realm, self.dateTime.round(increment, unit, mode).checked(), self.calendar);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindatetime.prototype.equals">
     *  Temporal.PlainDateTime.prototype.equals</a> */
    @Builtin(name = "equals", length = 1)
    static Object isEqual(Realm realm, Object thisValue, Object other) {
        JSPlainDateTime self = self(realm, thisValue, "equals");
        JSPlainDateTime dateTime = Conversion.toDateTime(realm, other, UNDEFINED);
        return self.dateTime.equals(dateTime.dateTime) && self.calendar.id().equals(dateTime.calendar.id());
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindatetime.prototype.tostring">
     *  Temporal.PlainDateTime.prototype.toString</a> */
    @Builtin(name = "toString")
    static Object format(Realm realm, Object thisValue, Object options) {
        JSPlainDateTime self = self(realm, thisValue, "toString");
        Options read = Options.of(realm, options);
        ISOFormat.Show show = read.calendarName();
        int digits = read.fractionalSecondDigits();
        RoundingMode mode = read.roundingMode(RoundingMode.TRUNC);
        TemporalUnit smallestUnit = read.unitOfText();
        read.checkUnitOfText(smallestUnit, TemporalUnit.MINUTE);
        Options.Precision precision = Options.Precision.of(smallestUnit, digits);
        ISODateTime rounded = self.dateTime.round(precision.increment(), precision.unit(), mode).checked();
        return text(rounded, precision.digits(), self.calendar, show);
    }

    private static String text(ISODateTime dateTime, int precision, Calendar calendar, ISOFormat.Show show) {
        StringBuilder text = new StringBuilder(30);
        ISOFormat.dateTime(text, dateTime, precision);
        ISOFormat.calendar(text, calendar, show);
        return text.toString();
    }

    private static String text(JSPlainDateTime self) {
        return text(self.dateTime, ISOFormat.AUTO, self.calendar, ISOFormat.Show.AUTO);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindatetime.prototype.tojson">
     *  Temporal.PlainDateTime.prototype.toJSON</a> */
    @Builtin(name = "toJSON")
    static Object toJSON(Realm realm, Object thisValue) {
        return text(self(realm, thisValue, "toJSON"));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindatetime.prototype.tozoneddatetime">
     *  Temporal.PlainDateTime.prototype.toZonedDateTime</a> */
    @Builtin(name = "toZonedDateTime", length = 1)
    static Object toZonedDateTime(Realm realm, Object thisValue, Object timeZoneLike, Object options) {
        JSPlainDateTime self = self(realm, thisValue, "toZonedDateTime");
        ZoneIdentifier zone = Conversion.toZone(realm, timeZoneLike);
        Disambiguation disambiguation = Options.of(realm, options).disambiguation();
        return JSZonedDateTime.of(realm, zone.exact(self.dateTime, disambiguation), zone, self.calendar);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindatetime.prototype.toplaindate">
     *  Temporal.PlainDateTime.prototype.toPlainDate</a> */
    @Builtin(name = "toPlainDate")
    static Object toPlainDate(Realm realm, Object thisValue) {
        JSPlainDateTime self = self(realm, thisValue, "toPlainDate");
        return JSPlainDate.of(realm, self.dateTime.date(), self.calendar);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindatetime.prototype.toplaintime">
     *  Temporal.PlainDateTime.prototype.toPlainTime</a> */
    @Builtin(name = "toPlainTime")
    static Object toPlainTime(Realm realm, Object thisValue) {
        return JSPlainTime.of(realm, self(realm, thisValue, "toPlainTime").dateTime.time());
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindatetime.prototype.valueof">
     *  Temporal.PlainDateTime.prototype.valueOf</a> */
    @Builtin(name = "valueOf")
    static Object valueOf(Realm realm, Object thisValue) {
        throw Errors.create(realm, MessageTemplate.TEMPORAL_NO_VALUE_OF, "Temporal.PlainDateTime");
    }
}
