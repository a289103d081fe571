package dev.deltic.intl.jdk;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** What a locale writes in place of the last digits of large numbers, as {@code java.text.CompactNumberFormat} knows it. That class shows
 *  its patterns only in what it formats: they are found there. Not thread-safe. */
final class CompactPatterns {
    private static final int MAX_FRACTION = 30;
    private static final int MAX_EXPONENT = 15;
    private static final BigDecimal LARGE = BigDecimal.TEN.pow(MAX_EXPONENT);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final NumberFormat format;

    CompactPatterns(Locale locale, NumberFormat.Style style) {
        format = NumberFormat.getCompactNumberInstance(locale, style);
        format.setMaximumFractionDigits(MAX_FRACTION);
    }

    /** What stands before and behind a number. */
    record Affixes(String prefix, String suffix) { }

    /** How many powers of ten a number of an exponent is divided by. */
    int shift(int exponent) {
        if (exponent < 0) {
            return 0;
        }
        int known = Math.min(exponent, MAX_EXPONENT);
        String text = format.format(BigDecimal.ONE.scaleByPowerOfTen(known));
        int start = firstDigit(text);
        int digits = 0;
        for (int i = start; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.isDigit(text.codePointAt(i))) {
                digits++;
            }
        }
        // A power of ten shows one digit more than it keeps zeros.
        return digits == 0 ? 0 : known - (digits - 1);
    }

    /** What stands around {@code value}, which has been divided by a power of ten, the {@code shift}. */
    Affixes affixes(BigDecimal value, int shift) {
        // Of a number with a fraction the JDK takes the singular of what stands before the point.
        boolean isWhole = value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
        BigDecimal sample = !isWhole ? TWO : value.precision() - value.scale() <= MAX_EXPONENT ? value
            : value.remainder(LARGE).add(LARGE);        // beyond the range of doubles the JDK fails
        String text = format.format(sample.scaleByPowerOfTen(shift));
        int start = firstDigit(text);
        int end = text.length();
        while (end > start && !Character.isDigit(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return new Affixes(text.substring(0, start), text.substring(end));
    }

    private static int firstDigit(String text) {
        int i = 0;
        while (i < text.length() && !Character.isDigit(text.codePointAt(i))) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i;
    }
}
