package dev.deltic.webjars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each program in {@code webjars/} names its library in a comment; {@code webjars/record.js} wrote the expected outputs. */
final class WebJarsTest {
    private static final Pattern NEEDS = Pattern.compile("^// (library|text)(?: (\\w+))?: (\\S+)$", Pattern.MULTILINE);
    private static final String ENGINE = System.getProperty("webjars.engine", "deltic");

    @ParameterizedTest
    @ValueSource(strings = {"handlebars", "mustache", "lodash", "marked", "moment", "acorn"})
    void libraryWorksAsInNode(String name) throws Exception {
        assertEquals(resource("/webjars/" + name + ".expected"), run(name));
    }

    @Test
    @Tag("slow")
    void typeScriptCompilesAsInNode() throws Exception {
        assertEquals(resource("/webjars/typescript.expected"), run("typescript"));
    }

    private static String run(String name) throws IOException, ScriptException {
        ScriptEngine engine = new ScriptEngineManager().getEngineByName(ENGINE);
        assertNotNull(engine, "no engine named " + ENGINE);
        String program = resource("/webjars/" + name + ".js");
        Matcher needs = NEEDS.matcher(program);
        while (needs.find()) {
            String place = needs.group(3);
            String text = resource(place.indexOf('/') < 0 ? "/webjars/" + place : "/META-INF/resources/webjars/" + place);
            if (needs.group(1).equals("library")) {
                engine.put(ScriptEngine.FILENAME, place);
                engine.eval(text);
            } else {
                engine.put(needs.group(2), text);
            }
        }
        engine.put(ScriptEngine.FILENAME, name + ".js");
        return String.valueOf(engine.eval(program));
    }

    private static String resource(String path) throws IOException {
        try (InputStream in = WebJarsTest.class.getResourceAsStream(path)) {
            assertNotNull(in, "missing: " + path);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
