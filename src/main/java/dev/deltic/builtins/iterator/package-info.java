/** %Iterator%, its helper methods, and the prototypes that all iterators share. Start at {@link
 *  dev.deltic.builtins.iterator.IteratorPrototype}; what a lazy helper does step by step is a subclass of
 *  {@link dev.deltic.builtins.iterator.LazyIterator}. */
package dev.deltic.builtins.iterator;
