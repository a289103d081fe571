package dev.deltic.builtins.intl;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.builtins.intl.DateTimeSettings.Purpose;
import dev.deltic.intl.DateTimeKind;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSDate;
import dev.deltic.runtime.Realm;
import dev.deltic.temporal.DateTimeFormattable;
import dev.deltic.temporal.DateTimeFormattable.Type;
import dev.deltic.values.JSStrings;

/** What the {@code toLocale…String} methods of dates and of Temporal have in common.
 *  <a href="https://tc39.es/ecma402/#sup-properties-of-the-date-prototype-object">Properties of the Date Prototype Object</a> */
final class DateLocaleText {
    private DateLocaleText() { }

    /** The text of a Date. */
    static Object ofDate(Realm realm, Object thisValue, Object locales, Object options, Purpose purpose) {
        if (!(thisValue instanceof JSDate date)) {
            throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "Date.prototype." + purpose.dateMethod(),
                Errors.display(thisValue));
        }
        if (Double.isNaN(date.time)) {
            return "Invalid Date";
        }
        if (locales == UNDEFINED && options == UNDEFINED && AmericanNumbers.isDefaultLocale()) {
            return AmericanDates.format(realm, (long) date.time, purpose);
        }
        return settings(realm, locales, options, purpose).formats().formatter(DateTimeKind.TIME_VALUE)
            .format((long) date.time);
    }

    /** Settings: those of the last call, where neither had options. */
    private static DateTimeSettings settings(Realm realm, Object locales, Object options, Purpose purpose) {
        if (options != UNDEFINED || locales != UNDEFINED && !JSStrings.isString(locales)) {
            return DateTimeSettings.create(realm, locales, options, purpose, null);
        }
        DateTimeCache cache = IntlState.of(realm).dateTimes;
        String locale = locales == UNDEFINED ? null : locales.toString();
        DateTimeSettings known = cache.plain(purpose, locale);
        if (known == null) {
            known = DateTimeSettings.create(realm, locales, options, purpose, null);
            cache.setPlain(purpose, locale, known);
        }
        return known;
    }

    /** The text of a Temporal object without a zone of its own. */
    static Object ofTemporal(Realm realm, Object thisValue, Type type, Object locales, Object options, Purpose purpose) {
        DateTimeFormattable self = self(realm, thisValue, type);
        return DateTimeMoment.format(realm, settings(realm, locales, options, purpose), self);
    }

    /** The object, which is checked to be what the method is for. */
    static DateTimeFormattable self(Realm realm, Object thisValue, Type type) {
        if (thisValue instanceof DateTimeFormattable self && self.type() == type) {
            return self;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "Temporal." + name(type) + ".prototype.toLocaleString",
            Errors.display(thisValue));
    }

    private static String name(Type type) {
        return switch (type) {
            case INSTANT -> "Instant";
            case PLAIN_DATE -> "PlainDate";
            case PLAIN_DATE_TIME -> "PlainDateTime";
            case PLAIN_TIME -> "PlainTime";
            case PLAIN_YEAR_MONTH -> "PlainYearMonth";
            case PLAIN_MONTH_DAY -> "PlainMonthDay";
            case ZONED_DATE_TIME -> "ZonedDateTime";
        };
    }
}
