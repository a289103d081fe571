package dev.deltic.intl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.deltic.intl.DigitOptions.RoundingType;
import dev.deltic.intl.DigitOptions.TrailingZeros;
import dev.deltic.temporal.RoundingMode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DecimalRoundingTest {
    private static String fixed(String magnitude, int minimum, int maximum, RoundingMode mode, boolean negative) {
        return DecimalRounding.round(new BigDecimal(magnitude), negative, DigitOptions.fraction(1, minimum, maximum, mode)).text();
    }

    private static String round(String magnitude, RoundingType type, int minimumFraction, int maximumFraction, int minimumSignificant,
            int maximumSignificant) {
        return DecimalRounding.round(new BigDecimal(magnitude), false, new DigitOptions(1, minimumFraction, maximumFraction,
            minimumSignificant, maximumSignificant, type, 1, RoundingMode.HALF_EXPAND, TrailingZeros.AUTO)).text();
    }

    @Test
    void fractionDigits() {
        assertEquals("1.235", fixed("1.2345", 0, 3, RoundingMode.HALF_EXPAND, false));
        assertEquals("1.20", fixed("1.2", 2, 3, RoundingMode.HALF_EXPAND, false));
        assertEquals("0", fixed("0.0004", 0, 3, RoundingMode.HALF_EXPAND, false));
        assertEquals("0.00", fixed("0", 2, 2, RoundingMode.HALF_EXPAND, false));
        assertEquals("1000000000000000000000000", fixed("1e24", 0, 3, RoundingMode.HALF_EXPAND, false));
        assertEquals("1000", fixed("999.9996", 0, 3, RoundingMode.HALF_EXPAND, false));
    }

    @Test
    void modesSeeTheSign() {
        assertEquals("3", fixed("2.1", 0, 0, RoundingMode.CEIL, false));
        assertEquals("2", fixed("2.1", 0, 0, RoundingMode.CEIL, true));
        assertEquals("2", fixed("2.5", 0, 0, RoundingMode.HALF_FLOOR, false));
        assertEquals("3", fixed("2.5", 0, 0, RoundingMode.HALF_FLOOR, true));
        assertEquals("2", fixed("2.5", 0, 0, RoundingMode.HALF_EVEN, false));
        assertEquals("4", fixed("3.5", 0, 0, RoundingMode.HALF_EVEN, false));
        assertEquals("3", fixed("2.50000000000000000000001", 0, 0, RoundingMode.HALF_TRUNC, false));
    }

    @Test
    void significantDigits() {
        assertEquals("1230", round("1234", RoundingType.SIGNIFICANT_DIGITS, 0, 0, 1, 3));
        assertEquals("12.0", round("12", RoundingType.SIGNIFICANT_DIGITS, 0, 0, 3, 5));
        assertEquals("1000", round("999.6", RoundingType.SIGNIFICANT_DIGITS, 0, 0, 1, 3));
        assertEquals("0.000123", round("0.0001234", RoundingType.SIGNIFICANT_DIGITS, 0, 0, 1, 3));
        assertEquals("0.00", round("0", RoundingType.SIGNIFICANT_DIGITS, 0, 0, 3, 3));
    }

    @Test
    void prioritiesChooseByPrecision() {
        assertEquals("1.63", round("1.625", RoundingType.MORE_PRECISION, 0, 2, 1, 2));
        assertEquals("1.6", round("1.625", RoundingType.LESS_PRECISION, 0, 2, 1, 2));
        assertEquals("1234", round("1234", RoundingType.MORE_PRECISION, 0, 0, 1, 2));
        assertEquals("1.2", round("1.234", RoundingType.MORE_PRECISION, 0, 0, 1, 2));
    }

    @Test
    void incrementsAndZeros() {
        DigitOptions nickels = new DigitOptions(1, 2, 2, 0, 0, RoundingType.FRACTION_DIGITS, 5, RoundingMode.HALF_EXPAND, TrailingZeros.AUTO);
        assertEquals("1.25", DecimalRounding.round(new BigDecimal("1.23"), false, nickels).text());
        assertEquals("1.20", DecimalRounding.round(new BigDecimal("1.22"), false, nickels).text());
        DigitOptions stripped = new DigitOptions(3, 2, 2, 0, 0, RoundingType.FRACTION_DIGITS, 1, RoundingMode.HALF_EXPAND,
            TrailingZeros.STRIP_IF_INTEGER);
        assertEquals("007", DecimalRounding.round(new BigDecimal("6.999"), false, stripped).text());
        assertEquals("007.10", DecimalRounding.round(new BigDecimal("7.1"), false, stripped).text());
    }
}
