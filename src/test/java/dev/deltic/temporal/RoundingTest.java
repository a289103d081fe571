package dev.deltic.temporal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rounding, and quotients as doubles. */
class RoundingTest {
    /** Each mode's results for -15, -12, -5, 5, 12, 15 and 18 to tens. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ceil|-10 -10 0 10 20 20 20", "floor|-20 -20 -10 0 10 10 10", "expand|-20 -20 -10 10 20 20 20", "trunc|-10 -10 0 0 10 10 10",
        "halfCeil|-10 -10 0 10 10 20 20", "halfFloor|-20 -10 -10 0 10 10 20", "halfExpand|-20 -10 -10 10 10 20 20",
        "halfTrunc|-10 -10 0 0 10 10 20", "halfEven|-20 -10 0 0 10 20 20"})
    void modes(String mode, String expected) {
        StringBuilder results = new StringBuilder();
        for (int value : new int[] {-15, -12, -5, 5, 12, 15, 18}) {
            results.append(results.length() == 0 ? "" : " ")
                .append(RoundingMode.of(mode).round(BigInteger.valueOf(value), BigInteger.TEN));
        }
        assertEquals(expected, results.toString());
    }

    @Test
    void asIfPositiveIsTowardsTheBeginningOfTime() {
        assertEquals(BigInteger.valueOf(-20), RoundingMode.TRUNC.roundAsIfPositive(BigInteger.valueOf(-15), BigInteger.TEN));
        assertEquals(BigInteger.valueOf(-10), RoundingMode.EXPAND.roundAsIfPositive(BigInteger.valueOf(-15), BigInteger.TEN));
        assertEquals(BigInteger.valueOf(-10), RoundingMode.HALF_EXPAND.roundAsIfPositive(BigInteger.valueOf(-15), BigInteger.TEN));
    }

    @Test
    void quotientsAreTheNearestDoubles() {
        Random random = new Random(262);
        for (int i = 0; i < 5_000; i++) {
            BigInteger numerator = new BigInteger(1 + random.nextInt(110), random);
            BigInteger denominator = new BigInteger(1 + random.nextInt(80), random).add(BigInteger.ONE);
            double expected = new BigDecimal(numerator).divide(new BigDecimal(denominator), new MathContext(200)).doubleValue();
            assertEquals(expected, new Fraction(numerator, denominator).toDouble(), () -> numerator + " / " + denominator);
            assertEquals(0.0 - expected, new Fraction(numerator.negate(), denominator).toDouble());
        }
    }
}
