package dev.deltic.builtins.intl;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.intl.DateTimeField;
import dev.deltic.intl.DateTimeFields;
import dev.deltic.intl.DateTimeFormats;
import dev.deltic.intl.DateTimeKind;
import dev.deltic.intl.DateTimeRequest;
import dev.deltic.intl.DateTimeStyle;
import dev.deltic.intl.HourCycle;
import dev.deltic.intl.LanguageTag;
import dev.deltic.intl.LocaleNegotiation;
import dev.deltic.intl.UnicodeExtension;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.LocalTimeZone;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.temporal.ISOParser;
import dev.deltic.temporal.ZoneIdentifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an Intl.DateTimeFormat was made with, and formats with. The toLocaleString methods make one without the object.
 *  @param locale [[Locale]] */
record DateTimeSettings(String locale, DateTimeFormats formats) {
    static final String SERVICE = "Intl.DateTimeFormat";

    /** Which components there must be, and which are added where there are none.
     *  <a href="https://tc39.es/ecma402/#sec-createdatetimeformat">CreateDateTimeFormat</a>: required and defaults. */
    enum Purpose {
        /** The constructor. */
        ANY_DATE(true, true, DateTimeFormats.Defaults.DATE),
        ANY_ALL(true, true, DateTimeFormats.Defaults.ALL),
        DATE(true, false, DateTimeFormats.Defaults.DATE),
        TIME(false, true, DateTimeFormats.Defaults.TIME),
        /** Temporal.ZonedDateTime. */
        ZONED(true, true, DateTimeFormats.Defaults.ZONED);

        final boolean hasDate;
        final boolean hasTime;
        final DateTimeFormats.Defaults defaults;

        Purpose(boolean hasDate, boolean hasTime, DateTimeFormats.Defaults defaults) {
            this.hasDate = hasDate;
            this.hasTime = hasTime;
            this.defaults = defaults;
        }

        /** The method of dates that has this purpose. */
        String dateMethod() {
            return this == DATE ? "toLocaleDateString" : this == TIME ? "toLocaleTimeString" : "toLocaleString";
        }

        int required() {
            return DateTimeKind.components(hasDate, hasTime);
        }
    }

    /** <a href="https://tc39.es/ecma402/#sec-createdatetimeformat">CreateDateTimeFormat</a>
     *  @param zone of a Temporal.ZonedDateTime; else null */
    static DateTimeSettings create(Realm realm, Object locales, Object options, Purpose purpose, ZoneIdentifier zone) {
        return new Reader(realm, locales, options).read(purpose, zone);
    }

    /** The zone where a script names none. <a href="https://tc39.es/ecma262/#sec-systemtimezoneidentifier">SystemTimeZoneIdentifier</a> */
    private static ZoneIdentifier systemZone(Realm realm) {
        ZoneIdentifier zone = ISOParser.identifier(LocalTimeZone.of(realm.agent).id());
        return zone == null ? ZoneIdentifier.UTC : zone.isOffset() ? zone : ZoneIdentifier.named(zone.primary());
    }

    /** Reads options, in the order of the specification, which scripts can notice. */
    private static final class Reader {
        private final Realm realm;
        private final IntlState intl;
        private final List<String> requested;
        private final IntlOptions options;

        Reader(Realm realm, Object locales, Object options) {
            this.realm = realm;
            this.requested = LocaleList.canonicalize(realm, locales);
            this.options = IntlOptions.coerced(realm, SERVICE, options);
            this.intl = IntlState.of(realm);
        }

        DateTimeSettings read(Purpose purpose, ZoneIdentifier givenZone) {
            options.readLocaleMatcher();
            Map<String, String> keywords = new HashMap<>();
            readType("calendar", "ca", keywords);
            readType("numberingSystem", "nu", keywords);
            Boolean hour12 = options.bool("hour12");
            String hourCycle = options.text("hourCycle", null, "h11", "h12", "h23", "h24");
            if (hour12 != null || hourCycle != null) {
                keywords.put("hc", hour12 != null ? null : hourCycle);
            }
            LocaleNegotiation.Resolved resolved = intl.negotiation.resolve(withKnownCalendars(requested), keywords, "ca", "hc", "nu");
            String dataLocale = resolved.dataLocale();
            HourCycle cycle = cycle(hour12, hour12 != null ? null : resolved.keyword("hc"), dataLocale);
            ZoneIdentifier zone = readZone(givenZone);
            DateTimeFields fields = readFields();
            options.text("formatMatcher", "best fit", "basic", "best fit");
            DateTimeStyle dateStyle = DateTimeStyle.of(options.text("dateStyle", null, "full", "long", "medium", "short"));
            DateTimeStyle timeStyle = DateTimeStyle.of(options.text("timeStyle", null, "full", "long", "medium", "short"));
            checkStyles(dateStyle, timeStyle, fields, purpose);
            DateTimeRequest request = new DateTimeRequest(dataLocale, resolved.keyword("ca"), resolved.keyword("nu"), cycle, fields,
                dateStyle, timeStyle);
            DateTimeFormats formats = intl.dateTimes.formats(intl.data.dateTimes(), request, zone, purpose);
            return new DateTimeSettings(resolved.locale(), formats);
        }

        /** Reads an option that is the type of a keyword. */
        private void readType(String name, String key, Map<String, String> keywords) {
            String type = options.text(name);
            if (type == null) {
                return;
            }
            if (!isType(type)) {
                throw Errors.create(realm, MessageTemplate.INTL_INVALID, name, type);
            }
            keywords.put(key, key.equals("ca") ? knownCalendar(intl.canonicalizer.type(key, type)) : type);
        }

        /** <a href="https://unicode.org/reports/tr35/#unicode_locale_extensions">type</a> */
        private static boolean isType(String text) {
            int length = 0;
            for (int i = 0; i <= text.length(); i++) {
                char c = i < text.length() ? text.charAt(i) : '-';
                if (c == '-') {
                    if (length < 3 || length > 8) {
                        return false;
                    }
                    length = 0;
                } else if (c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
                    length++;
                } else {
                    return false;
                }
            }
            return true;
        }

        /** Those calendars that depend on sightings of the moon have no computable dates: the tabular one takes their place. */
        private static String knownCalendar(String calendar) {
            return calendar.equals("islamic") || calendar.equals("islamic-rgsa") ? "islamic-tbla" : calendar;
        }

        private static List<String> withKnownCalendars(List<String> locales) {
            List<String> known = new ArrayList<>(locales.size());
            for (String locale : locales) {
                if (locale.contains("-ca-islamic")) {
                    LanguageTag tag = LanguageTag.parse(locale);
                    UnicodeExtension extension = tag.unicodeExtension();
                    String calendar = extension.keywords().get("ca");
                    known.add(calendar == null ? locale : tag.with(extension.with("ca", knownCalendar(calendar))).toString());
                } else {
                    known.add(locale);
                }
            }
            return known;
        }

        private HourCycle cycle(Boolean hour12, String hourCycle, String locale) {
            if (hour12 != null) {
                return hour12 ? intl.data.dateTimes().twelveHourCycle(locale) : HourCycle.H23;
            }
            return hourCycle != null ? HourCycle.of(hourCycle) : intl.data.dateTimes().hourCycle(locale);
        }

        private ZoneIdentifier readZone(ZoneIdentifier givenZone) {
            Object value = options.get("timeZone");
            if (value == UNDEFINED) {
                return givenZone != null ? givenZone : systemZone(realm);
            }
            if (givenZone != null) {
                throw Errors.create(realm, MessageTemplate.INTL_ZONE_NOT_ALLOWED, Errors.display(value));
            }
            String name = TypeConversion.toString(realm, value);
            ZoneIdentifier zone = ISOParser.identifier(name);
            if (zone == null) {
                throw Errors.create(realm, MessageTemplate.INTL_INVALID_ZONE, name);
            }
            return zone;
        }

        private DateTimeFields readFields() {
            DateTimeFields fields = DateTimeFields.NONE;
            for (DateTimeField field : DateTimeField.values()) {
                String value = field == DateTimeField.FRACTIONAL_SECOND_DIGITS ? readDigits(field.option) : options.text(field.option);
                if (value != null) {
                    if (!field.allows(value)) {
                        throw options.outOfRange(field.option, value);
                    }
                    fields = fields.with(field, value);
                }
            }
            return fields;
        }

        private String readDigits(String name) {
            int digits = options.number(name, 1, 3, 0);
            return digits == 0 ? null : Integer.toString(digits);
        }

        private void checkStyles(DateTimeStyle dateStyle, DateTimeStyle timeStyle, DateTimeFields fields, Purpose purpose) {
            if (dateStyle == null && timeStyle == null) {
                return;
            }
            for (DateTimeField field : DateTimeField.values()) {
                if (fields.has(field)) {
                    throw Errors.create(realm, MessageTemplate.INTL_STYLE_CONFLICT, field.option,
                        dateStyle != null ? "dateStyle" : "timeStyle");
                }
            }
            if (timeStyle != null && !purpose.hasTime) {
                throw invalidOption("timeStyle");
            }
            if (dateStyle != null && !purpose.hasDate) {
                throw invalidOption("dateStyle");
            }
        }

        private JSException invalidOption(String name) {
            return Errors.create(realm, MessageTemplate.INTL_INVALID_OPTION, name);
        }
    }
}
