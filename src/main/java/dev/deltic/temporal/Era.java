package dev.deltic.temporal;

/** An era of a calendar.
 *  <a href="https://tc39.es/proposal-intl-era-monthcode/#table-eras">Eras</a>
 *  @param alias another name, or null
 *  @param start the days from 1970-01-01 to its first day; {@link Long#MIN_VALUE} when it has no beginning
 *  @param firstYear the arithmetic year of its year 1
 *  @param backwards whether its years are counted into the past */
record Era(String code, String alias, long start, int firstYear, boolean backwards) {
    /** The only era of a calendar. */
    static Era only(String code) {
        return new Era(code, null, Long.MIN_VALUE, 1, false);
    }

    /** An era whose year 1 is some arithmetic year. */
    static Era from(String code, long start, int firstYear) {
        return new Era(code, null, start, firstYear, false);
    }

    /** The era before year 1. */
    static Era before(String code) {
        return new Era(code, null, Long.MIN_VALUE, 0, true);
    }

    Era withAlias(String name) {
        return new Era(code, name, start, firstYear, backwards);
    }

    boolean isCalled(String name) {
        return code.equals(name) || name.equals(alias);
    }

    /** <a href="https://tc39.es/proposal-intl-era-monthcode/#sec-temporal-calendardatearithmeticyearforerayear">
     *  CalendarDateArithmeticYearForEraYear</a> */
    double arithmeticYear(double eraYear) {
        return backwards ? 1 - eraYear : firstYear + eraYear - 1;
    }

    /** The era's year of an arithmetic year. */
    int eraYear(int year) {
        return backwards ? 1 - year : year - firstYear + 1;
    }
}
