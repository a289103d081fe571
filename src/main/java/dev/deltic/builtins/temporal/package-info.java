/** The Temporal namespace: objects, constructors and prototypes over the computations of {@link dev.deltic.temporal}.
 *  <a href="https://tc39.es/proposal-temporal/">Temporal</a> */
package dev.deltic.builtins.temporal;
