package dev.deltic.scripting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The syntax that scripts for Nashorn and Rhino use beyond the standard. */
@Isolated("sets system properties that every new engine reads")
class SyntaxExtensionsTest {
    private final ScriptEngine engine = new ScriptEngineManager().getEngineByName("deltic");

    private Object eval(String text) throws ScriptException {
        return engine.eval(text);
    }

    @Test
    void forEachGoesOverValues() throws ScriptException {
        assertEquals("a1b2", eval("var s = ''; for each (var v in {x: 'a1', y: 'b2'}) s += v; s"));
        assertEquals(6, eval("var n = 0; for each (let v in [1, 2, 3]) { n += v; } n"));
        assertEquals("", eval("var s = ''; for each (var v in null) s += v; for each (v in undefined) s += v; s"));
        assertEquals("hi", eval("var s = ''; for each (var c in 'hi') s += c; s"));
        assertEquals(3, eval("var o = {}; for each (o.last in [1, 2, 3]); o.last"));
        assertEquals(3, eval("function last(o) { var r; for each (var v in o) r = v; return r } last({a: 1, b: {}, c: 3})"));
    }

    @Test
    void forEachReadsAValueWhenItsTurnComes() throws ScriptException {
        assertEquals("12changed", eval("var o = {a: 1, b: 2, c: 3}, s = ''; for each (var v in o) { s += v; o.c = 'changed' } s"));
        assertEquals("12", eval("var o = {a: 1, b: 2, c: 3}, s = ''; for each (var v in o) { s += v; delete o.c } s"));
        assertEquals("1inherited", eval("var o = Object.create({p: 'inherited'}); o.a = 1; var s = ''; for each (var v in o) s += v; s"));
    }

    @Test
    void forEachBreaksContinuesAndNests() throws ScriptException {
        assertEquals(4, eval("var n = 0; outer: for each (var a in [1, 2, 3]) { for each (var b in [1, 2, 3]) {"
            + " if (b == 2) continue outer; if (a == 3) break outer; n += a + b - (a == 2 ? 1 : 0) } } n"));
        assertEquals("value", eval("function f() { for each (var v in {k: 'value'}) return v } f()"));
        assertEquals("123", eval("var fs = []; for each (let v in [1, 2, 3]) fs.push(function () v); fs.map(function (f) f()).join('')"));
    }

    @Test
    void forEachGoesOverCollectionsOfJava() throws ScriptException {
        engine.put("list", List.of("a", "b"));
        engine.put("set", new TreeSet<>(Set.of(2, 1)));
        engine.put("map", new LinkedHashMap<>(Map.of("k", "v")));
        engine.put("array", new int[] {4, 5});
        engine.put("stream", Stream.of("x", "y"));
        String loop = "var s = ''; for each (var v in %s) s += v; s";
        assertEquals("ab", eval(loop.formatted("list")));
        assertEquals("12", eval(loop.formatted("set")));
        assertEquals("v", eval(loop.formatted("map")));
        assertEquals("45", eval(loop.formatted("array")));
        assertEquals("xy", eval(loop.formatted("stream")));
    }

    @Test
    void eachIsANameElsewhere() throws ScriptException {
        assertEquals(3, eval("var each = 3; each"));
        assertEquals("01", eval("var each, s = ''; for (each in [7, 8]) s += each; s"));
        assertEquals("78", eval("var each, s = ''; for (each of [7, 8]) s += each; s"));
    }

    @Test
    void functionsWhoseBodyIsAnExpression() throws ScriptException {
        assertEquals(9, eval("var square = function (x) x * x; square(3)"));
        assertEquals(16, eval("function quad(x) x * 4; quad(4)"));
        assertEquals("2,4", eval("[1, 2].map(function (x) x * 2).join()"));
        assertEquals("function (x) x + 1", eval("String(function (x) x + 1)"));
        assertEquals(7, eval("(function () { var inner = function named(a) a + this.b; return inner.call({b: 3}, 4) })()"));
        assertEquals(1, eval("var o = (function () ({a: 1}))(); o.a"));
        assertEquals(120, eval("var f = function fact(n) n < 2 ? 1 : n * fact(n - 1); f(5)"));
    }

    @Test
    void catchClausesWithConditions() throws ScriptException {
        String text = "function kind(v) { try { throw v } catch (e if typeof e == 'number') { return 'number ' + e }"
            + " catch (t if t instanceof TypeError) { return 'type ' + t.message } catch (o) { return 'other ' + o } }";
        eval(text);
        assertEquals("number 5", eval("kind(5)"));
        assertEquals("type bad", eval("kind(new TypeError('bad'))"));
        assertEquals("other x", eval("kind('x')"));
    }

    @Test
    void whatNoConditionTakesIsThrownOn() throws ScriptException {
        assertEquals("outer 1 finally", eval("var s = ''; try { try { throw 1 } catch (e if e == 2) { s += 'inner' } finally { var f = ' finally' } }"
            + " catch (e) { s += 'outer ' + e } s + f"));
        ScriptException failure = assertThrows(ScriptException.class, () -> eval("\ntry { throw new Error('out') } catch (e if false) { }"));
        assertTrue(failure.getMessage().contains("Error: out"), failure.getMessage());
        assertEquals(2, failure.getLineNumber());
    }

    @Test
    void anObjectBehindNew() throws ScriptException {
        assertEquals("a:b", eval("function Pair(first, members) { this.text = first + ':' + members.second }"
            + " new Pair('a') { second: 'b' }.text === undefined ? '' : (new Pair('a') { second: 'b' }).text"));
        assertEquals(2, eval("class Base { constructor(o) { this.o = o } }; class Derived extends Base { two() { return 2 } }"
            + " new Derived() {}.o, new Derived().two()"));
        // A block on a line of its own is a block.
        assertEquals(1, eval("var n = 0; new Date()\n{ n = 1 } n"));
        assertEquals(3, eval("function Mixin() { return function () { } } class C extends new Mixin() { three() { return 3 } } new C().three()"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"for each (var v of [1]);", "for each (var i = 0; i < 1; i++);", "for each (;;);", "for each (var v = 1 in []);",
        "async function f() { for await each (var v in []); }", "async function f(x) x", "function* g(x) x", "({ m(x) x })", "class C { m(x) x }",
        "try { } catch ({a} if a) { }", "try { } catch (e if) { }", "try { } catch (e) { } catch (f) { }", "new Date { a: 1 }"})
    void whatIsStillNoScript(String text) {
        ScriptException failure = assertThrows(ScriptException.class, () -> eval(text));
        assertTrue(failure.getMessage().startsWith("SyntaxError"), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"for each (var v in [1]);", "var f = function (x) x;", "try { } catch (e if e) { }", "new Date() { a: 1 };"})
    void noneOfItInModulesAndWhereItIsSwitchedOff(String text) throws ScriptException {
        eval(text);
        engine.getContext().setAttribute("deltic.sourceType", "module", ScriptContext.ENGINE_SCOPE);
        assertThrows(ScriptException.class, () -> eval(text));
        assertStandardOnly("deltic.syntax.extensions", "false", text);
        assertStandardOnly("deltic.test262", "true", text);
    }

    private static void assertStandardOnly(String property, String value, String text) {
        System.setProperty(property, value);
        try {
            ScriptEngine standard = new ScriptEngineManager().getEngineByName("deltic");
            assertThrows(ScriptException.class, () -> standard.eval(text));
        } finally {
            System.clearProperty(property);
        }
    }
}
