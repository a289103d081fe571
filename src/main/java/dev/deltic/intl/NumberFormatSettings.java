package dev.deltic.intl;

import java.util.Objects;

/** The resolved options of a number format: what a {@link NumberFormatter} is made from, and cached by. Immutable.
 *  <a href="https://tc39.es/ecma402/#sec-properties-of-intl-numberformat-instances">Properties of Intl.NumberFormat Instances</a>
 *  @param locale the resolved language tag
 *  @param numberingSystem the type of the digits, for example {@code latn}
 *  @param currency the upper case code; null without style {@code CURRENCY}
 *  @param currencyDisplay null without style {@code CURRENCY}
 *  @param currencySign null without style {@code CURRENCY}
 *  @param unit the identifier; null without style {@code UNIT}
 *  @param unitDisplay null without style {@code UNIT}
 *  @param compactDisplay null without notation {@code COMPACT} */
public record NumberFormatSettings(String locale, String numberingSystem, Style style, String currency, CurrencyDisplay currencyDisplay,
        CurrencySign currencySign, String unit, UnitDisplay unitDisplay, DigitOptions digits, Notation notation,
        CompactDisplay compactDisplay, Grouping grouping, SignDisplay signDisplay) {
    // Written out: what a record makes of itself keeps types of its components, and their class loader, in a class of the JVM.
    @Override
    public boolean equals(Object object) {
        return object instanceof NumberFormatSettings other && Objects.equals(locale, other.locale)
            && Objects.equals(numberingSystem, other.numberingSystem) && style == other.style
            && Objects.equals(currency, other.currency) && currencyDisplay == other.currencyDisplay
            && currencySign == other.currencySign && Objects.equals(unit, other.unit)
            && unitDisplay == other.unitDisplay && Objects.equals(digits, other.digits)
            && notation == other.notation && compactDisplay == other.compactDisplay
            && grouping == other.grouping && signDisplay == other.signDisplay;
    }

    @Override
    public int hashCode() {
        return Objects.hash(locale, numberingSystem, style, currency, currencyDisplay, currencySign, unit, unitDisplay,
            digits, notation, compactDisplay, grouping, signDisplay);
    }


    /** The option {@code style}. */
    public enum Style { DECIMAL, PERCENT, CURRENCY, UNIT }

    /** The option {@code currencyDisplay}. */
    public enum CurrencyDisplay { CODE, SYMBOL, NARROW_SYMBOL, NAME }

    /** The option {@code currencySign}: how a negative amount is marked. */
    public enum CurrencySign { STANDARD, ACCOUNTING }

    /** The option {@code unitDisplay}. */
    public enum UnitDisplay { SHORT, NARROW, LONG }

    /** The option {@code notation}. */
    public enum Notation { STANDARD, SCIENTIFIC, ENGINEERING, COMPACT }

    /** The option {@code compactDisplay}. */
    public enum CompactDisplay { SHORT, LONG }

    /** The option {@code useGrouping}; {@code NEVER} is the value false. */
    public enum Grouping { MIN2, AUTO, ALWAYS, NEVER }

    /** The option {@code signDisplay}. */
    public enum SignDisplay { AUTO, NEVER, ALWAYS, EXCEPT_ZERO, NEGATIVE }

    /** A plain decimal number of a locale, as {@code new Intl.NumberFormat(locale)} has it. */
    public static NumberFormatSettings decimal(String locale, String numberingSystem) {
        return decimal(locale, numberingSystem, DigitOptions.fraction(0, 3), Grouping.AUTO, SignDisplay.AUTO);
    }

    /** A decimal number. */
    public static NumberFormatSettings decimal(String locale, String numberingSystem, DigitOptions digits, Grouping grouping,
            SignDisplay signDisplay) {
        return new NumberFormatSettings(locale, numberingSystem, Style.DECIMAL, null, null, null, null, null, digits, Notation.STANDARD,
            null, grouping, signDisplay);
    }

    /** A number of a unit. */
    public static NumberFormatSettings unit(String locale, String numberingSystem, String unit, UnitDisplay display, DigitOptions digits,
            SignDisplay signDisplay) {
        return new NumberFormatSettings(locale, numberingSystem, Style.UNIT, null, null, null, unit, display, digits, Notation.STANDARD,
            null, Grouping.AUTO, signDisplay);
    }
}
