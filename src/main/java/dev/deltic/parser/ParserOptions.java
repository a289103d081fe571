package dev.deltic.parser;

import dev.deltic.flags.Proposal;

/** How to parse. {@code lazyFunctions} false keeps every function's body, which tests compare with the lazy way. {@code extensions}:
 *  scripts, but not modules, may use the syntax that Nashorn and SpiderMonkey had beyond the standard: {@code for each (v in o)},
 *  {@code function (x) x * x}, {@code catch (e if e.code)}, {@code new Listener() { changed: … }}. All of it is a syntax error
 *  otherwise. {@code proposals}: the set of {@link Proposal}s whose syntax is accepted. */
public record ParserOptions(boolean lazyFunctions, boolean extensions, int proposals) {
    /** The standard's syntax alone. */
    public ParserOptions(boolean lazyFunctions) {
        this(lazyFunctions, false, 0);
    }

    boolean decorators() {
        return proposals != 0 && Proposal.DECORATORS.isIn(proposals);
    }
}
