package dev.deltic.intl.jdk;

import dev.deltic.intl.KeywordValues;
import dev.deltic.intl.LanguageTag;
import dev.deltic.intl.ListJoiner;
import dev.deltic.intl.LocaleData;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the JDK knows: the numbers, dates and orders of its locales. Everything else is English. */
public final class JdkLocaleData extends LocaleData {
    private static final String FALLBACK = "en-US";

    /** Null until somebody asked. */
    private volatile Set<String> available;

    /** The JDK's locale for a tag. */
    static Locale locale(String tag) {
        return Locale.forLanguageTag(tag);
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
            for (Locale locale : Locale.getAvailableLocales()) {
                LanguageTag tag = LanguageTag.parse(locale.toLanguageTag());
                if (tag != null && !tag.subtags().language().equals("und")) {
                    known.add(tag.baseName());
                    if (!tag.subtags().script().isEmpty() && !tag.subtags().region().isEmpty() && tag.variants().isEmpty()) {
                        known.add(tag.subtags().language() + "-" + tag.subtags().region());
                    }
                }
            }
            available = known;
        }
        return known;
    }

    @Override
    public LanguageTag.Subtags addLikelySubtags(LanguageTag.Subtags subtags) {
        return LikelySubtags.table().add(subtags);
    }

    @Override
    public List<String> keywordValues(String key, String locale) {
        List<String> common = KeywordValues.ofAllLocales(key);
        if (common != null) {
            return common;
        }
        return switch (key) {
            case "ca" -> first("gregory", KeywordValues.CALENDARS);
            case "nu" -> first(numberingSystem(locale), KeywordValues.NUMBERING_SYSTEMS);
            default -> Arrays.asList((String) null);
        };
    }

    private static List<String> first(String value, List<String> others) {
        Set<String> values = new LinkedHashSet<>();
        values.add(value);
        values.addAll(others);
        return List.copyOf(values);
    }

    /** The system whose zero the locale's numbers have. */
    private static String numberingSystem(String locale) {
        return switch (DecimalFormatSymbols.getInstance(locale(locale)).getZeroDigit()) {
            case '\u0660' -> "arab";
            case '\u06F0' -> "arabext";
            case '\u0966' -> "deva";
            case '\u09E6' -> "beng";
            case '\u0E50' -> "thai";
            case '\u0F20' -> "tibt";
            case '\u1040' -> "mymr";
            case '\u1C50' -> "olck";
            default -> "latn";
        };
    }

    @Override
    public ListJoiner lists(String locale, ListJoiner.Type type, ListJoiner.Style style) {
        return EnglishLists.of(type, style);
    }
}
