package dev.deltic.parser;

import dev.deltic.flags.Proposal;

/** How to parse. {@code lazyFunctions} false keeps every function's body, which tests compare with the lazy way. {@code extensions}:
 *  scripts, but not modules, may use the syntax that Nashorn and SpiderMonkey had beyond the standard: {@code for each (v in o)},
 *  {@code function (x) x * x}, {@code catch (e if e.code)}, {@code new Listener() { changed: … }}. All of it is a syntax error
 *  otherwise. {@code proposals}: the set of {@link Proposal}s whose syntax is accepted. {@code scripting}: scripts, but not modules,
 *  may have what {@link EditStrings} reads, and no private names; their functions are not compiled lazily, because a here document's text
 *  is outside of the function whose line it begins in. */
public record ParserOptions(boolean lazyFunctions, boolean extensions, int proposals, boolean scripting) {
    /** No here documents and the like. */
    public ParserOptions(boolean lazyFunctions, boolean extensions, int proposals) {
        this(lazyFunctions, extensions, proposals, false);
    }

    /** The standard's syntax alone. */
    public ParserOptions(boolean lazyFunctions) {
        this(lazyFunctions, false, 0);
    }

    boolean decorators() {
        return proposals != 0 && Proposal.DECORATORS.isIn(proposals);
    }
}
