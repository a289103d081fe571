package dev.deltic.builtins.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.deltic.builtins.Script;
import org.junit.jupiter.api.Test;

final class FunctionTest {
    private final Script script = new Script();

    @Test
    void boundFunctionsKeepArgumentsNameAndLength() {
        assertEquals("1,2,3|bound f|1|false", script.run("""
            function f(a, b, c) { return [a, b, c].join(); }
            var g = f.bind(null, 1, 2);
            [g(3), g.name, g.length, 'prototype' in g].join('|')"""));
        assertEquals("bound bound f,0", script.run("var h = f.bind().bind(0, 1, 2, 3, 4); h.name + ',' + h.length"));
        assertEquals("true,5", script.run("""
            class P { constructor(x) { this.x = x; this.target = new.target; } }
            var B = P.bind(null, 5);
            var p = new B();
            [p instanceof B && p.target === P, p.x].join()"""));
        assertEquals("Infinity", script.run("""
            String(Object.defineProperty(function () { }, 'length', {value: Infinity}).bind(null, 1).length)"""));
    }

    @Test
    void dynamicFunctionsHaveTheirText() {
        assertEquals("function anonymous(a,b\n) {\nreturn a + b\n}", script.run("String(new Function('a', 'b', 'return a + b'))"));
        assertEquals("7", script.run("String(new Function('a, b', 'return a + b')(3, 4))"));
        assertEquals("1,2", script.run("""
            var G = Object.getPrototypeOf(function* () { }).constructor;
            [...new G('x', 'yield x; yield 2')(1)].join()"""));
        assertEquals("SyntaxError", script.run("try { new Function('*/', '/*'); 'none' } catch (e) { e.name }"));
    }

    @Test
    void nativeFunctionsShowThatTheyAre() {
        assertEquals("function max() { [native code] }", script.run("String(Math.max)"));
        assertEquals("function get __proto__() { [native code] }",
            script.run("String(Object.getOwnPropertyDescriptor(Object.prototype, '__proto__').get)"));
        assertEquals("function () { [native code] }", script.run("String((function f() { }).bind())"));
        assertEquals("class A { m() { return 1; } }", script.run("String(class A { m() { return 1; } })"));
    }

    @Test
    void callerIsAPoisonPillOnlyForStrictFunctions() {
        assertEquals("null", script.run("String((function f() { return f.caller; })())"));
        assertEquals("TypeError: 'caller', 'callee', and 'arguments' properties may not be accessed on strict mode functions or the "
            + "arguments objects for calls to them", script.failure("(function () { 'use strict'; }).caller"));
    }

    @Test
    void applyTakesArrayLikes() {
        assertEquals("1,2,", script.run("(function () { return [].join.call(arguments); }).apply(null, {length: 3, 0: 1, 1: 2})"));
        assertEquals("TypeError: CreateListFromArrayLike called on non-object", script.failure("Math.max.apply(null, 1)"));
    }
}
