package dev.deltic.intl;

import dev.deltic.numbers.NumberToString;
import dev.deltic.numbers.StringToNumber;
import dev.deltic.numbers.WhiteSpace;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Intl mathematical values: numbers to be formatted. One is a {@code Double} (not a number, infinite, -0, or what a script
 *  computed) or a {@code BigDecimal} (exact: from the text of a decimal or from a BigInt).
 *  <a href="https://tc39.es/ecma402/#sec-tointlmathematicalvalue">ToIntlMathematicalValue</a> */
public final class MathematicalValue {
    /** More digits than a finite Number's integer part and a formatted fraction have together; what follows can only break ties. */
    private static final int MAX_DIGITS = 1500;

    private MathematicalValue() { }

    /** The value of a StringNumericLiteral, exactly; NaN if the text is none. */
    public static Number ofText(String text) {
        double rounded = StringToNumber.stringToNumber(text);
        if (rounded == 0 || Double.isNaN(rounded) || Double.isInfinite(rounded)) {
            return rounded;
        }
        int start = WhiteSpace.skipForward(text, 0, text.length());
        int end = WhiteSpace.skipBackward(text, start, text.length());
        String literal = text.substring(start, end);
        if (literal.length() > 2 && literal.charAt(0) == '0' && Character.isLetter(literal.charAt(1))) {
            char prefix = Character.toLowerCase(literal.charAt(1));
            if (prefix != 'e') {
                int radix = prefix == 'x' ? 16 : prefix == 'o' ? 8 : 2;
                return new BigDecimal(StringToNumber.bigIntLiteral(literal.substring(2), radix));
            }
        }
        return new BigDecimal(literal.length() <= MAX_DIGITS ? literal : shortened(literal));
    }

    /** The literal without the digits that cannot matter: a 1 stands for all of them that are not zero. */
    private static String shortened(String literal) {
        int exponent = literal.length();
        for (int i = 0; i < literal.length(); i++) {
            if ((literal.charAt(i) | 0x20) == 'e') {
                exponent = i;
                break;
            }
        }
        StringBuilder digits = new StringBuilder(MAX_DIGITS + 8);
        long dropped = 0;
        int significant = 0;
        boolean sticky = false;
        boolean inFraction = false;
        for (int i = 0; i < exponent; i++) {
            char c = literal.charAt(i);
            if (c == '.') {
                inFraction = true;
            }
            if (c < '0' || c > '9') {
                digits.append(c);
            } else if (significant == 0 && c == '0' && !inFraction) {
                continue;       // leading zeros
            } else if (significant < MAX_DIGITS) {
                significant += significant > 0 || c != '0' ? 1 : 0;
                digits.append(c);
            } else {
                sticky |= c != '0';
                dropped += inFraction ? 0 : 1;
            }
        }
        return finish(digits, sticky, dropped, literal.substring(exponent));
    }

    private static String finish(StringBuilder digits, boolean sticky, long dropped, String exponentPart) {
        int point = digits.indexOf(".");
        if (sticky) {
            digits.insert(dropped > 0 && point >= 0 ? point : digits.length(), '1');
            dropped -= dropped > 0 ? 1 : 0;
        }
        long exponent = exponentPart.isEmpty() ? 0 : Long.parseLong(exponentPart.substring(exponentPart.charAt(1) == '+' ? 2 : 1));
        return digits + "e" + (exponent + dropped);
    }

    /** The value of a BigInt. */
    public static Number ofBigInt(BigInteger value) {
        return new BigDecimal(value);
    }

    /** Whether the value is below zero or is -0. */
    public static boolean isNegative(Number value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.signum() < 0;
        }
        double number = value.doubleValue();
        return number < 0 || number == 0 && 1 / number < 0;
    }

    /** The magnitude of a finite value: of a Double the shortest decimal that denotes it. */
    public static BigDecimal magnitude(Number value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.abs();
        }
        return new BigDecimal(NumberToString.toString(Math.abs(value.doubleValue())));
    }
}
