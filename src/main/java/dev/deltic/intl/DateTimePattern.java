package dev.deltic.intl;

import dev.deltic.temporal.ZoneIdentifier;

/** How a locale writes the components of a date and time: what the specification calls a DateTime Format Record. Immutable and
 *  thread-safe; {@link DateTimeData} makes and keeps them. */
public interface DateTimePattern {
    /** The components that are shown, and how: not always as they were asked for. */
    DateTimeFields fields();

    /** A formatter by the clock of a zone. */
    DateTimeFormatter formatter(ZoneIdentifier zone);
}
