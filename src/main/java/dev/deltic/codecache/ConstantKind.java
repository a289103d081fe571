package dev.deltic.codecache;

/** What sort of constant follows in a file. */
enum ConstantKind {
    /** null */
    NULL,
    /** A {@code Hole}. */
    HOLE,
    /** true */
    TRUE,
    /** false */
    FALSE,
    /** An {@code Integer}. */
    INTEGER,
    /** A {@code Double}. */
    DOUBLE,
    /** A {@code BigInteger}. */
    BIG_INTEGER,
    /** A {@code String}. */
    STRING,
    /** A {@code PropertyName}. */
    NAME,
    /** An {@code int[]}. */
    INTS,
    /** A {@code PropertyKey[]}. */
    KEYS,
    /** An {@code Object[]} of primitives. */
    VALUES,
    /** A {@code SharedFunctionInfo}. */
    FUNCTION,
    /** A {@code MessageTemplate}. */
    MESSAGE,
    /** A {@code RegExpBoilerplate}. */
    REGEXP,
    /** A {@code TemplateBoilerplate}. */
    TEMPLATE,
    /** A {@code PrivateNameBoilerplate}. */
    PRIVATE_NAME,
    /** A {@code GlobalDeclarations}. */
    GLOBALS,
    /** An {@code EnvironmentLayout}. */
    LAYOUT,
    /** An {@code EvalSite}. */
    EVAL_SITE;

    private static final ConstantKind[] VALUES_BY_NUMBER = values();

    /** The kind of a number; null when there is none. */
    static ConstantKind of(int number) {
        return number >= 0 && number < VALUES_BY_NUMBER.length ? VALUES_BY_NUMBER[number] : null;
    }
}
