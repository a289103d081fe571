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
import dev.deltic.temporal.DateDuration;
import dev.deltic.temporal.Differences;
import dev.deltic.temporal.DurationRecord;
import dev.deltic.temporal.ISODate;
import dev.deltic.temporal.ISOFormat;
import dev.deltic.temporal.InternalDuration;
import dev.deltic.temporal.TemporalUnit;

/** <a href="https://tc39.es/proposal-temporal/#sec-properties-of-the-temporal-plainyearmonth-prototype-object">Properties of the
 *  Temporal.PlainYearMonth Prototype Object</a> */
@BuiltinHolder(value = "%Temporal.PlainYearMonth.prototype%", toStringTag = "Temporal.PlainYearMonth")
@IntrinsicProperty(name = "constructor", intrinsic = "TEMPORAL_PLAIN_YEAR_MONTH")
@IntrinsicProperty(name = "toLocaleString", intrinsic = "TEMPORAL_PLAIN_YEAR_MONTH_TO_LOCALE_STRING")
@SharedGetters(from = CalendarGetters.class, names = {
    "calendarId", "era", "eraYear", "year", "month", "monthCode", "daysInMonth", "daysInYear", "monthsInYear",
    "inLeapYear"})
public final class PlainYearMonthPrototype {
    private PlainYearMonthPrototype() { }

    static JSPlainYearMonth self(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JSPlainYearMonth yearMonth) {
            return yearMonth;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "Temporal.PlainYearMonth.prototype." + method,
            Errors.display(thisValue));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plainyearmonth.prototype.with">
     *  Temporal.PlainYearMonth.prototype.with</a> */
    @Builtin(name = "with", length = 1)
    static Object with(Realm realm, Object thisValue, Object temporalYearMonthLike, Object options) {
        JSPlainYearMonth self = self(realm, thisValue, "with");
        JSObject bag = Conversion.partialBag(realm, temporalYearMonthLike);
        CalendarFields fields = self.calendar.toFields(self.date, Calendar.Kind.YEAR_MONTH);
        CalendarFields partial = FieldReader.partial(realm, self.calendar, bag, CalendarField.YEAR_MONTH);
        CalendarFields merged = self.calendar.merge(fields, partial);
        boolean reject = Options.of(realm, options).rejects();
        return JSPlainYearMonth.of(realm, FieldReader.yearMonth(realm, self.calendar, merged, reject), self.calendar);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plainyearmonth.prototype.add">Temporal.PlainYearMonth.prototype.add</a> */
    @Builtin(name = "add", length = 1)
    static Object add(Realm realm, Object thisValue, Object temporalDurationLike, Object options) {
        return add(realm, self(realm, thisValue, "add"), temporalDurationLike, options, false);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plainyearmonth.prototype.subtract">
     *  Temporal.PlainYearMonth.prototype.subtract</a> */
    @Builtin(name = "subtract", length = 1)
    static Object subtract(Realm realm, Object thisValue, Object temporalDurationLike, Object options) {
        return add(realm, self(realm, thisValue, "subtract"), temporalDurationLike, options, true);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-adddurationtoyearmonth">AddDurationToYearMonth</a> */
    private static Object add(Realm realm, JSPlainYearMonth self, Object durationLike, Object options, boolean subtract) {
        DurationRecord duration = Conversion.toDuration(realm, durationLike, subtract);
        boolean reject = Options.of(realm, options).rejects();
        Calendar calendar = self.calendar;
        InternalDuration internal = duration.internal();
        DateDuration date = internal.date();
        if (date.weeks() != 0 || date.days() != 0 || internal.time().signum() != 0) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_ONLY_MONTHS);
        }
        ISODate sum = calendar.add(firstDay(realm, self), date, reject);
        CalendarFields fields = calendar.toFields(sum, Calendar.Kind.YEAR_MONTH);
        return JSPlainYearMonth.of(realm, FieldReader.yearMonth(realm, calendar, fields, reject), calendar);
    }

    private static ISODate firstDay(Realm realm, JSPlainYearMonth yearMonth) {
        CalendarFields fields = yearMonth.calendar.toFields(yearMonth.date, Calendar.Kind.YEAR_MONTH);
        fields.set(CalendarField.DAY, 1.0);
        return FieldReader.date(realm, yearMonth.calendar, fields, false);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plainyearmonth.prototype.until">
     *  Temporal.PlainYearMonth.prototype.until</a> */
    @Builtin(name = "until", length = 1)
    static Object until(Realm realm, Object thisValue, Object other, Object options) {
        return difference(realm, self(realm, thisValue, "until"), other, options, false);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plainyearmonth.prototype.since">
     *  Temporal.PlainYearMonth.prototype.since</a> */
    @Builtin(name = "since", length = 1)
    static Object since(Realm realm, Object thisValue, Object other, Object options) {
        return difference(realm, self(realm, thisValue, "since"), other, options, true);
    }

    private static Object difference(Realm realm, JSPlainYearMonth self, Object otherLike, Object options, boolean since) {
        JSPlainYearMonth other = Conversion.toYearMonth(realm, otherLike, UNDEFINED);
        if (!self.calendar.id().equals(other.calendar.id())) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_DIFFERENT_CALENDARS);
        }
        Differences.Settings settings =
            Options.of(realm, options).difference(since, TemporalUnit.YEAR, TemporalUnit.MONTH, TemporalUnit.YEAR);
        if (self.date.equals(other.date)) {
            return JSDuration.of(realm, DurationRecord.of(new double[DurationRecord.FIELDS]));
        }
        InternalDuration difference =
            Differences.dates(firstDay(realm, self), firstDay(realm, other), self.calendar, settings, TemporalUnit.MONTH);
        DurationRecord result = DurationRecord.fromInternal(difference, TemporalUnit.DAY);
        return JSDuration.of(realm, since ? result.negated() : result);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plainyearmonth.prototype.equals">
     *  Temporal.PlainYearMonth.prototype.equals</a> */
    @Builtin(name = "equals", length = 1)
    static Object isEqual(Realm realm, Object thisValue, Object other) {
        JSPlainYearMonth self = self(realm, thisValue, "equals");
        JSPlainYearMonth yearMonth = Conversion.toYearMonth(realm, other, UNDEFINED);
        return self.date.equals(yearMonth.date) && self.calendar.id().equals(yearMonth.calendar.id());
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plainyearmonth.prototype.tostring">
     *  Temporal.PlainYearMonth.prototype.toString</a> */
    @Builtin(name = "toString")
    static Object format(Realm realm, Object thisValue, Object options) {
        JSPlainYearMonth self = self(realm, thisValue, "toString");
        return text(self, Options.of(realm, options).calendarName());
    }

    private static String text(JSPlainYearMonth self, ISOFormat.Show show) {
        StringBuilder text = new StringBuilder(16);
        if (ISOFormat.showsReference(self.calendar, show)) {
            ISOFormat.date(text, self.date);
        } else {
            ISOFormat.yearMonth(text, self.date);
        }
        ISOFormat.calendar(text, self.calendar, show);
        return text.toString();
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plainyearmonth.prototype.tojson">
     *  Temporal.PlainYearMonth.prototype.toJSON</a> */
    @Builtin(name = "toJSON")
    static Object toJSON(Realm realm, Object thisValue) {
        return text(self(realm, thisValue, "toJSON"), ISOFormat.Show.AUTO);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plainyearmonth.prototype.toplaindate">
     *  Temporal.PlainYearMonth.prototype.toPlainDate</a> */
    @Builtin(name = "toPlainDate", length = 1)
    static Object toPlainDate(Realm realm, Object thisValue, Object item) {
        JSPlainYearMonth self = self(realm, thisValue, "toPlainDate");
        if (!(item instanceof JSObject bag)) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_NOT_OBJECT_OR_TEXT, Errors.display(item), "Temporal.PlainDate");
        }
        CalendarFields fields = self.calendar.toFields(self.date, Calendar.Kind.YEAR_MONTH);
        CalendarFields day = FieldReader.complete(realm, self.calendar, bag, CalendarField.DAY.bit(), 0);
        return JSPlainDate.of(realm, FieldReader.date(realm, self.calendar, self.calendar.merge(fields, day), false), self.calendar);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plainyearmonth.prototype.valueof">
     *  Temporal.PlainYearMonth.prototype.valueOf</a> */
    @Builtin(name = "valueOf")
    static Object valueOf(Realm realm, Object thisValue) {
        throw Errors.create(realm, MessageTemplate.TEMPORAL_NO_VALUE_OF, "Temporal.PlainYearMonth");
    }
}
