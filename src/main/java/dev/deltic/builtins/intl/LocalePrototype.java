package dev.deltic.builtins.intl;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.intl.LanguageTag;
import dev.deltic.intl.LocaleData;
import dev.deltic.intl.LocaleSubtags;
import dev.deltic.intl.RegionData;
import dev.deltic.intl.RegionPreference;
import dev.deltic.intl.TextDirection;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** <a href="https://tc39.es/ecma402/#sec-properties-of-intl-locale-prototype-object">Properties of the Intl.Locale Prototype Object</a> */
@BuiltinHolder(value = "%Intl.Locale.prototype%", toStringTag = "Intl.Locale")
@IntrinsicProperty(name = "constructor", intrinsic = "INTL_LOCALE")
public final class LocalePrototype {
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    /** Where nothing else is known. */
    private static final List<String> ROOT_COLLATIONS = List.of("emoji", "eor");

    private LocalePrototype() { }

    private static LanguageTag self(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JSLocale locale) {
            return locale.tag;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "Intl.Locale.prototype." + method, Errors.display(thisValue));
    }

    private static Object subtag(String subtag) {
        return subtag.isEmpty() ? UNDEFINED : subtag;
    }

    private static Object keyword(LanguageTag tag, String key) {
        String type = tag.unicodeExtension().keywords().get(key);
        return type == null ? UNDEFINED : type;
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.Locale.prototype.toString">Intl.Locale.prototype.toString</a> */
    @Builtin(name = "toString")
    static Object toString(Realm realm, Object thisValue) {
        return self(realm, thisValue, "toString").toString();
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.Locale.prototype.maximize">Intl.Locale.prototype.maximize</a> */
    @Builtin(name = "maximize")
    static Object maximize(Realm realm, Object thisValue) {
        LanguageTag tag = self(realm, thisValue, "maximize");
        return canonical(realm, LocaleSubtags.maximize(IntlState.data(realm), tag));
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.Locale.prototype.minimize">Intl.Locale.prototype.minimize</a> */
    @Builtin(name = "minimize")
    static Object minimize(Realm realm, Object thisValue) {
        LanguageTag tag = self(realm, thisValue, "minimize");
        return canonical(realm, LocaleSubtags.minimize(IntlState.data(realm), tag));
    }

    private static JSLocale canonical(Realm realm, LanguageTag tag) {
        return JSLocale.of(realm, IntlState.of(realm).canonicalizer.canonicalize(tag));
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.Locale.prototype.baseName">get Intl.Locale.prototype.baseName</a> */
    @Builtin(name = "baseName", kind = Builtin.Kind.GETTER)
    static Object baseName(Realm realm, Object thisValue) {
        return self(realm, thisValue, "baseName").baseName();
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.Locale.prototype.language">get Intl.Locale.prototype.language</a> */
    @Builtin(name = "language", kind = Builtin.Kind.GETTER)
    static Object language(Realm realm, Object thisValue) {
        return self(realm, thisValue, "language").subtags().language();
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.Locale.prototype.script">get Intl.Locale.prototype.script</a> */
    @Builtin(name = "script", kind = Builtin.Kind.GETTER)
    static Object script(Realm realm, Object thisValue) {
        return subtag(self(realm, thisValue, "script").subtags().script());
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.Locale.prototype.region">get Intl.Locale.prototype.region</a> */
    @Builtin(name = "region", kind = Builtin.Kind.GETTER)
    static Object region(Realm realm, Object thisValue) {
        return subtag(self(realm, thisValue, "region").subtags().region());
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.Locale.prototype.variants">get Intl.Locale.prototype.variants</a> */
    @Builtin(name = "variants", kind = Builtin.Kind.GETTER)
    static Object variants(Realm realm, Object thisValue) {
        return subtag(String.join("-", self(realm, thisValue, "variants").variants()));
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.Locale.prototype.calendar">get Intl.Locale.prototype.calendar</a> */
    @Builtin(name = "calendar", kind = Builtin.Kind.GETTER)
    static Object calendar(Realm realm, Object thisValue) {
        return keyword(self(realm, thisValue, "calendar"), "ca");
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.Locale.prototype.caseFirst">get Intl.Locale.prototype.caseFirst</a> */
    @Builtin(name = "caseFirst", kind = Builtin.Kind.GETTER)
    static Object caseFirst(Realm realm, Object thisValue) {
        return keyword(self(realm, thisValue, "caseFirst"), "kf");
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.Locale.prototype.collation">get Intl.Locale.prototype.collation</a> */
    @Builtin(name = "collation", kind = Builtin.Kind.GETTER)
    static Object collation(Realm realm, Object thisValue) {
        return keyword(self(realm, thisValue, "collation"), "co");
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.Locale.prototype.firstDayOfWeek">get Intl.Locale.prototype.firstDayOfWeek</a> */
    @Builtin(name = "firstDayOfWeek", kind = Builtin.Kind.GETTER)
    static Object firstDayOfWeek(Realm realm, Object thisValue) {
        return keyword(self(realm, thisValue, "firstDayOfWeek"), "fw");
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.Locale.prototype.hourCycle">get Intl.Locale.prototype.hourCycle</a> */
    @Builtin(name = "hourCycle", kind = Builtin.Kind.GETTER)
    static Object hourCycle(Realm realm, Object thisValue) {
        return keyword(self(realm, thisValue, "hourCycle"), "hc");
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.Locale.prototype.numberingSystem">get Intl.Locale.prototype.numberingSystem</a> */
    @Builtin(name = "numberingSystem", kind = Builtin.Kind.GETTER)
    static Object numberingSystem(Realm realm, Object thisValue) {
        return keyword(self(realm, thisValue, "numberingSystem"), "nu");
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.Locale.prototype.numeric">get Intl.Locale.prototype.numeric</a> */
    @Builtin(name = "numeric", kind = Builtin.Kind.GETTER)
    static Object numeric(Realm realm, Object thisValue) {
        String type = self(realm, thisValue, "numeric").unicodeExtension().keywords().get("kn");
        return type != null && type.isEmpty();
    }

    /** The value of a keyword as a list of one, or null when the locale does not have it. */
    private static JSArray chosen(Realm realm, LanguageTag tag, String key) {
        String type = tag.unicodeExtension().keywords().get(key);
        return type == null ? null : JSArray.of(realm, new Object[] {type});
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.Locale.prototype.getCalendars">Intl.Locale.prototype.getCalendars</a> */
    @Builtin(name = "getCalendars")
    static Object getCalendars(Realm realm, Object thisValue) {
        LanguageTag tag = self(realm, thisValue, "getCalendars");
        JSArray chosen = chosen(realm, tag, "ca");
        LocaleData data = IntlState.data(realm);
        return chosen != null ? chosen : JSArray.fromList(realm, data.regions().calendars(RegionPreference.of(data, tag)));
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.Locale.prototype.getCollations">Intl.Locale.prototype.getCollations</a> */
    @Builtin(name = "getCollations")
    static Object getCollations(Realm realm, Object thisValue) {
        LanguageTag tag = self(realm, thisValue, "getCollations");
        JSArray chosen = chosen(realm, tag, "co");
        if (chosen != null) {
            return chosen;
        }
        IntlState intl = IntlState.of(realm);
        String locale = intl.negotiation.available(tag.baseName());
        List<String> collations = new ArrayList<>(locale == null ? ROOT_COLLATIONS : intl.data.keywordValues("co", locale));
        collations.remove(null);
        Collections.sort(collations);
        return JSArray.fromList(realm, collations.isEmpty() ? ROOT_COLLATIONS : collations);
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.Locale.prototype.getHourCycles">Intl.Locale.prototype.getHourCycles</a> */
    @Builtin(name = "getHourCycles")
    static Object getHourCycles(Realm realm, Object thisValue) {
        LanguageTag tag = self(realm, thisValue, "getHourCycles");
        JSArray chosen = chosen(realm, tag, "hc");
        LocaleData data = IntlState.data(realm);
        return chosen != null ? chosen : JSArray.fromList(realm,
            data.regions().hourCycles(tag.subtags().language(), RegionPreference.of(data, tag)));
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.Locale.prototype.getNumberingSystems">Intl.Locale.prototype.getNumberingSystems</a> */
    @Builtin(name = "getNumberingSystems")
    static Object getNumberingSystems(Realm realm, Object thisValue) {
        LanguageTag tag = self(realm, thisValue, "getNumberingSystems");
        JSArray chosen = chosen(realm, tag, "nu");
        if (chosen != null) {
            return chosen;
        }
        IntlState intl = IntlState.of(realm);
        String locale = intl.negotiation.available(tag.baseName());
        return JSArray.of(realm, new Object[] {locale == null ? "latn" : intl.data.keywordValues("nu", locale).get(0)});
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.Locale.prototype.getTextInfo">Intl.Locale.prototype.getTextInfo</a> */
    @Builtin(name = "getTextInfo")
    static Object getTextInfo(Realm realm, Object thisValue) {
        LanguageTag tag = self(realm, thisValue, "getTextInfo");
        JSObject info = Results.object(realm);
        Results.put(realm, info, "direction", TextDirection.of(IntlState.data(realm), tag));
        return info;
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.Locale.prototype.getTimeZones">Intl.Locale.prototype.getTimeZones</a> */
    @Builtin(name = "getTimeZones")
    static Object getTimeZones(Realm realm, Object thisValue) {
        LanguageTag tag = self(realm, thisValue, "getTimeZones");
        if (tag.subtags().region().isEmpty()) {
            return UNDEFINED;
        }
        try {
            return JSArray.fromList(realm, IntlState.data(realm).regions().timeZones(tag.subtags().region()));
        } catch (LocaleData.MissingDataException e) {
            throw Results.missing(realm, e);
        }
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.Locale.prototype.getWeekInfo">Intl.Locale.prototype.getWeekInfo</a> */
    @Builtin(name = "getWeekInfo")
    static Object getWeekInfo(Realm realm, Object thisValue) {
        LanguageTag tag = self(realm, thisValue, "getWeekInfo");
        LocaleData data = IntlState.data(realm);
        RegionData.Week week = data.regions().week(RegionPreference.of(data, tag));
        int chosen = WEEKDAYS.indexOf(tag.unicodeExtension().keywords().getOrDefault("fw", ""));
        JSObject info = Results.object(realm);
        Results.put(realm, info, "firstDay", chosen >= 0 ? chosen + 1 : week.firstDay());
        Results.put(realm, info, "weekend", JSArray.fromList(realm, week.weekend()));
        return info;
    }
}
