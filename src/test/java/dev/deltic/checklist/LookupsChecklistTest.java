package dev.deltic.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import javax.script.SimpleBindings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 2: how real callers look an engine up. A row of the section's table is a test. */
class LookupsChecklistTest {
    private final ScriptEngineManager manager = new ScriptEngineManager();

    private static void assertOurs(ScriptEngine engine) {
        assertNotNull(engine);
        assertEquals("Deltic", engine.getFactory().getEngineName());
    }

    /** Camunda: the language in lower case where "Graal.js" is not there; what is ECMAScript by name is not compiled. */
    @Test
    void c2_01_camunda() throws Exception {
        assertNull(manager.getEngineByName("Graal.js"));
        assertNull(manager.getEngineByName("nashorn"));
        for (String language : List.of("JavaScript", "ECMAScript")) {
            assertOurs(manager.getEngineByName(language.toLowerCase(Locale.ROOT)));
        }
        ScriptEngine engine = manager.getEngineByName("javascript");
        assertTrue(engine.getFactory().getLanguageName().equalsIgnoreCase("ecmascript"));
        assertFalse("Graal.js".equals(engine.getFactory().getEngineName()));
    }

    /** Camunda's DMN engine: a CompiledScript kept in the model. */
    @Test
    void c2_02_camundaDecisions() throws Exception {
        Compilable engine = assertInstanceOf(Compilable.class, manager.getEngineByName("javascript"));
        CompiledScript rule = engine.compile("amount > 100 ? 'high' : 'low'");
        for (int amount : new int[] {50, 500}) {
            SimpleBindings variables = new SimpleBindings();
            variables.put("amount", amount);
            assertEquals(amount > 100 ? "high" : "low", rule.eval(variables));
        }
    }

    /** Flowable: as it stands in the process, in any of the usual spellings. */
    @ParameterizedTest
    @ValueSource(strings = {"javascript", "JavaScript", "js", "JS", "ecmascript", "ECMAScript"})
    void c2_03_flowable(String language) {
        assertOurs(manager.getEngineByName(language));
    }

    /** Spring: by name or by the file's extension; its error text lists the names. */
    @Test
    void c2_04_spring() {
        assertOurs(manager.getEngineByExtension("js"));
        assertTrue(manager.getEngineFactories().stream().anyMatch(f -> f.getNames().contains("javascript")));
    }

    /** Keycloak: by type. */
    @Test
    void c2_05_keycloak() {
        assertOurs(manager.getEngineByMimeType("text/javascript"));
    }

    /** openHAB: extension, then type, then name. */
    @Test
    void c2_06_openHAB() {
        assertOurs(manager.getEngineByExtension("js"));
        assertOurs(manager.getEngineByMimeType("application/javascript"));
        assertOurs(manager.getEngineByName("js"));
    }

    /** JMeter's IfController asks for "nashorn" and goes on with its own Rhino; its samplers take the name in their box. */
    @Test
    void c2_07_jmeter() {
        assertNull(manager.getEngineByName("nashorn"));
        for (String language : List.of("javascript", "ecmascript")) {
            assertOurs(new ScriptEngineManager().getEngineByName(language));
        }
    }

    /** Ant: the language of the script element; a class with Graal in its name would get Graal's keys. */
    @Test
    void c2_08_ant() {
        ScriptEngine engine = manager.getEngineByName("javascript");
        assertFalse(engine.getClass().getName().contains("Graal"));
    }

    /** Nuxeo: eval, then run() if it is Invocable; WebEngine compiles a Reader and evaluates in a context. */
    @Test
    void c2_09_nuxeo() throws Exception {
        ScriptEngine engine = manager.getEngineByExtension("js");
        engine.eval("function run() { return 'ran' }");
        assertEquals("ran", ((Invocable) engine).invokeFunction("run"));
        CompiledScript compiled = ((Compilable) engine).compile(new StringReader("run() + '!'"));
        assertEquals("ran!", compiled.eval(engine.getContext()));
    }

    /** ZAP shows and stores "language : engine". */
    @Test
    void c2_10_zap() {
        ScriptEngineFactory factory = manager.getEngineByName("ECMAScript").getFactory();
        assertEquals("ECMAScript : Deltic", factory.getLanguageName() + " : " + factory.getEngineName());
    }

    /** commons-text and H2 pass the user's text on. */
    @Test
    void c2_11_textsOfUsers() throws Exception {
        assertNull(manager.getEngineByName(""));
        assertNull(manager.getEngineByName("no such language"));
        assertEquals(7, manager.getEngineByName("javascript").eval("3+4"));
    }

    /** The application that everybody wrote. */
    @Test
    void c2_12_aTypicalApplication() throws Exception {
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("JavaScript");
        assertEquals(3, (Integer) engine.eval("1+2"));
        assertEquals(3, (int) engine.eval("1+2"));
        assertEquals(2.5, (Double) engine.eval("10 / 4"));
        assertEquals(3.0, Double.parseDouble(engine.eval("1+2").toString()));
        assertEquals(3.0, ((Number) engine.eval("1+2")).doubleValue());
    }
}
