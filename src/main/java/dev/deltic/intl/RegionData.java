package dev.deltic.intl;

import java.util.List;

/** What is customary in regions, and what there is to choose from. Thread-safe; lists are not to be changed. */
public interface RegionData {
    /** The days of a week, from 1 for Monday to 7 for Sunday.
     *  @param firstDay the day that weeks begin with
     *  @param weekend the days of rest */
    record Week(int firstDay, List<Integer> weekend) { }

    /** What a value is asked for that Intl.supportedValuesOf lists. */
    enum Kind { COLLATION, CURRENCY }

    /** The calendars in use, the preferred one first. */
    List<String> calendars(String region);

    /** The hour cycles in use, the preferred one first; a language may have its own in a region. */
    List<String> hourCycles(String language, String region);

    /** The week. */
    Week week(String region);

    /** The primary identifiers of the region's time zones, in order. Throws a {@link LocaleData.MissingDataException} where nobody
     *  knows. */
    List<String> timeZones(String region);

    /** All values of a kind, in order. */
    List<String> supportedValues(Kind kind);
}
