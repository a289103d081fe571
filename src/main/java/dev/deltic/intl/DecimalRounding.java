package dev.deltic.intl;

import dev.deltic.temporal.RoundingMode;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Rounds exact decimals to the digits that {@link DigitOptions} ask for, without locale data.
 *  <a href="https://tc39.es/ecma402/#sec-formatnumberstring">FormatNumericToString</a> */
public final class DecimalRounding {
    private DecimalRounding() { }

    /** A magnitude that has been rounded.
     *  @param value its exact value
     *  @param text its digits: at least one before the point, no grouping
     *  @param magnitude the exponent of the power of ten to which it was rounded */
    public record Rounded(BigDecimal value, String text, int magnitude) { }

    /** {@code magnitude}, not negative, as the options show it; {@code negative} is the sign that the rounding mode is to see. */
    public static Rounded round(BigDecimal magnitude, boolean negative, DigitOptions options) {
        Rounded rounded = switch (options.type()) {
            case SIGNIFICANT_DIGITS -> toRawPrecision(magnitude, negative, options);
            case FRACTION_DIGITS -> toRawFixed(magnitude, negative, options, options.increment());
            default -> byPriority(magnitude, negative, options);
        };
        String text = rounded.text;
        if (options.trailingZeros() == DigitOptions.TrailingZeros.STRIP_IF_INTEGER && isInteger(rounded.value)) {
            int point = text.indexOf('.');
            text = point < 0 ? text : text.substring(0, point);
        }
        return new Rounded(rounded.value, padInteger(text, options.minimumIntegerDigits()), rounded.magnitude);
    }

    private static Rounded byPriority(BigDecimal magnitude, boolean negative, DigitOptions options) {
        Rounded significant = toRawPrecision(magnitude, negative, options);
        Rounded fixed = toRawFixed(magnitude, negative, options, 1);
        boolean significantIsFiner = significant.magnitude <= fixed.magnitude;
        boolean takesSignificant = (options.type() == DigitOptions.RoundingType.MORE_PRECISION) == significantIsFiner;
        return takesSignificant ? significant : fixed;
    }

    private static boolean isInteger(BigDecimal value) {
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }

    private static String padInteger(String text, int minimum) {
        int point = text.indexOf('.');
        int missing = minimum - (point < 0 ? text.length() : point);
        return missing > 0 ? "0".repeat(missing) + text : text;
    }

    /** <a href="https://tc39.es/ecma402/#sec-torawprecision">ToRawPrecision</a> */
    private static Rounded toRawPrecision(BigDecimal x, boolean negative, DigitOptions options) {
        int precision = options.maximumSignificantDigits();
        int exponent = 0;
        BigDecimal value = BigDecimal.ZERO;
        if (x.signum() != 0) {
            exponent = exponent(x);
            value = roundTo(x, precision - 1 - exponent, 1, options.mode(), negative);
            exponent = value.signum() == 0 ? exponent : exponent(value);
        }
        int scale = precision - 1 - exponent;
        String text = value.setScale(Math.max(scale, 0)).toPlainString();
        return new Rounded(value, cut(text, precision - options.minimumSignificantDigits()), -scale);
    }

    /** <a href="https://tc39.es/ecma402/#sec-torawfixed">ToRawFixed</a> */
    private static Rounded toRawFixed(BigDecimal x, boolean negative, DigitOptions options, int increment) {
        int scale = options.maximumFractionDigits();
        BigDecimal value = roundTo(x, scale, increment, options.mode(), negative);
        String text = value.setScale(scale).toPlainString();
        return new Rounded(value, cut(text, scale - options.minimumFractionDigits()), -scale);
    }

    /** Removes up to {@code count} zeros at the end of the fraction, and a point that nothing follows. */
    private static String cut(String text, int count) {
        int point = text.indexOf('.');
        if (point < 0) {
            return text;
        }
        int end = text.length();
        for (int i = 0; i < count && end > point + 1 && text.charAt(end - 1) == '0'; i++) {
            end--;
        }
        return text.substring(0, end - 1 == point ? point : end);
    }

    /** The exponent of the first digit. */
    static int exponent(BigDecimal x) {
        return x.precision() - x.scale() - 1;
    }

    /** {@code x} to a multiple of {@code increment} of its digit {@code scale} behind the point (before it, if negative). */
    static BigDecimal roundTo(BigDecimal x, int scale, int increment, RoundingMode mode, boolean negative) {
        if (increment == 1 && x.scale() <= scale) {
            return x;
        }
        BigDecimal unit = new BigDecimal(BigInteger.valueOf(increment), scale);
        BigDecimal[] parts = x.divideAndRemainder(unit);
        BigInteger quotient = parts[0].toBigInteger();
        if (parts[1].signum() != 0) {
            int comparison = parts[1].multiply(BigDecimal.valueOf(2)).compareTo(unit);
            if (mode.roundsUp(comparison, negative, quotient.testBit(0))) {
                quotient = quotient.add(BigInteger.ONE);
            }
        }
        return new BigDecimal(quotient, scale).multiply(BigDecimal.valueOf(increment));
    }
}
