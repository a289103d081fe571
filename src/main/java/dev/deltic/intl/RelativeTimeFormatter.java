package dev.deltic.intl;

import java.util.List;

/** Says how far away a time is. Made from {@link Settings} by {@link LocaleData}; immutable and safe for use by several threads. */
public interface RelativeTimeFormatter {
    /** The option {@code style}. */
    enum Style { LONG, SHORT, NARROW }

    /** The option {@code numeric}: whether there may be words instead of numbers, as in "tomorrow". */
    enum Numeric { ALWAYS, AUTO }

    /** <a href="https://tc39.es/ecma402/#sec-singularrelativetimeunit">SingularRelativeTimeUnit</a> */
    enum Unit {
        SECOND("second"), MINUTE("minute"), HOUR("hour"), DAY("day"), WEEK("week"), MONTH("month"), QUARTER("quarter"), YEAR("year");

        /** How scripts write it; with an s at the end it is the same unit. */
        public final String text;

        Unit(String text) {
            this.text = text;
        }

        /** The unit of a name, singular or plural; null if it names none. */
        public static Unit of(String name) {
            for (Unit unit : values()) {
                if (name.startsWith(unit.text)
                        && (name.length() == unit.text.length() || name.length() == unit.text.length() + 1 && name.endsWith("s"))) {
                    return unit;
                }
            }
            return null;
        }
    }

    /** The resolved options. */
    record Settings(String locale, String numberingSystem, Style style, Numeric numeric) { }

    /** A finite number of units; -0 is in the past. */
    String format(double value, Unit unit);

    /** The parts of the same; those of the number belong to the unit's name. */
    List<FormattedPart> formatToParts(double value, Unit unit);
}
