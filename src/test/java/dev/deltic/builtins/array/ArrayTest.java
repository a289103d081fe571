package dev.deltic.builtins.array;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.deltic.builtins.Script;
import org.junit.jupiter.api.Test;

final class ArrayTest {
    private final Script script = new Script();

    @Test
    void sortingComparesBeforeItConverts() {
        assertEquals("1 true", script.run("var a = [Symbol.iterator].toSorted(); a.length + ' ' + (a[0] === Symbol.iterator)"));
        assertEquals("Symbol(s)", script.run("String([Symbol('s'), , undefined].sort()[0])"));
        assertEquals("TypeError: Cannot convert a Symbol value to a string", script.failure("[Symbol(), Symbol()].sort()"));
        assertEquals("0", script.run("var calls = 0; [{toString() { calls++; return 'x'; }}].sort(); calls"));
    }

    @Test
    void differencesSortNumbersOfEveryKind() {
        String body = "; var keys = x => Object.is(x, -0) ? '-0' : String(x);"
            + "var up = f => String(f((a, b) => a - b).map(keys)), down = f => String(f(function (a, b) { return b - a; }).map(keys));"
            + "var called = f => String(f((a, b) => { var d = a - b; return d; }).map(keys));"
            + "var all = []; for (var list of lists) for (var f of [c => list.slice().sort(c), c => list.toSorted(c)]) {"
            + "if (up(f) !== called(f)) all.push(up(f), called(f)); all.push(down(f)); } all.join(';')";
        assertEquals("3,2,1,-5;3,2,1,-5", script.run("var lists = [[2, -5, 3, 1]]" + body));
        assertEquals("2.5,1.5,-0.5;2.5,1.5,-0.5", script.run("var lists = [[1.5, -0.5, 2.5]]" + body));
        assertEquals("Infinity,1e+308,2,-1e+308,-Infinity;Infinity,1e+308,2,-1e+308,-Infinity",
            script.run("var lists = [[1e308, -Infinity, Infinity, 2, -1e308]]" + body));
        assertEquals("1,0,-0,0,-1;1,0,-0,0,-1", script.run("var lists = [[0, -0, 1, 0, -1]]" + body));
        assertEquals("4,3.5,1;4,3.5,1", script.run("var a = ['x', 4, 1]; a[0] = 3.5; var lists = [a]" + body));
        assertEquals("3,2,1,undefined;3,2,1,undefined", script.run("var lists = [[1, undefined, 3, 2]]" + body));
        assertEquals("3,2,1,;3,2,1,undefined", script.run("var lists = [[1, 3, , 2]]" + body));
        assertEquals("10,9,1;10,9,1", script.run("var lists = [['10', 9, '1']]" + body));
        assertEquals("true,true",
            script.run("var a = [1.5, NaN, 0.5]; var b = a.slice().sort((x, y) => x - y); [b.length === 3, b.includes(NaN)].join()"));
        assertEquals("TypeError: Cannot mix BigInt and other types, use explicit conversions",
            script.failure("[1, 2n].sort((x, y) => x - y)"));
        assertEquals("1,2,4;2", script.run("var seen = 0; var o = { valueOf() { seen++; return 2; } };"
            + "var r = [4, o, 1].sort((a, b) => a - b).map(Number).join(); r + ';' + (seen > 0 ? 2 : seen)"));
        assertEquals("TypeError: Cannot assign to read only property '0' of object '[object Array]'",
            script.failure("'use strict'; Object.freeze([3, 1, 2]).sort((x, y) => x - y)"));
        assertEquals("1,2,3|3", script.run("var like = { length: 3, 0: 3, 1: 1, 2: 2 }; Array.prototype.sort.call(like, (a, b) => a - b);"
            + "Array.from(like).join() + '|' + like.length"));
        assertEquals("0.5,1,7,true,4", script.run("var a = [7, 0.5, 1]; a.length = 4;"
            + "a.sort((x, y) => x - y); a.slice(0, 3).join() + ',' + !(3 in a) + ',' + a.length"));
    }

    @Test
    void comparatorsMayChangeTheArray() {
        assertEquals("1,2,3;3", script.run("var a = [{v: 3}, {v: 1}, {v: 2}];"
            + "var b = a.sort((x, y) => { a.length = 0; return x.v - y.v; });"
            + "b.map(x => x.v).join() + ';' + a.length"));
        assertEquals("a,b,c,x", script.run("var a = ['c', 'a', 'b']; var once = true;"
            + "a.sort((x, y) => { if (once) { a.push('x'); once = false; } return x < y ? -1 : 1; }); a.join()"));
        assertEquals("set 1,set 2", script.run("var log = []; var a = ['b', , 'a'];"
            + "a.sort((x, y) => { if (!log.length) { log.push('set 1'); Object.defineProperty(a, 0, { get() { return 'g'; },"
            + "set(v) { log.push('set 2'); },"
            + "configurable: true }); } return x < y ? -1 : 1; }); log.join()"));
    }
}
