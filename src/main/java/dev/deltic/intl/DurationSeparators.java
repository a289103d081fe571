package dev.deltic.intl;

/** How a locale writes a duration in digits.
 *  @param hourMinute between hours and minutes
 *  @param minuteSecond between minutes and seconds
 *  @param twoDigitHours whether hours always have two digits */
public record DurationSeparators(String hourMinute, String minuteSecond, boolean twoDigitHours) {
    /** With colons, as most locales have it. */
    public static final DurationSeparators COLONS = new DurationSeparators(":", ":", false);
}
