package dev.deltic.intl.icu;

import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;
import dev.deltic.intl.LanguageTag;
import dev.deltic.intl.ListJoiner;
import dev.deltic.intl.LocaleData;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What ICU4J knows. */
public final class IcuLocaleData extends LocaleData {
    /** The first version with everything that is used here. */
    private static final int OLDEST_VERSION = 76;
    private static final String FALLBACK = "en-US";

    private final Keywords keywords = new Keywords();

    /** Null until somebody asked. */
    private volatile Set<String> available;

    private IcuLocaleData() { }

    /** The data. Throws a LinkageError when there is no ICU4J, or one that is too old. */
    public static IcuLocaleData open() {
        if (VersionInfo.ICU_VERSION.getMajor() < OLDEST_VERSION) {
            throw new LinkageError("ICU4J " + VersionInfo.ICU_VERSION + " is older than " + OLDEST_VERSION);
        }
        return new IcuLocaleData();
    }

    /** ICU's locale for a tag. */
    static ULocale locale(String tag) {
        return ULocale.forLanguageTag(tag);
    }

    @Override
    public String defaultLocale() {
        LanguageTag tag = LanguageTag.parse(Locale.getDefault().toLanguageTag());
        if (tag == null || tag.baseName().equals("en")) {
            return FALLBACK;
        }
        String name = tag.baseName();
        return isAvailable(name) ? name : isAvailable(tag.subtags().language()) ? tag.subtags().language() : FALLBACK;
    }

    @Override
    public boolean isAvailable(String locale) {
        return available().contains(locale);
    }

    private Set<String> available() {
        Set<String> known = available;
        if (known == null) {
            known = new HashSet<>();
            for (ULocale locale : ULocale.getAvailableLocales()) {
                LanguageTag tag = LanguageTag.parse(locale.toLanguageTag());
                if (tag == null || tag.subtags().language().equals("und")) {
                    continue;
                }
                known.add(tag.baseName());
                if (!tag.subtags().script().isEmpty() && !tag.subtags().region().isEmpty() && tag.variants().isEmpty()) {
                    known.add(tag.subtags().language() + "-" + tag.subtags().region());
                }
            }
            available = known;
        }
        return known;
    }

    @Override
    public LanguageTag.Subtags addLikelySubtags(LanguageTag.Subtags subtags) {
        ULocale likely = ULocale.addLikelySubtags(new ULocale(subtags.language(), subtags.script(), subtags.region()));
        String language = likely.getLanguage();
        if (likely.getScript().isEmpty() || likely.getCountry().isEmpty()) {
            return null;
        }
        return new LanguageTag.Subtags(language.isEmpty() ? "und" : language, likely.getScript(), likely.getCountry());
    }

    @Override
    public List<String> keywordValues(String key, String locale) {
        return keywords.values(key, locale);
    }

    @Override
    public ListJoiner lists(String locale, ListJoiner.Type type, ListJoiner.Style style) {
        return IcuLists.of(locale(locale), type, style);
    }
}
