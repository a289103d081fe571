package dev.deltic.intl;

import java.util.List;

/** Writes points in time by one pattern and the clock of one zone. Belongs to one isolate: not thread-safe.
 *
 *  <p>Times are milliseconds since 1970 in UTC. They may be a day out of the range of time values: Temporal's dates are. */
public interface DateTimeFormatter {
    /** The text. <a href="https://tc39.es/ecma402/#sec-formatdatetime">FormatDateTime</a> */
    String format(long time);

    /** Its parts. <a href="https://tc39.es/ecma402/#sec-partitiondatetimepattern">PartitionDateTimePattern</a> */
    List<FormattedPart> formatToParts(long time);

    /** The parts, with their sources, of a range. When both ends look the same, the parts of one of them, all {@code shared}.
     *  <a href="https://tc39.es/ecma402/#sec-partitiondatetimerangepattern">PartitionDateTimeRangePattern</a> */
    List<FormattedPart> formatRangeToParts(long start, long end);
}
