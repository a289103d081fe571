package dev.deltic.scripting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.util.List;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** How the engine is found, and what its factory says. */
@Isolated("sets system properties that every new engine reads")
class FactoryTest {
    private final ScriptEngineManager manager = new ScriptEngineManager();
    private final ScriptEngineFactory factory = manager.getEngineByName("deltic").getFactory();

    @Test
    void isFoundByEveryName() {
        for (String name : List.of("js", "JS", "JavaScript", "javascript", "ECMAScript", "ecmascript", "deltic", "Deltic")) {
            assertInstanceOf(DelticScriptEngine.class, manager.getEngineByName(name), name);
        }
        for (String type : List.of("text/javascript", "application/javascript", "text/ecmascript", "application/ecmascript")) {
            assertInstanceOf(DelticScriptEngine.class, manager.getEngineByMimeType(type), type);
        }
        for (String extension : List.of("js", "mjs", "cjs")) {
            assertInstanceOf(DelticScriptEngine.class, manager.getEngineByExtension(extension), extension);
        }
        for (String foreign : List.of("nashorn", "Graal.js", "rhino")) {
            assertNull(manager.getEngineByName(foreign), foreign);
        }
    }

    @Test
    void describesItself() {
        assertEquals("Deltic", factory.getEngineName());
        assertEquals("ECMAScript", factory.getLanguageName());
        assertEquals("MULTITHREADED", factory.getParameter("THREADING"));
        assertEquals("javascript", factory.getParameter(ScriptEngine.NAME));
        assertEquals("Deltic", factory.getParameter(ScriptEngine.ENGINE));
        assertNotNull(factory.getParameter(ScriptEngine.ENGINE_VERSION));
        assertNotNull(factory.getParameter(ScriptEngine.LANGUAGE_VERSION));
        assertNull(factory.getParameter("no such key"));
        assertThrows(UnsupportedOperationException.class, () -> factory.getNames().add("x"));
    }

    @Test
    void writesPrograms() throws ScriptException {
        assertEquals("o.m(x,y)", factory.getMethodCallSyntax("o", "m", "x", "y"));
        assertEquals("a;b;", factory.getProgram("a", "b"));
        assertEquals("print(\"a\\\"b\")", factory.getOutputStatement("a\"b"));
        ScriptEngine engine = factory.getScriptEngine();
        StringWriter out = new StringWriter();
        engine.getContext().setWriter(out);
        String hard = "\"quotes\" \\ \n \r \u2028 end";
        engine.eval(factory.getProgram(factory.getOutputStatement(hard)));
        assertEquals(hard + "\n", out.toString());
    }

    @Test
    void propertiesNarrowWhatIsRegistered() {
        String before = System.getProperty("deltic.register");
        try {
            System.setProperty("deltic.register", "own");
            assertEquals(List.of("deltic", "Deltic"), factory.getNames());
            assertTrue(factory.getExtensions().isEmpty());
            System.setProperty("deltic.register", "none");
            assertTrue(factory.getNames().isEmpty());
        } finally {
            if (before == null) {
                System.clearProperty("deltic.register");
            } else {
                System.setProperty("deltic.register", before);
            }
        }
    }
}
