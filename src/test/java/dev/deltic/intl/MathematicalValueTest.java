package dev.deltic.intl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MathematicalValueTest {
    private static BigDecimal exact(String text) {
        return (BigDecimal) MathematicalValue.ofText(text);
    }

    @Test
    void textsAreExact() {
        assertEquals(new BigDecimal("0.1234567890123456789012345"), exact(" 0.1234567890123456789012345\n"));
        assertEquals(0, exact("1e3").compareTo(BigDecimal.valueOf(1000)));
        assertEquals(0, exact("-.5").compareTo(new BigDecimal("-0.5")));
        assertEquals(0, exact("5.").compareTo(BigDecimal.valueOf(5)));
        assertEquals(BigDecimal.valueOf(255), exact("0xFF"));
        assertEquals(BigDecimal.valueOf(5), exact("0b101"));
        assertEquals(BigDecimal.valueOf(15), exact("0o17"));
    }

    @Test
    void textsAreNumbersAtTheirLimits() {
        assertEquals(Double.POSITIVE_INFINITY, MathematicalValue.ofText("1e400"));
        assertEquals(-0.0, MathematicalValue.ofText("-1e-400"));
        assertEquals(0.0, MathematicalValue.ofText(""));
        assertEquals(Double.NaN, MathematicalValue.ofText("1_0"));
        assertEquals(Double.NEGATIVE_INFINITY, MathematicalValue.ofText("-Infinity"));
    }

    @Test
    void longTextsKeepTheirSide() {
        String zeros = "0".repeat(100_000);
        assertTrue(exact("2.5" + zeros + "1").compareTo(new BigDecimal("2.5")) > 0);
        assertEquals(0, exact("2.5" + zeros).compareTo(new BigDecimal("2.5")));
        assertEquals(0, exact(zeros + "12e2").compareTo(BigDecimal.valueOf(1200)));
        assertTrue(exact("2.5" + zeros + "1").precision() < 2000);
        assertEquals(0, exact("1" + "0".repeat(3000) + "e-3000").compareTo(BigDecimal.ONE));
        assertEquals(0, exact("1" + "0".repeat(3000) + ".5e-3000").setScale(5, java.math.RoundingMode.CEILING)
            .compareTo(new BigDecimal("1.00001")));
    }

    @Test
    void signs() {
        assertTrue(MathematicalValue.isNegative(-0.0));
        assertFalse(MathematicalValue.isNegative(0));
        assertFalse(MathematicalValue.isNegative(Double.NaN));
        assertTrue(MathematicalValue.isNegative(BigDecimal.valueOf(-1)));
        assertEquals(new BigDecimal("0.1"), MathematicalValue.magnitude(-0.1));
    }
}
