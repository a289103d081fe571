package dev.deltic.scripting;

import dev.deltic.engine.Engine;
import dev.deltic.engine.EngineOptions;
import dev.deltic.flags.SystemProperties;
import dev.deltic.interop.AccessPolicy;
import dev.deltic.interop.AccessRules;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** The options that callers of GraalJS put into an engine's Bindings, or set as system properties, before its first evaluation:
 *  {@code polyglot.js.allowHostClassLookup} and its kin. Those that are not named here are accepted and mean nothing. Guarded by its
 *  {@link EngineRealms}. */
final class PolyglotOptions {
    private static final String PREFIX = "polyglot.";
    private static final String ALL = "polyglot.js.allowAllAccess";
    private static final String LOOKUP = "polyglot.js.allowHostClassLookup";
    private static final String IO = "polyglot.js.allowIO";
    private static final String HOST = "polyglot.js.allowHostAccess";
    private static final String NASHORN = "polyglot.js.nashorn-compat";
    private static final String REQUIRE = "polyglot.js.commonjs-require";
    private static final String FOLDER = "polyglot.js.commonjs-require-cwd";
    private static final String[] COUNTED = {ALL, LOOKUP, IO, HOST, NASHORN, REQUIRE, FOLDER};

    private final Map<String, Object> options = new HashMap<>();

    private PolyglotOptions() { }

    /** What the system properties say. */
    static PolyglotOptions fromProperties() {
        PolyglotOptions result = new PolyglotOptions();
        for (String name : COUNTED) {
            String value = SystemProperties.get(name);
            if (value != null) {
                result.put(name, value);
            }
        }
        return result;
    }

    static boolean isOption(String name) {
        return name.startsWith(PREFIX);
    }

    void put(String name, Object value) {
        options.put(name, value);
    }

    private boolean isSet(String name) {
        Object value = options.get(name);
        return Boolean.TRUE.equals(value) || "true".equals(value);
    }

    private boolean isDenied(String name) {
        Object value = options.get(name);
        return Boolean.FALSE.equals(value) || "false".equals(value);
    }

    /** An engine that scripts may use Java in as the options say: the one given when they say nothing. */
    Engine apply(Engine engine) {
        EngineOptions given = engine.options();
        EngineOptions changed = given;
        AccessPolicy policy = policy(given.access() == null ? AccessPolicy.EMBEDDED : given.access());
        if (policy != null) {
            changed = changed.withAccess(policy);
        }
        if (isSet(NASHORN)) {
            changed = changed.withNashornScripts();
        }
        if (isSet(REQUIRE)) {
            changed = changed.withModuleFolder(options.get(FOLDER) == null ? "" : options.get(FOLDER).toString());
        }
        return changed == given ? engine : new Engine(changed);
    }

    /** What scripts may do; null for what they may without options. */
    private AccessPolicy policy(AccessPolicy before) {
        if (isSet(ALL)) {
            return AccessPolicy.TRUSTED;
        }
        boolean opens = isSet(LOOKUP) || options.get(LOOKUP) instanceof Predicate || isSet(IO);
        if (!opens && !isDenied(HOST)) {
            return null;
        }
        AccessRules rules = before.toRules();
        if (options.get(LOOKUP) instanceof Predicate<?> predicate) {
            rules.classes(accepting(predicate));
        } else if (isSet(LOOKUP)) {
            rules.classes("*");
        }
        if (isSet(IO)) {
            rules.io(true);
        }
        if (isDenied(HOST)) {
            rules.exportedOnly(true);
        }
        return rules.build();
    }

    @SuppressWarnings("unchecked")
    private static Predicate<String> accepting(Predicate<?> predicate) {
        return (Predicate<String>) predicate;
    }
}
