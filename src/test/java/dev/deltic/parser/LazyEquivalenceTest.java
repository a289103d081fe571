package dev.deltic.parser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.source.Source;
import dev.deltic.source.SourceKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions that are parsed when they are called first, in places where that once made a difference. */
class LazyEquivalenceTest {
    @ParameterizedTest
    @ValueSource(strings = {
        // Private names in what a class extends are those of a class around, though the class declares them too.
        "class A { #x; m() { class B extends class { n(o) { return o.#x; } } { #x; } } }",
        "class A { #x; m() { class B extends (o => { return () => { o.#x; }; }) { #x; n(o) { o.#x; } } } }",
        "class A { #x; static #y; m() { return class extends f(function () { a.#x; class B { #z; n() { a.#x + a.#y + a.#z; } } }) { #y; #x; }; } }",
        "class A { #x; [class { #x; m() { this.#x; } }]; m() { this.#x; } }",
        // The order in which a function's arguments and new.target are asked for.
        "(function (a = `${{a: a => { new.target; }}(a => arguments)}`) {})",
    })
    void equal(String text) {
        assertTrue(LazyEquivalence.check(new Source("lazy.js", text, SourceKind.SCRIPT), false) > 1);
    }
}
