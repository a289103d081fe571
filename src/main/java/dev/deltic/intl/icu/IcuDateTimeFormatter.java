package dev.deltic.intl.icu;

import com.ibm.icu.text.ConstrainedFieldPosition;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.DateIntervalFormat.FormattedDateInterval;
import com.ibm.icu.text.DateIntervalInfo;
import com.ibm.icu.util.Calendar;
import dev.deltic.intl.DateTimeFormatter;
import dev.deltic.intl.FormattedPart;
import dev.deltic.intl.HourCycle;
import dev.deltic.intl.PatternLetters;
import java.text.AttributedCharacterIterator.Attribute;
import java.text.FieldPosition;
import java.util.ArrayList;
import java.util.List;

/** Formats with ICU4J objects of its own. */
final class IcuDateTimeFormatter implements DateTimeFormatter {
    private static final FieldPosition NO_FIELD = new FieldPosition(-1);

    private final IcuDateTimePattern pattern;
    private final IcuFieldFormat format;
    private final Calendar calendar;
    private final StringBuffer buffer = new StringBuffer(32);
    private final boolean hasYearNames;
    /** Null until a range is formatted. */
    private DateIntervalFormat intervals;
    private Calendar endCalendar;

    IcuDateTimeFormatter(IcuDateTimePattern pattern, IcuFieldFormat format, Calendar calendar) {
        this.pattern = pattern;
        this.format = format;
        this.calendar = calendar;
        this.hasYearNames = pattern.hasYearNames();
    }

    @Override
    public String format(long time) {
        calendar.setTimeInMillis(time);
        buffer.setLength(0);
        return PartList.plainSpaces(format.format(calendar, buffer, NO_FIELD).toString());
    }

    @Override
    public List<FormattedPart> formatToParts(long time) {
        return parts(time, null);
    }

    private List<FormattedPart> parts(long time, String source) {
        PartList parts = new PartList();
        addParts(time, source, parts);
        return parts.list;
    }

    private void addParts(long time, String source, PartList parts) {
        calendar.setTimeInMillis(time);
        format.addParts(calendar, source, parts);
    }

    /** What scripts call a field of a range. */
    // RELATED_YEAR is marked as internal to ICU, but is what its iterators give.
    @SuppressWarnings("deprecation")
    private String type(Attribute attribute) {
        if (attribute == DateFormat.Field.YEAR || attribute == DateFormat.Field.EXTENDED_YEAR || attribute == DateFormat.Field.YEAR_WOY) {
            return hasYearNames ? "yearName" : "year";
        }
        if (attribute == DateFormat.Field.HOUR0 || attribute == DateFormat.Field.HOUR1 || attribute == DateFormat.Field.HOUR_OF_DAY0
            || attribute == DateFormat.Field.HOUR_OF_DAY1) {
            return "hour";
        }
        if (attribute == DateFormat.Field.AM_PM || attribute == DateFormat.Field.AM_PM_MIDNIGHT_NOON
            || attribute == DateFormat.Field.FLEXIBLE_DAY_PERIOD) {
            return "dayPeriod";
        }
        return attribute == DateFormat.Field.MONTH ? "month"
            : attribute == DateFormat.Field.DAY_OF_MONTH ? "day"
            : attribute == DateFormat.Field.MINUTE ? "minute"
            : attribute == DateFormat.Field.SECOND ? "second"
            : attribute == DateFormat.Field.DAY_OF_WEEK || attribute == DateFormat.Field.DOW_LOCAL ? "weekday"
            : attribute == DateFormat.Field.RELATED_YEAR ? "relatedYear"
            : attribute == DateFormat.Field.ERA ? "era"
            : attribute == DateFormat.Field.TIME_ZONE ? "timeZoneName"
            : attribute == DateFormat.Field.MILLISECOND ? "fractionalSecond" : "literal";
    }

    @Override
    public List<FormattedPart> formatRangeToParts(long start, long end) {
        HourCycle cycle = pattern.hourCycle();
        if (cycle == HourCycle.H11 || cycle == HourCycle.H24) {
            return fallbackRange(start, end);
        }
        if (intervals == null) {
            // With the locale's own intervals passed in: what ICU makes from its cache does not know which part is the date.
            intervals = DateIntervalFormat.getInstance(PatternLetters.skeleton(pattern.fields(), cycle), pattern.locale(),
                new DateIntervalInfo(pattern.locale()));
            intervals.setTimeZone(calendar.getTimeZone());
            endCalendar = calendar.clone();
        }
        calendar.setTimeInMillis(start);
        endCalendar.setTimeInMillis(end);
        FormattedDateInterval interval = intervals.formatToValue(calendar, endCalendar);
        List<FormattedPart> parts = parts(interval);
        return parts != null ? parts : parts(start, "shared");
    }

    /** The parts of ICU's range; null when there is nothing in it that only one of its ends has. */
    private List<FormattedPart> parts(FormattedDateInterval interval) {
        String text = PartList.plainSpaces(interval.toString());
        List<int[]> spans = new ArrayList<>(2);
        ConstrainedFieldPosition position = new ConstrainedFieldPosition();
        while (interval.nextPosition(position)) {
            if (position.getField() == DateIntervalFormat.SpanField.DATE_INTERVAL_SPAN) {
                spans.add(new int[] {position.getStart(), position.getLimit(), (Integer) position.getFieldValue()});
            }
        }
        if (spans.isEmpty()) {
            return null;
        }
        PartList parts = new PartList();
        position.reset();
        int done = 0;
        while (interval.nextPosition(position)) {
            if (position.getField() != DateIntervalFormat.SpanField.DATE_INTERVAL_SPAN) {
                literals(parts, text, done, position.getStart(), spans);
                parts.add(type((Attribute) position.getField()), text.substring(position.getStart(), position.getLimit()),
                    source(position.getStart(), spans));
                done = position.getLimit();
            }
        }
        literals(parts, text, done, text.length(), spans);
        return parts.list;
    }

    /** Literal characters, cut where a span begins or ends. */
    private static void literals(PartList parts, String text, int from, int to, List<int[]> spans) {
        int start = from;
        while (start < to) {
            int end = to;
            for (int[] span : spans) {
                for (int k = 0; k < 2; k++) {
                    if (span[k] > start && span[k] < end) {
                        end = span[k];
                    }
                }
            }
            parts.add("literal", text.substring(start, end), source(start, spans));
            start = end;
        }
    }

    private static String source(int index, List<int[]> spans) {
        for (int[] span : spans) {
            if (index >= span[0] && index < span[1]) {
                return span[2] == 0 ? "startRange" : "endRange";
            }
        }
        return "shared";
    }

    /** Both ends in full: ICU has no ranges of hours counted from 0 to 11 or from 1 to 24. */
    private List<FormattedPart> fallbackRange(long start, long end) {
        if (format(start).equals(format(end))) {
            return parts(start, "shared");
        }
        String fallback = new DateIntervalInfo(pattern.locale()).getFallbackIntervalPattern();
        PartList parts = new PartList();
        for (int i = 0; i < fallback.length(); i++) {
            char c = fallback.charAt(i);
            if (c == '{') {
                boolean first = fallback.charAt(i + 1) == '0';
                addParts(first ? start : end, first ? "startRange" : "endRange", parts);
                i += 2;
            } else {
                parts.add("literal", String.valueOf(c), "shared");
            }
        }
        return parts.list;
    }
}
