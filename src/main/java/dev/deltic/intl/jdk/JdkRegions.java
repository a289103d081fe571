package dev.deltic.intl.jdk;

import dev.deltic.intl.LanguageTag;
import dev.deltic.intl.LocaleData;
import dev.deltic.intl.RegionData;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What the JDK knows of regions, and CLDR's calendars and weekends where they are not the usual ones. */
record JdkRegions(LocaleData data) implements RegionData {
    private static final List<Integer> USUAL_WEEKEND = List.of(6, 7);

    @Override
    public List<String> calendars(String region) {
        return switch (region) {
            case "AE", "BH", "DJ", "DZ", "EH", "ER", "IQ", "JO", "KM", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA", "SD", "SY", "TD",
                "TN", "YE" -> List.of("gregory", "islamic-umalqura", "islamic-civil", "islamic-tbla");
            case "SA" -> List.of("islamic-umalqura", "gregory");
            case "AF", "IR" -> List.of("persian", "gregory", "islamic-civil", "islamic-tbla");
            case "CN", "CX", "HK", "MO", "SG" -> List.of("gregory", "chinese");
            case "EG" -> List.of("gregory", "coptic", "islamic-civil", "islamic-tbla");
            case "ET" -> List.of("gregory", "ethiopic");
            case "IL" -> List.of("gregory", "hebrew", "islamic-civil", "islamic-tbla");
            case "IN" -> List.of("gregory", "indian");
            case "JP" -> List.of("gregory", "japanese");
            case "KR" -> List.of("gregory", "dangi");
            case "TH" -> List.of("buddhist", "gregory");
            case "TW" -> List.of("gregory", "roc", "chinese");
            default -> List.of("gregory");
        };
    }

    @Override
    public List<String> hourCycles(String language, String region) {
        Locale locale = new Locale(language, region);
        if (!data.isAvailable(language + "-" + region)) {
            LanguageTag.Subtags likely = data.addLikelySubtags(new LanguageTag.Subtags("und", "", region));
            locale = likely == null ? Locale.ROOT : new Locale(likely.language(), region);
        }
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(null, FormatStyle.SHORT, IsoChronology.INSTANCE, locale);
        return pattern.indexOf('h') >= 0 ? List.of("h12", "h23") : pattern.indexOf('K') >= 0 ? List.of("h11", "h23")
            : List.of("h23", "h12");
    }

    @Override
    public Week week(String region) {
        List<Integer> weekend = switch (region) {
            case "AF" -> List.of(4, 5);
            case "BH", "DZ", "EG", "IL", "IQ", "JO", "KW", "LY", "OM", "QA", "SA", "SD", "SY", "YE" -> List.of(5, 6);
            case "IR" -> List.of(5);
            case "IN", "UG" -> List.of(7);
            default -> USUAL_WEEKEND;
        };
        return new Week(WeekFields.of(new Locale("", region)).getFirstDayOfWeek().getValue(), weekend);
    }

    @Override
    public List<String> timeZones(String region) {
        throw new LocaleData.MissingDataException("The list of a region's time zones");
    }

    @Override
    public List<String> supportedValues(Kind kind) {
        Set<String> values = new TreeSet<>();
        switch (kind) {
            case CURRENCY -> {
                for (Currency currency : Currency.getAvailableCurrencies()) {
                    if (!currency.getDisplayName(Locale.ENGLISH).equals(currency.getCurrencyCode())) {
                        values.add(currency.getCurrencyCode());
                    }
                }
            }
            default -> { }
        }
        return new ArrayList<>(values);
    }
}
