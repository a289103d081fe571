package dev.deltic.intl;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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

    private static final String FALLBACK = "en-US";

    /** Null until somebody asked. */
    private volatile Set<String> available;
    /** Null until somebody asked: then it stays what it is. */
    private volatile String defaultLocale;

    /** The locale where a script names none: available. <a href="https://tc39.es/ecma402/#sec-defaultlocale">DefaultLocale</a> */
    public final String defaultLocale() {
        String known = defaultLocale;
        if (known == null) {
            known = findDefaultLocale();
            defaultLocale = known;
        }
        return known;
    }

    private String findDefaultLocale() {
        LanguageTag tag = LanguageTag.parse(Locale.getDefault().toLanguageTag());
        if (tag == null || tag.baseName().equals("en") || tag.baseName().equals(FALLBACK)) {
            return FALLBACK;
        }
        String name = tag.baseName();
        return isAvailable(name) ? name : isAvailable(tag.subtags().language()) ? tag.subtags().language() : FALLBACK;
    }

    /** Whether there is data for a locale without extensions. Those with a script are available without it too, where that is how people
     *  write them: {@code zh-TW}. */
    public final boolean isAvailable(String locale) {
        Set<String> known = available;
        if (known == null) {
            known = new HashSet<>();
            for (String name : localesWithData()) {
                LanguageTag tag = LanguageTag.parse(name);
                if (tag == null || tag.subtags().language().equals("und") || !tag.extensions().isEmpty()) {
                    continue;
                }
                known.add(tag.baseName());
                if (!tag.subtags().script().isEmpty() && !tag.subtags().region().isEmpty() && tag.variants().isEmpty()) {
                    known.add(tag.subtags().language() + "-" + tag.subtags().region());
                }
            }
            available = known;
        }
        return known.contains(locale);
    }

    /** The locales with data of their own, asked for once. */
    protected abstract List<String> localesWithData();

    /** The subtags with what is likely where they say nothing: {language, script, region}; null when nothing is known of them. */
    public abstract LanguageTag.Subtags addLikelySubtags(LanguageTag.Subtags subtags);

    /** The values that a locale supports for {@code ca}, {@code co}, {@code nu} …; the first is the default, null for none.
     *  <a href="https://tc39.es/ecma402/#sec-internal-slots">Internal slots of Service Constructors</a>, [[LocaleData]] */
    public abstract List<String> keywordValues(String key, String locale);

    /** What is customary where. */
    public abstract RegionData regions();

    // ---- texts --------------------------------------------------------------------------------------------------

    /** A service of Intl.Collator; made once for equal options. */
    public abstract CollationOrder order(CollationOrder.Options options);

    /** A service of Intl.Segmenter. */
    public abstract TextSegmenter segmenter(String locale, TextSegmenter.Granularity granularity);

    /** A service of Intl.DisplayNames; made once for equal settings. */
    public abstract DisplayNameTable names(DisplayNameTable.Settings settings);

    /** A text in upper case as a locale's language has it; null where the language has no rules of its own. */
    public abstract String toUpperCase(String language, String text);

    /** A text in lower case as a locale's language has it; null where the language has no rules of its own. */
    public abstract String toLowerCase(String language, String text);

    // ---- dates and times ----------------------------------------------------------------------------------------

    /** The service of Intl.DateTimeFormat. */
    public abstract DateTimeData dateTimes();

    // ---- lists --------------------------------------------------------------------------------------------------

    /** A service of Intl.ListFormat. */
    public abstract ListJoiner lists(String locale, ListJoiner.Type type, ListJoiner.Style style);

    // ---- numbers --------------------------------------------------------------------------------------------------

    /** A service of Intl.NumberFormat; made once for equal settings.
     *  @throws MissingDataException when the data has nothing of the kind */
    public abstract NumberFormatter numbers(NumberFormatSettings settings);

    /** A service of Intl.RelativeTimeFormat; made once for equal settings. */
    public abstract RelativeTimeFormatter relativeTimes(RelativeTimeFormatter.Settings settings);

    /** A service of Intl.PluralRules; made once for equal settings. */
    public abstract PluralSelector plurals(PluralSelector.Settings settings);

    /** How a locale writes durations in digits. */
    public abstract DurationSeparators durationSeparators(String locale, String numberingSystem);
}
