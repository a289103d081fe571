package dev.deltic.intl.icu;

import dev.deltic.intl.DecimalRounding;
import dev.deltic.intl.FormattedPart;
import dev.deltic.intl.NumberFormatSettings;
import dev.deltic.intl.NumberFormatSettings.Notation;
import dev.deltic.intl.NumberFormatSettings.Style;
import dev.deltic.intl.NumberingSystems;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** BigInts of more digits than any Number has. ICU4J takes a time that grows with the square of their length, so it only formats a shorter
 *  number that looks the same at its end, into which the digits are put. */
final class HugeNumbers {
    /** Numbers of fewer digits are ICU's alone. */
    private static final int LEAST_DIGITS = 400;
    /** How long the shorter number is: it keeps more digits than are rounded off, cut off by compact notation, or matter for a plural. */
    private static final int MODEL_DIGITS = 80;
    private static final BigInteger MODEL = BigInteger.TEN.pow(MODEL_DIGITS - 1);
    private static final BigInteger MODEL_END = BigInteger.TEN.pow(MODEL_DIGITS - 20);

    private HugeNumbers() { }

    static boolean isHuge(Number value) {
        return value instanceof BigDecimal decimal && (long) decimal.precision() - decimal.scale() > LEAST_DIGITS;
    }

    /** What ICU formats in the place of a huge integer; other values as they are. */
    static Number shortened(Number value, NumberFormatSettings settings) {
        return isHuge(value) ? model((BigDecimal) value, settings) : value;
    }

    private static BigDecimal model(BigDecimal value, NumberFormatSettings settings) {
        BigInteger magnitude = value.abs().toBigInteger();
        BigDecimal model;
        if (hasExponent(settings)) {
            int cut = value.precision() - value.scale() - MODEL_DIGITS;
            BigInteger[] parts = magnitude.divideAndRemainder(BigInteger.TEN.pow(cut));
            BigInteger digits = parts[0].multiply(BigInteger.TEN).add(parts[1].signum() == 0 ? BigInteger.ZERO : BigInteger.ONE);
            model = new BigDecimal(digits, 1 - cut);
        } else {
            model = new BigDecimal(MODEL.add(magnitude.mod(MODEL_END)));
        }
        return value.signum() < 0 ? model.negate() : model;
    }

    private static boolean hasExponent(NumberFormatSettings settings) {
        return settings.notation() == Notation.SCIENTIFIC || settings.notation() == Notation.ENGINEERING;
    }

    /** The parts of the model with the integer of the value. */
    static List<FormattedPart> parts(List<FormattedPart> model, BigDecimal value, NumberFormatSettings settings) {
        if (hasExponent(settings)) {
            return model;
        }
        int first = -1;
        int last = -1;
        int shown = 0;
        String separator = null;
        for (int i = 0; i < model.size(); i++) {
            FormattedPart part = model.get(i);
            if (part.type().equals("integer")) {
                first = first < 0 ? i : first;
                last = i;
                shown += length(part.value());
            } else if (part.type().equals("group")) {
                separator = part.value();
            }
        }
        int scaled = settings.style() == Style.PERCENT ? 2 : 0;
        int shift = MODEL_DIGITS + scaled - shown;
        BigDecimal magnitude = value.abs().movePointRight(scaled - shift);
        String text = DecimalRounding.round(magnitude, value.signum() < 0, settings.digits()).text();
        int point = text.indexOf('.');
        String digits = localized(point < 0 ? text : text.substring(0, point), settings.numberingSystem());
        int primary = length(model.get(last).value());
        int secondary = separator == null ? primary : length(model.get(first + 2).value());
        List<FormattedPart> parts = new ArrayList<>(model.subList(0, first));
        addGroups(parts, digits, separator, primary, secondary);
        parts.addAll(model.subList(last + 1, model.size()));
        return parts;
    }

    private static int length(String digits) {
        return digits.codePointCount(0, digits.length());
    }

    private static String localized(String digits, String numberingSystem) {
        String[] symbols = NumberingSystems.digits(numberingSystem);
        if (symbols == null || symbols[0].equals("0")) {
            return digits;
        }
        StringBuilder text = new StringBuilder(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            text.append(symbols[digits.charAt(i) - '0']);
        }
        return text.toString();
    }

    private static void addGroups(List<FormattedPart> parts, String digits, String separator, int primary, int secondary) {
        if (separator == null) {
            parts.add(new FormattedPart("integer", digits));
            return;
        }
        int width = Character.charCount(digits.codePointAt(0));
        int count = digits.length() / width;
        int end = (count - primary) % secondary;
        int start = 0;
        end = end == 0 ? secondary : end;
        while (start < count) {
            if (start > 0) {
                parts.add(new FormattedPart("group", separator));
            }
            parts.add(new FormattedPart("integer", digits.substring(start * width, end * width)));
            start = end;
            end = count - start <= primary ? count : start + secondary;
        }
    }

    /** A range with a huge end: both ends, each as it is. */
    static List<FormattedPart> range(List<FormattedPart> start, List<FormattedPart> end) {
        List<FormattedPart> parts = new ArrayList<>();
        addFrom(parts, start, FieldParts.Source.START);
        parts.add(new FormattedPart("literal", " \u2013 ", FieldParts.Source.SHARED.text, null));
        addFrom(parts, end, FieldParts.Source.END);
        return parts;
    }

    private static void addFrom(List<FormattedPart> parts, List<FormattedPart> added, FieldParts.Source source) {
        for (FormattedPart part : added) {
            parts.add(new FormattedPart(part.type(), part.value(), source.text, null));
        }
    }

    /** The characters of parts. */
    static String text(List<FormattedPart> parts) {
        StringBuilder text = new StringBuilder();
        for (FormattedPart part : parts) {
            text.append(part.value());
        }
        return text.toString();
    }
}
