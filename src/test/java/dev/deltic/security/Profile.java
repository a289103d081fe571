package dev.deltic.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.deltic.api.HostAccess;
import dev.deltic.scripting.DelticScriptEngineFactory;
import example.host.Bean;
import example.host.Doubler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.script.ScriptEngine;
import javax.script.ScriptException;

/** The profiles, and what each is to make of a script. */
enum Profile {
    UNTRUSTED, EMBEDDED, NASHORN, TRUSTED;

    /** The script is to end with an error; a text after it is to be in its message. */
    static final String DENIED = "!";
    /** The script is to give anything. */
    static final String ANY = "*";
    /** The script may give anything or fail, but is to come back. */
    static final String ENDS = "?";

    /** An engine as the properties make it, with what hosts bind. */
    ScriptEngine engine(String... properties) {
        ScriptEngine engine = bare(properties);
        engine.put("b", new Bean());
        engine.put("m", new HashMap<>(Map.of("k", Bean.class, "n", 1)));
        engine.put("list", new ArrayList<>(List.of(1)));
        engine.put("fn", new Doubler());
        return engine;
    }

    /** An engine with nothing bound; properties in pairs of name and value. */
    ScriptEngine bare(String... properties) {
        System.setProperty("deltic.policy", name().toLowerCase(Locale.ROOT));
        Map<String, String> all = new HashMap<>();
        if (this == UNTRUSTED) {                // has little time by itself: too little for a busy machine
            all.putAll(Map.of("deltic.limit.wallMillis", "600000", "deltic.limit.cpuMillis", "600000"));
        }
        for (int i = 0; i < properties.length; i += 2) {
            all.put(properties[i], properties[i + 1]);
        }
        all.forEach(System::setProperty);
        try {
            return new DelticScriptEngineFactory().getScriptEngine();
        } finally {
            System.clearProperty("deltic.policy");
            all.keySet().forEach(System::clearProperty);
        }
    }

    /** The same for embedders. */
    HostAccess access() {
        switch (this) {
            case UNTRUSTED: return HostAccess.UNTRUSTED;
            case EMBEDDED: return HostAccess.EMBEDDED;
            case NASHORN: return HostAccess.NASHORN;
            default: return HostAccess.TRUSTED;
        }
    }

    /** Runs the script, and compares what becomes of it with what is expected of this profile. */
    void expect(String script, String untrusted, String embedded, String nashorn, String trusted) {
        String[] all = {untrusted, embedded, nashorn, trusted};
        check(engine(), script, all[ordinal()]);
    }

    /** The same, where nothing but the realm is involved. */
    void expect(String script, String everywhere) {
        check(engine(), script, everywhere);
    }

    /** Compares what an engine makes of a script with what is expected. */
    static void check(ScriptEngine engine, String script, String expected) {
        Object result;
        try {
            result = engine.eval(script);
        } catch (ScriptException e) {
            assertFalse(e.getMessage().contains("internal error"), script + ": " + e.getMessage());
            if (!expected.equals(ENDS)) {
                assertTrue(expected.startsWith(DENIED), script + ": " + e.getMessage());
                assertTrue(e.getMessage().contains(expected.substring(1)), script + ": " + e.getMessage());
            }
            return;
        }
        if (expected.startsWith(DENIED)) {
            fail(script + " gave " + result);
        }
        if (!expected.equals(ANY) && !expected.equals(ENDS)) {
            assertEquals(expected, String.valueOf(result), script);
        }
    }
}
