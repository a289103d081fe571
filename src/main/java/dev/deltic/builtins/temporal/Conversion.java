package dev.deltic.builtins.temporal;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.temporal.Calendar;
import dev.deltic.temporal.CalendarField;
import dev.deltic.temporal.CalendarFields;
import dev.deltic.temporal.DurationParser;
import dev.deltic.temporal.DurationRecord;
import dev.deltic.temporal.EpochTime;
import dev.deltic.temporal.ISOCalendar;
import dev.deltic.temporal.ISODate;
import dev.deltic.temporal.ISODateTime;
import dev.deltic.temporal.ISOParser;
import dev.deltic.temporal.ISOParser.Goal;
import dev.deltic.temporal.ZoneIdentifier;
import dev.deltic.temporal.ZoneIdentifier.Disambiguation;
import dev.deltic.temporal.ZoneIdentifier.OffsetBehaviour;
import dev.deltic.temporal.ZoneIdentifier.OffsetOption;
import dev.deltic.values.JSStrings;
import java.math.BigInteger;

/** What a script may give where a Temporal object is wanted: the object, a property bag, or a text. Options are read where the
 *  specification reads them, also when they make no difference. */
final class Conversion {
    /** The year of the dates that stand for days of a month. */
    static final int REFERENCE_YEAR = 1972;

    private Conversion() { }

    private static String text(Realm realm, Object item, String type) {
        if (!JSStrings.isString(item)) {
            throw cannotConvert(realm, item, type);
        }
        return JSStrings.flatten(item);
    }

    private static JSException cannotConvert(Realm realm, Object item, String type) {
        return Errors.create(realm, MessageTemplate.TEMPORAL_NOT_OBJECT_OR_TEXT, Errors.display(item), type);
    }

    // ---- calendars and zones ----------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-totemporalcalendaridentifier">ToTemporalCalendarIdentifier</a> */
    static Calendar toCalendar(Realm realm, Object value) {
        if (value instanceof Dated dated) {
            return dated.calendar();
        }
        return Calendar.of(ISOParser.calendarName(text(realm, value, "calendar")));
    }

    /** The calendar that a constructor is given. */
    static Calendar constructorCalendar(Realm realm, Object value) {
        return value == UNDEFINED ? ISOCalendar.INSTANCE : Calendar.of(text(realm, value, "calendar"));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-gettemporalcalendarslotvaluewithisodefault">
     *  GetTemporalCalendarIdentifierWithISODefault</a> */
    static Calendar calendarOf(Realm realm, JSObject item) {
        if (item instanceof Dated dated) {
            return dated.calendar();
        }
        Object value = item.get(realm, realm.name("calendar"));
        return value == UNDEFINED ? ISOCalendar.INSTANCE : toCalendar(realm, value);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-totemporaltimezoneidentifier">ToTemporalTimeZoneIdentifier</a> */
    static ZoneIdentifier toZone(Realm realm, Object value) {
        if (value instanceof JSZonedDateTime zoned) {
            return zoned.zone;
        }
        return ISOParser.zone(text(realm, value, "time zone"));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-ispartialtemporalobject">
     *  IsPartialTemporalObject</a>: the bag, if it is one. */
    static JSObject partialBag(Realm realm, Object value) {
        if (value instanceof JSObject bag && !(bag instanceof Dated) && !(bag instanceof JSPlainTime)
            && bag.get(realm, realm.name("calendar")) == UNDEFINED && bag.get(realm, realm.name("timeZone")) == UNDEFINED) {
            return bag;
        }
        throw Errors.create(realm, MessageTemplate.TEMPORAL_NOT_PARTIAL);
    }

    // ---- durations and exact times ----------------------------------------------------------------------------------

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-totemporalduration">ToTemporalDuration</a> */
    static DurationRecord toDuration(Realm realm, Object item) {
        if (item instanceof JSDuration duration) {
            return duration.duration;
        }
        if (item instanceof JSObject bag) {
            return DurationRecord.of(DurationFields.read(realm, bag, new double[DurationRecord.FIELDS]));
        }
        return DurationParser.parse(text(realm, item, "Temporal.Duration"));
    }

    /** The duration to add, or its negative to subtract. */
    static DurationRecord toDuration(Realm realm, Object item, boolean subtract) {
        DurationRecord duration = toDuration(realm, item);
        return subtract ? duration.negated() : duration;
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-totemporalinstant">ToTemporalInstant</a> */
    static BigInteger toInstant(Realm realm, Object item) {
        if (item instanceof JSInstant instant) {
            return instant.epochNanoseconds;
        }
        if (item instanceof JSZonedDateTime zoned) {
            return zoned.epochNanoseconds;
        }
        Object primitive = item instanceof JSObject ? TypeConversion.toPrimitive(realm, item, TypeConversion.Hint.STRING) : item;
        ISOParser parsed = ISOParser.parse(text(realm, primitive, "Temporal.Instant"), Goal.INSTANT);
        long offset = parsed.utc ? 0 : ISOParser.offset(parsed.offset);
        ISODateTime utc = new ISODateTime(parsed.date(), parsed.time).plus(BigInteger.valueOf(-offset));
        utc.date().checkDays();
        return EpochTime.checked(utc.epochNanoseconds());
    }

    // ---- times and dates --------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-totemporaltime">ToTemporalTime</a> */
    static long toTime(Realm realm, Object item, Object options) {
        if (item instanceof JSPlainTime time) {
            Options.of(realm, options).rejects();
            return time.time;
        }
        if (item instanceof JSPlainDateTime dateTime) {
            Options.of(realm, options).rejects();
            return dateTime.dateTime.time();
        }
        if (item instanceof JSZonedDateTime zoned) {
            long time = zoned.dateTime().time();
            Options.of(realm, options).rejects();
            return time;
        }
        if (item instanceof JSObject bag) {
            CalendarFields fields = FieldReader.partial(realm, ISOCalendar.INSTANCE, bag, CalendarField.TIME);
            return fields.time(Options.of(realm, options).rejects());
        }
        ISOParser parsed = ISOParser.parse(text(realm, item, "Temporal.PlainTime"), Goal.TIME);
        Options.of(realm, options).rejects();
        return parsed.time;
    }

    /** A time where none means midnight. */
    static long toTimeOrMidnight(Realm realm, Object item) {
        return item == UNDEFINED ? 0 : toTime(realm, item, UNDEFINED);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-totemporaldate">ToTemporalDate</a> */
    static JSPlainDate toDate(Realm realm, Object item, Object options) {
        if (item instanceof JSPlainDate || item instanceof JSPlainDateTime || item instanceof JSZonedDateTime) {
            Dated dated = (Dated) item;
            ISODate date = dated.isoDate();
            Options.of(realm, options).rejects();
            return JSPlainDate.of(realm, date, dated.calendar());
        }
        if (item instanceof JSObject bag) {
            Calendar calendar = calendarOf(realm, bag);
            CalendarFields fields = FieldReader.complete(realm, calendar, bag, CalendarField.DATE, 0);
            boolean reject = Options.of(realm, options).rejects();
            return JSPlainDate.of(realm, FieldReader.date(realm, calendar, fields, reject), calendar);
        }
        ISOParser parsed = ISOParser.parse(text(realm, item, "Temporal.PlainDate"), Goal.DATE_TIME);
        Calendar calendar = parsed.calendar();
        Options.of(realm, options).rejects();
        return JSPlainDate.of(realm, parsed.date().checked(), calendar);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-totemporaldatetime">ToTemporalDateTime</a> */
    static JSPlainDateTime toDateTime(Realm realm, Object item, Object options) {
        if (item instanceof JSPlainDateTime || item instanceof JSZonedDateTime || item instanceof JSPlainDate) {
            ISODateTime dateTime = item instanceof JSPlainDateTime plain ? plain.dateTime : item instanceof JSZonedDateTime zoned
                ? zoned.dateTime() : new ISODateTime(((JSPlainDate) item).date, 0);
            Options.of(realm, options).rejects();
            return JSPlainDateTime.of(realm, dateTime.checked(), ((Dated) item).calendar());
        }
        if (item instanceof JSObject bag) {
            Calendar calendar = calendarOf(realm, bag);
            CalendarFields fields = FieldReader.complete(realm, calendar, bag, CalendarField.DATE | CalendarField.TIME, 0);
            boolean reject = Options.of(realm, options).rejects();
            return JSPlainDateTime.of(realm, FieldReader.dateTime(realm, calendar, fields, reject).checked(), calendar);
        }
        ISOParser parsed = ISOParser.parse(text(realm, item, "Temporal.PlainDateTime"), Goal.DATE_TIME);
        Calendar calendar = parsed.calendar();
        Options.of(realm, options).rejects();
        return JSPlainDateTime.of(realm, new ISODateTime(parsed.date(), Math.max(parsed.time, 0)).checked(), calendar);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-totemporalyearmonth">ToTemporalYearMonth</a> */
    static JSPlainYearMonth toYearMonth(Realm realm, Object item, Object options) {
        if (item instanceof JSPlainYearMonth yearMonth) {
            Options.of(realm, options).rejects();
            return JSPlainYearMonth.of(realm, yearMonth.date, yearMonth.calendar);
        }
        if (item instanceof JSObject bag) {
            Calendar calendar = calendarOf(realm, bag);
            CalendarFields fields = FieldReader.complete(realm, calendar, bag, CalendarField.YEAR_MONTH, 0);
            boolean reject = Options.of(realm, options).rejects();
            return JSPlainYearMonth.of(realm, FieldReader.yearMonth(realm, calendar, fields, reject), calendar);
        }
        ISOParser parsed = ISOParser.parse(text(realm, item, "Temporal.PlainYearMonth"), Goal.YEAR_MONTH);
        Calendar calendar = parsed.calendar();
        Options.of(realm, options).rejects();
        if (!parsed.date().isYearMonthWithinLimits()) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_OUT_OF_RANGE);
        }
        CalendarFields fields = calendar.toFields(parsed.date(), Calendar.Kind.YEAR_MONTH);
        return JSPlainYearMonth.of(realm, FieldReader.yearMonth(realm, calendar, fields, false), calendar);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-totemporalmonthday">ToTemporalMonthDay</a> */
    static JSPlainMonthDay toMonthDay(Realm realm, Object item, Object options) {
        if (item instanceof JSPlainMonthDay monthDay) {
            Options.of(realm, options).rejects();
            return JSPlainMonthDay.of(realm, monthDay.date, monthDay.calendar);
        }
        if (item instanceof JSObject bag) {
            Calendar calendar = calendarOf(realm, bag);
            CalendarFields fields = FieldReader.complete(realm, calendar, bag, CalendarField.DATE, 0);
            boolean reject = Options.of(realm, options).rejects();
            return JSPlainMonthDay.of(realm, FieldReader.monthDay(realm, calendar, fields, reject), calendar);
        }
        ISOParser parsed = ISOParser.parse(text(realm, item, "Temporal.PlainMonthDay"), Goal.MONTH_DAY);
        Calendar calendar = parsed.calendar();
        Options.of(realm, options).rejects();
        if (calendar == ISOCalendar.INSTANCE) {
            return JSPlainMonthDay.of(realm, new ISODate(REFERENCE_YEAR, parsed.month, parsed.day), calendar);
        }
        CalendarFields fields = calendar.toFields(parsed.date().checked(), Calendar.Kind.MONTH_DAY);
        return JSPlainMonthDay.of(realm, FieldReader.monthDay(realm, calendar, fields, false), calendar);
    }

    // ---- times in a zone --------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-totemporalzoneddatetime">ToTemporalZonedDateTime</a> */
    static JSZonedDateTime toZoned(Realm realm, Object item, Object options) {
        if (item instanceof JSZonedDateTime zoned) {
            ZonedOptions.read(realm, options);
            return JSZonedDateTime.of(realm, zoned.epochNanoseconds, zoned.zone, zoned.calendar);
        }
        if (item instanceof JSObject bag) {
            Calendar calendar = calendarOf(realm, bag);
            CalendarFields fields = zonedFields(realm, calendar, bag, CalendarField.TIME_ZONE.bit());
            ZoneIdentifier zone = ISOParser.identifier(fields.text(CalendarField.TIME_ZONE));
            String offset = fields.text(CalendarField.OFFSET);
            ZonedOptions read = ZonedOptions.read(realm, options);
            ISODateTime dateTime = FieldReader.dateTime(realm, calendar, fields, read.reject);
            OffsetBehaviour behaviour = offset == null ? OffsetBehaviour.WALL : OffsetBehaviour.OPTION;
            BigInteger time = zone.interpret(dateTime.date(), dateTime.time(), behaviour, offset == null ? 0 : ISOParser.offset(offset),
                read.disambiguation, read.offset, false);
            return JSZonedDateTime.of(realm, time, zone, calendar);
        }
        ISOParser parsed = ISOParser.parse(text(realm, item, "Temporal.ZonedDateTime"), Goal.ZONED_DATE_TIME);
        ZoneIdentifier zone = toZone(realm, parsed.zone);
        Calendar calendar = parsed.calendar();
        ZonedOptions read = ZonedOptions.read(realm, options);
        return JSZonedDateTime.of(realm, interpret(parsed, zone, read.disambiguation, read.offset), zone, calendar);
    }

    private record ZonedOptions(Disambiguation disambiguation, OffsetOption offset, boolean reject) {
        static ZonedOptions read(Realm realm, Object options) {
            Options read = Options.of(realm, options);
            Disambiguation disambiguation = read.disambiguation();
            OffsetOption offset = read.offset(OffsetOption.REJECT);
            return new ZonedOptions(disambiguation, offset, read.rejects());
        }
    }

    private static CalendarFields zonedFields(Realm realm, Calendar calendar, JSObject bag, int required) {
        int fields = CalendarField.DATE | CalendarField.TIME | CalendarField.OFFSET.bit() | CalendarField.TIME_ZONE.bit();
        return FieldReader.complete(realm, calendar, bag, fields, required);
    }

    /** The exact time of a text with a zone. An offset to the minute fits one with seconds, unless the text has seconds too. */
    private static BigInteger interpret(ISOParser parsed, ZoneIdentifier zone, Disambiguation disambiguation, OffsetOption option) {
        OffsetBehaviour behaviour = parsed.utc ? OffsetBehaviour.EXACT : parsed.offset == null ? OffsetBehaviour.WALL
            : OffsetBehaviour.OPTION;
        long offset = behaviour == OffsetBehaviour.OPTION ? ISOParser.offset(parsed.offset) : 0;
        return zone.interpret(parsed.date(), parsed.time, behaviour, offset, disambiguation, option, !parsed.offsetHasSubMinutes());
    }

    /** A starting point: one of them, or none when both are null. */
    record RelativeTo(JSPlainDate plain, JSZonedDateTime zoned) {
        static final RelativeTo NONE = new RelativeTo(null, null);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-gettemporalrelativetooption">GetTemporalRelativeToOption</a> */
    static RelativeTo relativeTo(Realm realm, Options options) {
        Object value = options.get("relativeTo");
        if (value == UNDEFINED) {
            return RelativeTo.NONE;
        }
        if (value instanceof JSZonedDateTime zoned) {
            return new RelativeTo(null, zoned);
        }
        if (value instanceof JSPlainDate date) {
            return new RelativeTo(date, null);
        }
        if (value instanceof JSPlainDateTime dateTime) {
            return new RelativeTo(JSPlainDate.of(realm, dateTime.dateTime.date(), dateTime.calendar), null);
        }
        return value instanceof JSObject bag ? relativeToBag(realm, bag) : relativeToText(realm, value);
    }

    private static RelativeTo relativeToBag(Realm realm, JSObject bag) {
        Calendar calendar = calendarOf(realm, bag);
        CalendarFields fields = zonedFields(realm, calendar, bag, 0);
        ISODateTime dateTime = FieldReader.dateTime(realm, calendar, fields, false);
        String zoneText = fields.text(CalendarField.TIME_ZONE);
        if (zoneText == null) {
            return new RelativeTo(JSPlainDate.of(realm, dateTime.date(), calendar), null);
        }
        ZoneIdentifier zone = ISOParser.identifier(zoneText);
        String offset = fields.text(CalendarField.OFFSET);
        OffsetBehaviour behaviour = offset == null ? OffsetBehaviour.WALL : OffsetBehaviour.OPTION;
        BigInteger time = zone.interpret(dateTime.date(), dateTime.time(), behaviour, offset == null ? 0 : ISOParser.offset(offset),
            Disambiguation.COMPATIBLE, OffsetOption.REJECT, false);
        return new RelativeTo(null, JSZonedDateTime.of(realm, time, zone, calendar));
    }

    private static RelativeTo relativeToText(Realm realm, Object value) {
        ISOParser parsed = ISOParser.parse(text(realm, value, "starting point"), Goal.ZONED_DATE_TIME, Goal.DATE_TIME);
        ZoneIdentifier zone = parsed.zone == null ? null : toZone(realm, parsed.zone);
        Calendar calendar = parsed.calendar();
        if (zone == null) {
            return new RelativeTo(JSPlainDate.of(realm, parsed.date().checked(), calendar), null);
        }
        BigInteger time = interpret(parsed, zone, Disambiguation.COMPATIBLE, OffsetOption.REJECT);
        return new RelativeTo(null, JSZonedDateTime.of(realm, time, zone, calendar));
    }
}
