package dev.deltic.intl;

/** A part of a formatted text, as the {@code formatToParts} methods give it.
 *  @param type what it is: {@code literal}, {@code element}, {@code integer}, …
 *  @param value its characters
 *  @param source in a range {@code startRange}, {@code endRange} or {@code shared}; else null
 *  @param unit the unit that a number counts in a text about times; else null */
public record FormattedPart(String type, String value, String source, String unit) {
    /** A part that has nothing but a type and characters. */
    public FormattedPart(String type, String value) {
        this(type, value, null, null);
    }
}
