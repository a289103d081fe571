package dev.deltic.builtins.math;

/** Real functions that the JDK lacks, or has with other last bits than V8, whose source is FreeBSD's edition of fdlibm. */
final class RealFunctions {
    private static final double LN2 = 0x1.62e42fefa39efp-1;
    private static final double TINY = 0x1p-28;
    private static final double HUGE = 0x1p28;

    // 1 / ln 2 in two parts; the upper one has 21 bits, so that its product with a value of 32 bits is exact.
    private static final double INVERSE_LN2_HIGH = 1.44269504072144627571e+00;
    private static final double INVERSE_LN2_LOW = 1.67517131648865118353e-10;

    private RealFunctions() { }

    /** The exponential; e itself at 1, where fdlibm is one unit in the last place above. */
    static double exp(double x) {
        return x == 1 ? Math.E : StrictMath.exp(x);
    }

    /** The hyperbolic cosine, which at 1 follows from the corrected exponential. */
    static double cosh(double x) {
        return Math.abs(x) == 1 ? 0.5 * Math.E + 0.5 / Math.E : StrictMath.cosh(x);
    }

    static double acosh(double x) {
        if (!(x >= 1)) {
            return Double.NaN;
        }
        if (x >= HUGE) {
            return StrictMath.log(x) + LN2;
        }
        if (x == 1) {
            return 0;
        }
        if (x > 2) {
            return StrictMath.log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
        }
        double t = x - 1;
        return StrictMath.log1p(t + Math.sqrt(2 * t + t * t));
    }

    static double asinh(double x) {
        double magnitude = Math.abs(x);
        if (magnitude < TINY || !(magnitude < Double.POSITIVE_INFINITY)) {
            return x;
        }
        double result;
        if (magnitude > HUGE) {
            result = StrictMath.log(magnitude) + LN2;
        } else if (magnitude > 2) {
            result = StrictMath.log(2 * magnitude + 1 / (Math.sqrt(x * x + 1) + magnitude));
        } else {
            double square = x * x;
            result = StrictMath.log1p(magnitude + square / (1 + Math.sqrt(1 + square)));
        }
        return Math.copySign(result, x);
    }

    static double atanh(double x) {
        double magnitude = Math.abs(x);
        if (!(magnitude <= 1)) {
            return Double.NaN;
        }
        if (magnitude < TINY) {
            return x;
        }
        double twice = magnitude + magnitude;
        double result = magnitude < 0.5 ? 0.5 * StrictMath.log1p(twice + twice * magnitude / (1 - magnitude))
            : 0.5 * StrictMath.log1p(twice / (1 - magnitude));
        return Math.copySign(result, x);
    }

    /** Cube root: a guess from the exponent, a polynomial to 23 bits, one Newton step from there. */
    static double cbrt(double x) {
        double magnitude = Math.abs(x);
        if (magnitude == 0 || !(magnitude < Double.POSITIVE_INFINITY)) {
            return x;
        }
        int high = (int) (Double.doubleToRawLongBits(magnitude) >>> 32);
        if (high < 0x00100000) {                                   // subnormal
            high = (int) (Double.doubleToRawLongBits(magnitude * 0x1p54) >>> 32) / 3 + 696219795;
        } else {
            high = high / 3 + 715094163;
        }
        double t = Double.longBitsToDouble((long) high << 32);
        double r = t * t * (t / magnitude);
        t = t * (1.87595182427177009643 + r * (-1.88497979543377169875 + r * 1.621429720105354466140)
            + r * r * r * (-0.758397934778766047437 + r * 0.145996192886612446982));
        t = Double.longBitsToDouble(Double.doubleToRawLongBits(t) + 0x80000000L & 0xffffffffc0000000L);
        double s = t * t;
        r = magnitude / s;
        r = (r - t) / (t + t + r);
        return Math.copySign(t + t * r, x);
    }

    /** Logarithm to base 2: exponent plus the logarithm of a significand near 1, summed so that no bit is lost. */
    static double log2(double x) {
        if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
            return x == 0 ? Double.NEGATIVE_INFINITY : x < 0 ? Double.NaN : x;
        }
        int exponent = 0;
        double scaled = x;
        if (x < Double.MIN_NORMAL) {
            scaled = x * 0x1p54;
            exponent = -54;
        }
        int high = (int) (Double.doubleToRawLongBits(scaled) >>> 32);
        exponent += (high >> 20) - 1023;
        high &= 0x000fffff;
        int up = high + 0x95f64 & 0x100000;                        // the significand is in [sqrt(2) / 2, sqrt(2))
        exponent += up >> 20;
        double significand = Double.longBitsToDouble(
            (long) (high | up ^ 0x3ff00000) << 32 | Double.doubleToRawLongBits(scaled) & 0xffffffffL);
        double f = significand - 1;
        double halfSquare = 0.5 * f * f;
        double rest = log1pRest(f, halfSquare);
        double upper = Double.longBitsToDouble(Double.doubleToRawLongBits(f - halfSquare) & 0xffffffff00000000L);
        double lower = f - upper - halfSquare + rest;
        double valueHigh = upper * INVERSE_LN2_HIGH;
        double valueLow = (lower + upper) * INVERSE_LN2_LOW + lower * INVERSE_LN2_HIGH;
        double sum = exponent + valueHigh;
        return valueLow + (exponent - sum + valueHigh) + sum;
    }

    /** log(1 + f) - (f - f * f / 2). */
    private static double log1pRest(double f, double halfSquare) {
        double s = f / (2 + f);
        double z = s * s;
        double w = z * z;
        double even = w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
        double odd = z * (6.666666666666735130e-01 + w * (2.857142874366239149e-01
            + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
        return s * (halfSquare + (odd + even));
    }
}
