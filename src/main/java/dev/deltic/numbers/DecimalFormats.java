package dev.deltic.numbers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The formats with a chosen number of digits: Number.prototype.toFixed, toExponential and toPrecision. All round the
 *  exact binary value, ties away from zero. Callers have checked the ranges of the arguments. */
public final class DecimalFormats {
    /** From here on toFixed answers like toString. */
    private static final double MAX_FIXED = 1e21;
    private static final int MAX_FAST_DIGITS = 18;
    /** Digits argument of {@link #toExponential} when the caller gave none. */
    public static final int AS_MANY_AS_NECESSARY = -1;

    private DecimalFormats() { }

    /** <a href="https://tc39.es/ecma262/#sec-number.prototype.tofixed">Number.prototype.toFixed</a> */
    public static String toFixed(double value, int fractionDigits) {
        if (!(Math.abs(value) < MAX_FIXED)) {
            return NumberToString.toString(value);
        }
        double magnitude = Math.abs(value);
        String digits = fixedDigits(magnitude, fractionDigits);
        StringBuilder text = new StringBuilder(digits.length() + 4);
        if (value < 0) {
            text.append('-');
        }
        int point = digits.length() - fractionDigits;
        if (point <= 0) {
            text.append('0');
        } else {
            text.append(digits, 0, point);
        }
        if (fractionDigits > 0) {
            text.append('.');
            NumberToString.appendZeros(text, -point);
            text.append(digits, Math.max(point, 0), digits.length());
        }
        return text.toString();
    }

    /** The digits of the integer nearest to {@code magnitude × 10^fractionDigits}. */
    private static String fixedDigits(double magnitude, int fractionDigits) {
        if (fractionDigits <= MAX_FAST_DIGITS && magnitude < 0x1p53) {
            long fast = scaleAndRound(magnitude, fractionDigits);
            if (fast >= 0) {
                return Long.toString(fast);
            }
        }
        return new BigDecimal(magnitude).setScale(fractionDigits, RoundingMode.HALF_UP).unscaledValue().toString();
    }

    /** The integer nearest to {@code magnitude × 10^decimals}, ties up; -1 if it does not fit. Exact: the product with
     *  the significand has less than 114 bits, and the binary exponent then says where to cut it. */
    private static long scaleAndRound(double magnitude, int decimals) {
        long bits = Double.doubleToRawLongBits(magnitude);
        int biased = (int) (bits >>> 52);
        long significand = bits & (1L << 52) - 1;
        int cut = biased == 0 ? 1074 : 1075 - biased;       // magnitude = significand / 2^cut
        if (biased != 0) {
            significand |= 1L << 52;
        }
        if (cut > 115) {
            return 0;
        }
        long power = 1;
        for (int i = 0; i < decimals; i++) {
            power *= 10;
        }
        long low = significand * power;
        long high = Math.multiplyHigh(significand, power);
        if (cut == 0) {
            return high == 0 ? Math.max(low, -1) : -1;
        }
        long half = 1L << (cut - 1 & 63);                    // rounds by adding one half
        if (cut <= 64) {
            long sum = low + half;
            if (Long.compareUnsigned(sum, low) < 0) {
                high++;
            }
            low = sum;
        } else {
            high += half;
        }
        if (cut >= 64) {
            return high >>> cut - 64;
        }
        return high >>> cut - 1 != 0 ? -1 : high << 64 - cut | low >>> cut;
    }

    /** <a href="https://tc39.es/ecma262/#sec-number.prototype.toexponential">Number.prototype.toExponential</a>;
     *  {@code fractionDigits} may be {@link #AS_MANY_AS_NECESSARY}. */
    public static String toExponential(double value, int fractionDigits) {
        if (value - value != 0) {
            return NumberToString.toString(value);
        }
        StringBuilder text = new StringBuilder(24);
        if (value < 0) {
            text.append('-');
        }
        double magnitude = Math.abs(value);
        if (magnitude == 0) {
            appendScientificZero(text, Math.max(fractionDigits, 0));
        } else if (fractionDigits == AS_MANY_AS_NECESSARY) {
            ShortestDecimal decimal = ShortestDecimal.of(magnitude);
            String digits = Long.toString(decimal.digits);
            NumberToString.appendScientific(text, digits, decimal.exponent + digits.length() - 1);
        } else {
            BigDecimal rounded = roundTo(magnitude, fractionDigits + 1);
            NumberToString.appendScientific(text, digitsOf(rounded, fractionDigits + 1), exponentOf(rounded));
        }
        return text.toString();
    }

    private static void appendScientificZero(StringBuilder text, int fractionDigits) {
        text.append('0');
        if (fractionDigits > 0) {
            text.append('.');
            NumberToString.appendZeros(text, fractionDigits);
        }
        text.append("e+0");
    }

    /** <a href="https://tc39.es/ecma262/#sec-number.prototype.toprecision">Number.prototype.toPrecision</a> */
    public static String toPrecision(double value, int precision) {
        if (value - value != 0) {
            return NumberToString.toString(value);
        }
        StringBuilder text = new StringBuilder(24);
        if (value < 0) {
            text.append('-');
        }
        double magnitude = Math.abs(value);
        int exponent = 0;
        String digits;
        if (magnitude == 0) {
            StringBuilder zeros = new StringBuilder(precision);
            NumberToString.appendZeros(zeros, precision);
            digits = zeros.toString();
        } else {
            BigDecimal rounded = roundTo(magnitude, precision);
            exponent = exponentOf(rounded);
            digits = digitsOf(rounded, precision);
        }
        if (exponent < -6 || exponent >= precision) {
            NumberToString.appendScientific(text, digits, exponent);
        } else if (exponent == precision - 1) {
            text.append(digits);
        } else if (exponent >= 0) {
            text.append(digits, 0, exponent + 1).append('.').append(digits, exponent + 1, precision);
        } else {
            text.append("0.");
            NumberToString.appendZeros(text, -(exponent + 1));
            text.append(digits);
        }
        return text.toString();
    }

    private static BigDecimal roundTo(double magnitude, int digits) {
        return new BigDecimal(magnitude).round(new MathContext(digits, RoundingMode.HALF_UP));
    }

    /** The decimal exponent of the first digit. */
    private static int exponentOf(BigDecimal rounded) {
        return rounded.precision() - rounded.scale() - 1;
    }

    private static String digitsOf(BigDecimal rounded, int count) {
        String digits = rounded.unscaledValue().toString();
        if (digits.length() == count) {
            return digits;
        }
        StringBuilder padded = new StringBuilder(count).append(digits);
        NumberToString.appendZeros(padded, count - digits.length());
        return padded.toString();
    }
}
