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
import dev.deltic.temporal.ISOFormat;

/** <a href="https://tc39.es/proposal-temporal/#sec-properties-of-the-temporal-plainmonthday-prototype-object">Properties of the
 *  Temporal.PlainMonthDay Prototype Object</a> */
@BuiltinHolder(value = "%Temporal.PlainMonthDay.prototype%", toStringTag = "Temporal.PlainMonthDay")
@IntrinsicProperty(name = "constructor", intrinsic = "TEMPORAL_PLAIN_MONTH_DAY")
@IntrinsicProperty(name = "toLocaleString", intrinsic = "TEMPORAL_PLAIN_MONTH_DAY_TO_LOCALE_STRING")
@SharedGetters(from = CalendarGetters.class, names = {
    "calendarId", "monthCode", "day"})
public final class PlainMonthDayPrototype {
    private PlainMonthDayPrototype() { }

    static JSPlainMonthDay self(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JSPlainMonthDay monthDay) {
            return monthDay;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "Temporal.PlainMonthDay.prototype." + method,
            Errors.display(thisValue));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plainmonthday.prototype.with">Temporal.PlainMonthDay.prototype.with</a> */
    @Builtin(name = "with", length = 1)
    static Object with(Realm realm, Object thisValue, Object temporalMonthDayLike, Object options) {
        JSPlainMonthDay self = self(realm, thisValue, "with");
        JSObject bag = Conversion.partialBag(realm, temporalMonthDayLike);
        CalendarFields fields = self.calendar.toFields(self.date, Calendar.Kind.MONTH_DAY);
        CalendarFields partial = FieldReader.partial(realm, self.calendar, bag, CalendarField.DATE);
        CalendarFields merged = self.calendar.merge(fields, partial);
        boolean reject = Options.of(realm, options).rejects();
        return JSPlainMonthDay.of(realm, FieldReader.monthDay(realm, self.calendar, merged, reject), self.calendar);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plainmonthday.prototype.equals">
     *  Temporal.PlainMonthDay.prototype.equals</a> */
    @Builtin(name = "equals", length = 1)
    static Object isEqual(Realm realm, Object thisValue, Object other) {
        JSPlainMonthDay self = self(realm, thisValue, "equals");
        JSPlainMonthDay monthDay = Conversion.toMonthDay(realm, other, UNDEFINED);
        return self.date.equals(monthDay.date) && self.calendar.id().equals(monthDay.calendar.id());
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plainmonthday.prototype.tostring">
     *  Temporal.PlainMonthDay.prototype.toString</a> */
    @Builtin(name = "toString")
    static Object format(Realm realm, Object thisValue, Object options) {
        JSPlainMonthDay self = self(realm, thisValue, "toString");
        return text(self, Options.of(realm, options).calendarName());
    }

    private static String text(JSPlainMonthDay self, ISOFormat.Show show) {
        StringBuilder text = new StringBuilder(16);
        if (ISOFormat.showsReference(self.calendar, show)) {
            ISOFormat.date(text, self.date);
        } else {
            ISOFormat.monthDay(text, self.date);
        }
        ISOFormat.calendar(text, self.calendar, show);
        return text.toString();
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plainmonthday.prototype.tojson">
     *  Temporal.PlainMonthDay.prototype.toJSON</a> */
    @Builtin(name = "toJSON")
    static Object toJSON(Realm realm, Object thisValue) {
        return text(self(realm, thisValue, "toJSON"), ISOFormat.Show.AUTO);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plainmonthday.prototype.toplaindate">
     *  Temporal.PlainMonthDay.prototype.toPlainDate</a> */
    @Builtin(name = "toPlainDate", length = 1)
    static Object toPlainDate(Realm realm, Object thisValue, Object item) {
        JSPlainMonthDay self = self(realm, thisValue, "toPlainDate");
        if (!(item instanceof JSObject bag)) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_NOT_OBJECT_OR_TEXT, Errors.display(item), "Temporal.PlainDate");
        }
        CalendarFields fields = self.calendar.toFields(self.date, Calendar.Kind.MONTH_DAY);
        CalendarFields year = FieldReader.complete(realm, self.calendar, bag, CalendarField.YEAR.bit(), 0);
        return JSPlainDate.of(realm, FieldReader.date(realm, self.calendar, self.calendar.merge(fields, year), false), self.calendar);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.plainmonthday.prototype.valueof">
     *  Temporal.PlainMonthDay.prototype.valueOf</a> */
    @Builtin(name = "valueOf")
    static Object valueOf(Realm realm, Object thisValue) {
        throw Errors.create(realm, MessageTemplate.TEMPORAL_NO_VALUE_OF, "Temporal.PlainMonthDay");
    }
}
