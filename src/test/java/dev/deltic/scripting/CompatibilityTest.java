package dev.deltic.scripting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import example.host.Bean;
import example.host.Failing;
import example.host.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The property {@code deltic.compat}: what callers and scripts of other engines find. */
@Isolated("sets system properties that every new engine reads")
class CompatibilityTest {
    @AfterEach
    void reset() {
        System.clearProperty("deltic.compat");
    }

    private static ScriptEngine engine(String mode) {
        System.setProperty("deltic.compat", mode);
        return new ScriptEngineManager().getEngineByName("deltic");
    }

    @Test
    void aliasesComeWithTheirMode() {
        assertNull(new ScriptEngineManager().getEngineByName("nashorn"));
        assertNull(new ScriptEngineManager().getEngineByName("Graal.js"));
        assertEquals("Deltic", engineNamed("nashorn", "nashorn"));
        assertEquals("Deltic", engineNamed("graal", "Graal.js"));
        assertEquals("Deltic", engineNamed("rhino", "rhino"));
    }

    private static String engineNamed(String mode, String name) {
        System.setProperty("deltic.compat", mode);
        return new ScriptEngineManager().getEngineByName(name).getFactory().getEngineName();
    }

    @Test
    void anotherTextIsAnErrorThatNamesTheProperty() {
        ScriptEngine engine = engine("spidermonkey");
        ScriptException failure = assertThrows(ScriptException.class, () -> engine.eval("1"));
        assertTrue(failure.getMessage().contains("deltic.compat") && failure.getMessage().contains("spidermonkey"), failure.getMessage());
    }

    // ---- Nashorn ----------------------------------------------------------------------------------------------------

    @Test
    void nashornOpensClassesButNotReflection() throws ScriptException {
        ScriptEngine engine = engine("nashorn");
        assertInstanceOf(ArrayList.class, engine.eval("var ArrayList = Java.type('java.util.ArrayList'); new ArrayList()"));
        assertEquals(3.0, ((Number) engine.eval("java.lang.Math.max(1, 3)")).doubleValue());
        assertThrows(ScriptException.class, () -> engine.eval("new ArrayList().getClass().forName('java.lang.Runtime')"));
    }

    @Test
    void nashornLetsJavaExceptionsThrough() {
        ScriptEngine engine = engine("nashorn");
        engine.put("f", new Failing());
        assertEquals("unchecked", assertThrows(IllegalStateException.class, () -> engine.eval("f.unchecked()")).getMessage());
        RuntimeException wrapped = assertThrows(RuntimeException.class, () -> engine.eval("f.checked()"));
        assertInstanceOf(IOException.class, wrapped.getCause());
        assertThrows(ScriptException.class, () -> engine.eval("throw new Error('own')"));
    }

    @Test
    void nashornQuotesUndefinedNames() {
        ScriptException failure = assertThrows(ScriptException.class, () -> engine("nashorn").eval("nope"));
        assertTrue(failure.getMessage().startsWith("ReferenceError: \"nope\" is not defined"), failure.getMessage());
    }

    @Test
    void nashornNamesOfThePlace() throws ScriptException {
        ScriptEngine engine = engine("nashorn");
        engine.put(ScriptEngine.FILENAME, "/rules/price.js");
        assertEquals("/rules/price.js", engine.eval("__FILE__"));
        assertEquals("/rules/", engine.eval("__DIR__"));
        assertEquals(3, engine.eval("\n\n__LINE__"));
    }

    @Test
    void nashornEngineIsAFacade() throws ScriptException {
        ScriptEngine engine = engine("nashorn");
        engine.put("x", 5);
        assertEquals(6, engine.eval("engine.put('y', engine.get('x') + 1); engine.eval('y')"));
        assertEquals("undefined", engine.eval("typeof engine.factory + (engine.getFactory ? '!' : '')"));
        assertEquals("undefined", engine.eval("typeof this.engine.getContext().getBindings"));
    }

    @Test
    void nashornCannotExit() {
        ScriptEngine engine = engine("nashorn");
        assertThrows(ScriptException.class, () -> engine.eval("exit(0)"));
        assertThrows(ScriptException.class, () -> engine.eval("quit()"));
    }

    @Test
    void nashornLoadsIntoANewGlobal() throws ScriptException {
        ScriptEngine engine = engine("nashorn");
        assertEquals("undefined 3", engine.eval("var mine = 1; loadWithNewGlobal({ name: 'other.js', script:"
            + " 'var inner = 2; typeof mine + \" \" + (arguments[0] + inner)' }, 1)"));
        assertEquals("undefined", engine.eval("typeof inner"));
        assertEquals(7, engine.eval("load({ name: 'here.js', script: 'var loaded = 7; loaded' })"));
        assertEquals(7, engine.eval("loaded"));
        ScriptException denied = assertThrows(ScriptException.class, () -> engine.eval("load('/etc/hostname')"));
        assertTrue(denied.getMessage().contains("Operation is not allowed"), denied.getMessage());
    }

    @Test
    void nashornLoadsFilesIntoANewGlobalWhereTheyAreAllowed(@TempDir Path folder) throws ScriptException, IOException {
        Path file = Files.writeString(folder.resolve("other.js"), "\uFEFFvar inner = arguments[0] + 1; typeof mine + inner");
        ScriptEngine closed = engine("nashorn");
        closed.put("path", file.toString());
        ScriptException denied = assertThrows(ScriptException.class, () -> closed.eval("loadWithNewGlobal(path, 1)"));
        assertTrue(denied.getMessage().contains("Operation is not allowed"), denied.getMessage());
        System.setProperty("deltic.allow.io", "true");
        try {
            ScriptEngine open = engine("nashorn");
            open.put("path", file.toString());
            open.put("file", file.toFile());
            open.put("url", file.toUri().toURL());
            assertEquals("undefined2 undefined3 undefined4 undefined", open.eval("var mine = 1;"
                + " [loadWithNewGlobal(path, 1), loadWithNewGlobal(file, 2), loadWithNewGlobal(url, 3), typeof inner].join(' ')"));
            ScriptException missing = assertThrows(ScriptException.class, () -> open.eval("loadWithNewGlobal(path + '.no')"));
            assertTrue(missing.getMessage().startsWith("TypeError"), missing.getMessage());
        } finally {
            System.clearProperty("deltic.allow.io");
        }
    }

    @Test
    void nashornBindsPropertiesOfObjects() throws ScriptException {
        ScriptEngine engine = engine("nashorn");
        assertEquals("10 2 own tgt true", engine.eval("""
            var source = { x: 1, y: 1, get who() { return this === target ? 'tgt' : 'src' } };
            Object.defineProperty(source, 'hidden', { value: 7, enumerable: false });
            var target = { x: 10, own: 'own' };
            var same = Object.bindProperties(target, source) === target;
            source.y = 2;
            [target.x, target.y, target.own, target.who, same && !('hidden' in target)].join(' ')"""));
        assertEquals(5, engine.eval("target.y = 5; source.y"));
        assertEquals("x,own,y,who", engine.eval("Object.keys(target).join()"));
        assertEquals(6, engine.eval("Object.bindProperties(this, { bound: 6 }); bound"));
        for (String wrong : List.of("1, {}", "{}, null", "{}, undefined", "new java.util.ArrayList(), {}",
                "Object.freeze({}), { a: 1 }")) {
            ScriptException failure = assertThrows(ScriptException.class, () -> engine.eval("Object.bindProperties(" + wrong + ")"));
            assertTrue(failure.getMessage().startsWith("TypeError"), failure.getMessage());
        }
    }

    @Test
    void nashornBindsMembersOfJavaObjects() throws ScriptException {
        ScriptEngine engine = engine("nashorn");
        Figures.Square square = new Figures.Square();
        engine.put("square", square);
        engine.put("b", new Bean());
        assertEquals("2.5 2.5 12 4 12", engine.eval("""
            var o = Object.bindProperties({ own: 1 }, square);
            o.edge = 2.5;
            var scaled = o.scaled;
            [o.edge, square.edge, scaled(3), Object.bindProperties({}, java.lang.Math).abs(-4), o.scaled.call(null, 3)].join(' ')"""));
        assertEquals(2.5, square.edge);
        assertEquals(true, engine.eval("Object.keys(o).indexOf('scaled') > 0 && o.scaled === o.scaled"));
        assertThrows(ScriptException.class, () -> engine.eval("Object.bindProperties({}, b).getClass().forName('java.lang.Runtime')"));
        assertEquals("undefined", engine("graal").eval("typeof Object.bindProperties"));
    }

    @Test
    void nashornAdapters() throws ScriptException {
        ScriptEngine engine = engine("nashorn");
        assertEquals("get a,call f 1,true,a;b", engine.eval("""
            var log = new JSAdapter({
                __get__: function (name) { return name == 'f' ? undefined : 'get ' + name },
                __call__: function (name, x) { return 'call ' + name + ' ' + x },
                __has__: function (name) { return name == 'here' },
                __getIds__: function () { return ['a', 'b'] }
            });
            var ids = []; for (var id in log) ids.push(id);
            [log.a, log.f(1), 'here' in log && !('there' in log), ids.join(';')].join()"""));
    }

    @Test
    void mozillaCompatibility() throws ScriptException {
        ScriptEngine engine = engine("nashorn");
        assertThrows(ScriptException.class, () -> engine.eval("importPackage(java.util)"));
        assertInstanceOf(ArrayList.class, engine.eval("load('nashorn:mozilla_compat.js'); importPackage(java.util); new ArrayList()"));
        assertEquals("deque", engine.eval("importClass(java.util.ArrayDeque); var d = new ArrayDeque(); d.add('deque'); d.peek()"));
        assertEquals(42, engine.eval("new JavaAdapter(java.util.concurrent.Callable, { call: function () { return 42 } }).call()"));
        assertEquals("undefined", engine.eval("typeof NoSuchClassAnywhere"));
    }

    @Test
    void sourcesOfValues() throws ScriptException {
        ScriptEngine engine = engine("nashorn");
        assertEquals("undefined", engine.eval("typeof ({}).toSource"));
        engine.eval("load('nashorn:mozilla_compat.js')");
        assertEquals("({a:1, b:\"x\\\"y\", c:[1, , null], e:undefined, f:(new Date(0)), 'g h':/a/g, n:-0})", engine.eval(
            "({ a: 1, b: 'x\"y', c: [1,, null], e: undefined, f: new Date(0), 'g h': /a/g, n: -0 }).toSource()"));
        assertEquals("(new String(\"s\")) (new Number(1)) (new Boolean(true)) (new TypeError(\"x\")) ({me:{}}) [[]]", engine.eval("""
            var ring = {}; ring.me = ring; var list = []; list[0] = list;
            ['s'.toSource(), (1).toSource(), true.toSource(), new TypeError('x').toSource(), ring.toSource(), list.toSource()].join(' ')"""));
        assertEquals("{\"a\":{\"b\":[1,\"x\"]}}2", engine.eval(
            "JSON.stringify(eval(({ a: { b: [1, 'x'] } }).toSource())) + eval([1,,].toSource()).length"));
        assertEquals("", engine.eval("var found = ''; for (var k in {}) found += k; found"));
    }

    @Test
    void nashornKeepsAssignmentsToItself() throws ScriptException {
        ScriptEngine engine = engine("nashorn");
        Bindings bindings = new SimpleBindings();
        bindings.put("x", 5);
        assertEquals(6, engine.eval("x = 6; var y = 1; x", bindings));
        assertEquals(5, bindings.get("x"));
        assertFalse(bindings.containsKey("y"));
    }

    // ---- Rhino ------------------------------------------------------------------------------------------------------

    @Test
    void rhinoImportsAndWritesThrough() throws ScriptException {
        ScriptEngine engine = engine("rhino");
        assertInstanceOf(ArrayList.class, engine.eval("importPackage(java.util); new ArrayList()"));
        Bindings bindings = new SimpleBindings();
        bindings.put("x", 5);
        engine.eval("x = 6; var y = 1", bindings);
        assertEquals(6, bindings.get("x"));
        assertEquals(1, bindings.get("y"));
    }

    // ---- GraalJS ----------------------------------------------------------------------------------------------------

    @Test
    void graalOptionsCountBeforeTheFirstEvaluation() throws ScriptException {
        ScriptEngine closed = engine("graal");
        assertThrows(ScriptException.class, () -> closed.eval("Java.type('java.util.ArrayList')"));
        closed.put("polyglot.js.allowHostClassLookup", true);
        assertThrows(ScriptException.class, () -> closed.eval("Java.type('java.util.ArrayList')"));

        ScriptEngine open = engine("graal");
        Bindings bindings = open.getBindings(ScriptContext.ENGINE_SCOPE);
        Predicate<String> lists = name -> name.equals("java.util.ArrayList");
        bindings.put("polyglot.js.allowHostAccess", true);
        bindings.put("polyglot.js.allowHostClassLookup", lists);
        bindings.put("polyglot.js.something-else", "ignored");
        assertInstanceOf(List.class, open.eval("new (Java.type('java.util.ArrayList'))()"));
        assertThrows(ScriptException.class, () -> open.eval("Java.type('java.util.HashMap')"));
        assertEquals("undefined", open.eval("typeof this['polyglot.js.allowHostAccess']"));
        assertEquals(2026, open.eval("Graal.versionECMAScript"));
    }

    @Test
    void graalWrapsJavaExceptions() {
        ScriptEngine engine = engine("graal");
        engine.put("f", new Failing());
        ScriptException failure = assertThrows(ScriptException.class, () -> engine.eval("f.unchecked()"));
        assertInstanceOf(IllegalStateException.class, failure.getCause());
    }

    @Test
    void withoutAModeNoneOfItIsThere() throws ScriptException {
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("deltic");
        for (String name : List.of("engine", "exit", "quit", "load", "loadWithNewGlobal", "JSAdapter", "importPackage", "__FILE__", "Graal", "java")) {
            assertEquals("undefined", engine.eval("typeof " + name), name);
        }
        engine.put("polyglot.js.allowAllAccess", true);
        assertSame(Boolean.TRUE, engine.get("polyglot.js.allowAllAccess"));
        assertThrows(ScriptException.class, () -> engine.eval("Java.type('java.util.ArrayList')"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "({a: 1, 'b c': [1, , 'x']}).toSource()|({a:1, 'b c':[1, , \"x\"]})",
        "[1, [true, null], {}].toSource()|[1, [true, null], {}]",
        "'q\"'.toSource()|(new String(\"q\\\"\"))",
        "(7).toSource()|(new Number(7))",
        "new Date(5).toSource()|(new Date(5))",
        "/a/g.toSource()|/a/g",
        "new TypeError('m').toSource()|(new TypeError(\"m\"))",
        "(function f() {}).toSource()|function f() {}",
        "var c = [1]; c.push(c); c.toSource()|[1, []]",
        "({o: {toSource: function () { return 'own' }}}).toSource()|({o:own})",
        "uneval('a\\n')|\"a\\n\"",
        "uneval(-0) + uneval(null) + uneval(undefined)|-0null(void 0)",
        "uneval({a: {b: 1}})|({a:{b:1}})",
        "eval(uneval({a: [1, 'x']})).a[1]|x",
        "Object.keys({}).length + 'toSource' in {}|false",
    })
    void rhinoWritesValuesAsSource(String script, String expected) throws ScriptException {
        assertEquals(expected, String.valueOf(engine("rhino").eval(script)));
        assertEquals("undefined undefined", engine("nashorn").eval("typeof uneval + ' ' + typeof ({}).toSource"));
    }
}
