/** What the engine says about itself: {@link dev.deltic.trace.Trace} for {@code --print-…} and {@code --trace-…},
 *  {@link dev.deltic.trace.EngineLog} for what goes wrong unseen, {@link dev.deltic.trace.FlightRecording} for whether
 *  events are wanted, {@link dev.deltic.trace.ManagementBean} for what management tools show. */
package dev.deltic.trace;
