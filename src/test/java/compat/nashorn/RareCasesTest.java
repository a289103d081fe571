package compat.nashorn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjdk.nashorn.api.scripting.NashornException;
import org.openjdk.nashorn.api.scripting.NashornScriptEngineFactory;
import org.openjdk.nashorn.api.scripting.ScriptObjectMirror;
import org.openjdk.nashorn.api.scripting.ScriptUtils;
import org.openjdk.nashorn.api.scripting.URLReader;

/** What callers of Nashorn's API meet seldom. All of it Nashorn 15.7 does, but for what says that it does not. */
final class RareCasesTest {
    private final NashornScriptEngineFactory factory = new NashornScriptEngineFactory();
    private final ScriptEngine engine = factory.getScriptEngine();

    private ScriptObjectMirror mirror(String text) throws ScriptException {
        return assertInstanceOf(ScriptObjectMirror.class, engine.eval(text));
    }

    @Test
    void callsOfWhatIsNoFunction() throws ScriptException {
        ScriptObjectMirror object = mirror("({p: 1})");
        for (String name : new String[] {"p", "nothing"}) {
            RuntimeException e = assertThrows(RuntimeException.class, () -> object.callMember(name));
            assertEquals("No such function " + name, assertInstanceOf(NoSuchMethodException.class, e.getCause()).getMessage());
        }
        assertThrows(NullPointerException.class, () -> object.callMember(null));
        assertInstanceOf(NoSuchMethodException.class, assertThrows(RuntimeException.class, () -> object.callMember("")).getCause());
        assertEquals("not a function: [object Object]", assertThrows(RuntimeException.class, () -> object.call(null)).getMessage());
        assertEquals("not a constructor: [object Object]", assertThrows(RuntimeException.class, object::newObject).getMessage());
        Invocable invocable = (Invocable) engine;
        assertEquals("No such function nothing",
            assertThrows(NoSuchMethodException.class, () -> invocable.invokeFunction("nothing")).getMessage());
        assertEquals("No such function nothing",
            assertThrows(NoSuchMethodException.class, () -> invocable.invokeMethod(object, "nothing")).getMessage());
    }

    @Test
    void inheritedPropertiesAreListed() throws ScriptException {
        engine.eval("function Foo() { this.own = 1 } Foo.prototype.inherited = 2");
        ScriptObjectMirror object = mirror("new Foo()");
        assertEquals(List.of("own", "inherited"), List.copyOf(object.keySet()));
        assertEquals(2, object.size());
        assertEquals(List.of(1, 2), List.copyOf(object.values()));
        assertEquals(Map.of("own", 1, "inherited", 2).entrySet(), Set.copyOf(object.entrySet()));
        assertArrayEquals(new String[] {"own"}, object.getOwnKeys(false));
        assertFalse(mirror("Object.create({a: 1})").isEmpty());
        object.clear();
        assertEquals(Set.of("inherited"), object.keySet());
        assertEquals(Set.of("0", "2"), mirror("[7,,8]").keySet());
    }

    @Test
    void anyKeyCanBeDeleted() throws ScriptException {
        ScriptObjectMirror array = mirror("[1, 2]");
        assertTrue(array.delete(0));
        assertFalse(array.hasSlot(0));
        assertTrue(mirror("({})").delete(null) && mirror("({'': 1})").delete(""));
        assertFalse(mirror("Object.freeze({a: 1})").delete("a"));
        assertThrows(NullPointerException.class, () -> array.remove(null));
        assertThrows(ClassCastException.class, () -> array.remove(1));
    }

    @Test
    @SuppressWarnings("deprecation")
    void primitiveValues() throws ScriptException {
        assertTrue(mirror("new Date(0)").getDefaultValue(null).toString().startsWith("Thu Jan 01 1970"));
        assertEquals(0, ((Number) mirror("new Date(0)").getDefaultValue(Number.class)).intValue());
        assertEquals("5", mirror("[5]").getDefaultValue(null));
        UnsupportedOperationException none = assertThrows(UnsupportedOperationException.class,
            () -> mirror("Object.create(null)").getDefaultValue(null));
        assertInstanceOf(NashornException.class, none.getCause());
        assertThrows(UnsupportedOperationException.class,
            () -> mirror("({valueOf: function () { throw new TypeError('v') }})").getDefaultValue(Number.class));
        assertThrows(NashornException.class, () -> mirror("Object.create(null)").toNumber());
        assertEquals("[object Object]", mirror("Object.create(null)").toString());
        assertEquals("[object Object]", mirror("({toString: function () { throw 'x' }})").toString());
        ScriptObjectMirror four = mirror("({valueOf: function () { return 4.5 }})");
        assertEquals(4, four.to(Integer.class));
        assertEquals(4.5, four.to(Double.class));
        assertThrows(IllegalArgumentException.class, () -> four.to(null));
        assertThrows(ClassCastException.class, () -> four.to(Thread.class));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"(function () {})|false", "(function () { 'use strict' })|true", "parseInt|false",
        "Array.prototype.map|false", "(function () {}).bind(null)|false", "(function () { 'use strict'; return function () {} })()|true"})
    void strictFunctions(String function, boolean isStrict) throws ScriptException {
        assertEquals(isStrict, mirror(function).isStrictFunction());
    }

    @Test
    void objectsWhoseArraysAreListsAreMirrors() throws ScriptException {
        ScriptObjectMirror object = mirror("Java.asJSONCompatible({list: [1, {deep: [2]}], f: function () { return this.list }})");
        List<?> list = assertInstanceOf(List.class, object.get("list"));
        assertInstanceOf(List.class, object.getMember("list"));
        assertInstanceOf(List.class, object.callMember("f"));
        assertInstanceOf(List.class, ((ScriptObjectMirror) object.get("f")).call(object));
        assertEquals(List.of(2), assertInstanceOf(ScriptObjectMirror.class, list.get(1)).getMember("deep"));
        assertTrue(object.values().contains(list.get(0)) || object.values().stream().anyMatch(List.class::isInstance));
        engine.put("back", object);
        assertEquals("object,function", engine.eval("[typeof back.list, typeof back.f].join()"));
        assertEquals(object, engine.eval("back"));
        assertInstanceOf(ScriptObjectMirror.class, ((ScriptObjectMirror) engine.eval("back")).get("list"));
    }

    /** Whatever a script throws is a NashornException; what a Java method throws goes on as it is. */
    @Test
    void javaExceptionsThatScriptsThrow() throws ScriptException {
        engine.put("boom", (Runnable) () -> {
            throw new IllegalStateException("boom");
        });
        assertThrows(IllegalStateException.class, () -> engine.eval("boom()"));
        assertThrows(IllegalStateException.class, () -> engine.eval("try { boom() } finally { 1 }"));
        for (String script : new String[] {"throw new java.lang.IllegalStateException('own')", "try { boom() } catch (e) { throw e }"}) {
            ScriptException failure = assertThrows(ScriptException.class, () -> engine.eval(script));
            NashornException cause = assertInstanceOf(NashornException.class, failure.getCause());
            assertInstanceOf(IllegalStateException.class, cause.getCause());
            assertSame(cause.getCause(), cause.getEcmaError());
            assertEquals(1, cause.getLineNumber());
        }
        assertEquals("own", engine.eval("try { throw new java.lang.IllegalStateException('own') } catch (e) { e.getMessage() }"));
    }

    @Test
    void formats() {
        assertEquals("3 4 5", ScriptUtils.format("%d %d %d", new Object[] {3.7, 4.0, 5}));
        assertEquals("3000000000000000", ScriptUtils.format("%d", new Object[] {3e15}));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'12', java.lang.Integer|12", "'x', java.lang.Integer|0", "3.7, java.lang.Integer|3",
        "'12.5', java.lang.Double|12.5", "true, java.lang.Integer|1", "1, java.lang.Boolean|true", "'', java.lang.Boolean|false", "'a', java.lang.Boolean|true",
        "12, java.lang.String|12", "65, java.lang.Character|A", "3e10, java.lang.Long|30000000000",
        "'a', java.lang.Thread|ClassCastException", "'abc', java.lang.Character|failure"})
    void conversionsOfPrimitives(String arguments, String expected) {
        String call = "Java.type('" + ScriptUtils.class.getName() + "').convert(" + arguments + ".class)";
        if (expected.equals("failure")) {
            assertThrows(Exception.class, () -> engine.eval(call));
        } else if (expected.equals("ClassCastException")) {
            assertThrows(ClassCastException.class, () -> engine.eval(call));
        } else {
            assertEquals(expected, assertDoesNotThrow(() -> engine.eval("String(" + call + ")")));
        }
    }

    @Test
    void readersOfURLs(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("f.js"), "throw new Error('here')");
        URLReader reader = new URLReader(file.toUri().toURL());
        assertEquals("<eval>", assertThrows(ScriptException.class, () -> engine.eval(reader)).getFileName());
        Files.writeString(file, "7");
        assertEquals(14, ((Number) engine.eval(reader)).intValue() + ((Number) engine.eval(reader)).intValue());
        reader.close();
        assertThrows(IOException.class, reader::read);
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            Files.write(file, "\uFEFF'h\u00e9'".getBytes(charset));
            assertEquals("h\u00e9", engine.eval(new URLReader(file.toUri().toURL())), charset.name());
        }
        Files.write(file, "'h\u00e9'".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("h\u00e9", engine.eval(new URLReader(file.toUri().toURL(), StandardCharsets.ISO_8859_1)));
    }

    @Test
    void withoutJavaThereAreNoPackages() throws ScriptException {
        assertEquals("undefined undefined", factory.getScriptEngine("--no-java").eval("typeof java + ' ' + typeof Packages"));
    }

    /** Columns count from 1, where Nashorn's count from 0. */
    @Test
    void columnsOfStrictScripts() {
        ScriptEngine strict = factory.getScriptEngine("-strict");
        ScriptException thrown = assertThrows(ScriptException.class, () -> strict.eval("  throw new Error('e')"));
        assertEquals("1 3 3", thrown.getLineNumber() + " " + thrown.getColumnNumber() + " "
            + ((NashornException) thrown.getCause()).getColumnNumber());
        assertTrue(thrown.getMessage().endsWith("at column number 3"), thrown.getMessage());
        ScriptException second = assertThrows(ScriptException.class, () -> strict.eval("1;\n  throw new Error('e')"));
        assertEquals("2 3", second.getLineNumber() + " " + second.getColumnNumber());
        ScriptException syntax = assertThrows(ScriptException.class, () -> strict.eval("var ="));
        assertEquals("1 5", syntax.getLineNumber() + " " + syntax.getColumnNumber());
        assertEquals("SyntaxError: Unexpected token '='", syntax.getCause().getMessage());
        assertSame(NashornException.class, syntax.getCause().getClass().getSuperclass());
        assertNull(((NashornException) syntax.getCause()).getEcmaError());
    }
}
