package dev.deltic.intl;

import java.util.Arrays;

/** The units that numbers can be formatted with.
 *  <a href="https://tc39.es/ecma402/#sec-issanctionedsimpleunitidentifier">IsSanctionedSingleUnitIdentifier</a> */
public final class SanctionedUnits {
    private static final String PER = "-per-";
    private static final String[] SIMPLE = {"acre", "bit", "byte", "celsius", "centimeter", "day", "degree", "fahrenheit", "fluid-ounce",
        "foot", "gallon", "gigabit", "gigabyte", "gram", "hectare", "hour", "inch", "kilobit", "kilobyte", "kilogram", "kilometer", "liter",
        "megabit", "megabyte", "meter", "microsecond", "mile", "mile-scandinavian", "milliliter", "millimeter", "millisecond", "minute",
        "month", "nanosecond", "ounce", "percent", "petabyte", "pound", "second", "stone", "terabit", "terabyte", "week", "yard", "year"};

    private SanctionedUnits() { }

    /** The simple units in order; the caller's own. */
    public static String[] simple() {
        return SIMPLE.clone();
    }

    /** <a href="https://tc39.es/ecma402/#sec-iswellformedunitidentifier">IsWellFormedUnitIdentifier</a> */
    public static boolean isWellFormed(String identifier) {
        int per = identifier.indexOf(PER);
        return per < 0 ? isSimple(identifier) : isSimple(identifier.substring(0, per)) && isSimple(identifier.substring(per + PER.length()));
    }

    /** The unit above the fraction line. */
    public static String numerator(String identifier) {
        int per = identifier.indexOf(PER);
        return per < 0 ? identifier : identifier.substring(0, per);
    }

    /** The unit below the fraction line, or null. */
    public static String denominator(String identifier) {
        int per = identifier.indexOf(PER);
        return per < 0 ? null : identifier.substring(per + PER.length());
    }

    private static boolean isSimple(String identifier) {
        return Arrays.binarySearch(SIMPLE, identifier) >= 0;
    }
}
