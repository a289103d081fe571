package dev.deltic.intl.jdk;

import dev.deltic.intl.DisplayNameTable;
import java.time.chrono.Chronology;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Currency;
import java.util.Locale;

/** The names that the JDK has, all of them long but those of currencies. Dialects have no names of their own; what has none at all has
 *  its English one. */
record JdkNames(Settings settings, Locale locale) implements DisplayNameTable {
    JdkNames(Settings settings) {
        this(settings, JdkLocaleData.locale(settings.locale()));
    }

    @Override
    public String of(String code) {
        String name = switch (settings.type()) {
            case LANGUAGE -> Locale.forLanguageTag(code).getDisplayName(locale);
            case REGION -> new Locale("", code).getDisplayCountry(locale);
            case SCRIPT -> new Locale.Builder().setScript(code).build().getDisplayScript(locale);
            case CALENDAR -> calendar(code);
            case CURRENCY -> currency(code);
            case DATE_TIME_FIELD -> field(code);
        };
        // English calls some fields what scripts call them.
        boolean isCode = name != null && name.equals(code) && settings.type() != Type.DATE_TIME_FIELD;
        return name == null || name.isEmpty() || isCode ? null : name;
    }

    private String calendar(String code) {
        String english = switch (code) {
            case "buddhist" -> "Buddhist Calendar";
            case "chinese" -> "Chinese Calendar";
            case "coptic" -> "Coptic Calendar";
            case "dangi" -> "Dangi Calendar";
            case "ethioaa" -> "Ethiopic Amete Alem Calendar";
            case "ethiopic" -> "Ethiopic Calendar";
            case "gregory" -> "Gregorian Calendar";
            case "hebrew" -> "Hebrew Calendar";
            case "indian" -> "Indian National Calendar";
            case "iso8601" -> "ISO-8601 Calendar";
            case "japanese" -> "Japanese Calendar";
            case "persian" -> "Persian Calendar";
            case "roc" -> "Minguo Calendar";
            default -> null;
        };
        if (locale.getLanguage().equals("en")) {
            return english;
        }
        String id = switch (code) {
            case "buddhist" -> "ThaiBuddhist";
            case "islamic-umalqura" -> "Hijrah-umalqura";
            case "japanese" -> "Japanese";
            case "roc" -> "Minguo";
            default -> null;
        };
        return id == null ? english : Chronology.of(id).getDisplayName(TextStyle.FULL, locale);
    }

    private String currency(String code) {
        for (Currency currency : Currency.getAvailableCurrencies()) {
            if (currency.getCurrencyCode().equals(code)) {
                return settings.style() == Style.LONG ? currency.getDisplayName(locale) : currency.getSymbol(locale);
            }
        }
        return null;
    }

    private String field(String code) {
        return switch (code) {
            case "era" -> ChronoField.ERA.getDisplayName(locale);
            case "year" -> ChronoField.YEAR.getDisplayName(locale);
            case "quarter" -> "quarter";
            case "month" -> ChronoField.MONTH_OF_YEAR.getDisplayName(locale);
            case "weekOfYear" -> IsoFields.WEEK_OF_WEEK_BASED_YEAR.getDisplayName(locale);
            case "weekday" -> ChronoField.DAY_OF_WEEK.getDisplayName(locale);
            case "day" -> ChronoField.DAY_OF_MONTH.getDisplayName(locale);
            case "dayPeriod" -> ChronoField.AMPM_OF_DAY.getDisplayName(locale);
            case "hour" -> ChronoField.HOUR_OF_DAY.getDisplayName(locale);
            case "minute" -> ChronoField.MINUTE_OF_HOUR.getDisplayName(locale);
            case "second" -> ChronoField.SECOND_OF_MINUTE.getDisplayName(locale);
            default -> "time zone";
        };
    }
}
