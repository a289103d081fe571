package dev.deltic.intl.jdk;

import dev.deltic.intl.FormattedPart;
import dev.deltic.intl.ListJoiner;
import java.util.ArrayList;
import java.util.List;

/** Lists as English has them: the JDK has no patterns of lists.
 *  @param pair between two elements that are all
 *  @param middle between elements
 *  @param last before the last of more than two */
record EnglishLists(String pair, String middle, String last) implements ListJoiner {
    static EnglishLists of(Type type, Style style) {
        return switch (type) {
            case CONJUNCTION -> switch (style) {
                case LONG -> new EnglishLists(" and ", ", ", ", and ");
                case SHORT -> new EnglishLists(" & ", ", ", ", & ");
                case NARROW -> new EnglishLists(", ", ", ", ", ");
            };
            case DISJUNCTION -> new EnglishLists(" or ", ", ", ", or ");
            case UNIT -> style == Style.NARROW ? new EnglishLists(" ", " ", " ") : new EnglishLists(", ", ", ", ", ");
        };
    }

    @Override
    public List<FormattedPart> join(List<String> elements) {
        List<FormattedPart> parts = new ArrayList<>(elements.size() * 2);
        int last = elements.size() - 1;
        for (int i = 0; i <= last; i++) {
            if (i > 0) {
                parts.add(new FormattedPart("literal", last == 1 ? pair : i == last ? this.last : middle));
            }
            parts.add(new FormattedPart("element", elements.get(i)));
        }
        return parts;
    }
}
