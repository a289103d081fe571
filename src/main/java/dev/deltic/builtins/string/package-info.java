/** %String%, its prototype and its iterator. Start at {@link dev.deltic.builtins.string.StringPrototype}. Operations on flat
 *  Java strings that need no realm are in {@code values}; what %RegExp.prototype% needs too is in {@code runtime}. */
package dev.deltic.builtins.string;
