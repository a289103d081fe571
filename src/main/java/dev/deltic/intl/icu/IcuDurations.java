package dev.deltic.intl.icu;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.ULocale;
import dev.deltic.intl.DurationSeparators;

/** How locales write durations in digits: as they write times of day. */
final class IcuDurations {
    private IcuDurations() { }

    /** @param tag a locale, its numbering system among its extensions */
    static DurationSeparators separators(String tag) {
        String pattern = DateTimePatternGenerator.getInstance(ULocale.forLanguageTag(tag)).getBestPattern("Hms");
        String hourMinute = between(pattern, 'H', 'm');
        String minuteSecond = between(pattern, 'm', 's');
        if (hourMinute == null || minuteSecond == null) {
            return DurationSeparators.COLONS;
        }
        return new DurationSeparators(hourMinute, minuteSecond, false);
    }

    /** The literal text between two fields of a pattern; null when it is none of digits alone. */
    private static String between(String pattern, char before, char after) {
        int start = pattern.lastIndexOf(before);
        int end = pattern.indexOf(after);
        if (start < 0 || end <= start) {
            return null;
        }
        String literal = pattern.substring(start + 1, end).replace("'", "");
        return literal.isEmpty() ? null : literal;
    }
}
