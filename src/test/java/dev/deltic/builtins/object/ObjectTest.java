package dev.deltic.builtins.object;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.deltic.builtins.Script;
import org.junit.jupiter.api.Test;

final class ObjectTest {
    private final Script script = new Script();

    @Test
    void copiesSeeWhatSettersDoToTheSource() {
        assertEquals("{\"a\":1,\"b\":2}", script.run("JSON.stringify(Object.assign({}, {a: 1}, {b: 2}))"));
        assertEquals("1,undefined,9", script.run("""
            var source = {a: 1, b: 2, c: 3};
            var target = {set a(v) { this.seen = v; delete source.b; source.c = 9; }};
            Object.assign(target, source);
            [target.seen, target.b, target.c].map(String).join()"""));
        assertEquals("7", script.run("""
            var s2 = {x: 1, y: 2};
            var t2 = {set x(v) { Object.defineProperty(s2, 'y', {get() { return 7; }, enumerable: true}); }};
            String(Object.assign(t2, s2).y)"""));
    }

    @Test
    void spreadCopiesTheShapeOnlyOfPlainProperties() {
        assertEquals("{\"x\":1.5,\"y\":\"s\",\"z\":[1],\"u\":4,\"v\":5,\"w\":6}",
            script.run("JSON.stringify({...{x: 1.5, y: 's', z: [1], u: 4, v: 5, w: 6}})"));
        assertEquals("true,true", script.run("""
            var frozen = Object.freeze({a: 1});
            var copy = {...frozen};
            [Object.isExtensible(copy), Object.getOwnPropertyDescriptor(copy, 'a').writable].join()"""));
        assertEquals("1,1,2", script.run("""
            var from = {a: 1}, c1 = {...from}, c2 = {...from};
            c2.a = 2;
            [from.a, c1.a, c2.a].join()"""));
        assertEquals("a", script.run("Object.keys({...Object.defineProperty({a: 1}, 'h', {value: 2})}).join()"));
    }

    @Test
    void redefiningSparseElementsChangesAttributes() {
        assertEquals("{\"value\":1,\"writable\":true,\"enumerable\":true,\"configurable\":true}", script.run("""
            var o = Object.defineProperty({}, '0', {value: 1, writable: true, configurable: true});
            JSON.stringify(Object.getOwnPropertyDescriptor(Object.defineProperty(o, '0', {enumerable: true}), '0'))"""));
    }

    @Test
    void groupsInOrderOfFirstAppearance() {
        assertEquals("{\"odd\":[1,3],\"even\":[2]}",
            script.run("JSON.stringify(Object.groupBy([1, 2, 3], x => x % 2 ? 'odd' : 'even'))"));
        assertEquals("true", script.run("String(Object.getPrototypeOf(Object.groupBy([], x => x)) === null)"));
    }

    @Test
    void entriesCloseTheirIteratorOnFailure() {
        assertEquals("TypeError: Iterator value 1 is not an entry object,closed", script.run("""
            var log = [];
            var iterable = {[Symbol.iterator]() {
              return {next() { return {value: 1, done: false}; }, return() { log.push('closed'); return {}; }};
            }};
            try { Object.fromEntries(iterable); } catch (e) { log.unshift(String(e)); }
            log.join()"""));
    }

    @Test
    void refusalsAreNamedAsInV8() {
        assertEquals("TypeError: Object prototype may only be an Object or null: 1", script.failure("Object.create(1)"));
        assertEquals("TypeError: Immutable prototype object 'Object.prototype' cannot have their prototype set",
            script.failure("Object.setPrototypeOf(Object.prototype, {})"));
        assertEquals("TypeError: #<Object> is not extensible", script.failure("Object.setPrototypeOf(Object.freeze({}), {})"));
        assertEquals("TypeError: Cyclic __proto__ value", script.failure("var a = {}; var b = {__proto__: a}; a.__proto__ = b;"));
        assertEquals("TypeError: Cannot redefine property: x",
            script.failure("Object.defineProperty(Object.freeze({x: 1}), 'x', {value: 2})"));
        assertEquals("TypeError: Object.defineProperty called on non-object", script.failure("Object.defineProperty(1, 'x', {})"));
    }

    @Test
    void tagsFollowTheBuiltinKindThenTheSymbol() {
        assertEquals("[object Array] [object Null] [object Arguments] [object Function] [object Error] [object Tag] [object Object]",
            script.run("""
                var s = Object.prototype.toString;
                [s.call([]), s.call(null), (function () { return s.call(arguments); })(), s.call(Math.max), s.call(new TypeError()),
                 s.call({[Symbol.toStringTag]: 'Tag'}), s.call(new (class A { }))].join(' ')"""));
    }
}
