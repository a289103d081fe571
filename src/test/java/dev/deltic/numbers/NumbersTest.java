package dev.deltic.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void randomDoublesRoundTripAndAreShortest() {
        Random random = new Random(42);
        for (int i = 0; i < 200_000; i++) {
            double value = Math.abs(Double.longBitsToDouble(random.nextLong()));
            if (value != value || Double.isInfinite(value) || value == 0) {
                continue;
            }
            check(value);
            check(random.nextDouble());
            check(Math.rint(random.nextDouble() * 1e9) / 1e4);
        }
    }

    private static void check(double value) {
        if (value == 0) {
            return;
        }
        String text = NumberToString.toString(value);
        assertEquals(value, Double.parseDouble(text), text);
        assertEquals(value, StringToNumber.stringToNumber(text), text);
        ShortestDecimal decimal = ShortestDecimal.of(value);
        int length = Long.toString(decimal.digits).length();
        if (length > 1) {
            // No decimal with one digit less lies within the rounding interval: neither neighbour reads back.
            BigDecimal cut = BigDecimal.valueOf(decimal.digits / 10, -(decimal.exponent + 1));
            BigDecimal next = BigDecimal.valueOf(decimal.digits / 10 + 1, -(decimal.exponent + 1));
            assertTrue(cut.doubleValue() != value && next.doubleValue() != value, text);
        }
    }

    @Test
    void nearestOfTheShortest() {
        assertEquals("5e-324", NumberToString.toString(Double.MIN_VALUE));
        assertEquals("2e-323", NumberToString.toString(4 * Double.MIN_VALUE));
        assertEquals("9007199254740993000", NumberToString.toString(9007199254740993e3));
        assertEquals("1e+23", NumberToString.toString(1e23));
    }

    @Test
    void literals() {
        assertEquals(1500.0, StringToNumber.decimalLiteral("1.5e3"));
        assertEquals(0.5, StringToNumber.decimalLiteral(".5"));
        assertEquals(5.0, StringToNumber.decimalLiteral("5."));
        assertEquals(511.0, StringToNumber.integerLiteral("777", 8));
        assertEquals(0x1p200, StringToNumber.integerLiteral("1" + "0".repeat(50), 16));
        assertEquals(Double.POSITIVE_INFINITY, StringToNumber.integerLiteral("f".repeat(2000), 16));
    }

    @Test
    void longBigIntLiterals() {
        Random random = new Random(7);
        for (int length : new int[] {1, 11, 12, 13, 599, 600, 601, 1200, 1201, 5000, 9999}) {
            for (int radix : new int[] {2, 8, 10, 16}) {
                StringBuilder digits = new StringBuilder("1");
                while (digits.length() < length) {
                    digits.append(Character.forDigit(random.nextInt(radix), radix));
                }
                String text = digits.toString();
                assertEquals(new BigInteger(text, radix), StringToNumber.bigIntLiteral(text, radix));
            }
        }
    }

    @Test
    void everyBinary16ValueRoundTrips() {
        for (int bits = 0; bits < 0x10000; bits++) {
            double value = Float16.toDouble((short) bits);
            if (value == value) {
                assertEquals((short) bits, Float16.toBits(value));
            } else {
                assertEquals((short) 0x7E00, Float16.toBits(value));
            }
        }
    }

    @Test
    void binary16RoundsOnceTiesToEven() {
        for (int bits = 0; bits < 0x7BFF; bits++) {
            double low = Float16.toDouble((short) bits);
            double high = Float16.toDouble((short) (bits + 1));
            double middle = (low + high) / 2;
            assertEquals((short) (bits + (bits & 1)), Float16.toBits(middle));
            assertEquals((short) bits, Float16.toBits(Math.nextDown(middle)));
            assertEquals((short) (bits + 1), Float16.toBits(Math.nextUp(middle)));
            assertEquals((short) (bits | 0x8000), Float16.toBits(-Math.nextDown(middle)));
        }
        assertEquals(65504.0, Float16.round(65519.99));
        assertEquals(Double.POSITIVE_INFINITY, Float16.round(65520));
        assertEquals(0.0, Float16.round(0x1p-25));
        assertEquals(0x1p-24, Float16.round(Math.nextUp(0x1p-25)));
        assertEquals(-0.0, Float16.round(-0x1p-30));
    }

    @Test
    void preciseSum() {
        assertEquals(-0.0, sum());
        assertEquals(-0.0, sum(-0.0, -0.0));
        assertEquals(0.0, sum(-0.0, 0.0));
        assertEquals(0.0, sum(1, -1));
        assertEquals(0.6, sum(0.1, 0.2, 0.3));
        assertEquals(2.0, sum(1e308, 1e308, 2, -1e308, -1e308));
        assertEquals(1e308, sum(1e308, 1e308, -1e308));
        assertEquals(Double.POSITIVE_INFINITY, sum(Double.MAX_VALUE, Double.MAX_VALUE));
        assertEquals(Double.MAX_VALUE, sum(Double.MAX_VALUE, 1e291));
        assertEquals(Double.POSITIVE_INFINITY, sum(Double.MAX_VALUE, 9.979201547673599E291));
        assertEquals(Double.NaN, sum(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
        assertEquals(Double.NEGATIVE_INFINITY, sum(Double.NEGATIVE_INFINITY, 5));
        assertEquals(Double.NaN, sum(Double.NaN, 5));
        assertEquals(-3 * Double.MIN_VALUE, sum(-Double.MIN_VALUE, -2 * Double.MIN_VALUE));
        assertEquals(1 + 0x1p-52, sum(1, 0x1p-53, 0x1p-200));
        assertEquals(1.0, sum(1, 0x1p-53));
    }

    @Test
    void preciseSumAgainstBigDecimal() {
        Random random = new Random(3);
        for (int round = 0; round < 2000; round++) {
            PreciseSum sum = new PreciseSum();
            BigDecimal exact = BigDecimal.ZERO;
            for (int i = 0; i < 20; i++) {
                double value = Math.scalb(random.nextDouble() - 0.5, random.nextInt(round % 4 == 0 ? 1800 : 120) - 900);
                sum.add(value);
                exact = exact.add(new BigDecimal(value));
            }
            assertEquals(exact.doubleValue(), sum.result(), exact.toString());
        }
    }

    private static double sum(double... values) {
        PreciseSum sum = new PreciseSum();
        for (double value : values) {
            sum.add(value);
        }
        return sum.result();
    }

    @Test
    void remainderKeepsTheDividendsSign() {
        assertEquals(-0.0, NumberArithmetic.remainder(-4, 2));
        assertEquals(-0.0, NumberArithmetic.remainder(-0.0, 2));
        assertEquals(-0.0, NumberArithmetic.remainder(-1, -1));
        assertEquals(2.0, NumberArithmetic.remainder(9007199254740992.0, 3));
        Random random = new Random(9);
        for (int i = 0; i < 10_000; i++) {
            double a = random.nextLong() >> random.nextInt(63);
            double b = random.nextLong() >> random.nextInt(63);
            assertTrue(NumberArithmetic.sameValue(a % b, NumberArithmetic.remainder(a, b)), a + " % " + b);
        }
    }

    @Test
    void remaindersAreExact() {
        double[] values = {0.0, 1, 0.5, 1.5, 3, 7.25, 10, 0.1, 1e-300, 2147483647.0, 2147483648.0, 4294967296.5, 4503599627370495.5,
            4503599627370496.0, 9007199254740993.0, 9223372036854774784.0, 9223372036854775808.0, 1e19, 1e300, Double.MIN_VALUE,
            Double.MAX_VALUE, Double.POSITIVE_INFINITY, Double.NaN};
        for (double x : values) {
            for (double y : values) {
                for (int signs = 0; signs < 4; signs++) {
                    double a = (signs & 1) == 0 ? x : -x;
                    double b = (signs & 2) == 0 ? y : -y;
                    assertTrue(NumberArithmetic.sameValue(a % b, NumberArithmetic.remainder(a, b)), a + " % " + b);
                }
            }
        }
        Random random = new Random(10);
        for (int i = 0; i < 20_000; i++) {
            double a = random.nextGaussian() * Math.pow(2, random.nextInt(70));
            double b = (random.nextBoolean() ? random.nextGaussian() : random.nextInt(100) - 50) * Math.pow(2, random.nextInt(40));
            assertTrue(NumberArithmetic.sameValue(a % b, NumberArithmetic.remainder(a, b)), a + " % " + b);
        }
    }

    @Test
    void int32Tests() {
        assertTrue(IntegerConversions.isInt32(0.0) && !IntegerConversions.isInt32(-0.0));
        assertTrue(IntegerConversions.isInt32(-2147483648.0) && !IntegerConversions.isInt32(2147483648.0));
        assertTrue(!IntegerConversions.isInt32(Double.NaN) && !IntegerConversions.isInt32(0.5));
        assertTrue(NumberArithmetic.sameValue(0.0, IntegerConversions.toIntegerOrInfinity(-0.3)));
        assertEquals(9007199254740991L, IntegerConversions.toLength(Double.POSITIVE_INFINITY));
    }
}
