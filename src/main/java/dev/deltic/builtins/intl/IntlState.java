package dev.deltic.builtins.intl;

import dev.deltic.intl.CollationOrder;
import dev.deltic.intl.LocaleCanonicalizer;
import dev.deltic.intl.LocaleData;
import dev.deltic.intl.LocaleNegotiation;
import dev.deltic.intl.icu.IcuLocaleData;
import dev.deltic.intl.jdk.JdkLocaleData;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Realm;
import dev.deltic.values.JSSymbol;
import java.util.HashMap;
import java.util.Map;

/** What Intl keeps for a realm: made when Intl is first touched. */
final class IntlState {
    /** What is known of locales; the engine's. */
    final LocaleData data;
    final LocaleCanonicalizer canonicalizer;
    final LocaleNegotiation negotiation;
    /** <a href="https://tc39.es/ecma402/#sec-intl-object-internal-slots">[[FallbackSymbol]]</a> */
    final JSSymbol fallbackSymbol = new JSSymbol("IntlLegacyConstructedSymbol");

    /** The canonical form of tags that scripts wrote. */
    final Map<String, String> canonicalTags = new HashMap<>();
    final PlainNumberFormats plainNumberFormats = new PlainNumberFormats();
    /** The locale that localeCompare got last, undefined or a text; null before that. */
    Object comparedLocale;
    /** The order of {@link #comparedLocale}. */
    CollationOrder comparedOrder;
    final DateTimeCache dateTimes = new DateTimeCache();

    private IntlState(LocaleData data) {
        this.data = data;
        this.canonicalizer = new LocaleCanonicalizer(data);
        this.negotiation = new LocaleNegotiation(data);
    }

    /** The realm's. */
    static IntlState of(Realm realm) {
        if (realm.intl instanceof IntlState state) {
            return state;
        }
        IntlState state = new IntlState(data(realm));
        realm.intl = state;
        return state;
    }

    /** The engine's locale data. */
    static LocaleData data(Realm realm) {
        Object data = realm.agent.localeData();
        return (LocaleData) (data != null ? data : realm.agent.offerLocaleData(open(realm)));
    }

    /** ICU4J's data where it is there, else the JDK's, unless the engine was told which. */
    private static LocaleData open(Realm realm) {
        String source = realm.agent.localeSource();
        if ("jdk".equals(source)) {
            return new JdkLocaleData();
        }
        try {
            return IcuLocaleData.open();
        } catch (LinkageError e) {
            // It is not there, or an older one: what the JDK knows has to do.
            if (source != null) {
                throw Errors.create(realm, MessageTemplate.INTL_NEEDS_ICU, "Intl");
            }
            return new JdkLocaleData();
        }
    }
}
