package dev.deltic.flags;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.scripting.DelticScriptEngineFactory;
import javax.script.ScriptException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated("sets system properties")
final class SystemPropertiesTest {
    private static final String NAME = "deltic.for.this.test";

    @AfterEach
    void clear() {
        System.clearProperty(NAME);
    }

    @Test
    void whatIsNotSetIsTheDefault() {
        assertNull(SystemProperties.get(NAME));
        assertTrue(SystemProperties.flag(NAME, true));
        assertFalse(SystemProperties.flag(NAME, false));
        assertEquals(7, SystemProperties.number(NAME, 7));
    }

    @Test
    void valuesAreRead() {
        System.setProperty(NAME, "true");
        assertTrue(SystemProperties.flag(NAME, false));
        System.setProperty(NAME, "false");
        assertFalse(SystemProperties.flag(NAME, true));
        System.setProperty(NAME, " 999999999999999999 ");
        assertEquals(999_999_999_999_999_999L, SystemProperties.number(NAME, 7));
        System.setProperty(NAME, "0");
        assertEquals(0, SystemProperties.number(NAME, 7));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"yes", "TRUE", "1", "\"\"", "-1", "1.5", "0x10", "1000000000000000000", "١"})
    void otherTextsAreErrorsThatNameThem(String text) {
        System.setProperty(NAME, text);
        IllegalArgumentException flag = assertThrows(IllegalArgumentException.class, () -> SystemProperties.flag(NAME, false));
        assertEquals("system property " + NAME + " is '" + text + "': expected true or false", flag.getMessage());
        if (!text.equals("1")) {
            IllegalArgumentException number = assertThrows(IllegalArgumentException.class, () -> SystemProperties.number(NAME, 0));
            assertEquals("system property " + NAME + " is '" + text + "': expected a whole number from 0 on", number.getMessage());
        }
    }

    /** A factory must not throw: what it gives says at every use what is wrong. */
    @ParameterizedTest
    @CsvSource({"deltic.cache.maximumWeight, 64m", "deltic.cache.expireAfterAccess, -1", "deltic.cache.recordStats, on",
        "deltic.lock.timeoutMillis, 1s", "deltic.tier, 2", "deltic.tier.budget, many", "deltic.tier.synchronous, yes",
        "deltic.syntax.extensions, none", "deltic.test262, 1", "deltic.stress.unboxed, 2", "deltic.compat, v8", "deltic.policy, open",
        "deltic.limit.callDepth, -3", "deltic.limit.depth, 3"})
    void aScriptEngineSaysWhichPropertyIsWrong(String name, String value) {
        String before = System.getProperty(name);
        System.setProperty(name, value);
        try {
            Exception failure = assertThrows(Exception.class, () -> new DelticScriptEngineFactory().getScriptEngine().eval("1"));
            assertInstanceOf(ScriptException.class, failure);
            assertTrue(failure.getMessage().contains(name) && failure.getMessage().contains(value), failure.getMessage());
        } finally {
            if (before == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, before);
            }
        }
    }
}
