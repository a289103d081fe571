package org.openjdk.nashorn.api.scripting;

import dev.deltic.api.Engine;
import dev.deltic.scripting.DelticScriptEngineFactory;
import java.util.List;
import java.util.Objects;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;

/** Makes engines whose scripts and callers find what Nashorn has. Thread-safe. */
public final class NashornScriptEngineFactory implements ScriptEngineFactory {
    private static final List<String> NAMES = List.of("nashorn", "Nashorn", "js", "JS", "JavaScript", "javascript", "ECMAScript",
        "ecmascript");
    private static final List<String> MIME_TYPES = List.of("application/javascript", "application/ecmascript", "text/javascript",
        "text/ecmascript");
    private static final List<String> EXTENSIONS = List.of("js");
    private static final String[] NO_OPTIONS = {};

    /** What answers for the engine: nothing in it depends on options. */
    private final DelticScriptEngineFactory own = new DelticScriptEngineFactory();

    private final IgnoredOptions ignored = new IgnoredOptions();

    /** A factory. Does no work. */
    public NashornScriptEngineFactory() { }

    /** A name of its own: managers keep one factory of each name. */
    @Override
    public String getEngineName() {
        return own.getEngineName() + " (Nashorn API)";
    }

    @Override
    public String getEngineVersion() {
        return own.getEngineVersion();
    }

    @Override
    public List<String> getExtensions() {
        return EXTENSIONS;
    }

    @Override
    public String getLanguageName() {
        return own.getLanguageName();
    }

    @Override
    public String getLanguageVersion() {
        return own.getLanguageVersion();
    }

    @Override
    public String getMethodCallSyntax(String obj, String method, String... args) {
        return own.getMethodCallSyntax(obj, method, args);
    }

    @Override
    public List<String> getMimeTypes() {
        return MIME_TYPES;
    }

    @Override
    public List<String> getNames() {
        return NAMES;
    }

    @Override
    public String getOutputStatement(String toDisplay) {
        return own.getOutputStatement(toDisplay);
    }

    @Override
    public Object getParameter(String key) {
        return ScriptEngine.ENGINE.equals(key) ? getEngineName() : own.getParameter(key);
    }

    @Override
    public String getProgram(String... statements) {
        return own.getProgram(statements);
    }

    @Override
    public ScriptEngine getScriptEngine() {
        return create(NO_OPTIONS, null, null);
    }

    /** An engine that looks classes up through a loader first. */
    public ScriptEngine getScriptEngine(ClassLoader appLoader) {
        return create(NO_OPTIONS, appLoader, null);
    }

    /** An engine whose scripts may look up the classes that a filter accepts. */
    public ScriptEngine getScriptEngine(ClassFilter classFilter) {
        return create(NO_OPTIONS, null, Objects.requireNonNull(classFilter, "classFilter"));
    }

    /** An engine with options, as on Nashorn's command line: {@code --no-java}, {@code -strict}, {@code -doe},
     *  {@code -scripting}, {@code --no-syntax-extensions} and {@code --language=es5|es6} count or are checked; all others are ignored, and each
     *  is told of once to SLF4J, if that is there.
     *  @throws IllegalArgumentException when one is no option */
    public ScriptEngine getScriptEngine(String... args) {
        return create(Objects.requireNonNull(args, "args"), null, null);
    }

    /** An engine with options and a loader. */
    public ScriptEngine getScriptEngine(String[] args, ClassLoader appLoader) {
        return create(Objects.requireNonNull(args, "args"), appLoader, null);
    }

    /** An engine with options, a loader and a filter. */
    public ScriptEngine getScriptEngine(String[] args, ClassLoader appLoader, ClassFilter classFilter) {
        return create(Objects.requireNonNull(args, "args"), appLoader, Objects.requireNonNull(classFilter, "classFilter"));
    }

    private NashornScriptEngine create(String[] args, ClassLoader loader, ClassFilter filter) {
        EngineOptions options = new EngineOptions(args, ignored);
        Engine engine = options.createEngine(loader, filter);
        return new NashornScriptEngine(this, DelticScriptEngineFactory.of(engine).getScriptEngine(), options);
    }
}
