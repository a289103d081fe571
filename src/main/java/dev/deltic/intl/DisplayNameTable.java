package dev.deltic.intl;

/** The names of things in a language. Immutable and thread-safe. */
public interface DisplayNameTable {
    /** What is named. */
    enum Type { LANGUAGE, REGION, SCRIPT, CURRENCY, CALENDAR, DATE_TIME_FIELD }

    /** How much room a name may take. */
    enum Style { NARROW, SHORT, LONG }

    /** What stands for a name that there is not. */
    enum Fallback { CODE, NONE }

    /** Whether a dialect has a name of its own: American English, or English (United States). */
    enum LanguageDisplay { DIALECT, STANDARD }

    /** What a table is made of.
     *  @param locale the data locale
     *  @param languageDisplay for languages; else null */
    record Settings(String locale, Type type, Style style, Fallback fallback, LanguageDisplay languageDisplay) { }

    /** The name of what a code means, which is in canonical form; null where there is none. A table whose fallback is the code may give
     *  a name with codes in it. */
    String of(String code);
}
