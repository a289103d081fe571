package dev.deltic.builtins.intl;

import dev.deltic.numbers.NumberToString;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as the {@code toLocaleString} methods show them in American English: groups of three digits, at most three decimals. Needs no
 *  locale data, which is only loaded for others. */
final class AmericanNumbers {
    private static final int MAX_FRACTION_DIGITS = 3;
    /** Numbers from the one to below the other have no exponent in their shortest text. */
    private static final double MIN_PLAIN = 1e-6;
    private static final double MAX_PLAIN = 1e21;

    private AmericanNumbers() { }

    /** Whether the default locale has these numbers. */
    static boolean isDefaultLocale() {
        Locale locale = Locale.getDefault();
        return locale == Locale.US || locale.getLanguage().equals("en") && !locale.hasExtensions() && locale.getScript().isEmpty()
            && locale.getVariant().isEmpty() && (locale.getCountry().isEmpty() || locale.getCountry().equals("US"));
    }

    /** The text of a Number. */
    static String format(double value) {
        if (value != value) {
            return "NaN";
        }
        String sign = value < 0 || value == 0 && 1 / value < 0 ? "-" : "";
        double magnitude = Math.abs(value);
        if (Double.isInfinite(magnitude)) {
            return sign + "\u221E";
        }
        // From the shortest decimal that denotes the number, as ICU rounds: 1.0005 is 1.001, though its binary value is less.
        if (magnitude < MIN_PLAIN) {
            return sign + "0";
        }
        String shortest = NumberToString.toString(magnitude);
        int shown = shortest.indexOf('.');
        if (shown < 0 && magnitude < MAX_PLAIN) {
            return sign + group(shortest);
        }
        if (shown >= 0 && shortest.length() - shown - 1 <= MAX_FRACTION_DIGITS) {
            return sign + group(shortest.substring(0, shown)) + shortest.substring(shown);
        }
        String text = new BigDecimal(shortest).setScale(MAX_FRACTION_DIGITS, RoundingMode.HALF_UP).toPlainString();
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        int point = text.indexOf('.');
        return sign + group(text.substring(0, point)) + (end - 1 == point ? "" : text.substring(point, end));
    }

    /** The text of a BigInt. */
    static String format(BigInteger value) {
        return (value.signum() < 0 ? "-" : "") + group(value.abs().toString());
    }

    private static String group(String digits) {
        if (digits.length() <= 3) {
            return digits;
        }
        StringBuilder result = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            result.insert(i, ',');
        }
        return result.toString();
    }
}
