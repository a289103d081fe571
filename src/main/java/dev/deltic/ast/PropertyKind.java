package dev.deltic.ast;

/** What an entry of an object literal or a class method defines. */
public enum PropertyKind {
    VALUE,
    /** {@code {name}}: like {@link #VALUE}, but never {@link #PROTOTYPE}. */
    SHORTHAND,
    METHOD,
    GETTER,
    SETTER,
    /** {@code {...value}} */
    SPREAD,
    /** {@code {__proto__: value}}: sets the prototype if the value is an object or null. */
    PROTOTYPE
}
