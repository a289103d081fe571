package dev.deltic.builtins.temporal;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.temporal.Calendar;
import dev.deltic.temporal.CalendarField;
import dev.deltic.temporal.CalendarFields;
import dev.deltic.temporal.ISODate;
import dev.deltic.temporal.ISODateTime;
import dev.deltic.temporal.ISOParser;
import dev.deltic.values.JSStrings;

/** Reads the properties that describe a date or time. */
final class FieldReader {
    private static final double[] NO_TIME = new double[6];

    private FieldReader() { }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-preparecalendarfields">PrepareCalendarFields</a> of fields none of which is
     *  required, for {@code with}: one of them at least must be there. */
    static CalendarFields partial(Realm realm, Calendar calendar, JSObject bag, int fields) {
        CalendarFields result = read(realm, bag, fields | calendar.extraFields(fields), 0);
        if (result.present() == 0) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_NOT_PARTIAL);
        }
        return result;
    }

    /** The same of fields of which some are required; times that are missing are 0. */
    static CalendarFields complete(Realm realm, Calendar calendar, JSObject bag, int fields, int required) {
        CalendarFields result = read(realm, bag, fields | calendar.extraFields(fields), required);
        if ((fields & CalendarField.TIME) != 0) {
            for (int i = 0; i < NO_TIME.length; i++) {
                CalendarField field = CalendarField.time(i);
                if (!result.has(field)) {
                    result.set(field, 0.0);
                }
            }
        }
        return result;
    }

    private static CalendarFields read(Realm realm, JSObject bag, int fields, int required) {
        CalendarFields result = new CalendarFields();
        for (CalendarField field : CalendarField.values()) {
            if ((fields & field.bit()) == 0) {
                continue;
            }
            Object value = bag.get(realm, realm.name(field.property));
            if (value != UNDEFINED) {
                result.set(field, convert(realm, field, value));
            } else if ((required & field.bit()) != 0) {
                throw Errors.create(realm, MessageTemplate.TEMPORAL_MISSING_FIELD, field.property);
            }
        }
        return result;
    }

    private static Object convert(Realm realm, CalendarField field, Object value) {
        return switch (field) {
            case MONTH, DAY -> Integers.positive(realm, value);
            case ERA -> JSStrings.flatten(TypeConversion.toString(realm, value));
            case MONTH_CODE -> monthCode(realm, value);
            case OFFSET -> {
                String offset = string(realm, value);
                ISOParser.offset(offset);
                yield offset;
            }
            case TIME_ZONE -> Conversion.toZone(realm, value).id();
            default -> Integers.truncated(realm, value);
        };
    }

    private static String string(Realm realm, Object value) {
        Object primitive = TypeConversion.toPrimitive(realm, value, TypeConversion.Hint.STRING);
        if (!JSStrings.isString(primitive)) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_NOT_A_STRING, Errors.display(primitive));
        }
        return JSStrings.flatten(primitive);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-tomonthcode">ToMonthCode</a> */
    private static String monthCode(Realm realm, Object value) {
        String code = string(realm, value);
        int length = code.length();
        boolean valid = (length == 3 || length == 4 && code.charAt(3) == 'L') && code.charAt(0) == 'M' && isDigit(code.charAt(1))
            && isDigit(code.charAt(2)) && (length == 4 || !code.equals("M00"));
        if (!valid) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_INVALID_MONTH_CODE, code);
        }
        return code;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Resolves the fields of a {@code kind}; a missing one is a TypeError. */
    private static void resolve(Realm realm, Calendar calendar, CalendarFields fields, Calendar.Kind kind) {
        if (!calendar.resolve(fields, kind)) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_MISSING_FIELD, kind == Calendar.Kind.DATE ? "year, month or day"
                : kind == Calendar.Kind.YEAR_MONTH ? "year or month" : "month or day");
        }
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-calendardatefromfields">CalendarDateFromFields</a> */
    static ISODate date(Realm realm, Calendar calendar, CalendarFields fields, boolean reject) {
        resolve(realm, calendar, fields, Calendar.Kind.DATE);
        return calendar.dateFromFields(fields, reject);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-calendaryearmonthfromfields">CalendarYearMonthFromFields</a> */
    static ISODate yearMonth(Realm realm, Calendar calendar, CalendarFields fields, boolean reject) {
        resolve(realm, calendar, fields, Calendar.Kind.YEAR_MONTH);
        return calendar.yearMonthFromFields(fields, reject);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-calendarmonthdayfromfields">CalendarMonthDayFromFields</a> */
    static ISODate monthDay(Realm realm, Calendar calendar, CalendarFields fields, boolean reject) {
        resolve(realm, calendar, fields, Calendar.Kind.MONTH_DAY);
        return calendar.monthDayFromFields(fields, reject);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-interprettemporaldatetimefields">InterpretTemporalDateTimeFields</a> */
    static ISODateTime dateTime(Realm realm, Calendar calendar, CalendarFields fields, boolean reject) {
        ISODate date = date(realm, calendar, fields, reject);
        return new ISODateTime(date, fields.time(reject));
    }
}
