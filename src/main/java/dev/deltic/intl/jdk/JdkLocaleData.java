package dev.deltic.intl.jdk;

import dev.deltic.intl.CollationOrder;
import dev.deltic.intl.DateTimeData;
import dev.deltic.intl.DisplayNameTable;
import dev.deltic.intl.DurationSeparators;
import dev.deltic.intl.FormatterCache;
import dev.deltic.intl.KeywordValues;
import dev.deltic.intl.LanguageTag;
import dev.deltic.intl.ListJoiner;
import dev.deltic.intl.LocaleData;
import dev.deltic.intl.NumberFormatSettings;
import dev.deltic.intl.NumberFormatter;
import dev.deltic.intl.PluralSelector;
import dev.deltic.intl.RegionData;
import dev.deltic.intl.RelativeTimeFormatter;
import dev.deltic.intl.TextSegmenter;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the JDK knows: the numbers, dates and orders of its locales. Everything else is English. */
public final class JdkLocaleData extends LocaleData {
    private static final List<String> CASE_FIRST = List.of("false", "lower", "upper");

    private final FormatterCache<NumberFormatSettings, NumberFormatter> numbers = new FormatterCache<>(JdkNumberFormatter::new);
    private final FormatterCache<RelativeTimeFormatter.Settings, RelativeTimeFormatter> relativeTimes =
        new FormatterCache<>(EnglishRelativeTimes::new);
    private final FormatterCache<CollationOrder.Options, CollationOrder> orders = new FormatterCache<>(JdkOrder::of);
    private final FormatterCache<DisplayNameTable.Settings, DisplayNameTable> names = new FormatterCache<>(JdkNames::new);
    private final FormatterCache<PluralSelector.Settings, PluralSelector> plurals = new FormatterCache<>(TablePlurals::new);
    private final JdkDateTimeData dateTimes = new JdkDateTimeData();

    /** The JDK's locale for a tag. */
    static Locale locale(String tag) {
        return Locale.forLanguageTag(tag);
    }

    @Override
    protected List<String> localesWithData() {
        List<String> tags = new ArrayList<>();
        for (Locale locale : Locale.getAvailableLocales()) {
            tags.add(locale.toLanguageTag());
        }
        return tags;
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
            case "ca" -> JdkDateTimeData.calendars(locale);
            case "nu" -> first(numberingSystem(locale), KeywordValues.NUMBERING_SYSTEMS);
            case "kf" -> CASE_FIRST;
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
    public RegionData regions() {
        return new JdkRegions(this);
    }

    @Override
    public CollationOrder order(CollationOrder.Options options) {
        return orders.get(options);
    }

    @Override
    public TextSegmenter segmenter(String locale, TextSegmenter.Granularity granularity) {
        return new JdkSegmenter(locale(locale), granularity);
    }

    @Override
    public DisplayNameTable names(DisplayNameTable.Settings settings) {
        return names.get(settings);
    }

    @Override
    public String toUpperCase(String language, String text) {
        return switch (language) {
            case "az", "lt", "tr" -> text.toUpperCase(new Locale(language));
            default -> null;
        };
    }

    @Override
    public String toLowerCase(String language, String text) {
        return switch (language) {
            case "az", "lt", "tr" -> text.toLowerCase(new Locale(language));
            default -> null;
        };
    }

    @Override
    public PluralSelector plurals(PluralSelector.Settings settings) {
        return plurals.get(settings);
    }

    @Override
    public DateTimeData dateTimes() {
        return dateTimes;
    }

    @Override
    public ListJoiner lists(String locale, ListJoiner.Type type, ListJoiner.Style style) {
        return EnglishLists.of(type, style);
    }

    @Override
    public NumberFormatter numbers(NumberFormatSettings settings) {
        return numbers.get(settings);
    }

    @Override
    public RelativeTimeFormatter relativeTimes(RelativeTimeFormatter.Settings settings) {
        return relativeTimes.get(settings);
    }

    @Override
    public DurationSeparators durationSeparators(String locale, String numberingSystem) {
        return DurationSeparators.COLONS;
    }
}
