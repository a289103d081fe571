package dev.deltic.intl.icu;

import com.ibm.icu.text.ConstrainedFieldPosition;
import com.ibm.icu.text.FormattedValue;
import com.ibm.icu.text.UFormat;
import dev.deltic.intl.FormattedPart;
import java.text.Format;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts a formatted text into parts at the borders of ICU's fields. Of nested fields the innermost names a part; what is in no field
 *  is literal. */
final class FieldParts {
    /** Where a part of a range comes from. */
    enum Source {
        START("startRange"), END("endRange"), SHARED("shared");

        final String text;

        Source(String text) {
            this.text = text;
        }
    }

    /** Says what fields are called. */
    interface Naming {
        /** The type of a field; null where it makes no part.
         *  @param text what is in the field
         *  @param source where in a range it is, {@code SHARED} outside of ranges */
        String type(Format.Field field, String text, Source source);
    }

    private record Region(Format.Field field, int start, int limit) {
        boolean contains(int from, int to) {
            return start <= from && to <= limit;
        }
    }

    private final String text;
    private final List<Region> regions = new ArrayList<>();
    /** The two ends of a range; null outside of ranges. */
    private Region startSpan;
    private Region endSpan;

    private FieldParts(FormattedValue formatted) {
        text = formatted.toString();
        ConstrainedFieldPosition position = new ConstrainedFieldPosition();
        while (formatted.nextPosition(position)) {
            Region region = new Region(position.getField(), position.getStart(), position.getLimit());
            if (!(region.field instanceof UFormat.SpanField)) {
                regions.add(region);
            } else if (Integer.valueOf(0).equals(position.getFieldValue())) {
                startSpan = region;
            } else {
                endSpan = region;
            }
        }
        regions.sort((a, b) -> Integer.compare(b.limit - b.start, a.limit - a.start));      // the innermost last
    }

    /** The parts; {@code unit} is that of the parts which are not literal, null for none. */
    static List<FormattedPart> of(FormattedValue formatted, Naming naming, String unit) {
        return new FieldParts(formatted).parts(naming, false, unit);
    }

    /** The parts of a range, each with its source. */
    static List<FormattedPart> ofRange(FormattedValue formatted, Naming naming) {
        return new FieldParts(formatted).parts(naming, true, null);
    }

    private List<FormattedPart> parts(Naming naming, boolean isRange, String unit) {
        Format.Field[] owners = owners(naming);
        List<FormattedPart> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= owners.length; i++) {
            if (i == owners.length || owners[i] != owners[start]) {
                Format.Field owner = owners[start];
                Source source = source(start, i);
                String value = text.substring(start, i);
                parts.add(new FormattedPart(owner == null ? "literal" : naming.type(owner, value, source), value,
                    isRange ? source.text : null, owner == null ? null : unit));
                start = i;
            }
        }
        return parts;
    }

    /** The innermost field at each character. What belongs to one field is one part, even if ICU tells of it in pieces, as in ranges. */
    private Format.Field[] owners(Naming naming) {
        Format.Field[] owners = new Format.Field[text.length()];
        for (Region region : regions) {
            if (naming.type(region.field, text.substring(region.start, region.limit), Source.SHARED) != null) {
                Arrays.fill(owners, region.start, region.limit, region.field);
            }
        }
        return owners;
    }

    private Source source(int from, int to) {
        return startSpan != null && startSpan.contains(from, to) ? Source.START
            : endSpan != null && endSpan.contains(from, to) ? Source.END : Source.SHARED;
    }
}
