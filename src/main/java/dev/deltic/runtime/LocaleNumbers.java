package dev.deltic.runtime;

import dev.deltic.numbers.NumberToString;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as the {@code toLocaleString} methods show them in American English: groups of three digits, at most three decimals. Needs no
 *  locale data, which is only loaded for others. */
public final class LocaleNumbers {
    private static final int MAX_FRACTION_DIGITS = 3;

    private LocaleNumbers() { }

    /** Whether the default locale has these numbers. */
    public static boolean isDefaultLocale() {
        Locale locale = Locale.getDefault(Locale.Category.FORMAT);
        return locale == Locale.US || locale.getLanguage().equals("en") && !locale.hasExtensions() && locale.getScript().isEmpty()
            && locale.getVariant().isEmpty() && (locale.getCountry().isEmpty() || locale.getCountry().equals("US"));
    }

    /** The text of a Number. */
    public static String format(double value) {
        if (value != value) {
            return "NaN";
        }
        String sign = value < 0 || value == 0 && 1 / value < 0 ? "-" : "";
        double magnitude = Math.abs(value);
        if (Double.isInfinite(magnitude)) {
            return sign + "\u221E";
        }
        // From the shortest decimal that denotes the number, as ICU rounds: 1.0005 is 1.001, though its binary value is less.
        String text = new BigDecimal(NumberToString.toString(magnitude)).setScale(MAX_FRACTION_DIGITS, RoundingMode.HALF_UP)
            .toPlainString();
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        int point = text.indexOf('.');
        return sign + group(text.substring(0, point)) + (end - 1 == point ? "" : text.substring(point, end));
    }

    /** The text of a BigInt. */
    public static String format(BigInteger value) {
        return (value.signum() < 0 ? "-" : "") + group(value.abs().toString());
    }

    private static String group(String digits) {
        StringBuilder result = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            result.insert(i, ',');
        }
        return result.toString();
    }
}
