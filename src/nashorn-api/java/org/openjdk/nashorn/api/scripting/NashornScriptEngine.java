package org.openjdk.nashorn.api.scripting;

import dev.deltic.api.EvaluationException;
import dev.deltic.scripting.DelticScriptEngine;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import javax.script.AbstractScriptEngine;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptException;

/** A {@code javax.script} engine whose results are mirrors, and whose ScriptExceptions have a {@link NashornException} as their cause. As
 *  thread-safe as Deltic's own: evaluations with the same Bindings wait for each other. */
public final class NashornScriptEngine extends AbstractScriptEngine implements Compilable, Invocable, AutoCloseable {
    /** The name under which Nashorn keeps a global in Bindings; this engine keeps nothing there. */
    public static final String NASHORN_GLOBAL = "nashorn.global";

    private final ScriptEngineFactory factory;
    private final ScriptEngine engine;
    private final EngineOptions options;

    NashornScriptEngine(ScriptEngineFactory factory, ScriptEngine engine, EngineOptions options) {
        this.factory = factory;
        this.engine = engine;
        this.options = options;
        context = engine.getContext();
    }

    @Override
    public void setContext(ScriptContext newContext) {
        super.setContext(newContext);
        engine.setContext(newContext);
    }

    @Override
    public ScriptEngineFactory getFactory() {
        return factory;
    }

    @Override
    public Bindings createBindings() {
        return engine.createBindings();
    }

    /** Ends what runs, and lets nothing run any more. */
    @Override
    public void close() {
        if (engine instanceof DelticScriptEngine own) {
            own.close();
        }
    }

    // ---- eval -------------------------------------------------------------------------------------------------------

    private String text(String script) {
        return options.strict && script != null ? "'use strict';" + script : script;
    }

    private static String read(Reader reader) throws ScriptException {
        StringWriter text = new StringWriter();
        try {
            reader.transferTo(text);
        } catch (IOException e) {
            throw new ScriptException(e);
        }
        return text.toString();
    }

    @Override
    public Object eval(String script, ScriptContext ctxt) throws ScriptException {
        try {
            return engine.eval(text(script), ctxt);
        } catch (ScriptException e) {
            throw told(e);
        }
    }

    @Override
    public Object eval(Reader reader, ScriptContext ctxt) throws ScriptException {
        return eval(read(reader), ctxt);
    }

    /** The exception as callers know it. */
    private ScriptException told(ScriptException e) {
        ScriptException result = e;
        if (e.getCause() instanceof EvaluationException thrown) {
            if (thrown.kind() != EvaluationException.Kind.TERMINATED) {
                result = new ScriptException(thrown.getMessage(), e.getFileName(), e.getLineNumber(), e.getColumnNumber());
                result.initCause(new ThrownException(thrown));
                result.setStackTrace(e.getStackTrace());
            }
        } else if (e.getCause() == null) {
            e.initCause(new ThrownException(e.getMessage(), e.getFileName(), e.getLineNumber(), e.getColumnNumber()));
        }
        if (options.dumpOnError) {
            result.printStackTrace();
        }
        return result;
    }

    // ---- Compilable -------------------------------------------------------------------------------------------------

    @Override
    public CompiledScript compile(String script) throws ScriptException {
        try {
            return new Compiled(((Compilable) engine).compile(text(script)));
        } catch (ScriptException e) {
            throw told(e);
        }
    }

    @Override
    public CompiledScript compile(Reader reader) throws ScriptException {
        return compile(read(reader));
    }

    /** A compiled script of this engine. */
    private final class Compiled extends CompiledScript {
        private final CompiledScript script;

        Compiled(CompiledScript script) {
            this.script = script;
        }

        @Override
        public Object eval(ScriptContext ctxt) throws ScriptException {
            try {
                return script.eval(ctxt);
            } catch (ScriptException e) {
                throw told(e);
            }
        }

        @Override
        public ScriptEngine getEngine() {
            return NashornScriptEngine.this;
        }
    }

    // ---- Invocable --------------------------------------------------------------------------------------------------

    @Override
    public Object invokeFunction(String name, Object... args) throws ScriptException, NoSuchMethodException {
        try {
            return ((Invocable) engine).invokeFunction(name, args);
        } catch (ScriptException e) {
            throw told(e);
        }
    }

    @Override
    public Object invokeMethod(Object thiz, String name, Object... args) throws ScriptException, NoSuchMethodException {
        if (thiz == null) {
            throw new IllegalArgumentException("thiz cannot be null");
        }
        try {
            return ((Invocable) engine).invokeMethod(thiz, name, args);
        } catch (ScriptException e) {
            throw told(e);
        }
    }

    @Override
    public <T> T getInterface(Class<T> clazz) {
        return ((Invocable) engine).getInterface(clazz);
    }

    @Override
    public <T> T getInterface(Object thiz, Class<T> clazz) {
        if (thiz == null) {
            throw new IllegalArgumentException("thiz cannot be null");
        }
        return ((Invocable) engine).getInterface(thiz, clazz);
    }
}
