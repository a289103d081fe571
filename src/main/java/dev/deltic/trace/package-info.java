/** Where the output of {@code --print-…} and {@code --trace-…} goes: {@link dev.deltic.trace.Trace}. */
package dev.deltic.trace;
