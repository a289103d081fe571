package dev.deltic.scripting;

import dev.deltic.engine.Engine;
import dev.deltic.engine.EngineOptions;
import dev.deltic.flags.SystemProperties;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;

/** The service that {@code ScriptEngineManager} finds. Making one does no work; the engines of one factory share their compiled
 *  code. Thread-safe. */
public final class DelticScriptEngineFactory implements ScriptEngineFactory {
    private static final String VERSION = "0.1.0";
    private static final List<String> OWN_NAMES = List.of("deltic", "Deltic");
    private static final List<String> NAMES =
        List.of("deltic", "Deltic", "js", "JS", "javascript", "JavaScript", "ecmascript", "ECMAScript");
    private static final List<String> MIME_TYPES =
        List.of("application/javascript", "application/ecmascript", "text/javascript", "text/ecmascript");
    private static final List<String> EXTENSIONS = List.of("js", "mjs", "cjs");

    /** The caller's, or null. */
    private volatile dev.deltic.api.Engine given;
    private volatile Engine engine;

    /** A factory whose engines are as the system properties say; what they share is made with the first of them. */
    public DelticScriptEngineFactory() { }

    /** A factory whose engines share what contexts of {@code engine} share, have its options, and are closed with it. Their
     *  {@code getScriptEngine} throws IllegalStateException when the engine has been closed. No constructor, because looking for the other
     *  one, as ServiceLoader does, would load the parameter's class. */
    public static DelticScriptEngineFactory of(dev.deltic.api.Engine engine) {
        DelticScriptEngineFactory factory = new DelticScriptEngineFactory();
        factory.given = engine;
        factory.engine = engine.unwrap(Engine.class);
        return factory;
    }

    /** What the engines of this factory share. */
    private Engine engine() {
        Engine shared = engine;
        if (shared == null) {
            synchronized (this) {
                shared = engine;
                if (shared == null) {
                    shared = new Engine(EngineOptions.fromProperties());
                    if (SystemProperties.flag("deltic.stress.unboxed", false)) {
                        shared.stressUnboxedFields();
                    }
                    engine = shared;
                }
            }
        }
        return shared;
    }

    /** As {@link SystemProperties#get}, without that class: a process that only asks who is there loads nothing but the factory. */
    private static String property(String name) {
        try {
            return System.getProperty(name);
        } catch (SecurityException e) {
            return null;
        }
    }

    /** Which names the factory claims: {@code deltic.register} is {@code names} (the default), {@code own} or {@code none}. */
    private static List<String> registered(List<String> common, List<String> own) {
        String which = property("deltic.register");
        return "none".equals(which) ? List.of() : "own".equals(which) ? own : common;
    }

    @Override
    public String getEngineName() {
        return "Deltic";
    }

    @Override
    public String getEngineVersion() {
        return VERSION;
    }

    @Override
    public List<String> getExtensions() {
        return registered(EXTENSIONS, List.of());
    }

    @Override
    public List<String> getMimeTypes() {
        return registered(MIME_TYPES, List.of());
    }

    @Override
    public List<String> getNames() {
        List<String> aliases = aliases();
        if (aliases.isEmpty()) {
            return registered(NAMES, OWN_NAMES);
        }
        List<String> names = new ArrayList<>(registered(NAMES, OWN_NAMES));
        names.addAll(registered(aliases, aliases));
        return Collections.unmodifiableList(names);
    }

    /** The names of the engine whose ways {@code deltic.compat} asks for. */
    private static List<String> aliases() {
        String mode = property("deltic.compat");
        if (mode == null) {
            return List.of();
        }
        switch (mode) {
            case "nashorn": return List.of("nashorn", "Nashorn");
            case "graal":
                return List.of("Graal.js", "graal.js", "Graal-js", "graal-js", "Graal.JS", "Graal-JS", "GraalJS", "GraalJSPolyglot");
            case "rhino": return List.of("rhino", "Rhino");
            default: return List.of();
        }
    }

    @Override
    public String getLanguageName() {
        return "ECMAScript";
    }

    @Override
    public String getLanguageVersion() {
        return "2026";
    }

    @Override
    public Object getParameter(String key) {
        if (key == null) {
            return null;
        }
        switch (key) {
            case ScriptEngine.ENGINE: return getEngineName();
            case ScriptEngine.ENGINE_VERSION: return getEngineVersion();
            case ScriptEngine.LANGUAGE: return getLanguageName();
            case ScriptEngine.LANGUAGE_VERSION: return getLanguageVersion();
            case ScriptEngine.NAME: return "javascript";
            case "THREADING": return "MULTITHREADED";
            default: return null;
        }
    }

    @Override
    public String getMethodCallSyntax(String object, String method, String... arguments) {
        StringBuilder text = new StringBuilder().append(object).append('.').append(method).append('(');
        for (int i = 0; i < arguments.length; i++) {
            text.append(i == 0 ? "" : ",").append(arguments[i]);
        }
        return text.append(')').toString();
    }

    @Override
    public String getOutputStatement(String text) {
        StringBuilder quoted = new StringBuilder("print(\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"': quoted.append("\\\""); break;
                case '\\': quoted.append("\\\\"); break;
                case '\n': quoted.append("\\n"); break;
                case '\r': quoted.append("\\r"); break;
                case '\u2028': quoted.append("\\u2028"); break;
                case '\u2029': quoted.append("\\u2029"); break;
                default: quoted.append(c); break;
            }
        }
        return quoted.append("\")").toString();
    }

    @Override
    public String getProgram(String... statements) {
        StringBuilder text = new StringBuilder();
        for (String statement : statements) {
            text.append(statement).append(';');
        }
        return text.toString();
    }

    /** Never throws: a manager would silently go on to another engine. Where a system property makes no sense, the engine says so. */
    @Override
    public ScriptEngine getScriptEngine() {
        DelticScriptEngine scriptEngine;
        try {
            scriptEngine = new DelticScriptEngine(this, engine());
        } catch (IllegalArgumentException e) {
            return new MisconfiguredEngine(this, e);
        }
        if (given != null) {
            given.closeWith(scriptEngine.realms());
        }
        return scriptEngine;
    }
}
