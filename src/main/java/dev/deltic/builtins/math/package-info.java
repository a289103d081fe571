/** %Math%. Where ECMA-262 leaves the last bits open, results are those of fdlibm, which V8 ports too; what the JDK's
 *  {@code StrictMath} has of it is used, the rest is in {@link dev.deltic.builtins.math.RealFunctions}. */
package dev.deltic.builtins.math;
