/** %RegExp%, its prototype and its string iterator, on top of the patterns of {@code dev.deltic.regexp}. The protocol of
 *  {@code exec} and {@code lastIndex} is in {@link dev.deltic.builtins.regexp.RegExpExecution}. Every method of the prototype
 *  has the specification's steps, and a shorter way for objects on which those steps could not be observed. */
package dev.deltic.builtins.regexp;
