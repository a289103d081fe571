package dev.deltic.intl;

/** How long a locale's own format of dates or times is: the values of {@code dateStyle} and {@code timeStyle}. */
public enum DateTimeStyle {
    FULL("full"), LONG("long"), MEDIUM("medium"), SHORT("short");

    /** The value of the option. */
    public final String id;

    DateTimeStyle(String id) {
        this.id = id;
    }

    /** The style of a name; null when it is none. */
    public static DateTimeStyle of(String id) {
        for (DateTimeStyle style : values()) {
            if (style.id.equals(id)) {
                return style;
            }
        }
        return null;
    }
}
