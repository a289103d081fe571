package dev.deltic.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Compares with what Node answered, recorded by {@code record-numbers.js}. */
class RecordedBigIntsTest {
    @Test
    void agreesWithRecordedAnswers() throws IOException {
        List<String> differences = new ArrayList<>();
        int lines = 0;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                getClass().getResourceAsStream("recorded-bigints.tsv"), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines++;
                String actual = answer(line.split("\t", -1));
                if (!line.endsWith("\t" + actual)) {
                    differences.add(line + " but was " + actual);
                }
            }
        }
        assertTrue(lines > 2_000, "lines: " + lines);
        assertEquals(List.of(), differences.subList(0, Math.min(20, differences.size())), differences.size() + " differ");
    }

    private static String answer(String[] f) {
        switch (f[0]) {
            case "bs":
                return BigIntText.toString(bigInt(f[1]), Integer.parseInt(f[2]));
            case "bn":
                return Long.toHexString(Double.doubleToLongBits(BigIntNumbers.toNumber(bigInt(f[1]))));
            case "bi":
                return BigInts.asIntN(Long.parseLong(f[2]), bigInt(f[1])) + "\t"
                        + BigInts.asUintN(Long.parseLong(f[2]), bigInt(f[1]));
            case "bh":
                return BigInts.leftShift(bigInt(f[1]), bigInt(f[2])) + "\t"
                        + BigInts.signedRightShift(bigInt(f[1]), bigInt(f[2]));
            case "bc":
                return String.valueOf(BigIntNumbers.compare(bigInt(f[1]), number(f[2])));
            case "bo":
                return operations(bigInt(f[1]), bigInt(f[2]));
            case "bp":
                try {
                    return BigInts.exponentiate(bigInt(f[1]), bigInt(f[2])).toString();
                } catch (ValueRangeException e) {
                    return "throws";
                }
            case "bf":
                return String.valueOf(BigIntNumbers.fromNumber(number(f[1])));
            case "bt":
                return String.valueOf(BigIntText.parse(text(f[1])));
            case "x":
                return IndexStrings.arrayIndex(text(f[1])) + "\t" + IndexStrings.isCanonicalNumericIndex(text(f[1]));
            default:
                throw new AssertionError(f[0]);
        }
    }

    private static String operations(BigInteger x, BigInteger y) {
        return orError(() -> BigInts.add(x, y)) + "\t" + orError(() -> BigInts.subtract(x, y)) + "\t"
                + orError(() -> BigInts.multiply(x, y)) + "\t" + orError(() -> BigInts.divide(x, y)) + "\t"
                + orError(() -> BigInts.remainder(x, y)) + "\t" + orError(() -> BigInts.and(x, y)) + "\t"
                + orError(() -> BigInts.or(x, y)) + "\t" + orError(() -> BigInts.xor(x, y));
    }

    private static String orError(Supplier<BigInteger> operation) {
        try {
            return operation.get().toString();
        } catch (ValueRangeException e) {
            return e.getMessage();
        }
    }

    private static BigInteger bigInt(String text) {
        return new BigInteger(text);
    }

    private static double number(String bits) {
        return Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    }

    private static String text(String encoded) {
        return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
