package compat.nashorn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.observability.RecordedLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import javax.script.SimpleScriptContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.nashorn.api.scripting.NashornScriptEngine;
import org.openjdk.nashorn.api.scripting.NashornScriptEngineFactory;
import org.openjdk.nashorn.api.scripting.ScriptObjectMirror;
import org.openjdk.nashorn.api.scripting.ScriptUtils;
import org.openjdk.nashorn.api.scripting.URLReader;

/** The ways to make engines, and the scopes they evaluate in. */
final class FactoryTest {
    private final NashornScriptEngineFactory factory = new NashornScriptEngineFactory();

    @Test
    void overloads() throws ScriptException {
        ClassLoader loader = FactoryTest.class.getClassLoader();
        assertEquals(2, factory.getScriptEngine().eval("1 + 1"));
        assertEquals(2, factory.getScriptEngine(loader).eval("1 + 1"));
        assertEquals(2, factory.getScriptEngine("--optimistic-types=true", "--language=es6", "-scripting", "--class-cache-size=50",
            "--persistent-code-cache", "--global-per-engine", "--no-deprecation-warning").eval("1 + 1"));
        assertEquals(2, factory.getScriptEngine(new String[0], loader).eval("1 + 1"));
        assertThrows(IllegalArgumentException.class, () -> factory.getScriptEngine("nonsense"));
        assertThrows(IllegalArgumentException.class, () -> factory.getScriptEngine("--language=es3"));
        assertTrue(factory.getNames().contains("nashorn"));
        ScriptEngine engine = factory.getScriptEngine();
        assertInstanceOf(NashornScriptEngine.class, engine);
        assertSame(factory, engine.getFactory());
    }

    @Test
    void filters() throws ScriptException {
        ScriptEngine open = factory.getScriptEngine();
        assertEquals(0, open.eval("new (Java.type('java.util.ArrayList'))().size()"));
        ScriptEngine filtered = factory.getScriptEngine(name -> name.equals("java.util.ArrayList"));
        assertEquals(0, filtered.eval("new java.util.ArrayList().size()"));
        assertThrows(Exception.class, () -> filtered.eval("Java.type('java.util.HashMap')"));
        assertThrows(Exception.class, () -> open.eval("Java.type('java.lang.reflect.Method')"));
        assertThrows(Exception.class, () -> open.eval("new (Java.type('" + NashornScriptEngineFactory.class.getName() + "'))()"));
        ScriptEngine both = factory.getScriptEngine(new String[] {"-strict"}, null, name -> false);
        assertThrows(Exception.class, () -> both.eval("Java.type('java.util.ArrayList')"));
        ScriptEngine closed = factory.getScriptEngine("--no-java");
        assertThrows(Exception.class, () -> closed.eval("Java.type('java.util.ArrayList')"));
    }

    @Test
    void strictAndSyntax() throws ScriptException {
        ScriptEngine strict = factory.getScriptEngine("-strict");
        assertThrows(ScriptException.class, () -> strict.eval("undeclared = 1"));
        ScriptEngine plain = factory.getScriptEngine("--no-syntax-extensions");
        assertThrows(ScriptException.class, () -> plain.eval("for each (var x in [1]) x"));
        assertEquals(1, factory.getScriptEngine().eval("for each (var x in [1]) x"));
    }

    @Test
    void scriptingCounts() throws ScriptException {
        assertEquals("x=1", factory.getScriptEngine("-scripting").eval("var x = 1; \"x=${x}\""));
        assertEquals("x=${x}", factory.getScriptEngine().eval("var x = 1; \"x=${x}\""));
    }

    /** Of each once, by one line. */
    @Test
    void optionsWithoutMeaningAreToldOf() {
        try (RecordedLog log = RecordedLog.of(NashornScriptEngineFactory.class.getName())) {
            factory.getScriptEngine("--optimistic-types=true", "-strict", "--class-cache-size=50");
            factory.getScriptEngine("--optimistic-types=false", "-scripting", "--language=es6", "--no-java", "-doe");
            assertEquals(List.of("the option --optimistic-types means nothing to this engine",
                "the option --class-cache-size means nothing to this engine"), log.messages());
        }
    }

    @Test
    void treesOfScripts() {
        assertEquals("{\"type\":\"Program\",\"body\":[{\"type\":\"ExpressionStatement\",\"expression\":{\"type\":\"Literal\",\"value\":1}}]}",
            ScriptUtils.parse("1", "name.js", false));
        assertTrue(ScriptUtils.parse("1", "name.js", true).contains("\"loc\":{\"source\":\"name.js\",\"start\":{\"line\":1,\"column\":0}"));
        assertThrows(RuntimeException.class, () -> ScriptUtils.parse("var =", "name.js", false));
    }

    @Test
    void compiledScriptsAndReaders(@TempDir Path folder) throws ScriptException, IOException {
        ScriptEngine engine = factory.getScriptEngine();
        CompiledScript script = ((Compilable) engine).compile("({n: 3})");
        assertSame(engine, script.getEngine());
        assertEquals(3, assertInstanceOf(ScriptObjectMirror.class, script.eval()).get("n"));
        Path file = folder.resolve("f.js");
        Files.writeString(file, "6 * 7");
        assertEquals(42, engine.eval(new URLReader(file.toUri().toURL())));
        assertThrows(ScriptException.class, () -> ((Compilable) engine).compile("var ="));
    }

    @Test
    void theAdapterUsesWhatIsExported() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/nashorn-api/java"))) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                for (String line : Files.readAllLines(source)) {
                    assertTrue(!line.startsWith("import dev.deltic.") || line.startsWith("import dev.deltic.api.")
                        || line.startsWith("import dev.deltic.scripting."), source + ": " + line);
                }
            }
        }
    }

    @Test
    void scopes() throws ScriptException {
        ScriptEngine engine = factory.getScriptEngine();
        engine.put("x", "own");
        Bindings fresh = engine.createBindings();
        fresh.put("x", "fresh");
        assertEquals("own", engine.eval("x"));
        assertEquals("fresh", engine.eval("x", fresh));
        engine.eval("var y = 1; function g() { return y }", fresh);
        assertNull(engine.get("y"));
        assertEquals(1, fresh.get("y"));
        assertEquals(1, assertInstanceOf(ScriptObjectMirror.class, fresh.get("g")).call(null));
        ScriptContext context = new SimpleScriptContext();
        context.setBindings(new SimpleBindings(), ScriptContext.ENGINE_SCOPE);
        context.setAttribute("x", "simple", ScriptContext.ENGINE_SCOPE);
        assertEquals("simple", engine.eval("x", context));
        context.setAttribute("z", "global", ScriptContext.ENGINE_SCOPE);
        assertEquals("global", engine.eval("z", context));
        engine.setContext(context);
        assertEquals("simple", engine.eval("x"));
    }
}
