package dev.deltic.regexp;

/** What the compiler has learned about a pattern on the way.
 *  @param linear it has neither back-references nor lookarounds
 *  @param explosive a choice that the next character does not decide lies inside of a loop, so that choices can multiply */
record PatternTraits(boolean linear, boolean explosive) { }
