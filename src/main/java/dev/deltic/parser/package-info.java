/**
 * From text to tree: {@link dev.deltic.parser.Parser} has the entry points.
 *
 * <p>{@link dev.deltic.parser.Scanner} makes tokens; one parser class for each area of the grammar makes nodes, and all
 * of them share a {@link dev.deltic.parser.ParseSession}. Every early error of ECMA-262 is thrown here, as
 * {@link dev.deltic.source.SyntaxException}, also for functions whose bodies are thrown away to be parsed again when
 * they are first called.
 *
 * <p>Cover grammars: arrow functions are recognized at {@code =>}, then the parser goes back and parses parameters; an
 * array or object literal in front of {@code =} is converted to a pattern.
 */
package dev.deltic.parser;
