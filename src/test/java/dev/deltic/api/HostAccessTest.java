package dev.deltic.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.scripting.DelticScriptEngineFactory;
import javax.script.Compilable;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an access is described: builder, patterns, properties. What it means is tested in {@code security}. */
@Isolated("sets system properties that every new engine reads")
class HostAccessTest {
    private static boolean finds(HostAccess access, String name) {
        Context context = Engine.builder().hostAccess(access).build().newContext();
        try {
            context.eval("Java.type('" + name + "')");
            return true;
        } catch (EvaluationException e) {
            assertTrue(e.getMessage().contains("denied"), e.getMessage());
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "java.util.ArrayList, java.util.ArrayList, true", "java.util.ArrayList, java.util.ArrayDeque, false",
        "java.util.Map, java.util.Map$Entry, true", "java.util.Map, java.util.Map.Entry, true", "java.util.Map, java.util.MapX, false",
        "java.util.*, java.util.ArrayList, true", "java.util.*, java.util.Map$Entry, true",
        "java.util.*, java.util.concurrent.TimeUnit, false", "java.util.**, java.util.concurrent.TimeUnit, true",
        "*, java.util.ArrayList, true", "*, java.lang.System, true", "*, java.lang.reflect.Array, false",
        "java.lang.*, java.lang.System, false", "java.lang.**, java.lang.Runtime, false", "java.lang.System, java.lang.System, true",
        "java.lang.Thread, java.lang.Thread$State, true", "java.lang.Thread, java.lang.ThreadGroup, false",
        "java.**, java.lang.reflect.Array, false", "java.lang.reflect.Array, java.lang.reflect.Array, false",
    })
    void patterns(String pattern, String name, boolean expected) {
        assertEquals(expected, finds(HostAccess.builder().allowClasses(pattern).build(), name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "java.util.", ".util", "java..util", "java.util*", "a b", "java.*.List", "**", "java.util.ArrayList,x"})
    void noPatterns(String text) {
        assertThrows(IllegalArgumentException.class, () -> HostAccess.builder().allowClasses(text));
    }

    @Test
    void predicatesNameClasses() {
        HostAccess access = HostAccess.builder().allowClasses(name -> name.endsWith("System") || name.endsWith("Map$Entry")).build();
        assertTrue(finds(access, "java.lang.System"));
        assertTrue(finds(access, "java.util.Map.Entry"));
        assertFalse(finds(access, "java.util.ArrayList"));
        assertThrows(NullPointerException.class, () -> HostAccess.builder().allowClasses((java.util.function.Predicate<String>) null));
    }

    @Test
    void reflectionNeedsBoth() {
        HostAccess access = HostAccess.builder().allowClasses("java.lang.reflect.Array").allowReflection(true).build();
        assertTrue(finds(access, "java.lang.reflect.Array"));
        assertFalse(finds(HostAccess.builder().allowReflection(true).build(), "java.lang.reflect.Array"));
    }

    @Test
    void theFirstNamesCloseTheOthers() {
        assertTrue(finds(HostAccess.NASHORN, "java.util.ArrayList"));
        HostAccess access = HostAccess.builder(HostAccess.NASHORN).allowClasses("java.util.ArrayList").allowClasses("java.util.Map").build();
        assertTrue(finds(access, "java.util.ArrayList"));
        assertTrue(finds(access, "java.util.Map"));
        assertFalse(finds(access, "java.util.Set"));
        assertThrows(IllegalStateException.class, () -> HostAccess.builder(HostAccess.TRUSTED).allowClasses("java.util.Map"));
    }

    @Test
    void whatProfilesSay() {
        assertEquals("[false, true, true, true]", java.util.Arrays.toString(new boolean[] {HostAccess.UNTRUSTED.allowsEval(),
            HostAccess.EMBEDDED.allowsEval(), HostAccess.NASHORN.allowsEval(), HostAccess.TRUSTED.allowsEval()}));
        assertEquals("[false, false, false, true]", java.util.Arrays.toString(new boolean[] {HostAccess.UNTRUSTED.allowsIO(),
            HostAccess.EMBEDDED.allowsIO(), HostAccess.NASHORN.allowsIO(), HostAccess.TRUSTED.allowsIO()}));
        assertEquals("[false, false, true, true]", java.util.Arrays.toString(new boolean[] {HostAccess.UNTRUSTED.allowsClassLookup(),
            HostAccess.EMBEDDED.allowsClassLookup(), HostAccess.NASHORN.allowsClassLookup(), HostAccess.TRUSTED.allowsClassLookup()}));
        assertTrue(HostAccess.UNTRUSTED.requiresLimits() && !HostAccess.EMBEDDED.requiresLimits());
        assertTrue(HostAccess.builder(HostAccess.UNTRUSTED).allowEval(true).build().allowsEval());
    }

    // ---- properties -------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "deltic.policy           | sandbox        | expected untrusted, embedded, nashorn or trusted",
        "deltic.allow.classes    | java.util.     | is no pattern for class names",
        "deltic.allow.reflection | yes            | expected true or false",
        "deltic.allow.eval       | 0              | expected true or false",
        "deltic.allow.io         | TRUE           | expected true or false",
    })
    void badValuesAreErrorsThatNameTheProperty(String property, String value, String text) {
        System.setProperty(property, value);
        try {
            String message = assertThrows(IllegalArgumentException.class, HostAccess::fromProperties).getMessage();
            assertTrue(message.contains(property) && message.contains("'" + value + "'") && message.contains(text), message);
            ScriptEngine engine = new DelticScriptEngineFactory().getScriptEngine();
            for (String way : new String[] {"eval", "compile"}) {
                ScriptException e = assertThrows(ScriptException.class,
                    () -> { Object r = way.equals("eval") ? engine.eval("1") : ((Compilable) engine).compile("1"); });
                assertTrue(e.getMessage().contains(property) && e.getMessage().contains(text), e.getMessage());
            }
        } finally {
            System.clearProperty(property);
        }
    }

    @Test
    void properties() {
        System.setProperty("deltic.policy", "nashorn");
        System.setProperty("deltic.allow.classes", "java.util.*, java.math.BigDecimal");
        System.setProperty("deltic.allow.eval", "false");
        System.setProperty("deltic.allow.io", "true");
        try {
            HostAccess access = HostAccess.fromProperties();
            assertTrue(access.allowsIO() && !access.allowsEval() && access.allowsClassLookup());
            assertTrue(finds(access, "java.math.BigDecimal"));
            assertFalse(finds(access, "java.math.BigInteger"));
        } finally {
            for (String name : new String[] {"policy", "allow.classes", "allow.eval", "allow.io"}) {
                System.clearProperty("deltic." + name);
            }
        }
    }
}
