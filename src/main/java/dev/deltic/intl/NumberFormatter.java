package dev.deltic.intl;

import java.util.List;

/** Shows numbers as a locale does. Made from {@link NumberFormatSettings} by {@link LocaleData}; immutable and safe for use by
 *  several threads. Values are {@link MathematicalValue}s. */
public interface NumberFormatter {
    /** <a href="https://tc39.es/ecma402/#sec-formatnumber">FormatNumeric</a> */
    String format(Number value);

    /** <a href="https://tc39.es/ecma402/#sec-partitionnumberpattern">PartitionNumberPattern</a> */
    List<FormattedPart> formatToParts(Number value);

    /** <a href="https://tc39.es/ecma402/#sec-formatnumericrange">FormatNumericRange</a> of values that are numbers. */
    String formatRange(Number start, Number end);

    /** <a href="https://tc39.es/ecma402/#sec-partitionnumberrangepattern">PartitionNumberRangePattern</a> of values that are numbers;
     *  each part says whether it belongs to {@code startRange}, {@code endRange} or both ({@code shared}). */
    List<FormattedPart> formatRangeToParts(Number start, Number end);
}
