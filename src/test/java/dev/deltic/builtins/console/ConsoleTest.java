package dev.deltic.builtins.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.deltic.builtins.Script;
import org.junit.jupiter.api.Test;

/** Expected texts are those of Node 20. */
final class ConsoleTest {
    private final Script script = new Script();

    private String log(String arguments) {
        script.run("console.log(" + arguments + ")");
        return script.printed();
    }

    @Test
    void primitives() {
        assertEquals("a 1 -0 12n Symbol(s) null undefined true\n", log("'a', 1, -0, 12n, Symbol('s'), null, undefined, true"));
        assertEquals("[ \"it's\", 'say \"hi\"', '\\n\\x1B' ]\n", log("[\"it's\", 'say \"hi\"', '\\n\\x1b']"));
        assertEquals("\n", log(""));
    }

    @Test
    void objectsAndNesting() {
        assertEquals("{ a: 1, 'b-c': [ 1, 2 ], [Symbol(s)]: {} }\n", log("{a: 1, 'b-c': [1, 2], [Symbol('s')]: {}}"));
        assertEquals("{ a: { b: { c: [Object] } } }\n", log("{a: {b: {c: {d: 1}}}}"));
        assertEquals("<ref *1> { self: [Circular *1] }\n", log("(o => { o.self = o; return o; })({})"));
        assertEquals("P { x: 1 } [Object: null prototype] {} [ <2 empty items>, 3 ]\n",
            log("new (class P { constructor() { this.x = 1; } }), Object.create(null), [, , 3]"));
        assertEquals("{ a: [Getter], b: [Setter], c: [Getter/Setter] }\n",
            log("{get a() { return 1; }, set b(v) { }, get c() { return 1; }, set c(v) { }}"));
    }

    @Test
    void builtinObjects() {
        assertEquals("Map(1) { 'k' => { a: 1 } } Set(2) { 1, 'x' } Promise { 4 } [Number: 3]\n",
            log("new Map([['k', {a: 1}]]), new Set([1, 'x']), Promise.resolve(4), new Number(3)"));
        assertEquals("[Function: f] [class A] [class B extends A] [Function (anonymous)] /x/g 1970-01-01T00:00:00.000Z\n",
            log("function f() { }, globalThis.A = class A { }, class B extends A { }, function () { }, /x/g, new Date(0)"));
        assertEquals("Uint8Array(2) [ 1, 2 ] [Arguments] { '0': 1 }\n",
            log("new Uint8Array([1, 2]), (function () { return arguments; })(1)"));
    }

    @Test
    void longArraysStandInColumns() {
        assertEquals("""
            [
               1,  2,  3,  4,  5,  6,  7,  8,
               9, 10, 11, 12, 13, 14, 15, 16,
              17, 18, 19, 20, 21, 22, 23, 24,
              25, 26, 27
            ]
            """, log("Array.from({length: 27}, (_, i) => i + 1)"));
    }

    @Test
    void formatDirectives() {
        assertEquals("Bob is 42.5, 42, 3.14 {\"a\":1} % rest { e: 1 }\n",
            log("'%s is %d, %i, %f %j %% rest', 'Bob', 42.5, 42.9, '3.14x', {a: 1}, {e: 1}"));
        assertEquals("100% 5\n", log("'100%', 5"));
    }

    @Test
    void groupsCountsAndAssertions() {
        script.run("console.group('g'); console.log('a\\nb'); console.groupEnd(); console.count(); console.count(); console.count('x')");
        assertEquals("g\n  a\n  b\ndefault: 1\ndefault: 2\nx: 1\n", script.printed());
        script.run("console.assert(true, 'no'); console.assert(false, 'why %d', 1); console.assert(); console.error('e')");
        assertEquals("Assertion failed: why 1\nAssertion failed\ne\n", script.printedErrors());
    }

    @Test
    void tables() {
        script.run("console.table([{a: 1, b: 'x'}, {a: 2}])");
        assertEquals("""
            ┌─────────┬───┬─────┐
            │ (index) │ a │ b   │
            ├─────────┼───┼─────┤
            │ 0       │ 1 │ 'x' │
            │ 1       │ 2 │     │
            └─────────┴───┴─────┘
            """, script.printed());
    }
}
