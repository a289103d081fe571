package dev.deltic.builtins.intl;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.intl.DigitOptions;
import dev.deltic.intl.DigitOptions.RoundingType;
import dev.deltic.intl.DigitOptions.TrailingZeros;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.temporal.RoundingMode;
import java.util.Arrays;

/** Reads the options that say how many digits a number shows.
 *  <a href="https://tc39.es/ecma402/#sec-setnfdigitoptions">SetNumberFormatDigitOptions</a> */
final class DigitOptionsReader {
    private static final int[] INCREMENTS = {1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 2500, 5000};
    private static final int MAX_INCREMENT = 5000;
    private static final int MAX_INTEGER_DIGITS = 21;
    private static final int MAX_FRACTION_DIGITS = 100;
    private static final int MAX_SIGNIFICANT_DIGITS = 21;
    private static final int UNSET = -1;

    /** The option {@code roundingPriority}. */
    private enum Priority { AUTO, MORE_PRECISION, LESS_PRECISION }

    private final Realm realm;
    private final IntlOptions bag;
    private int minimumFraction;
    private int maximumFraction;
    private int minimumSignificant;
    private int maximumSignificant;

    private DigitOptionsReader(Realm realm, IntlOptions bag) {
        this.realm = realm;
        this.bag = bag;
    }

    /** @param minimumDefault fraction digits where the options say nothing
     *  @param maximumDefault at most, where they say nothing
     *  @param isCompact whether the notation is compact, which has defaults of its own */
    static DigitOptions read(Realm realm, IntlOptions bag, int minimumDefault, int maximumDefault, boolean isCompact) {
        return new DigitOptionsReader(realm, bag).read(minimumDefault, maximumDefault, isCompact);
    }

    private DigitOptions read(int minimumDefault, int maximumDefault, boolean isCompact) {
        int integers = bag.number("minimumIntegerDigits", 1, MAX_INTEGER_DIGITS, 1);
        Object minimumFractionValue = bag.get("minimumFractionDigits");
        Object maximumFractionValue = bag.get("maximumFractionDigits");
        Object minimumSignificantValue = bag.get("minimumSignificantDigits");
        Object maximumSignificantValue = bag.get("maximumSignificantDigits");
        int increment = bag.number("roundingIncrement", 1, MAX_INCREMENT, 1);
        if (Arrays.binarySearch(INCREMENTS, increment) < 0) {
            throw Errors.create(realm, MessageTemplate.INTL_PROPERTY_OUT_OF_RANGE, "roundingIncrement");
        }
        RoundingMode mode = bag.constant("roundingMode", RoundingMode.class, RoundingMode.HALF_EXPAND);
        Priority priority = bag.constant("roundingPriority", Priority.class, Priority.AUTO);
        TrailingZeros trailingZeros = bag.constant("trailingZeroDisplay", TrailingZeros.class, TrailingZeros.AUTO);
        int maximum = increment == 1 ? maximumDefault : minimumDefault;
        boolean hasSignificant = minimumSignificantValue != UNDEFINED || maximumSignificantValue != UNDEFINED;
        boolean hasFraction = minimumFractionValue != UNDEFINED || maximumFractionValue != UNDEFINED;
        boolean needsSignificant = priority != Priority.AUTO || hasSignificant;
        boolean needsFraction = priority != Priority.AUTO || !hasSignificant && (hasFraction || !isCompact);
        if (needsSignificant) {
            readSignificant(minimumSignificantValue, maximumSignificantValue);
        }
        if (needsFraction) {
            readFraction(minimumFractionValue, maximumFractionValue, minimumDefault, maximum);
        }
        RoundingType type = type(priority, needsSignificant, needsFraction, hasSignificant);
        if (increment != 1) {
            checkIncrement(type);
        }
        return new DigitOptions(integers, minimumFraction, maximumFraction, minimumSignificant, maximumSignificant, type, increment, mode,
            trailingZeros);
    }

    private void readSignificant(Object minimum, Object maximum) {
        minimumSignificant = bag.defaultNumber(minimum, "minimumSignificantDigits", 1, MAX_SIGNIFICANT_DIGITS, 1);
        maximumSignificant = bag.defaultNumber(maximum, "maximumSignificantDigits", minimumSignificant, MAX_SIGNIFICANT_DIGITS,
            MAX_SIGNIFICANT_DIGITS);
    }

    private void readFraction(Object minimum, Object maximum, int minimumDefault, int maximumDefault) {
        minimumFraction = bag.defaultNumber(minimum, "minimumFractionDigits", 0, MAX_FRACTION_DIGITS, UNSET);
        maximumFraction = bag.defaultNumber(maximum, "maximumFractionDigits", 0, MAX_FRACTION_DIGITS, UNSET);
        if (minimumFraction == UNSET) {
            minimumFraction = maximumFraction == UNSET ? minimumDefault : Math.min(minimumDefault, maximumFraction);
        }
        if (maximumFraction == UNSET) {
            maximumFraction = Math.max(maximumDefault, minimumFraction);
        } else if (minimumFraction > maximumFraction) {
            throw Errors.create(realm, MessageTemplate.INTL_PROPERTY_OUT_OF_RANGE, "maximumFractionDigits");
        }
    }

    private RoundingType type(Priority priority, boolean needsSignificant, boolean needsFraction, boolean hasSignificant) {
        if (!needsSignificant && !needsFraction) {
            // Compact notation: integers, or two digits where that is more.
            minimumSignificant = 1;
            maximumSignificant = 2;
            return RoundingType.MORE_PRECISION;
        }
        return switch (priority) {
            case MORE_PRECISION -> RoundingType.MORE_PRECISION;
            case LESS_PRECISION -> RoundingType.LESS_PRECISION;
            case AUTO -> hasSignificant ? RoundingType.SIGNIFICANT_DIGITS : RoundingType.FRACTION_DIGITS;
        };
    }

    private void checkIncrement(RoundingType type) {
        if (type != RoundingType.FRACTION_DIGITS) {
            throw Errors.create(realm, MessageTemplate.INTL_ROUNDING_TYPE);
        }
        if (minimumFraction != maximumFraction) {
            throw Errors.create(realm, MessageTemplate.INTL_PROPERTY_OUT_OF_RANGE, "maximumFractionDigits");
        }
    }

    /** Shows the digits in {@code resolvedOptions}: those options that come before {@code useGrouping}. */
    static void showDigits(Realm realm, JSObject target, DigitOptions digits) {
        Results.put(realm, target, "minimumIntegerDigits", digits.minimumIntegerDigits());
        if (digits.hasFractionDigits()) {
            Results.put(realm, target, "minimumFractionDigits", digits.minimumFractionDigits());
            Results.put(realm, target, "maximumFractionDigits", digits.maximumFractionDigits());
        }
        if (digits.hasSignificantDigits()) {
            Results.put(realm, target, "minimumSignificantDigits", digits.minimumSignificantDigits());
            Results.put(realm, target, "maximumSignificantDigits", digits.maximumSignificantDigits());
        }
    }

    /** Shows the rounding in {@code resolvedOptions}: its last options. */
    static void showRounding(Realm realm, JSObject target, DigitOptions digits) {
        Results.put(realm, target, "roundingIncrement", digits.increment());
        Results.put(realm, target, "roundingMode", digits.mode().text);
        Results.put(realm, target, "roundingPriority", switch (digits.type()) {
            case MORE_PRECISION -> "morePrecision";
            case LESS_PRECISION -> "lessPrecision";
            default -> "auto";
        });
        Results.put(realm, target, "trailingZeroDisplay", IntlOptions.nameOf(digits.trailingZeros()));
    }
}
