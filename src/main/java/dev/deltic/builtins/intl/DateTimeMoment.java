package dev.deltic.builtins.intl;

import dev.deltic.intl.DateTimeFormatter;
import dev.deltic.intl.DateTimeKind;
import dev.deltic.intl.FormattedPart;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.temporal.DateTimeFormattable;
import dev.deltic.temporal.DateTimeFormattable.Type;
import java.util.List;

/** Formats what scripts hand to formatters: time values, and Temporal objects, which say which components they have. */
final class DateTimeMoment {
    private static final double LIMIT = 8.64e15;

    private DateTimeMoment() { }

    /** <a href="https://tc39.es/ecma402/#sec-todatetimeformattable">ToDateTimeFormattable</a>: a Temporal object, or a Double */
    static Object formattable(Realm realm, Object value) {
        return value instanceof DateTimeFormattable ? value : (Object) TypeConversion.toNumber(realm, value);
    }

    /** <a href="https://tc39.es/ecma402/#sec-formatdatetime">FormatDateTime</a> */
    static String format(Realm realm, DateTimeSettings settings, Object formattable) {
        return formatter(realm, settings, formattable).format(time(realm, formattable));
    }

    /** <a href="https://tc39.es/ecma402/#sec-formatdatetimetoparts">FormatDateTimeToParts</a> */
    static List<FormattedPart> formatToParts(Realm realm, DateTimeSettings settings, Object formattable) {
        return formatter(realm, settings, formattable).formatToParts(time(realm, formattable));
    }

    /** <a href="https://tc39.es/ecma402/#sec-partitiondatetimerangepattern">PartitionDateTimeRangePattern</a> */
    static List<FormattedPart> formatRange(Realm realm, DateTimeSettings settings, Object start, Object end) {
        if (start instanceof DateTimeFormattable || end instanceof DateTimeFormattable) {
            if (!(start instanceof DateTimeFormattable one) || !(end instanceof DateTimeFormattable two) || one.type() != two.type()) {
                throw invalid(realm, start instanceof DateTimeFormattable ? end : start);
            }
            if (one.calendar() != null && !one.calendar().id().equals(two.calendar().id())) {
                throw Errors.create(realm, MessageTemplate.INTL_MISMATCHED_CALENDARS);
            }
        }
        DateTimeFormatter formatter = formatter(realm, settings, start);
        formatter(realm, settings, end);
        return formatter.formatRangeToParts(time(realm, start), time(realm, end));
    }

    /** The formatter for a value. <a href="https://tc39.es/ecma402/#sec-handledatetimevalue">HandleDateTimeValue</a> */
    private static DateTimeFormatter formatter(Realm realm, DateTimeSettings settings, Object formattable) {
        if (!(formattable instanceof DateTimeFormattable temporal)) {
            return settings.formats().formatter(DateTimeKind.TIME_VALUE);
        }
        DateTimeKind kind = kind(temporal.type());
        if (kind == null) {
            throw invalid(realm, formattable);
        }
        checkCalendar(realm, settings, temporal);
        DateTimeFormatter formatter = settings.formats().formatter(kind);
        if (formatter == null) {
            throw invalid(realm, formattable);
        }
        return formatter;
    }

    /** A date in the ISO calendar can be shown in any; a month without a year or a day cannot. */
    static void checkCalendar(Realm realm, DateTimeSettings settings, DateTimeFormattable temporal) {
        if (temporal.calendar() == null) {
            return;
        }
        String calendar = temporal.calendar().id();
        boolean isPart = temporal.type() == Type.PLAIN_YEAR_MONTH || temporal.type() == Type.PLAIN_MONTH_DAY;
        if (!calendar.equals(settings.formats().request().calendar()) && (isPart || !calendar.equals("iso8601"))) {
            throw Errors.create(realm, MessageTemplate.INTL_MISMATCHED_CALENDARS);
        }
    }

    private static DateTimeKind kind(Type type) {
        return switch (type) {
            case INSTANT -> DateTimeKind.INSTANT;
            case PLAIN_DATE -> DateTimeKind.PLAIN_DATE;
            case PLAIN_DATE_TIME -> DateTimeKind.PLAIN_DATE_TIME;
            case PLAIN_TIME -> DateTimeKind.PLAIN_TIME;
            case PLAIN_YEAR_MONTH -> DateTimeKind.PLAIN_YEAR_MONTH;
            case PLAIN_MONTH_DAY -> DateTimeKind.PLAIN_MONTH_DAY;
            case ZONED_DATE_TIME -> null;
        };
    }

    private static long time(Realm realm, Object formattable) {
        if (formattable instanceof DateTimeFormattable temporal) {
            return temporal.epochMilliseconds();
        }
        double time = (Double) formattable;
        if (!(Math.abs(time) <= LIMIT)) {
            throw Errors.create(realm, MessageTemplate.INVALID_TIME_VALUE);
        }
        return (long) time;
    }

    private static JSException invalid(Realm realm, Object value) {
        return Errors.create(realm, MessageTemplate.INTL_INVALID_TEMPORAL,
            value instanceof JSObject object ? "[object " + object.className() + "]" : Errors.display(value));
    }
}
