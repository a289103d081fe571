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
@SharedGetters(from = CalendarGetters.class, names = {
    "calendarId", "era", "eraYear", "year", "month", "monthCode", "day", "dayOfWeek", "dayOfYear", "weekOfYear",
    "yearOfWeek", "daysInWeek", "daysInMonth", "daysInYear", "monthsInYear", "inLeapYear"})
public final class PlainDatePrototype {
    private PlainDatePrototype() { }

    static JSPlainDate self(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JSPlainDate date) {
            return date;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "Temporal.PlainDate.prototype." + method,
            Errors.display(thisValue));
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
