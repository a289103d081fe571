package dev.deltic.builtins.temporal;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.temporal.Calendar;
import dev.deltic.temporal.CalendarDate;
import dev.deltic.temporal.CalendarField;
import dev.deltic.temporal.CalendarFields;
import dev.deltic.temporal.Differences;
import dev.deltic.temporal.DurationRecord;
import dev.deltic.temporal.ISODateTime;
import dev.deltic.temporal.ISOFormat;
import dev.deltic.temporal.InternalDuration;
import dev.deltic.temporal.TemporalUnit;
import dev.deltic.temporal.ZoneIdentifier.Disambiguation;
import dev.deltic.temporal.ZoneIdentifier;
import java.math.BigInteger;

/** <a href="https://tc39.es/proposal-temporal/#sec-properties-of-the-temporal-plaindate-prototype-object">Properties of the
 *  Temporal.PlainDate Prototype Object</a> */
@BuiltinHolder(value = "%Temporal.PlainDate.prototype%", toStringTag = "Temporal.PlainDate")
@IntrinsicProperty(name = "constructor", intrinsic = "TEMPORAL_PLAIN_DATE")
@IntrinsicProperty(name = "toLocaleString", intrinsic = "TEMPORAL_PLAIN_DATE_TO_LOCALE_STRING")
public final class PlainDatePrototype {
    private PlainDatePrototype() { }

    private static JSPlainDate self(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JSPlainDate date) {
            return date;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "Temporal.PlainDate.prototype." + method,
            Errors.display(thisValue));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.plaindate.prototype.calendarid">
     *  get Temporal.PlainDate.prototype.calendarId</a> */
    @Builtin(name = "calendarId", kind = Builtin.Kind.GETTER)
    static Object calendarId(Realm realm, Object thisValue) {
        return self(realm, thisValue, "calendarId").calendar.id();
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.plaindate.prototype.era">get Temporal.PlainDate.prototype.era</a> */
    @Builtin(name = "era", kind = Builtin.Kind.GETTER)
    static Object era(Realm realm, Object thisValue) {
        CalendarDate date = self(realm, thisValue, "era").calendarDate();
        return date.era() == null ? UNDEFINED : date.era();
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.plaindate.prototype.erayear">
     *  get Temporal.PlainDate.prototype.eraYear</a> */
    @Builtin(name = "eraYear", kind = Builtin.Kind.GETTER)
    static Object eraYear(Realm realm, Object thisValue) {
        CalendarDate date = self(realm, thisValue, "eraYear").calendarDate();
        return date.era() == null ? UNDEFINED : (Object) date.eraYear();
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.plaindate.prototype.year">get Temporal.PlainDate.prototype.year</a> */
    @Builtin(name = "year", kind = Builtin.Kind.GETTER)
    static Object year(Realm realm, Object thisValue) {
        return self(realm, thisValue, "year").calendarDate().year();
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.plaindate.prototype.month">
     *  get Temporal.PlainDate.prototype.month</a> */
    @Builtin(name = "month", kind = Builtin.Kind.GETTER)
    static Object month(Realm realm, Object thisValue) {
        return self(realm, thisValue, "month").calendarDate().month();
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.plaindate.prototype.monthcode">
     *  get Temporal.PlainDate.prototype.monthCode</a> */
    @Builtin(name = "monthCode", kind = Builtin.Kind.GETTER)
    static Object monthCode(Realm realm, Object thisValue) {
        return self(realm, thisValue, "monthCode").calendarDate().monthCode();
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.plaindate.prototype.day">get Temporal.PlainDate.prototype.day</a> */
    @Builtin(name = "day", kind = Builtin.Kind.GETTER)
    static Object day(Realm realm, Object thisValue) {
        return self(realm, thisValue, "day").calendarDate().day();
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.plaindate.prototype.dayofweek">
     *  get Temporal.PlainDate.prototype.dayOfWeek</a> */
    @Builtin(name = "dayOfWeek", kind = Builtin.Kind.GETTER)
    static Object dayOfWeek(Realm realm, Object thisValue) {
        return self(realm, thisValue, "dayOfWeek").isoDate().dayOfWeek();
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.plaindate.prototype.dayofyear">
     *  get Temporal.PlainDate.prototype.dayOfYear</a> */
    @Builtin(name = "dayOfYear", kind = Builtin.Kind.GETTER)
    static Object dayOfYear(Realm realm, Object thisValue) {
        return self(realm, thisValue, "dayOfYear").calendarDate().dayOfYear();
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.plaindate.prototype.weekofyear">
     *  get Temporal.PlainDate.prototype.weekOfYear</a> */
    @Builtin(name = "weekOfYear", kind = Builtin.Kind.GETTER)
    static Object weekOfYear(Realm realm, Object thisValue) {
        CalendarDate date = self(realm, thisValue, "weekOfYear").calendarDate();
        return date.weekOfYear() == 0 ? UNDEFINED : (Object) date.weekOfYear();
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.plaindate.prototype.yearofweek">
     *  get Temporal.PlainDate.prototype.yearOfWeek</a> */
    @Builtin(name = "yearOfWeek", kind = Builtin.Kind.GETTER)
    static Object yearOfWeek(Realm realm, Object thisValue) {
        CalendarDate date = self(realm, thisValue, "yearOfWeek").calendarDate();
        return date.weekOfYear() == 0 ? UNDEFINED : (Object) date.yearOfWeek();
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.plaindate.prototype.daysinweek">
     *  get Temporal.PlainDate.prototype.daysInWeek</a> */
    @Builtin(name = "daysInWeek", kind = Builtin.Kind.GETTER)
    static Object daysInWeek(Realm realm, Object thisValue) {
        self(realm, thisValue, "daysInWeek");
        return 7;
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.plaindate.prototype.daysinmonth">
     *  get Temporal.PlainDate.prototype.daysInMonth</a> */
    @Builtin(name = "daysInMonth", kind = Builtin.Kind.GETTER)
    static Object daysInMonth(Realm realm, Object thisValue) {
        return self(realm, thisValue, "daysInMonth").calendarDate().daysInMonth();
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.plaindate.prototype.daysinyear">
     *  get Temporal.PlainDate.prototype.daysInYear</a> */
    @Builtin(name = "daysInYear", kind = Builtin.Kind.GETTER)
    static Object daysInYear(Realm realm, Object thisValue) {
        return self(realm, thisValue, "daysInYear").calendarDate().daysInYear();
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.plaindate.prototype.monthsinyear">
     *  get Temporal.PlainDate.prototype.monthsInYear</a> */
    @Builtin(name = "monthsInYear", kind = Builtin.Kind.GETTER)
    static Object monthsInYear(Realm realm, Object thisValue) {
        return self(realm, thisValue, "monthsInYear").calendarDate().monthsInYear();
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.plaindate.prototype.inleapyear">
     *  get Temporal.PlainDate.prototype.inLeapYear</a> */
    @Builtin(name = "inLeapYear", kind = Builtin.Kind.GETTER)
    static Object inLeapYear(Realm realm, Object thisValue) {
        return self(realm, thisValue, "inLeapYear").calendarDate().inLeapYear();
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindate.prototype.toplainyearmonth">
     *  Temporal.PlainDate.prototype.toPlainYearMonth</a> */
    @Builtin(name = "toPlainYearMonth")
    static Object toPlainYearMonth(Realm realm, Object thisValue) {
        JSPlainDate date = self(realm, thisValue, "toPlainYearMonth");
        CalendarFields fields = date.calendar.toFields(date.date, Calendar.Kind.DATE);
        return JSPlainYearMonth.of(realm, FieldReader.yearMonth(realm, date.calendar, fields, false), date.calendar);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindate.prototype.toplainmonthday">
     *  Temporal.PlainDate.prototype.toPlainMonthDay</a> */
    @Builtin(name = "toPlainMonthDay")
    static Object toPlainMonthDay(Realm realm, Object thisValue) {
        JSPlainDate date = self(realm, thisValue, "toPlainMonthDay");
        CalendarFields fields = date.calendar.toFields(date.date, Calendar.Kind.MONTH_DAY);
        return JSPlainMonthDay.of(realm, FieldReader.monthDay(realm, date.calendar, fields, false), date.calendar);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindate.prototype.add">Temporal.PlainDate.prototype.add</a> */
    @Builtin(name = "add", length = 1)
    static Object add(Realm realm, Object thisValue, Object temporalDurationLike, Object options) {
        return add(realm, self(realm, thisValue, "add"), temporalDurationLike, options, false);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindate.prototype.subtract">Temporal.PlainDate.prototype.subtract</a> */
    @Builtin(name = "subtract", length = 1)
    static Object subtract(Realm realm, Object thisValue, Object temporalDurationLike, Object options) {
        return add(realm, self(realm, thisValue, "subtract"), temporalDurationLike, options, true);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-adddurationtodate">AddDurationToDate</a> */
    private static Object add(Realm realm, JSPlainDate self, Object durationLike, Object options, boolean subtract) {
        DurationRecord duration = Conversion.toDuration(realm, durationLike, subtract);
        boolean reject = Options.of(realm, options).rejects();
        return JSPlainDate.of(realm, self.calendar.add(self.date, duration.dateWithWholeDays(), reject), self.calendar);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindate.prototype.with">Temporal.PlainDate.prototype.with</a> */
    @Builtin(name = "with", length = 1)
    static Object with(Realm realm, Object thisValue, Object temporalDateLike, Object options) {
        JSPlainDate self = self(realm, thisValue, "with");
        JSObject bag = Conversion.partialBag(realm, temporalDateLike);
        CalendarFields fields = self.calendar.toFields(self.date, Calendar.Kind.DATE);
        CalendarFields partial = FieldReader.partial(realm, self.calendar, bag, CalendarField.DATE);
        CalendarFields merged = self.calendar.merge(fields, partial);
        boolean reject = Options.of(realm, options).rejects();
        return JSPlainDate.of(realm, FieldReader.date(realm, self.calendar, merged, reject), self.calendar);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindate.prototype.withcalendar">
     *  Temporal.PlainDate.prototype.withCalendar</a> */
    @Builtin(name = "withCalendar", length = 1)
    static Object withCalendar(Realm realm, Object thisValue, Object calendarLike) {
        JSPlainDate self = self(realm, thisValue, "withCalendar");
        return JSPlainDate.of(realm, self.date, Conversion.toCalendar(realm, calendarLike));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindate.prototype.until">Temporal.PlainDate.prototype.until</a> */
    @Builtin(name = "until", length = 1)
    static Object until(Realm realm, Object thisValue, Object other, Object options) {
        return difference(realm, self(realm, thisValue, "until"), other, options, false);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindate.prototype.since">Temporal.PlainDate.prototype.since</a> */
    @Builtin(name = "since", length = 1)
    static Object since(Realm realm, Object thisValue, Object other, Object options) {
        return difference(realm, self(realm, thisValue, "since"), other, options, true);
    }

    private static Object difference(Realm realm, JSPlainDate self, Object otherLike, Object options, boolean since) {
        JSPlainDate other = Conversion.toDate(realm, otherLike, UNDEFINED);
        if (!self.calendar.id().equals(other.calendar.id())) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_DIFFERENT_CALENDARS);
        }
        Differences.Settings settings = Options.of(realm, options).difference(since, TemporalUnit.YEAR, TemporalUnit.DAY, TemporalUnit.DAY);
        InternalDuration difference = Differences.dates(self.date, other.date, self.calendar, settings, TemporalUnit.DAY);
        DurationRecord result = DurationRecord.fromInternal(difference, TemporalUnit.DAY);
        return JSDuration.of(realm, since ? result.negated() : result);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindate.prototype.equals">Temporal.PlainDate.prototype.equals</a> */
    @Builtin(name = "equals", length = 1)
    static Object isEqual(Realm realm, Object thisValue, Object other) {
        JSPlainDate self = self(realm, thisValue, "equals");
        JSPlainDate date = Conversion.toDate(realm, other, UNDEFINED);
        return self.date.equals(date.date) && self.calendar.id().equals(date.calendar.id());
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindate.prototype.toplaindatetime">
     *  Temporal.PlainDate.prototype.toPlainDateTime</a> */
    @Builtin(name = "toPlainDateTime")
    static Object toPlainDateTime(Realm realm, Object thisValue, Object temporalTime) {
        JSPlainDate self = self(realm, thisValue, "toPlainDateTime");
        long time = Conversion.toTimeOrMidnight(realm, temporalTime);
        return JSPlainDateTime.of(realm, new ISODateTime(self.date, time).checked(), self.calendar);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindate.prototype.tozoneddatetime">
     *  Temporal.PlainDate.prototype.toZonedDateTime</a> */
    @Builtin(name = "toZonedDateTime", length = 1)
    static Object toZonedDateTime(Realm realm, Object thisValue, Object item) {
        JSPlainDate self = self(realm, thisValue, "toZonedDateTime");
        Object timeZone = item;
        Object time = UNDEFINED;
        if (item instanceof JSObject bag && !(item instanceof JSZonedDateTime)) {
            timeZone = bag.get(realm, realm.name("timeZone"));
            if (timeZone == UNDEFINED) {
                timeZone = item;
            } else {
                timeZone = Conversion.toZone(realm, timeZone).id();
                time = bag.get(realm, realm.name("plainTime"));
            }
        }
        ZoneIdentifier zone = Conversion.toZone(realm, timeZone);
        BigInteger exact;
        if (time == UNDEFINED) {
            exact = zone.startOfDay(self.date);
        } else {
            ISODateTime dateTime = new ISODateTime(self.date, Conversion.toTime(realm, time, UNDEFINED)).checked();
            exact = zone.exact(dateTime, Disambiguation.COMPATIBLE);
        }
        return JSZonedDateTime.of(realm, exact, zone, self.calendar);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindate.prototype.tostring">Temporal.PlainDate.prototype.toString</a> */
    @Builtin(name = "toString")
    static Object format(Realm realm, Object thisValue, Object options) {
        JSPlainDate self = self(realm, thisValue, "toString");
        return text(self, Options.of(realm, options).calendarName());
    }

    private static String text(JSPlainDate date, ISOFormat.Show show) {
        StringBuilder text = new StringBuilder(16);
        ISOFormat.date(text, date.date);
        ISOFormat.calendar(text, date.calendar, show);
        return text.toString();
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindate.prototype.tojson">Temporal.PlainDate.prototype.toJSON</a> */
    @Builtin(name = "toJSON")
    static Object toJSON(Realm realm, Object thisValue) {
        return text(self(realm, thisValue, "toJSON"), ISOFormat.Show.AUTO);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plaindate.prototype.valueof">Temporal.PlainDate.prototype.valueOf</a> */
    @Builtin(name = "valueOf")
    static Object valueOf(Realm realm, Object thisValue) {
        throw Errors.create(realm, MessageTemplate.TEMPORAL_NO_VALUE_OF, "Temporal.PlainDate");
    }
}
