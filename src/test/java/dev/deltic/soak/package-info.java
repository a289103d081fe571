/** Long runs against one engine: leaks, lost results, threads that hinder each other. Start at {@link dev.deltic.soak.Soak}, by
 *  {@code soak/run}. */
package dev.deltic.soak;
