package dev.deltic.intl;

import dev.deltic.temporal.RoundingMode;
import java.util.Objects;

/** How many digits a number shows and how it is rounded to them. Immutable.
 *  <a href="https://tc39.es/ecma402/#sec-setnfdigitoptions">SetNumberFormatDigitOptions</a>
 *  @param minimumFractionDigits with {@code maximumFractionDigits} meant unless only significant digits are counted
 *  @param minimumSignificantDigits with {@code maximumSignificantDigits} meant unless only fraction digits are counted
 *  @param increment what the last digit is a multiple of, 1 in general */
public record DigitOptions(int minimumIntegerDigits, int minimumFractionDigits, int maximumFractionDigits, int minimumSignificantDigits,
        int maximumSignificantDigits, RoundingType type, int increment, RoundingMode mode, TrailingZeros trailingZeros) {
    // Written out: what a record makes of itself keeps types of its components, and their class loader, in a class of the JVM.
    @Override
    public boolean equals(Object object) {
        return object instanceof DigitOptions other && minimumIntegerDigits == other.minimumIntegerDigits
            && minimumFractionDigits == other.minimumFractionDigits
            && maximumFractionDigits == other.maximumFractionDigits
            && minimumSignificantDigits == other.minimumSignificantDigits
            && maximumSignificantDigits == other.maximumSignificantDigits && type == other.type
            && increment == other.increment && mode == other.mode && trailingZeros == other.trailingZeros;
    }

    @Override
    public int hashCode() {
        return Objects.hash(minimumIntegerDigits, minimumFractionDigits, maximumFractionDigits, minimumSignificantDigits,
            maximumSignificantDigits, type, increment, mode, trailingZeros);
    }


    /** Which limits count. */
    public enum RoundingType { FRACTION_DIGITS, SIGNIFICANT_DIGITS, MORE_PRECISION, LESS_PRECISION }

    /** The option {@code trailingZeroDisplay}. */
    public enum TrailingZeros { AUTO, STRIP_IF_INTEGER }

    /** A number of fraction digits, rounded half away from zero. */
    public static DigitOptions fraction(int minimum, int maximum) {
        return fraction(1, minimum, maximum, RoundingMode.HALF_EXPAND);
    }

    /** A number of fraction digits. */
    public static DigitOptions fraction(int minimumIntegerDigits, int minimum, int maximum, RoundingMode mode) {
        return new DigitOptions(minimumIntegerDigits, minimum, maximum, 0, 0, RoundingType.FRACTION_DIGITS, 1, mode, TrailingZeros.AUTO);
    }

    /** Whether fraction digits count. */
    public boolean hasFractionDigits() {
        return type != RoundingType.SIGNIFICANT_DIGITS;
    }

    /** Whether significant digits count. */
    public boolean hasSignificantDigits() {
        return type != RoundingType.FRACTION_DIGITS;
    }
}
