package dev.deltic.intl;

/** How the hours of a day are counted. <a href="https://unicode.org/reports/tr35/#UnicodeHourCycleIdentifier">Hour cycles</a> */
public enum HourCycle {
    /** 0 to 11. */
    H11("h11", 'K', true),
    /** 1 to 12. */
    H12("h12", 'h', true),
    /** 0 to 23. */
    H23("h23", 'H', false),
    /** 1 to 24. */
    H24("h24", 'k', false);

    /** The name in options and locale identifiers. */
    public final String id;
    /** The letter of the hour in a CLDR pattern. */
    public final char letter;
    /** Whether it counts to twelve twice a day. */
    public final boolean isTwelveHours;

    HourCycle(String id, char letter, boolean isTwelveHours) {
        this.id = id;
        this.letter = letter;
        this.isTwelveHours = isTwelveHours;
    }

    /** The cycle of a name; null when it is none. */
    public static HourCycle of(String id) {
        for (HourCycle cycle : values()) {
            if (cycle.id.equals(id)) {
                return cycle;
            }
        }
        return null;
    }

    /** The cycle of a letter in a CLDR pattern; null when that is no hour. */
    public static HourCycle ofLetter(char letter) {
        for (HourCycle cycle : values()) {
            if (cycle.letter == letter) {
                return cycle;
            }
        }
        return null;
    }
}
