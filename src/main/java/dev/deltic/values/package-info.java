/** Primitive JavaScript values and pure operations on them: strings and {@link dev.deltic.values.Rope}s, symbols,
 *  BigInt. Nothing here runs user code or knows an object; where an operation fails for a reason that JavaScript must
 *  see, it throws {@link dev.deltic.values.ValueRangeException}, which the runtime turns into a RangeError. */
package dev.deltic.values;
