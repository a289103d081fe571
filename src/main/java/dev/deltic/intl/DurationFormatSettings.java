package dev.deltic.intl;

import dev.deltic.temporal.TemporalUnit;
import java.util.List;

/** The resolved options of a duration format. Immutable.
 *  <a href="https://tc39.es/ecma402/#sec-properties-of-intl-durationformat-instances">Properties of Intl.DurationFormat Instances</a>
 *  @param locale the data locale
 *  @param units the options of each unit, in the order of {@link TemporalUnit}
 *  @param fractionalDigits how many digits follow the point of the smallest unit that is shown; {@link #ANY} for as many as are needed */
public record DurationFormatSettings(String locale, String numberingSystem, DurationSeparators separators, Style style,
        List<UnitOptions> units, int fractionalDigits) {
    /** See {@link #fractionalDigits}. */
    public static final int ANY = -1;

    /** The option {@code style}. */
    public enum Style { LONG, SHORT, NARROW, DIGITAL }

    /** How a unit is shown. */
    public enum UnitStyle {
        LONG("long"), SHORT("short"), NARROW("narrow"), NUMERIC("numeric"), TWO_DIGIT("2-digit"),
        /** In the fraction of the next larger unit. Scripts see it as numeric. */
        FRACTIONAL("numeric");

        /** How scripts write it. */
        public final String text;

        UnitStyle(String text) {
            this.text = text;
        }

        /** The style of an option's value, which is one. */
        public static UnitStyle of(String text) {
            for (UnitStyle style : values()) {
                if (style.text.equals(text)) {
                    return style;
                }
            }
            throw new IllegalArgumentException(text);
        }

        /** Whether it is digits without a unit's name. */
        public boolean isNumeric() {
            return this == NUMERIC || this == TWO_DIGIT;
        }
    }

    /** When a unit is shown: always, or when it is not zero. */
    public enum Display { AUTO, ALWAYS }

    /** <a href="https://tc39.es/ecma402/#sec-durationformat-unit-options-record">Duration Unit Options Records</a> */
    public record UnitOptions(UnitStyle style, Display display) { }

    /** The options of a unit. */
    public UnitOptions of(TemporalUnit unit) {
        return units.get(unit.ordinal());
    }
}
