/** Regular expressions: pattern in, program out; text in, match out. Start at {@link dev.deltic.regexp.RegExpProgram}.
 *  Knows ECMA-262's pattern language and nothing of JavaScript objects; offsets are UTF-16 code units. */
package dev.deltic.regexp;
