package dev.deltic.intl.jdk;

import dev.deltic.intl.DecimalRounding;
import dev.deltic.intl.DigitOptions;
import dev.deltic.intl.FormattedPart;
import dev.deltic.intl.MathematicalValue;
import dev.deltic.intl.NumberFormatSettings;
import dev.deltic.intl.NumberFormatSettings.CurrencyDisplay;
import dev.deltic.intl.NumberFormatSettings.Grouping;
import dev.deltic.intl.NumberFormatSettings.Notation;
import dev.deltic.intl.NumberFormatSettings.SignDisplay;
import dev.deltic.intl.NumberFormatSettings.Style;
import dev.deltic.intl.NumberFormatter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Numbers with the JDK's symbols and patterns; rounding and digits are our own, so that they are as ECMA-402 has them. */
final class JdkNumberFormatter implements NumberFormatter {
    private static final String LITERAL = "literal";

    private final NumberFormatSettings settings;
    private final NumberSymbols symbols;
    private final NumberPattern pattern;
    private final EnglishUnits units;
    /** Guarded by itself; null without compact notation. */
    private final CompactPatterns compact;

    JdkNumberFormatter(NumberFormatSettings settings) {
        this.settings = settings;
        this.symbols = new NumberSymbols(settings);
        this.pattern = symbols.pattern();
        this.units = settings.style() == Style.UNIT ? new EnglishUnits() : null;
        this.compact = settings.notation() == Notation.COMPACT ? symbols.compactPatterns(settings.compactDisplay()) : null;
    }

    /** A number that is ready to be written: its digits, and what notation adds to them.
     *  @param isZero whether it is zero after rounding
     *  @param isOne whether it is written as 1
     *  @param exponent null without an exponent */
    private record Shown(String digits, boolean isZero, boolean isOne, Integer exponent, CompactPatterns.Affixes affixes) { }

    @Override
    public String format(Number value) {
        return join(formatToParts(value));
    }

    private static String join(List<FormattedPart> parts) {
        StringBuilder text = new StringBuilder();
        for (FormattedPart part : parts) {
            text.append(part.value());
        }
        return text.toString();
    }

    @Override
    public List<FormattedPart> formatToParts(Number value) {
        double number = value instanceof BigDecimal ? 0 : value.doubleValue();
        boolean isSpecial = Double.isNaN(number) || Double.isInfinite(number);
        boolean negative = MathematicalValue.isNegative(value);
        Shown shown = isSpecial ? null : shown(MathematicalValue.magnitude(value), negative);
        List<FormattedPart> body = new ArrayList<>();
        if (isSpecial) {
            body.add(Double.isNaN(number) ? new FormattedPart("nan", symbols.nan()) : new FormattedPart("infinity", symbols.infinity()));
        } else {
            addNumber(body, shown);
        }
        boolean isZero = shown == null ? Double.isNaN(number) : shown.isZero;
        List<FormattedPart> parts = new ArrayList<>();
        decorate(parts, body, sign(negative, isZero), shown != null && shown.isOne);
        return merged(parts);
    }

    // ---- digits -----------------------------------------------------------------------------------------------------

    private Shown shown(BigDecimal magnitude, boolean negative) {
        BigDecimal value = settings.style() == Style.PERCENT ? magnitude.movePointRight(2) : magnitude;
        DigitOptions digits = settings.digits();
        int shift = shift(value);
        DecimalRounding.Rounded rounded = DecimalRounding.round(value.movePointLeft(shift), negative, digits);
        int carried = shift(rounded.value().movePointRight(shift));
        if (carried > shift && rounded.value().signum() != 0) {
            // 999.9 thousand is a million: rounding may reach the next power of ten.
            shift = carried;
            rounded = DecimalRounding.round(value.movePointLeft(shift), negative, digits);
        }
        Integer exponent = settings.notation() == Notation.SCIENTIFIC || settings.notation() == Notation.ENGINEERING ? shift : null;
        CompactPatterns.Affixes affixes = null;
        if (compact != null && shift != 0) {
            synchronized (compact) {
                affixes = compact.affixes(rounded.value(), shift);
            }
        }
        boolean isZero = rounded.value().signum() == 0;
        boolean isOne = (exponent == null || exponent == 0) && affixes == null && rounded.text().indexOf('.') < 0
            && rounded.value().compareTo(BigDecimal.ONE) == 0;
        return new Shown(rounded.text(), isZero, isOne, exponent, affixes);
    }

    /** By how many powers of ten the notation divides a number. */
    private int shift(BigDecimal value) {
        if (value.signum() == 0) {
            return 0;
        }
        int exponent = value.precision() - value.scale() - 1;
        return switch (settings.notation()) {
            case STANDARD -> 0;
            case SCIENTIFIC -> exponent;
            case ENGINEERING -> Math.floorDiv(exponent, 3) * 3;
            case COMPACT -> {
                synchronized (compact) {
                    yield compact.shift(exponent);
                }
            }
        };
    }

    private void addNumber(List<FormattedPart> parts, Shown shown) {
        if (shown.affixes != null) {
            addCompact(parts, shown.affixes.prefix());
        }
        int point = shown.digits.indexOf('.');
        String integer = point < 0 ? shown.digits : shown.digits.substring(0, point);
        addGroups(parts, integer);
        if (point >= 0) {
            parts.add(new FormattedPart("decimal", symbols.decimal(settings.style() == Style.CURRENCY)));
            parts.add(new FormattedPart("fraction", symbols.digits(shown.digits.substring(point + 1))));
        }
        if (shown.exponent != null) {
            parts.add(new FormattedPart("exponentSeparator", symbols.exponent()));
            if (shown.exponent < 0) {
                parts.add(new FormattedPart("exponentMinusSign", symbols.minus()));
            }
            parts.add(new FormattedPart("exponentInteger", symbols.digits(Integer.toString(Math.abs(shown.exponent)))));
        }
        if (shown.affixes != null) {
            addCompact(parts, shown.affixes.suffix());
        }
    }

    /** The spaces between a number and its compact suffix are literal. */
    private static void addCompact(List<FormattedPart> parts, String affix) {
        int start = 0;
        while (start < affix.length() && isSpace(affix.charAt(start))) {
            start++;
        }
        int end = affix.length();
        while (end > start && isSpace(affix.charAt(end - 1))) {
            end--;
        }
        add(parts, LITERAL, affix.substring(0, start));
        add(parts, "compact", affix.substring(start, end));
        add(parts, LITERAL, affix.substring(end));
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void addGroups(List<FormattedPart> parts, String integer) {
        int primary = pattern.primaryGroup();
        int least = primary + switch (settings.grouping()) {
            case MIN2 -> 2;
            case AUTO -> symbols.minimumGroup();
            default -> 1;
        };
        if (settings.grouping() == Grouping.NEVER || primary == 0 || integer.length() < least) {
            parts.add(new FormattedPart("integer", symbols.digits(integer)));
            return;
        }
        String separator = symbols.group(settings.style() == Style.CURRENCY);
        int secondary = symbols.secondaryGroup();
        int end = (integer.length() - primary) % secondary;
        int start = 0;
        if (end == 0) {
            end = secondary;
        }
        while (start < integer.length()) {
            if (start > 0) {
                parts.add(new FormattedPart("group", separator));
            }
            parts.add(new FormattedPart("integer", symbols.digits(integer.substring(start, end))));
            start = end;
            end = integer.length() - start <= primary ? integer.length() : start + secondary;
        }
    }

    // ---- what stands around them --------------------------------------------------------------------------------------

    /** The sign that is shown: '-', '+' or none. */
    private char sign(boolean negative, boolean isZero) {
        SignDisplay display = settings.signDisplay();
        if (display == SignDisplay.NEVER || isZero && (display == SignDisplay.EXCEPT_ZERO || display == SignDisplay.NEGATIVE)) {
            return 0;
        }
        if (negative) {
            return '-';
        }
        return display == SignDisplay.ALWAYS || display == SignDisplay.EXCEPT_ZERO ? '+' : 0;
    }

    private void decorate(List<FormattedPart> parts, List<FormattedPart> body, char sign, boolean isOne) {
        boolean isNegative = sign == '-';
        String prefix = isNegative && pattern.negativePrefix() != null ? pattern.negativePrefix()
            : (sign == 0 ? "" : String.valueOf(sign)) + pattern.prefix();
        String suffix = isNegative && pattern.negativePrefix() != null ? pattern.negativeSuffix() : pattern.suffix();
        addAffix(parts, prefix, true);
        parts.addAll(body);
        addAffix(parts, suffix, false);
        if (settings.style() == Style.UNIT) {
            String unit = units.suffix(settings.unit(), settings.unitDisplay(), isOne);
            boolean spaced = unit.startsWith(" ");
            add(parts, LITERAL, spaced ? " " : "");
            add(parts, "unit", spaced ? unit.substring(1) : unit);
        } else if (settings.currencyDisplay() == CurrencyDisplay.NAME) {
            add(parts, LITERAL, " ");
            add(parts, "currency", symbols.currency());
        }
    }

    private void addAffix(List<FormattedPart> parts, String affix, boolean isPrefix) {
        for (int i = 0; i < affix.length(); i++) {
            char c = affix.charAt(i);
            switch (c) {
                case '-' -> add(parts, "minusSign", symbols.minus());
                case '+' -> add(parts, "plusSign", symbols.plus());
                case '%' -> add(parts, "percentSign", symbols.percent());
                case '\u00a4' -> addCurrency(parts, isPrefix && i == affix.length() - 1, !isPrefix && i == 0);
                default -> add(parts, LITERAL, String.valueOf(c));
            }
        }
    }

    /** A currency of letters does not touch the number. */
    private void addCurrency(List<FormattedPart> parts, boolean beforeNumber, boolean behindNumber) {
        String currency = symbols.currency();
        if (behindNumber && Character.isLetter(currency.codePointAt(0))) {
            add(parts, LITERAL, "\u00a0");
        }
        add(parts, "currency", currency);
        if (beforeNumber && Character.isLetter(currency.codePointBefore(currency.length()))) {
            add(parts, LITERAL, "\u00a0");
        }
    }

    private static void add(List<FormattedPart> parts, String type, String text) {
        if (!text.isEmpty()) {
            parts.add(new FormattedPart(type, text));
        }
    }

    /** Literal parts that follow each other become one. */
    private static List<FormattedPart> merged(List<FormattedPart> parts) {
        List<FormattedPart> merged = new ArrayList<>(parts.size());
        for (FormattedPart part : parts) {
            int last = merged.size() - 1;
            if (last >= 0 && part.type().equals(LITERAL) && merged.get(last).type().equals(LITERAL)) {
                merged.set(last, new FormattedPart(LITERAL, merged.get(last).value() + part.value()));
            } else {
                merged.add(part);
            }
        }
        return merged;
    }

    // ---- ranges -------------------------------------------------------------------------------------------------------

    @Override
    public String formatRange(Number start, Number end) {
        return join(formatRangeToParts(start, end));
    }

    @Override
    public List<FormattedPart> formatRangeToParts(Number start, Number end) {
        List<FormattedPart> first = formatToParts(start);
        List<FormattedPart> second = formatToParts(end);
        List<FormattedPart> parts = new ArrayList<>();
        if (first.equals(second)) {
            parts.add(new FormattedPart("approximatelySign", "~", "shared", null));
            addFrom(parts, first, "shared");
            return parts;
        }
        addFrom(parts, first, "startRange");
        parts.add(new FormattedPart(LITERAL, isPlain(first) && isPlain(second) ? "\u2013" : " \u2013 ", "shared", null));
        addFrom(parts, second, "endRange");
        return parts;
    }

    /** Whether there is nothing but a number. */
    private static boolean isPlain(List<FormattedPart> parts) {
        for (FormattedPart part : parts) {
            switch (part.type()) {
                case "integer", "group", "decimal", "fraction", "infinity" -> { }
                default -> {
                    return false;
                }
            }
        }
        return true;
    }

    private static void addFrom(List<FormattedPart> parts, List<FormattedPart> added, String source) {
        for (FormattedPart part : added) {
            parts.add(new FormattedPart(part.type(), part.value(), source, null));
        }
    }
}
