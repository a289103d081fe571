package dev.deltic.intl.icu;

import com.ibm.icu.text.ConstrainedFieldPosition;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import dev.deltic.intl.FormattedPart;
import dev.deltic.intl.ListJoiner;
import java.util.ArrayList;
import java.util.List;

/** Lists by ICU's patterns. The formatter is immutable. */
record IcuLists(ListFormatter formatter) implements ListJoiner {
    /** A letter of no script. */
    private static final String STAND_IN = "\uE000";

    static IcuLists of(ULocale locale, Type type, Style style) {
        ListFormatter.Type icuType = switch (type) {
            case CONJUNCTION -> ListFormatter.Type.AND;
            case DISJUNCTION -> ListFormatter.Type.OR;
            case UNIT -> ListFormatter.Type.UNITS;
        };
        ListFormatter.Width width = switch (style) {
            case LONG -> ListFormatter.Width.WIDE;
            case SHORT -> ListFormatter.Width.SHORT;
            case NARROW -> ListFormatter.Width.NARROW;
        };
        return new IcuLists(ListFormatter.getInstance(locale, icuType, width));
    }

    @Override
    public List<FormattedPart> join(List<String> elements) {
        List<FormattedPart> parts = new ArrayList<>(elements.size() * 2);
        if (elements.isEmpty()) {
            return parts;
        }
        if (elements.contains("")) {
            return joinWithEmpty(elements);
        }
        ListFormatter.FormattedList formatted = formatter.formatToValue(elements);
        String text = formatted.toString();
        ConstrainedFieldPosition position = new ConstrainedFieldPosition();
        position.constrainField(ListFormatter.Field.ELEMENT);
        int end = 0;
        while (formatted.nextPosition(position)) {
            if (position.getStart() > end) {
                parts.add(new FormattedPart("literal", text.substring(end, position.getStart())));
            }
            parts.add(new FormattedPart("element", text.substring(position.getStart(), position.getLimit())));
            end = position.getLimit();
        }
        if (end < text.length()) {
            parts.add(new FormattedPart("literal", text.substring(end)));
        }
        return parts;
    }

    /** ICU says nothing of where empty elements are, so they get a character. */
    private List<FormattedPart> joinWithEmpty(List<String> elements) {
        List<String> visible = new ArrayList<>(elements);
        visible.replaceAll(element -> element.isEmpty() ? STAND_IN : element);
        List<FormattedPart> parts = join(visible);
        int element = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).type().equals("element") && elements.get(element++).isEmpty()) {
                parts.set(i, new FormattedPart("element", ""));
            }
        }
        return parts;
    }
}
