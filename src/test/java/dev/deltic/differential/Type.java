package dev.deltic.differential;

/** What a generated expression mostly gives. Mostly: wrong types are part of the game. */
enum Type {
    /** An int32, usually. */
    INT,
    /** A number. */
    NUMBER,
    /** A string. */
    STRING,
    /** A boolean. */
    BOOLEAN,
    /** A BigInt. */
    BIGINT,
    /** An object with some of the properties of {@link Values#KEYS}. */
    OBJECT,
    /** An array. */
    ARRAY,
    /** A typed array. */
    TYPED_ARRAY,
    /** A function that may be called with any arguments. */
    FUNCTION,
    /** A class. */
    CLASS,
    /** Anything. */
    ANY
}
