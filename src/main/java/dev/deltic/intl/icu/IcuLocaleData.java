package dev.deltic.intl.icu;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;
import dev.deltic.intl.CollationOrder;
import dev.deltic.intl.DateTimeData;
import dev.deltic.intl.DisplayNameTable;
import dev.deltic.intl.DurationSeparators;
import dev.deltic.intl.FormatterCache;
import dev.deltic.intl.LanguageTag;
import dev.deltic.intl.ListJoiner;
import dev.deltic.intl.LocaleData;
import dev.deltic.intl.NumberFormatSettings;
import dev.deltic.intl.NumberFormatter;
import dev.deltic.intl.PluralSelector;
import dev.deltic.intl.RegionData;
import dev.deltic.intl.RelativeTimeFormatter;
import dev.deltic.intl.TextSegmenter;
import java.util.ArrayList;
import java.util.List;

/** What ICU4J knows. */
public final class IcuLocaleData extends LocaleData {
    /** The oldest version that is tested. */
    private static final int OLDEST_VERSION = 78;

    private final FormatterCache<CollationOrder.Options, CollationOrder> orders = new FormatterCache<>(IcuOrder::of);
    private final FormatterCache<DisplayNameTable.Settings, DisplayNameTable> names = new FormatterCache<>(IcuNames::new);
    private final FormatterCache<PluralSelector.Settings, PluralSelector> plurals = new FormatterCache<>(IcuPlurals::new);
    private final Keywords keywords = new Keywords();
    private final IcuRegions regions = new IcuRegions();
    private final FormatterCache<NumberFormatSettings, NumberFormatter> numbers = new FormatterCache<>(IcuNumberFormatter::new);
    private final FormatterCache<RelativeTimeFormatter.Settings, RelativeTimeFormatter> relativeTimes =
        new FormatterCache<>(IcuRelativeTimeFormatter::new);
    private final FormatterCache<String, DurationSeparators> separators = new FormatterCache<>(IcuDurations::separators);
    private final IcuDateTimeData dateTimes = new IcuDateTimeData();

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
    protected List<String> localesWithData() {
        List<String> tags = new ArrayList<>();
        for (ULocale locale : ULocale.getAvailableLocales()) {
            tags.add(locale.toLanguageTag());
        }
        return tags;
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
    public RegionData regions() {
        return regions;
    }

    @Override
    public CollationOrder order(CollationOrder.Options options) {
        return orders.get(options);
    }

    @Override
    public TextSegmenter segmenter(String locale, TextSegmenter.Granularity granularity) {
        return new IcuSegmenter(locale(locale), granularity);
    }

    @Override
    public DisplayNameTable names(DisplayNameTable.Settings settings) {
        return names.get(settings);
    }

    @Override
    public String toUpperCase(String language, String text) {
        return switch (language) {
            case "az", "el", "lt", "tr" -> UCharacter.toUpperCase(new ULocale(language), text);
            default -> null;
        };
    }

    @Override
    public String toLowerCase(String language, String text) {
        return switch (language) {
            case "az", "lt", "tr" -> UCharacter.toLowerCase(new ULocale(language), text);
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
        return IcuLists.of(locale(locale), type, style);
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
        return separators.get(locale + "-u-nu-" + numberingSystem);
    }
}
