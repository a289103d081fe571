package dev.deltic.intl;

/** An order of texts. Immutable and thread-safe. */
public interface CollationOrder {
    /** What texts are put in order, or compared, for. */
    enum Usage { SORT, SEARCH }

    /** The differences that count. */
    enum Sensitivity { BASE, ACCENT, CASE, VARIANT }

    /** Which case comes first where nothing else differs; {@link #FALSE} for the locale's usual order. */
    enum CaseFirst { UPPER, LOWER, FALSE }

    /** What an order is made of.
     *  @param locale the data locale
     *  @param collation the order's name, or null for the locale's usual one
     *  @param numeric whether digits are compared as numbers
     *  @param ignorePunctuation null for what is usual in the locale */
    record Options(String locale, Usage usage, String collation, boolean numeric, CaseFirst caseFirst, Sensitivity sensitivity,
        Boolean ignorePunctuation) { }

    /** Negative, zero or positive. */
    int compare(String left, String right);

    /** Whether punctuation and spaces count for nothing. */
    boolean ignoresPunctuation();
}
