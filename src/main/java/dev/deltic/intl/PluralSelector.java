package dev.deltic.intl;

import java.util.List;

/** Tells which form a language's words take beside a number. Immutable and thread-safe. Values are {@link MathematicalValue}s. */
public interface PluralSelector {
    /** All categories, in the order in which scripts see them. */
    List<String> CATEGORIES = List.of("zero", "one", "two", "few", "many", "other");

    /** Whether amounts or places in an order are meant. */
    enum Type { CARDINAL, ORDINAL }

    /** What a selector is made of.
     *  @param type which rules
     *  @param numbers how the numbers are shown, for the rules go by that: a plain decimal in a locale */
    record Settings(Type type, NumberFormatSettings numbers) { }

    /** The category of a number.
     *  <a href="https://tc39.es/ecma402/#sec-resolveplural">ResolvePlural</a> */
    String select(Number value);

    /** The category of a range of numbers, neither of which is NaN.
     *  <a href="https://tc39.es/ecma402/#sec-resolvepluralrange">ResolvePluralRange</a> */
    String selectRange(Number start, Number end);

    /** The categories that {@link #select} may give, in the order of {@link #CATEGORIES}. */
    List<String> categories();
}
