package dev.deltic.intl.icu;

import dev.deltic.intl.FormattedPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Parts of a date, with neighbouring literals of one source put together. */
final class PartList {
    final List<FormattedPart> list = new ArrayList<>();

    /** Adds a part, with ordinary spaces. */
    void add(String type, String value, String source) {
        FormattedPart last = list.isEmpty() ? null : list.get(list.size() - 1);
        String text = plainSpaces(value);
        if (type.equals("literal") && last != null && last.type().equals(type) && Objects.equals(last.source(), source)) {
            list.set(list.size() - 1, new FormattedPart(type, last.value() + text, source, null));
        } else if (!text.isEmpty()) {
            list.add(new FormattedPart(type, text, source, null));
        }
    }

    /** CLDR's narrow no-break spaces as ordinary ones: so do the engines of browsers, for the sake of programs that look for them. */
    static String plainSpaces(String text) {
        return text.replace('\u202f', ' ');
    }
}
