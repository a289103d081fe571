/** Texts made to break the parser: generated from the grammar, mutated from real code, random; each is judged by the parser at once and
 *  lazily, and by Node. Start at {@link dev.deltic.parser.fuzz.Main}; {@code docs/differential-testing.md} says how to use it. */
package dev.deltic.parser.fuzz;
