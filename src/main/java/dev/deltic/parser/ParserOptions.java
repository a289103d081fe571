package dev.deltic.parser;

/** How to parse. {@code lazyFunctions} false keeps every function's body, which tests compare with the lazy way. */
public record ParserOptions(boolean lazyFunctions) {
}
