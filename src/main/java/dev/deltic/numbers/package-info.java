/** Numbers and their texts, and integer views of numbers: {@link dev.deltic.numbers.NumberToString},
 *  {@link dev.deltic.numbers.StringToNumber}, {@link dev.deltic.numbers.IntegerConversions}. Works on Java primitives and
 *  strings only; a JavaScript value is not known here. Imports {@code base} only. */
package dev.deltic.numbers;
