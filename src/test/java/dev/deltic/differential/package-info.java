/** Random programs, run under several configurations of the engine and under Node, their logs compared. Start at
 *  {@link dev.deltic.differential.Main}; {@code docs/differential-testing.md} says how to use it. */
package dev.deltic.differential;
