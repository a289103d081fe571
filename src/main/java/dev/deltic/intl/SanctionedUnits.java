package dev.deltic.intl;

/** The units that numbers can be formatted with.
 *  <a href="https://tc39.es/ecma402/#sec-issanctionedsimpleunitidentifier">IsSanctionedSingleUnitIdentifier</a> */
public final class SanctionedUnits {
    private static final String PER = "-per-";

    private SanctionedUnits() { }

    /** <a href="https://tc39.es/ecma402/#sec-iswellformedunitidentifier">IsWellFormedUnitIdentifier</a> */
    public static boolean isWellFormed(String identifier) {
        int per = identifier.indexOf(PER);
        return per < 0 ? isSimple(identifier)
            : isSimple(identifier.substring(0, per)) && isSimple(identifier.substring(per + PER.length()));
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
        return KeywordValues.UNITS.contains(identifier);
    }
}
