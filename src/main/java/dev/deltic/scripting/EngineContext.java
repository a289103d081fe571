package dev.deltic.scripting;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.io.Writer;
import java.util.List;
import javax.script.Bindings;
import javax.script.ScriptContext;

/** The context that an engine begins with, and that of an evaluation with other Bindings: what {@code SimpleScriptContext} is, but its
 *  streams are made when they are asked for. Theirs take 60 KB of an engine, most of which print nothing. Bindings and streams are set by
 *  one thread, as with the JDK's; any number may read them. */
final class EngineContext implements ScriptContext {
    private static final List<Integer> SCOPES = List.of(ENGINE_SCOPE, GLOBAL_SCOPE);

    private Bindings engineScope;
    private Bindings globalScope;
    /** Whose streams these are where nobody has set others; null for the process's. */
    private final ScriptContext streams;
    private final InputStream standardIn;
    private final PrintStream standardOut;
    private final PrintStream standardErr;
    /** Null until set or asked for, as the writers are. */
    private Reader reader;
    private Writer writer;
    private Writer errorWriter;

    /** A context with the process's streams, as they are now. */
    EngineContext(Bindings engineScope) {
        this.engineScope = engineScope;
        this.streams = null;
        this.standardIn = System.in;
        this.standardOut = System.out;
        this.standardErr = System.err;
    }

    /** A context with other Bindings, the global scope that {@code other} has now, and its streams. */
    EngineContext(Bindings engineScope, ScriptContext other) {
        this.engineScope = engineScope;
        this.globalScope = other.getBindings(GLOBAL_SCOPE);
        this.streams = other;
        this.standardIn = null;
        this.standardOut = null;
        this.standardErr = null;
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

    /** Whether this is the context that an engine began with. */
    boolean isFirst() {
        return streams == null;
    }

    /** Whether this is what the constructor would give now: a caller who has got at the context may have changed it. */
    boolean isAsMadeOf(Bindings bindings, ScriptContext other) {
        return streams == other && engineScope == bindings && globalScope == other.getBindings(GLOBAL_SCOPE) && writer == null
            && errorWriter == null && reader == null;
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

    /** The writer if it was set or has been asked for; null for the process's, or another context's. */
    Writer knownWriter() {
        return writer;
    }

    /** The same of the error writer. */
    Writer knownErrorWriter() {
        return errorWriter;
    }

    @Override
    public Writer getWriter() {
        if (writer == null && streams != null) {
            return streams.getWriter();
        }
        return writer == null ? standardWriter() : writer;
    }

    @Override
    public Writer getErrorWriter() {
        if (errorWriter == null && streams != null) {
            return streams.getErrorWriter();
        }
        return errorWriter == null ? standardErrorWriter() : errorWriter;
    }

    @Override
    public Reader getReader() {
        if (reader == null && streams != null) {
            return streams.getReader();
        }
        return reader == null ? standardReader() : reader;
    }

    private synchronized Writer standardWriter() {
        if (writer == null) {
            writer = StandardWriter.of(standardOut);
        }
        return writer;
    }

    private synchronized Writer standardErrorWriter() {
        if (errorWriter == null) {
            errorWriter = StandardWriter.of(standardErr);
        }
        return errorWriter;
    }

    private synchronized Reader standardReader() {
        if (reader == null) {
            reader = StandardReader.of(standardIn);
        }
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
