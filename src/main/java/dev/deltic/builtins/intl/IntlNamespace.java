package dev.deltic.builtins.intl;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.intl.KeywordValues;
import dev.deltic.intl.RegionData;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.temporal.ZoneIdentifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** <a href="https://tc39.es/ecma402/#intl-object">The Intl Object</a> */
@BuiltinHolder(value = "%Intl%", toStringTag = "Intl")
@IntrinsicProperty(name = "DateTimeFormat", intrinsic = "INTL_DATE_TIME_FORMAT")
@IntrinsicProperty(name = "DisplayNames", intrinsic = "INTL_DISPLAY_NAMES")
@IntrinsicProperty(name = "DurationFormat", intrinsic = "INTL_DURATION_FORMAT")
@IntrinsicProperty(name = "Collator", intrinsic = "INTL_COLLATOR")
@IntrinsicProperty(name = "ListFormat", intrinsic = "INTL_LIST_FORMAT")
@IntrinsicProperty(name = "Locale", intrinsic = "INTL_LOCALE")
@IntrinsicProperty(name = "NumberFormat", intrinsic = "INTL_NUMBER_FORMAT")
@IntrinsicProperty(name = "PluralRules", intrinsic = "INTL_PLURAL_RULES")
@IntrinsicProperty(name = "RelativeTimeFormat", intrinsic = "INTL_RELATIVE_TIME_FORMAT")
@IntrinsicProperty(name = "Segmenter", intrinsic = "INTL_SEGMENTER")
public final class IntlNamespace {
    private IntlNamespace() { }

    /** <a href="https://tc39.es/ecma402/#sec-intl.getcanonicallocales">Intl.getCanonicalLocales</a> */
    @Builtin(name = "getCanonicalLocales", length = 1)
    static Object getCanonicalLocales(Realm realm, Object thisValue, Object locales) {
        return JSArray.fromList(realm, LocaleList.canonicalize(realm, locales));
    }

    private static List<String> calendars(Realm realm) {
        List<String> calendars = new ArrayList<>(IntlState.data(realm).keywordValues("ca", "en"));
        Collections.sort(calendars);
        return calendars;
    }

    /** <a href="https://tc39.es/ecma402/#sec-intl.supportedvaluesof">Intl.supportedValuesOf</a> */
    @Builtin(name = "supportedValuesOf", length = 1)
    static Object supportedValuesOf(Realm realm, Object thisValue, Object key) {
        String kind = TypeConversion.toString(realm, key);
        RegionData data = IntlState.data(realm).regions();
        List<String> values = switch (kind) {
            case "calendar" -> calendars(realm);
            case "collation" -> data.supportedValues(RegionData.Kind.COLLATION);
            case "currency" -> data.supportedValues(RegionData.Kind.CURRENCY);
            case "numberingSystem" -> KeywordValues.NUMBERING_SYSTEMS;
            case "timeZone" -> ZoneIdentifier.primaryNames();
            case "unit" -> KeywordValues.UNITS;
            default -> throw Errors.create(realm, MessageTemplate.INTL_INVALID_KEY, kind);
        };
        return JSArray.fromList(realm, values);
    }
}
