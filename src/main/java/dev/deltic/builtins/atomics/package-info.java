/** The Atomics object. Operations on shared bytes hold the block's lock, on others nothing: their agent is the only one. */
package dev.deltic.builtins.atomics;
