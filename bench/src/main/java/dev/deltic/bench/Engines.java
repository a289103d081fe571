package dev.deltic.bench;

import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;

/** Opens an engine by the name that the tables use. */
final class Engines {
    private Engines() {
    }

    static ScriptEngine open(String name) {
        String registered = switch (name) {
            case "deltic" -> "deltic";
            case "nashorn" -> "nashorn";
            case "rhino", "rhino-interpreted" -> "rhino";
            case "graaljs" -> "graal.js";
            default -> throw new IllegalArgumentException("unknown engine " + name);
        };
        return prepare(name, new ScriptEngineManager().getEngineByName(registered));
    }

    /** Another engine of the same kind, without looking for the factory again. */
    static ScriptEngine another(String name, ScriptEngine first) {
        return prepare(name, first.getFactory().getScriptEngine());
    }

    /** New bindings of the engine's own kind, with an {@code order}. */
    static Bindings bindingsWith(String name, ScriptEngine engine, Object order) {
        Bindings bindings = bindings(name, engine);
        bindings.put("order", order);
        return bindings;
    }

    /** New bindings of the engine's own kind. */
    static Bindings bindings(String name, ScriptEngine engine) {
        Bindings bindings = engine.createBindings();
        if (name.equals("graaljs")) {
            bindings.put("polyglot.js.nashorn-compat", true);
            bindings.put("polyglot.js.allowAllAccess", true);
        }
        return bindings;
    }

    private static ScriptEngine prepare(String name, ScriptEngine engine) {
        if (engine == null) {
            throw new IllegalStateException(name + " is not on the class path");
        }
        if (name.startsWith("rhino")) {
            engine.put("org.mozilla.javascript.interpreted_mode", name.equals("rhino-interpreted"));
        } else if (name.equals("graaljs")) {
            // Bean properties, and the same host access for every context of the engine.
            engine.getBindings(ScriptContext.ENGINE_SCOPE).put("polyglot.js.nashorn-compat", true);
            engine.getBindings(ScriptContext.ENGINE_SCOPE).put("polyglot.js.allowAllAccess", true);
        }
        return engine;
    }
}
