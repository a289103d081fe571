/** %TypedArray%, its prototype and the twelve constructors. Start at
 *  {@link dev.deltic.builtins.typedarray.TypedArrayPrototype}; how arrays are made is in
 *  {@link dev.deltic.builtins.typedarray.TypedArrayCreation}. The objects themselves are in {@code runtime.exotic}. */
package dev.deltic.builtins.typedarray;
