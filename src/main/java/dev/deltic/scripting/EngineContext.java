package dev.deltic.scripting;

import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.util.List;
import javax.script.Bindings;
import javax.script.ScriptContext;

/** The context that an engine begins with, and that of an evaluation with other Bindings: what {@code SimpleScriptContext} is, but its
 *  streams are opened when they are used. Theirs take 60 KB of an engine, most of which print nothing. Not thread-safe, as the one of the
 *  JDK is not: evaluations read it only. */
final class EngineContext implements ScriptContext {
    private static final List<Integer> SCOPES = List.of(ENGINE_SCOPE, GLOBAL_SCOPE);

    private Bindings engineScope;
    private Bindings globalScope;
    private Reader reader;
    private Writer writer;
    private Writer errorWriter;

    /** A context with the process's streams, as they are now. */
    EngineContext(Bindings engineScope) {
        this.engineScope = engineScope;
        this.reader = new StandardReader(System.in);
        this.writer = new PrintWriter(new StandardWriter(System.out), true);
        this.errorWriter = new PrintWriter(new StandardWriter(System.err), true);
    }

    /** A context with other Bindings, and all else as {@code other} has it now. */
    EngineContext(Bindings engineScope, ScriptContext other) {
        this.engineScope = engineScope;
        this.globalScope = other.getBindings(GLOBAL_SCOPE);
        this.reader = other.getReader();
        this.writer = other.getWriter();
        this.errorWriter = other.getErrorWriter();
    }

    @Override
    public void setBindings(Bindings bindings, int scope) {
        if (scope == ENGINE_SCOPE) {
            if (bindings == null) {
                throw new NullPointerException("the engine scope cannot be null");
            }
            engineScope = bindings;
        } else if (scope == GLOBAL_SCOPE) {
            globalScope = bindings;
        } else {
            throw noScope(scope);
        }
    }

    @Override
    public Bindings getBindings(int scope) {
        if (scope == ENGINE_SCOPE) {
            return engineScope;
        }
        if (scope == GLOBAL_SCOPE) {
            return globalScope;
        }
        throw noScope(scope);
    }

    private static IllegalArgumentException noScope(int scope) {
        return new IllegalArgumentException("there is no scope " + scope);
    }

    private static void check(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("the name cannot be empty");
        }
    }

    @Override
    public Object getAttribute(String name) {
        check(name);
        if (engineScope.containsKey(name)) {
            return engineScope.get(name);
        }
        return globalScope != null && globalScope.containsKey(name) ? globalScope.get(name) : null;
    }

    @Override
    public Object getAttribute(String name, int scope) {
        check(name);
        Bindings bindings = getBindings(scope);
        return bindings == null ? null : bindings.get(name);
    }

    @Override
    public void setAttribute(String name, Object value, int scope) {
        check(name);
        Bindings bindings = getBindings(scope);
        if (bindings != null) {
            bindings.put(name, value);
        }
    }

    @Override
    public Object removeAttribute(String name, int scope) {
        check(name);
        Bindings bindings = getBindings(scope);
        return bindings == null ? null : bindings.remove(name);
    }

    @Override
    public int getAttributesScope(String name) {
        check(name);
        return engineScope.containsKey(name) ? ENGINE_SCOPE : globalScope != null && globalScope.containsKey(name) ? GLOBAL_SCOPE : -1;
    }

    @Override
    public List<Integer> getScopes() {
        return SCOPES;
    }

    @Override
    public Writer getWriter() {
        return writer;
    }

    @Override
    public Writer getErrorWriter() {
        return errorWriter;
    }

    @Override
    public Reader getReader() {
        return reader;
    }

    @Override
    public void setWriter(Writer newWriter) {
        writer = newWriter;
    }

    @Override
    public void setErrorWriter(Writer newWriter) {
        errorWriter = newWriter;
    }

    @Override
    public void setReader(Reader newReader) {
        reader = newReader;
    }
}
