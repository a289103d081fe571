package dev.deltic.intl.icu;

import com.ibm.icu.text.ConstrainedFieldPosition;
import com.ibm.icu.text.FormattedValue;
import com.ibm.icu.text.UFormat;
import dev.deltic.intl.FormattedPart;
import java.text.Format;
import java.util.ArrayList;
import java.util.List;

/** Cuts a formatted text into parts at the borders of ICU's fields. Of nested fields the innermost names a part; what is in no field
 *  is literal. */
final class FieldParts {
    /** Where a part of a range comes from; the ordinals are those of ICU's spans, and one more. */
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
         *  @param source where in a range it is, {@code SHARED} outside of ranges */
        String type(Format.Field field, Source source);
    }

    private record Region(Format.Field field, int start, int limit) { }

    private final String text;
    private final List<Region> regions = new ArrayList<>();
    private final Source[] sources;

    private FieldParts(FormattedValue formatted) {
        text = formatted.toString();
        sources = new Source[text.length()];
        ConstrainedFieldPosition position = new ConstrainedFieldPosition();
        while (formatted.nextPosition(position)) {
            Region region = new Region(position.getField(), position.getStart(), position.getLimit());
            if (region.field instanceof UFormat.SpanField) {
                Source source = Integer.valueOf(0).equals(position.getFieldValue()) ? Source.START : Source.END;
                for (int i = region.start; i < region.limit; i++) {
                    sources[i] = source;
                }
            } else {
                regions.add(region);
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
        Region[] owners = new Region[text.length()];
        for (Region region : regions) {
            if (naming.type(region.field, Source.SHARED) != null) {
                for (int i = region.start; i < region.limit; i++) {
                    owners[i] = region;
                }
            }
        }
        List<FormattedPart> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= owners.length; i++) {
            if (i == owners.length || owners[i] != owners[start] || sources[i] != sources[start]) {
                Source source = sources[start] == null ? Source.SHARED : sources[start];
                String type = owners[start] == null ? "literal" : naming.type(owners[start].field, source);
                parts.add(new FormattedPart(type, text.substring(start, i), isRange ? source.text : null,
                    owners[start] == null ? null : unit));
                start = i;
            }
        }
        return parts;
    }
}
