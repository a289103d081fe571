package dev.deltic.intl;

import java.util.List;

/** Puts the texts of a list together. Immutable and thread-safe. */
public interface ListJoiner {
    /** What the list says of its elements. */
    enum Type { CONJUNCTION, DISJUNCTION, UNIT }

    /** How much room the words between the elements may take. */
    enum Style { LONG, SHORT, NARROW }

    /** The parts, of type {@code element} and {@code literal}; of {@code element} as many as there are elements.
     *  <a href="https://tc39.es/ecma402/#sec-createpartsfromlist">CreatePartsFromList</a> */
    List<FormattedPart> join(List<String> elements);
}
