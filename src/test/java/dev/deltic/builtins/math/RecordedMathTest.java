package dev.deltic.builtins.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compares with what Node answered, recorded by {@code record-math.js}: to the last bit, but for {@code sin} and {@code cos}. */
class RecordedMathTest {
    @Test
    void agreesWithRecordedAnswers() throws IOException {
        List<String> differences = new ArrayList<>();
        int lines = 0;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                getClass().getResourceAsStream("recorded-math.tsv"), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines++;
                String[] f = line.split("\t", -1);
                double x = number(f[1]);
                double expected = number(f[2]);
                double actual = apply(f[0], x, f.length > 3 ? number(f[3]) : 0);
                long distance = Math.abs(Double.doubleToLongBits(actual) - Double.doubleToLongBits(expected));
                // Java's sine and cosine and V8's are both within 0.55 units of exact, but not the same code.
                long allowed = f[0].equals("sin") || f[0].equals("cos") ? 1 : 0;
                if (distance > allowed) {
                    differences.add(f[0] + "(" + x + ") = " + expected + " but was " + actual);
                }
            }
        }
        assertTrue(lines > 5_000, "lines: " + lines);
        assertEquals(List.of(), differences.subList(0, Math.min(30, differences.size())), differences.size() + " differ");
    }

    private static double apply(String name, double x, double y) {
        Object result = switch (name) {
            case "acos" -> MathObject.acos(null, null, x);
            case "acosh" -> MathObject.acosh(null, null, x);
            case "asin" -> MathObject.asin(null, null, x);
            case "asinh" -> MathObject.asinh(null, null, x);
            case "atan" -> MathObject.atan(null, null, x);
            case "atanh" -> MathObject.atanh(null, null, x);
            case "atan2" -> MathObject.atan2(null, null, x, y);
            case "cbrt" -> MathObject.cbrt(null, null, x);
            case "cos" -> MathObject.cos(null, null, x);
            case "cosh" -> MathObject.cosh(null, null, x);
            case "exp" -> MathObject.exp(null, null, x);
            case "expm1" -> MathObject.expm1(null, null, x);
            case "hypot" -> MathObject.hypot(null, null, new Object[] {x, y});
            case "log" -> MathObject.log(null, null, x);
            case "log10" -> MathObject.log10(null, null, x);
            case "log1p" -> MathObject.log1p(null, null, x);
            case "log2" -> MathObject.log2(null, null, x);
            case "sin" -> MathObject.sin(null, null, x);
            case "sinh" -> MathObject.sinh(null, null, x);
            case "tan" -> MathObject.tan(null, null, x);
            case "tanh" -> MathObject.tanh(null, null, x);
            default -> throw new AssertionError(name);
        };
        return ((Number) result).doubleValue();
    }

    private static double number(String bits) {
        return Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    }
}
