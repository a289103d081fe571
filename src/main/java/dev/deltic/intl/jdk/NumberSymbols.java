package dev.deltic.intl.jdk;

import dev.deltic.intl.NumberFormatSettings;
import dev.deltic.intl.NumberFormatSettings.CurrencyDisplay;
import dev.deltic.intl.NumberFormatSettings.CurrencySign;
import dev.deltic.intl.NumberFormatSettings.Style;
import dev.deltic.intl.NumberingSystems;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** What the JDK writes for the signs and digits of numbers. Immutable. */
final class NumberSymbols {
    private final NumberFormatSettings settings;
    private final Locale locale;
    private final DecimalFormatSymbols symbols;
    private final String[] digits;

    NumberSymbols(NumberFormatSettings settings) {
        this.settings = settings;
        this.locale = locale(settings.locale(), settings.numberingSystem());
        this.digits = NumberingSystems.digits(settings.numberingSystem() == null ? "latn" : settings.numberingSystem());
        this.symbols = symbols();
    }

    /** Those of the numbering system, if it is Arabic or the locale's own; else those for Latin digits. */
    private DecimalFormatSymbols symbols() {
        Locale plain = locale(settings.locale(), null);
        DecimalFormatSymbols own = DecimalFormatSymbols.getInstance(plain);
        String name = settings.numberingSystem();
        if (digits == null || digits[0].equals(String.valueOf(own.getZeroDigit()))) {
            return own;
        }
        boolean isArabic = name.equals("arab") || name.equals("arabext");
        return DecimalFormatSymbols.getInstance(isArabic ? locale : locale(settings.locale(), "latn"));
    }

    /** How many digits must stand before the first separator. */
    int minimumGroup() {
        return DigitGroups.minimum(locale);
    }

    /** How many digits the groups before the last have. */
    int secondaryGroup() {
        return DigitGroups.secondary(locale);
    }

    private static Locale locale(String tag, String numberingSystem) {
        Locale.Builder builder = new Locale.Builder().setLanguageTag(tag);
        return numberingSystem == null ? builder.build() : builder.setUnicodeLocaleKeyword("nu", numberingSystem).build();
    }

    /** The pattern of the style. */
    NumberPattern pattern() {
        NumberFormat format = switch (settings.style()) {
            case PERCENT -> NumberFormat.getPercentInstance(locale);
            case CURRENCY -> settings.currencyDisplay() == CurrencyDisplay.NAME ? NumberFormat.getNumberInstance(locale)
                : NumberFormat.getCurrencyInstance(settings.currencySign() == CurrencySign.ACCOUNTING ? accounting() : locale);
            default -> NumberFormat.getNumberInstance(locale);
        };
        return NumberPattern.parse(format instanceof DecimalFormat decimal ? decimal.toPattern() : "#,##0.###");
    }

    private Locale accounting() {
        return new Locale.Builder().setLocale(locale).setUnicodeLocaleKeyword("cf", "account").build();
    }

    CompactPatterns compactPatterns(NumberFormatSettings.CompactDisplay display) {
        // Patterns for Latin digits, so that what stands around them can be told from them.
        Locale latin = new Locale.Builder().setLocale(locale).setUnicodeLocaleKeyword("nu", "latn").build();
        return new CompactPatterns(latin,
            display == NumberFormatSettings.CompactDisplay.SHORT ? NumberFormat.Style.SHORT : NumberFormat.Style.LONG);
    }

    /** {@code text} of the digits 0 to 9 in those of the numbering system. */
    String digits(String text) {
        if (digits == null || digits[0].equals("0")) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length() * 2);
        for (int i = 0; i < text.length(); i++) {
            result.append(digits[text.charAt(i) - '0']);
        }
        return result.toString();
    }

    String decimal(boolean isMoney) {
        return String.valueOf(isMoney ? symbols.getMonetaryDecimalSeparator() : symbols.getDecimalSeparator());
    }

    String group(boolean isMoney) {
        return String.valueOf(isMoney ? symbols.getMonetaryGroupingSeparator() : symbols.getGroupingSeparator());
    }

    String minus() {
        return String.valueOf(symbols.getMinusSign());
    }

    String plus() {
        return "+";
    }

    String percent() {
        return String.valueOf(symbols.getPercent());
    }

    String exponent() {
        return symbols.getExponentSeparator();
    }

    String nan() {
        return symbols.getNaN();
    }

    String infinity() {
        return symbols.getInfinity();
    }

    /** What stands for the currency of style {@link Style#CURRENCY}. */
    String currency() {
        String code = settings.currency();
        if (settings.currencyDisplay() == CurrencyDisplay.CODE) {
            return code;
        }
        try {
            Currency currency = Currency.getInstance(code);
            return settings.currencyDisplay() == CurrencyDisplay.NAME ? currency.getDisplayName(locale) : currency.getSymbol(locale);
        } catch (IllegalArgumentException unknown) {
            return code;
        }
    }
}
