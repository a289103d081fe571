package dev.deltic.scripting;

import java.io.Reader;
import javax.script.AbstractScriptEngine;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptException;
import javax.script.SimpleBindings;

/** What the factory gives where a system property makes no sense: every use says which. A factory that threw would make the manager take
 *  another engine, with nobody the wiser. */
final class MisconfiguredEngine extends AbstractScriptEngine implements Compilable, Invocable {
    private final ScriptEngineFactory factory;
    private final IllegalArgumentException reason;

    MisconfiguredEngine(ScriptEngineFactory factory, IllegalArgumentException reason) {
        this.factory = factory;
        this.reason = reason;
    }

    private ScriptException failure() {
        ScriptException failure = new ScriptException("Deltic cannot run: " + reason.getMessage());
        failure.initCause(reason);
        return failure;
    }

    @Override
    public Object eval(String script, ScriptContext context) throws ScriptException {
        throw failure();
    }

    @Override
    public Object eval(Reader reader, ScriptContext context) throws ScriptException {
        throw failure();
    }

    @Override
    public CompiledScript compile(String script) throws ScriptException {
        throw failure();
    }

    @Override
    public CompiledScript compile(Reader script) throws ScriptException {
        throw failure();
    }

    @Override
    public Object invokeMethod(Object target, String name, Object... arguments) throws ScriptException {
        throw failure();
    }

    @Override
    public Object invokeFunction(String name, Object... arguments) throws ScriptException {
        throw failure();
    }

    @Override
    public <T> T getInterface(Class<T> type) {
        throw reason;
    }

    @Override
    public <T> T getInterface(Object target, Class<T> type) {
        throw reason;
    }

    @Override
    public Bindings createBindings() {
        return new SimpleBindings();
    }

    @Override
    public ScriptEngineFactory getFactory() {
        return factory;
    }
}
