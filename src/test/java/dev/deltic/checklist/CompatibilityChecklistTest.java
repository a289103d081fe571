package dev.deltic.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import example.host.Failing;
import example.host.Narrow;
import example.host.Overloads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the items of sections 6, 7, 9, 10 and 11 say of the modes. Expected values of conversions are what Nashorn 15.7 gives. */
@Isolated("sets system properties that every new engine reads")
class CompatibilityChecklistTest {
    @AfterEach
    void reset() {
        System.clearProperty("deltic.compat");
    }

    private static ScriptEngine engine(String mode) {
        System.setProperty("deltic.compat", mode);
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("deltic");
        if (mode.equals("graal")) {
            return engine;          // whose options count only before other names are put
        }
        engine.put("o", new Overloads());
        engine.put("n", new Narrow());
        return engine;
    }

    // ---- section 7 --------------------------------------------------------------------------------------------------

    /** The table's calls. Each is made often enough for all that is cached on the way to take part. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "o.h(2147483648)|int:-2147483648",
        "o.h(4294967297)|int:1",
        "o.h(-2147483649)|int:2147483647",
        "o.h(1e20)|int:-1",
        "o.h(NaN)|int:0",
        "o.h(Infinity)|int:0",
        "o.h(1.5)|int:1",
        "o.h('12')|int:12",
        "o.h('x')|int:0",
        "o.h(true)|int:1",
        "o.h(null)|int:0",
        "o.h(undefined)|int:0",
        "o.h([7])|int:7",
        "o.g(1e20)|long:9223372036854775807",
        "o.g(NaN)|long:0",
        "o.f(2147483648)|long:2147483648",
        "o.f(1e300)|double:1.0E300",
        "o.wide(2147483648)|double:2.147483648E9",
        "o.s(undefined)|String:undefined",
        "o.s(null)|String:null",
        "o.va('a', undefined)|[a, undefined]",
        "n.b(300)|byte:44",
        "n.b(-129)|byte:127",
        "n.s(40000)|short:-25536",
        "n.s('1e10')|short:-7168",
        "n.i(2147483648)|Integer:-2147483648",
        "n.i(undefined)|Integer:null",
        "n.d('x')|double:NaN",
        "n.d(null)|double:0.0",
        "n.c(65)|char:A",
        "n.c(65.7)|char:A",
        "n.intOrText(2147483648)|int:-2147483648",
        "n.intOrText('12')|String:12",
        "n.intOrText(true)|String:true",
        "n.byteOrShort(70000)|short:4464",
        "n.rest(1, 4294967298)|[1, 2]",
        "n.field = 2147483648, n.field|-2147483648",
        "n.text = undefined, n.text|undefined",
    })
    void c7_02_nashornWrapsWhatDoesNotFit(String script, String expected) throws ScriptException {
        assertEquals(expected, engine("nashorn").eval("for (var i = 0; i < 500; i++) String(" + script + "); String((" + script + "))"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"n.c(65536)", "n.c(-1)", "n.c('xy')", "n.c(undefined)", "n.c(true)", "o.h(5n ** 50n)", "o.h(Symbol())"})
    void c7_02_nashornRefusesWhatIsNone(String script) {
        ScriptException failure = assertThrows(ScriptException.class, () -> engine("nashorn").eval(script));
        assertTrue(failure.getMessage().startsWith("TypeError"), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"o.h(2147483648)", "o.h(NaN)", "n.b(300)", "n.c(65)", "o.h(undefined)", "n.field = 2147483648"})
    void c7_02_otherModesRefuse(String script) throws ScriptException {
        for (String mode : new String[] {"", "rhino"}) {
            ScriptEngine engine = engine(mode);
            assertTrue(assertThrows(ScriptException.class, () -> engine.eval(script)).getMessage().startsWith("TypeError"));
            assertEquals("String:null", engine.eval("o.s(undefined)"));
        }
    }

    @Test
    void c7_02_aChoiceMadeOnceFitsOtherNumbers() throws ScriptException {
        assertEquals("int:1 int:-2147483648 int:2", engine("nashorn").eval("""
            var calls = []; for (var i = 0; i < 900; i++) calls.push(o.h(i % 3 == 1 ? 2147483648 : i % 3 == 2 ? 2.5 : 1));
            calls.slice(-3).join(' ')"""));
    }

    // ---- section 6 --------------------------------------------------------------------------------------------------

    @Test
    void c6_02_nashornsWording() {
        ScriptException failure = assertThrows(ScriptException.class, () -> engine("nashorn").eval("nowhere + 1"));
        assertTrue(failure.getMessage().startsWith("ReferenceError: \"nowhere\" is not defined"), failure.getMessage());
        assertTrue(assertThrows(ScriptException.class, () -> engine("").eval("nowhere + 1")).getMessage()
            .startsWith("ReferenceError: nowhere is not defined"));
    }

    @Test
    void c6_04_nashornUnwrapsJavaExceptions() {
        ScriptEngine engine = engine("nashorn");
        engine.put("f", new Failing());
        assertEquals("unchecked", assertThrows(IllegalStateException.class, () -> engine.eval("f.unchecked()")).getMessage());
        assertInstanceOf(IOException.class, assertThrows(RuntimeException.class, () -> engine.eval("f.checked()")).getCause());
        ScriptEngine other = engine("graal");
        other.put("f", new Failing());
        assertInstanceOf(IllegalStateException.class, assertThrows(ScriptException.class, () -> other.eval("f.unchecked()")).getCause());
    }

    /** What a script throws itself is a ScriptException, as anything else that it throws: also what a method has thrown before. */
    @ParameterizedTest
    @ValueSource(strings = {"throw new java.lang.IllegalStateException('own')", "try { f.unchecked() } catch (e) { throw e }",
        "var kept; try { f.unchecked() } catch (e) { kept = e } throw kept",
        "for (var i = 0; i < 3000; i++) try { g(i) } catch (e) { } g(0);"
            + "function g(i) { try { f.unchecked() } catch (e) { throw e } }"})
    void c6_04_whatScriptsThrowThemselvesIsWrapped(String script) {
        ScriptEngine engine = engine("nashorn");
        engine.put("f", new Failing());
        ScriptException failure = assertThrows(ScriptException.class, () -> engine.eval(script));
        assertInstanceOf(IllegalStateException.class, failure.getCause());
        assertTrue(failure.getMessage().startsWith("java.lang.IllegalStateException: "), failure.getMessage());
        assertThrows(IllegalStateException.class, () -> engine.eval("try { f.unchecked() } finally { 1 }"));
    }

    // ---- section 9 --------------------------------------------------------------------------------------------------

    /** Of lists, streams and iterators whose own classes nobody outside can use. */
    @Test
    void c9_4_callsGoThroughPublicTypes() throws ScriptException {
        assertEquals("[2, 3] 1 true", engine("nashorn").eval("""
            var list = java.util.List.of(1, 2);
            var it = java.util.Collections.unmodifiableList(list).iterator();
            list.stream().map(function (x) { return x + 1 }).toList() + ' ' + it.next() + ' ' + it.hasNext()"""));
    }

    // ---- section 10, the script's side --------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"type", "typeName", "to", "from", "extend", "super", "synchronized", "isType", "isJavaMethod", "isJavaFunction",
        "isJavaObject", "isScriptObject", "isScriptFunction", "asJSONCompatible"})
    void c10_functionsOfJava(String name) throws ScriptException {
        assertEquals("function", engine("nashorn").eval("typeof Java['" + name + "']"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Packages", "java", "javax", "javafx", "com", "edu", "org", "JavaImporter", "JSAdapter", "load",
        "loadWithNewGlobal", "print", "exit", "quit", "__FILE__", "__DIR__", "__LINE__", "engine", "context"})
    void c10_globalNames(String name) throws ScriptException {
        assertNotEquals("undefined", engine("nashorn").eval("typeof " + name));
    }

    @Test
    void c10_whatMozillaCompatDefines() throws ScriptException {
        ScriptEngine engine = engine("nashorn");
        assertEquals("function function function function function function", engine.eval("load('nashorn:mozilla_compat.js');"
            + " [importPackage, importClass, JavaAdapter, sync, ({}).__defineGetter__, ''.anchor]"
            + ".map(function (f) { return typeof f }).join(' ')"));
    }

    // ---- section 11 -------------------------------------------------------------------------------------------------

    @Test
    void c11_optionsOfGraalCountBeforeTheFirstEvaluation() throws ScriptException {
        ScriptEngine engine = engine("graal");
        for (String name : new String[] {"allowHostAccess", "allowCreateThread", "allowNativeAccess", "allowHostClassLoading",
            "nashorn-compat", "intl-402", "unheard-of"}) {
            engine.put("polyglot.js." + name, true);
        }
        engine.put("polyglot.js.ecmascript-version", "2020");
        engine.put("polyglot.js.allowHostClassLookup", (Predicate<String>) name -> name.equals("java.util.ArrayList"));
        assertEquals(0, engine.eval("new (Java.type('java.util.ArrayList'))().size()"));
        assertThrows(ScriptException.class, () -> engine.eval("Java.type('java.util.HashMap')"));
        assertEquals("undefined", engine.eval("typeof this['polyglot.js.allowHostAccess']"));
        engine.put("polyglot.js.allowAllAccess", true);
        assertThrows(ScriptException.class, () -> engine.eval("Java.type('java.util.HashMap')"));
    }

    @Test
    void c11_allowIOOpensFiles(@TempDir Path folder) throws ScriptException, IOException {
        String path = Files.writeString(folder.resolve("loaded.js"), "40 + 2").toString();
        ScriptEngine open = engine("graal");
        open.put("polyglot.js.allowIO", true);
        open.put("path", path);
        assertEquals(42, open.eval("load(path)"));
        ScriptEngine closed = engine("graal");
        closed.put("path", path);
        assertThrows(ScriptException.class, () -> closed.eval("load(path)"));
    }

    @Test
    void c11_allAccessAndSystemProperties() throws ScriptException {
        ScriptEngine open = engine("graal");
        open.put("polyglot.js.allowAllAccess", true);
        assertEquals(0, open.eval("new (Java.type('java.util.HashMap'))().size()"));
        System.setProperty("polyglot.js.allowHostClassLookup", "true");
        try {
            assertEquals(0, engine("graal").eval("new (Java.type('java.util.HashMap'))().size()"));
        } finally {
            System.clearProperty("polyglot.js.allowHostClassLookup");
        }
        assertThrows(ScriptException.class, () -> engine("graal").eval("Java.type('java.util.HashMap')"));
    }
}
