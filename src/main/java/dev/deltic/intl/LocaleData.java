package dev.deltic.intl;

import java.util.List;

/** What is known of locales, and the maker of the services that use it. One for an engine; immutable to its callers and thread-safe.
 *
 *  <p>Locales are canonical Unicode locale identifiers (BCP 47 tags) throughout. Those that services are made for are data locales of
 *  {@link LocaleNegotiation}: without extensions, and available. Keys and values of keywords are in their BCP 47 form. */
public abstract class LocaleData {
    /** What a service is called that the data cannot make. */
    public static final class MissingDataException extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** @param what what needs ICU4J, the beginning of a sentence */
        public MissingDataException(String what) {
            super(what, null, false, false);
        }
    }

    // ---- locales ------------------------------------------------------------------------------------------------

    /** The locale where a script names none: available. <a href="https://tc39.es/ecma402/#sec-defaultlocale">DefaultLocale</a> */
    public abstract String defaultLocale();

    /** Whether there is data for a locale without extensions. Those with a script are available without it too, where that is how people
     *  write them: {@code zh-TW}. */
    public abstract boolean isAvailable(String locale);

    /** The subtags with what is likely where they say nothing: {language, script, region}; null when nothing is known of them. */
    public abstract LanguageTag.Subtags addLikelySubtags(LanguageTag.Subtags subtags);

    /** The values that a locale supports for {@code ca}, {@code co}, {@code nu} …; the first is the default, null for none.
     *  <a href="https://tc39.es/ecma402/#sec-internal-slots">Internal slots of Service Constructors</a>, [[LocaleData]] */
    public abstract List<String> keywordValues(String key, String locale);

    // ---- lists --------------------------------------------------------------------------------------------------

    /** A service of Intl.ListFormat. */
    public abstract ListJoiner lists(String locale, ListJoiner.Type type, ListJoiner.Style style);
}
