/** The composition root: {@link dev.deltic.engine.Engine} owns what isolates share, {@link dev.deltic.engine.Isolate} one heap.
 *  Compiles source, and wires every hook that lower packages leave open. */
package dev.deltic.engine;
