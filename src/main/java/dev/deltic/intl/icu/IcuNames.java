package dev.deltic.intl.icu;

import com.ibm.icu.text.CurrencyDisplayNames;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import dev.deltic.intl.DisplayNameTable;

/** The names that ICU has. What is used of its tables only reads. */
final class IcuNames implements DisplayNameTable {
    private final Settings settings;
    private final LocaleDisplayNames locales;
    /** Null but for currencies. */
    private final CurrencyDisplayNames currencies;
    /** Null but for fields. */
    private final DateTimePatternGenerator fields;

    IcuNames(Settings settings) {
        this.settings = settings;
        ULocale locale = IcuLocaleData.locale(settings.locale());
        locales = LocaleDisplayNames.getInstance(locale,
            settings.languageDisplay() == LanguageDisplay.STANDARD ? DisplayContext.STANDARD_NAMES : DisplayContext.DIALECT_NAMES,
            DisplayContext.CAPITALIZATION_NONE,
            settings.style() == Style.LONG ? DisplayContext.LENGTH_FULL : DisplayContext.LENGTH_SHORT,
            settings.type() == Type.LANGUAGE && settings.fallback() == Fallback.CODE ? DisplayContext.SUBSTITUTE
                : DisplayContext.NO_SUBSTITUTE);
        currencies = settings.type() == Type.CURRENCY ? CurrencyDisplayNames.getInstance(locale, true) : null;
        fields = settings.type() == Type.DATE_TIME_FIELD ? DateTimePatternGenerator.getInstance(locale) : null;
    }

    @Override
    public String of(String code) {
        return switch (settings.type()) {
            case LANGUAGE -> locales.localeDisplayName(ULocale.forLanguageTag(code));
            case REGION -> locales.regionDisplayName(code);
            case SCRIPT -> locales.scriptDisplayName(code);
            case CALENDAR -> calendar(code);
            case CURRENCY -> currency(code);
            case DATE_TIME_FIELD -> field(code);
        };
    }

    private String calendar(String code) {
        String type = ULocale.toLegacyType("calendar", code);
        String name = type == null ? null : locales.keyValueDisplayName("calendar", type);
        return name == null || name.equals(type) ? null : name;
    }

    private String currency(String code) {
        if (currencies == null || currencies.getName(code) == null) {
            return null;
        }
        String symbol = switch (settings.style()) {
            case LONG -> currencies.getName(code);
            case SHORT -> currencies.getSymbol(code);
            case NARROW -> currencies.getNarrowSymbol(code);
        };
        // What has a name and no symbol is written as its code.
        return symbol == null ? code : symbol;
    }

    private String field(String code) {
        int field = switch (code) {
            case "era" -> DateTimePatternGenerator.ERA;
            case "year" -> DateTimePatternGenerator.YEAR;
            case "quarter" -> DateTimePatternGenerator.QUARTER;
            case "month" -> DateTimePatternGenerator.MONTH;
            case "weekOfYear" -> DateTimePatternGenerator.WEEK_OF_YEAR;
            case "weekday" -> DateTimePatternGenerator.WEEKDAY;
            case "day" -> DateTimePatternGenerator.DAY;
            case "dayPeriod" -> DateTimePatternGenerator.DAYPERIOD;
            case "hour" -> DateTimePatternGenerator.HOUR;
            case "minute" -> DateTimePatternGenerator.MINUTE;
            case "second" -> DateTimePatternGenerator.SECOND;
            default -> DateTimePatternGenerator.ZONE;
        };
        DateTimePatternGenerator.DisplayWidth width = switch (settings.style()) {
            case LONG -> DateTimePatternGenerator.DisplayWidth.WIDE;
            case SHORT -> DateTimePatternGenerator.DisplayWidth.ABBREVIATED;
            case NARROW -> DateTimePatternGenerator.DisplayWidth.NARROW;
        };
        return fields.getFieldDisplayName(field, width);
    }
}
