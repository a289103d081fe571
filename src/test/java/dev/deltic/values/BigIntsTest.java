package dev.deltic.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.deltic.messages.MessageTemplate;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class BigIntsTest {
    private static final BigInteger TWO = BigInteger.TWO;
    private static final BigInteger LIMIT_SHIFT = BigInteger.valueOf(BigInts.MAX_BITS);

    private static void assertReason(MessageTemplate reason, Executable code) {
        assertEquals(reason, assertThrows(ValueRangeException.class, code).template);
    }

    @Test
    void sizeLimit() {
        BigInteger largestPower = BigInts.leftShift(BigInteger.ONE, LIMIT_SHIFT.subtract(BigInteger.ONE));
        assertEquals(BigInts.MAX_BITS, largestPower.bitLength());
        assertReason(MessageTemplate.BIGINT_TOO_BIG, () -> BigInts.leftShift(BigInteger.ONE, LIMIT_SHIFT));
        assertReason(MessageTemplate.BIGINT_TOO_BIG, () -> BigInts.leftShift(BigInteger.ONE.negate(), LIMIT_SHIFT));
        assertReason(MessageTemplate.BIGINT_TOO_BIG, () -> BigInts.leftShift(BigInteger.ONE, BigInteger.TEN.pow(30)));
        assertReason(MessageTemplate.BIGINT_TOO_BIG, () -> BigInts.signedRightShift(TWO, BigInteger.TEN.pow(30).negate()));
        assertReason(MessageTemplate.BIGINT_TOO_BIG, () -> BigInts.add(largestPower, largestPower));
        assertReason(MessageTemplate.BIGINT_TOO_BIG, () -> BigInts.multiply(largestPower, largestPower));
        assertReason(MessageTemplate.BIGINT_TOO_BIG, () -> BigInts.exponentiate(TWO, LIMIT_SHIFT));
        assertReason(MessageTemplate.BIGINT_TOO_BIG, () -> BigInts.exponentiate(BigInteger.TEN, BigInteger.TEN.pow(20)));
        assertReason(MessageTemplate.BIGINT_TOO_BIG, () -> BigInts.asUintN((1L << 53) - 1, BigInteger.ONE.negate()));
        assertEquals(BigInteger.ZERO, BigInts.leftShift(BigInteger.ZERO, BigInteger.TEN.pow(30)));
        assertEquals(BigInteger.ZERO, BigInts.multiply(BigInteger.ZERO, largestPower));
    }

    @Test
    void trivialBasesTakeAnyExponent() {
        BigInteger huge = BigInteger.TEN.pow(40);
        assertEquals(BigInteger.ZERO, BigInts.exponentiate(BigInteger.ZERO, huge));
        assertEquals(BigInteger.ONE, BigInts.exponentiate(BigInteger.ONE, huge));
        assertEquals(BigInteger.ONE, BigInts.exponentiate(BigInteger.ONE.negate(), huge));
        assertEquals(BigInteger.ONE.negate(), BigInts.exponentiate(BigInteger.ONE.negate(), huge.add(BigInteger.ONE)));
        assertEquals(BigInteger.ONE, BigInts.exponentiate(BigInteger.ZERO, BigInteger.ZERO));
        assertReason(MessageTemplate.BIGINT_NEGATIVE_EXPONENT, () -> BigInts.exponentiate(BigInteger.ONE, BigInteger.ONE.negate()));
    }

    @Test
    void asIntNKeepsWhatFits() {
        BigInteger value = BigInteger.TEN.pow(50);
        assertSame(value, BigInts.asIntN((1L << 53) - 1, value));
        assertSame(value, BigInts.asUintN((1L << 53) - 1, value));
    }

    @Test
    void numbers() {
        assertNull(BigIntNumbers.fromNumber(0.5));
        assertNull(BigIntNumbers.fromNumber(Double.NaN));
        assertEquals(BigInteger.ONE.shiftLeft(1000).negate(), BigIntNumbers.fromNumber(-0x1p1000));
        assertEquals(-1, BigIntNumbers.compare(BigInteger.ONE.shiftLeft(2000), Double.POSITIVE_INFINITY));
        assertEquals(1, BigIntNumbers.compare(BigInteger.ONE.shiftLeft(53).add(BigInteger.ONE), 0x1p53));
        assertEquals(BigIntNumbers.UNORDERED, BigIntNumbers.compare(BigInteger.ONE, Double.NaN));
    }

    @Test
    void aMillionDigitsParseQuickly() {
        String digits = "7".repeat(400_000);
        BigInteger value = BigIntText.parse(digits);
        assertEquals(BigInteger.TEN.pow(400_000).subtract(BigInteger.ONE).divide(BigInteger.valueOf(9))
                .multiply(BigInteger.valueOf(7)), value);
        assertReason(MessageTemplate.BIGINT_TOO_BIG, () -> BigIntText.parse("0x1" + "0".repeat(1 << 28)));
    }
}
