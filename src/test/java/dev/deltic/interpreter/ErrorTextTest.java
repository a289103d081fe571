package dev.deltic.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Error texts that name what failed, as Node 20 words them. */
final class ErrorTextTest {
    private final Scripts scripts = new Scripts();

    private void check(String message, String statement) {
        assertEquals(message, scripts.show("var o = {}, n = null, u, i = 5, f = () => 1; try { " + statement + " } catch (e) { e.message }"));
    }

    @Test
    void calleesAreShownWithoutArgumentsOnOneLine() {
        check("f(...).x is not a function", "f(1, ')').x()");
        check("o.x is not a function", "o['x']()");
        check("o.a b is not a function", "o['a b']()");
        check("o.toString(...).y(...) is not a function", "String.prototype.y = f; (o\n  .toString() // a comment (\n  .y(2))()");
        check("(intermediate value)(...) is not a function", "(function () {})()()");
        check("(intermediate value) is not a constructor", "new (() => 1)()");
        check("{}.x is not a function", "({}).x()");
        check("Array.from(...).x is not a function", "Array.from({length: -1}).x()");
        check("o[f(...)] is not a function", "o[f()]()");
    }

    @Test
    void whatIsNotIterableIsNamedOrDescribed() {
        check("number 0 is not iterable (cannot read property Symbol(Symbol.iterator))", "new Map(0)");
        check("object is not iterable (cannot read property Symbol(Symbol.iterator))", "new Set(o)");
        check("object null is not iterable (cannot read property Symbol(Symbol.iterator))", "(([a]) => a)(null)");
        check("o is not iterable", "var [a] = o;");
        check("f is not a function or its return value is not iterable", "for (var x of f());");
    }

    @Test
    void whatCannotBeTakenApartIsNamed() {
        check("Cannot destructure property 'a' of 'n' as it is null.", "var {a} = n;");
        check("Cannot destructure property 'a' of 'o.x' as it is undefined.", "let {a} = o.x;");
        check("Cannot destructure property 'a' of 'undefined' as it is undefined.", "(({a}) => a)()");
    }

    @Test
    void readOnlyPropertiesOfStringsAreSaidToBe() {
        check("Cannot assign to read only property 'length' of string 'abc'", "(function () { 'use strict'; 'abc'.length = 1; })()");
        check("Cannot create property 'x' on string 'abc'", "(function () { 'use strict'; 'abc'.x = 1; })()");
    }
}
