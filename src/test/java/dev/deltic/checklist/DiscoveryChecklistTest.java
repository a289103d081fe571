package dev.deltic.checklist;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.scripting.DelticScriptEngineFactory;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.junit.jupiter.api.Test;

/** Section 1: discovery. */
class DiscoveryChecklistTest {
    private final ScriptEngineFactory factory = new DelticScriptEngineFactory();

    @Test
    void c1_01_serviceModuleAndIdleFactory() throws Exception {
        String service = "META-INF/services/javax.script.ScriptEngineFactory";
        try (InputStream in = DelticScriptEngineFactory.class.getClassLoader().getResourceAsStream(service)) {
            assertTrue(new String(in.readAllBytes(), StandardCharsets.UTF_8).contains(DelticScriptEngineFactory.class.getName()));
        }
        String module = Files.readString(Path.of("src/main/module/module-info.java"));
        String provides = "provides javax.script.ScriptEngineFactory with dev.deltic.scripting.DelticScriptEngineFactory";
        assertTrue(module.contains(provides), module);
        assertNotNull(DelticScriptEngineFactory.class.getConstructor());
        String log = new ChildProcess().with("-Xlog:class+load").run(DiscoveryMain.class, "idle");
        assertTrue(log.contains("asked 6"), log);
        List<String> ours = log.lines().filter(line -> line.contains(" dev.deltic.") && !line.contains(".checklist.")).toList();
        assertEquals(1, ours.size(), () -> "a factory that is only asked loads nothing but itself: " + ours);
    }

    @Test
    void c1_02_getScriptEngineThrowsNothing() {
        for (int i = 0; i < 3; i++) {
            assertNotNull(assertDoesNotThrow(factory::getScriptEngine));
        }
    }

    /** With the jars of Nashorn, Rhino and GraalJS's factory (not its language, which discovery does not need) on the class path. */
    @Test
    void c1_03_orderAmongOtherEngines() throws Exception {
        List<Path> jars = Peers.jars();
        assertEquals("Deltic true\nGraal.js true\nOpenJDK Nashorn true\nrhino true\n",
            new ChildProcess().with(jars).run(DiscoveryMain.class, "order"));
        assertEquals("Deltic false\nGraal.js true\nOpenJDK Nashorn true\nrhino true\n",
            new ChildProcess().with(jars).with("-Ddeltic.register=own").run(DiscoveryMain.class, "order"));
        String found = new ChildProcess().with(jars).run(DiscoveryMain.class, "names", "javascript", "JavaScript", "js", "ecmascript",
            "deltic", "nashorn", "rhino");
        assertEquals("""
            javascript=Deltic
            JavaScript=Deltic
            js=Deltic
            ecmascript=Deltic
            deltic=Deltic
            nashorn=OpenJDK Nashorn
            rhino=rhino
            text/javascript=Deltic
            .js=Deltic
            """, found);
    }

    @Test
    void c1_04_stableListsAndParameters() {
        assertEquals(factory.getNames(), factory.getNames());
        assertEquals(List.of("deltic", "Deltic", "js", "JS", "javascript", "JavaScript", "ecmascript", "ECMAScript"), factory.getNames());
        for (List<String> list : List.of(factory.getNames(), factory.getMimeTypes(), factory.getExtensions())) {
            assertThrows(UnsupportedOperationException.class, () -> list.add("x"));
            assertThrows(UnsupportedOperationException.class, list::clear);
        }
        assertEquals("Deltic", factory.getParameter(ScriptEngine.ENGINE));
        assertEquals(factory.getEngineVersion(), factory.getParameter(ScriptEngine.ENGINE_VERSION));
        assertEquals("ECMAScript", factory.getParameter(ScriptEngine.LANGUAGE));
        assertEquals(factory.getLanguageVersion(), factory.getParameter(ScriptEngine.LANGUAGE_VERSION));
        assertEquals("javascript", factory.getParameter(ScriptEngine.NAME));
        assertEquals("MULTITHREADED", factory.getParameter("THREADING"));
        assertNull(factory.getParameter("nope"));
        assertNull(factory.getParameter(null));
    }

    @Test
    void c1_05_statementsForPrograms() throws Exception {
        assertEquals("print(\"a\\\"b\")", factory.getOutputStatement("a\"b"));
        assertEquals("a;b;", factory.getProgram("a", "b"));
        assertEquals("o.m(x)", factory.getMethodCallSyntax("o", "m", "x"));
        ScriptEngine engine = factory.getScriptEngine();
        StringWriter out = new StringWriter();
        engine.getContext().setWriter(out);
        engine.eval(factory.getProgram(factory.getOutputStatement("back\\slash \"q\" \n\u2028")));
        assertEquals("back\\slash \"q\" \n\u2028\n", out.toString());
    }

    /** A manager without a class loader finds what the platform has: nothing that an engine on the class path could change. */
    @Test
    void c1_06_managerWithoutALoader() {
        assertNull(new ScriptEngineManager(null).getEngineByName("deltic"));
        ScriptEngineManager manager = new ScriptEngineManager(null);
        manager.registerEngineName("javascript", factory);
        assertInstanceOf(factory.getScriptEngine().getClass(), manager.getEngineByName("javascript"));
    }

    @Test
    void c1_07_languageAndEngineNameForLists() {
        assertEquals("ECMAScript", factory.getLanguageName());
        assertEquals("ECMAScript : Deltic", factory.getLanguageName() + " : " + factory.getEngineName());
        assertFalse(factory.getClass().getName().contains("Graal"));
        assertEquals(1, new ScriptEngineManager().getEngineFactories().stream()
            .filter(f -> f.getEngineName().equals("Deltic")).count());
    }
}
