/** Benchmarks, all through {@code javax.script}. {@link dev.deltic.bench.Compare} starts one process per engine and
 *  program; {@code jmh} holds the small operations. */
package dev.deltic.bench;
