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
 *  {@code polyglot.js.allowHostClassLookup} and its kin. Those that open nothing are accepted and mean nothing here. Guarded by its
 *  {@link EngineRealms}. */
final class PolyglotOptions {
    private static final String PREFIX = "polyglot.";
    private static final String ALL = "polyglot.js.allowAllAccess";
    private static final String LOOKUP = "polyglot.js.allowHostClassLookup";
    private static final String IO = "polyglot.js.allowIO";

    private final Map<String, Object> options = new HashMap<>();

    private PolyglotOptions() { }

    /** What the system properties say. */
    static PolyglotOptions fromProperties() {
        PolyglotOptions result = new PolyglotOptions();
        for (String name : new String[] {ALL, LOOKUP, IO}) {
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

    /** An engine that scripts may use Java in as the options say: the one given when they say nothing. */
    Engine apply(Engine engine) {
        EngineOptions given = engine.options();
        AccessPolicy before = given.access() == null ? AccessPolicy.EMBEDDED : given.access();
        AccessPolicy policy;
        if (isSet(ALL)) {
            policy = AccessPolicy.TRUSTED;
        } else if (isSet(LOOKUP) || options.get(LOOKUP) instanceof Predicate || isSet(IO)) {
            AccessRules rules = before.toRules();
            if (options.get(LOOKUP) instanceof Predicate<?> predicate) {
                rules.classes(accepting(predicate));
            } else if (isSet(LOOKUP)) {
                rules.classes("*");
            }
            if (isSet(IO)) {
                rules.io(true);
            }
            policy = rules.build();
        } else {
            return engine;
        }
        return new Engine(given.withAccess(policy));
    }

    @SuppressWarnings("unchecked")
    private static Predicate<String> accepting(Predicate<?> predicate) {
        return (Predicate<String>) predicate;
    }
}
