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

    /** What makes a script strict. */
    private static final String STRICT = "'use strict';";

    private final ScriptEngineFactory factory;
    private final ScriptEngine engine;
    private final EngineOptions options;

    NashornScriptEngine(ScriptEngineFactory factory, ScriptEngine engine, EngineOptions options) {
        this.factory = factory;
        this.engine = engine;
        this.options = options;
        context = new FirstContext(engine);
    }

    // ---- the context ------------------------------------------------------------------------------------------------

    /** The context that an engine begins with. What it is beneath has the engine's own Bindings, this one their mirrors. */
    private static final class FirstContext extends DelegatedContext {
        private Bindings engineScope;
        private Bindings globalScope;

        FirstContext(ScriptEngine engine) {
            super(engine.getContext());
            engineScope = mirror(engine, context.getBindings(ENGINE_SCOPE));
        }

        @Override
        public Bindings getBindings(int scope) {
            return scope == ENGINE_SCOPE ? engineScope : scope == GLOBAL_SCOPE ? globalScope : context.getBindings(scope);
        }

        @Override
        public void setBindings(Bindings bindings, int scope) {
            context.setBindings(GlobalScope.beneath(bindings), scope);
            if (scope == ENGINE_SCOPE) {
                engineScope = bindings;
            } else {
                globalScope = bindings;
            }
        }
    }

    private static ScriptObjectMirror mirror(ScriptEngine engine, Bindings bindings) {
        return new ScriptObjectMirror(new GlobalScope(engine, bindings));
    }

    /** {@inheritDoc} Its engine scope is a mirror of the global object where it is the engine's own, or from {@link #createBindings}. */
    @Override
    public ScriptContext getContext() {
        return super.getContext();
    }

    @Override
    public void setContext(ScriptContext newContext) {
        super.setContext(newContext);
        engine.setContext(newContext instanceof FirstContext first ? first.context : new GlobalScope.ContextBeneath(newContext));
    }

    /** A mirror of a new global object. */
    @Override
    public Bindings createBindings() {
        return mirror(engine, engine.createBindings());
    }

    /** What the engine beneath runs a script in, for a context of callers. */
    private ScriptContext beneath(ScriptContext outer) {
        Bindings bindings = outer.getBindings(ScriptContext.ENGINE_SCOPE);
        GlobalScope.prepare(bindings);
        if (outer == context) {
            return engine.getContext();
        }
        GlobalScope scope = GlobalScope.of(bindings);
        return outer instanceof FirstContext first ? first.context : scope == null ? outer : scope.contextBeneath(outer);
    }

    private static Bindings beneath(Bindings bindings) {
        GlobalScope.prepare(bindings);
        return GlobalScope.beneath(bindings);
    }

    @Override
    public ScriptEngineFactory getFactory() {
        return factory;
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
        return options.strict && script != null ? STRICT + script : script;
    }

    /** A column of what the engine was given as one of the caller's text. */
    private int column(int line, int column) {
        return options.strict && line == 1 && column > STRICT.length() ? column - STRICT.length() : column;
    }

    private static String read(Reader reader) throws ScriptException {
        StringWriter text = new StringWriter();
        try {
            if (reader instanceof URLReader known) {
                try (Reader again = new URLReader(known.getURL(), known.getCharset())) {
                    again.transferTo(text);
                }
            } else {
                reader.transferTo(text);
            }
        } catch (IOException e) {
            throw new ScriptException(e);
        }
        return text.toString();
    }

    @Override
    public Object eval(String script) throws ScriptException {
        return eval(script, context);
    }

    @Override
    public Object eval(Reader reader) throws ScriptException {
        return eval(read(reader), context);
    }

    @Override
    public Object eval(String script, Bindings bindings) throws ScriptException {
        try {
            return engine.eval(text(script), beneath(bindings));
        } catch (ScriptException e) {
            throw told(e);
        }
    }

    @Override
    public Object eval(Reader reader, Bindings bindings) throws ScriptException {
        return eval(read(reader), bindings);
    }

    @Override
    public Object eval(String script, ScriptContext ctxt) throws ScriptException {
        try {
            return engine.eval(text(script), beneath(ctxt));
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
                int column = column(e.getLineNumber(), e.getColumnNumber());
                result = new ScriptException(thrown.getMessage(), e.getFileName(), e.getLineNumber(), column);
                ThrownException cause = new ThrownException(thrown);
                cause.setColumnNumber(column(cause.getLineNumber(), cause.getColumnNumber()));
                result.initCause(cause);
                result.setStackTrace(e.getStackTrace());
            }
        } else if (e.getCause() == null) {
            int column = column(e.getLineNumber(), e.getColumnNumber());
            ThrownException cause = new ThrownException(withoutPlace(e), e.getFileName(), e.getLineNumber(), column);
            result = new ScriptException(cause.getMessage(), e.getFileName(), e.getLineNumber(), column);
            result.initCause(cause);
            result.setStackTrace(e.getStackTrace());
        }
        if (options.dumpOnError) {
            result.printStackTrace();
        }
        return result;
    }

    /** What a ScriptException tells, without the place that it adds. */
    private static String withoutPlace(ScriptException e) {
        String message = String.valueOf(e.getMessage());
        int place = e.getFileName() == null ? -1 : message.lastIndexOf(" in " + e.getFileName());
        return place < 0 ? message : message.substring(0, place);
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
        public Object eval() throws ScriptException {
            return eval(context);
        }

        @Override
        public Object eval(Bindings bindings) throws ScriptException {
            if (bindings == null) {
                return eval(context);
            }
            try {
                return script.eval(beneath(bindings));
            } catch (ScriptException e) {
                throw told(e);
            }
        }

        @Override
        public Object eval(ScriptContext ctxt) throws ScriptException {
            try {
                return script.eval(beneath(ctxt));
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
        GlobalScope.prepare(context.getBindings(ScriptContext.ENGINE_SCOPE));
        try {
            return ((Invocable) engine).invokeFunction(name, args);
        } catch (NoSuchMethodException e) {
            throw noSuch(name, e);
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
        } catch (NoSuchMethodException e) {
            throw noSuch(name, e);
        } catch (ScriptException e) {
            throw told(e);
        }
    }

    private static NoSuchMethodException noSuch(String name, NoSuchMethodException e) {
        NoSuchMethodException told = new NoSuchMethodException("No such function " + name);
        told.setStackTrace(e.getStackTrace());
        return told;
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
