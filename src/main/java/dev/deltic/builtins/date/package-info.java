/** %Date% and its prototype. Time values are {@code double}s as in ECMA-262; {@link dev.deltic.builtins.date.DateMath} has the
 *  calendar, {@code DateParser} the texts that are read, {@code DateFormats} those that are written. */
package dev.deltic.builtins.date;
