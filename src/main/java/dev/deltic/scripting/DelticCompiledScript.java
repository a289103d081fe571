package dev.deltic.scripting;

import dev.deltic.engine.CompiledScript;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptException;

/** A compiled script: no realm's and no thread's; may be evaluated on any thread, in any context. */
final class DelticCompiledScript extends javax.script.CompiledScript {
    private final DelticScriptEngine engine;
    private final String fileName;
    /** Null for a module. */
    private final CompiledScript script;
    /** A module's text: each evaluation has a module of its own. */
    private final String moduleText;

    private DelticCompiledScript(DelticScriptEngine engine, String fileName, CompiledScript script, String moduleText) {
        this.engine = engine;
        this.fileName = fileName;
        this.script = script;
        this.moduleText = moduleText;
    }

    static javax.script.CompiledScript of(DelticScriptEngine engine, String fileName, CompiledScript script) {
        return new DelticCompiledScript(engine, fileName, script, null);
    }

    static javax.script.CompiledScript ofModule(DelticScriptEngine engine, String fileName, String text) {
        return new DelticCompiledScript(engine, fileName, null, text);
    }

    // Each of the three runs the script itself: HotSpot compiles a caller with all that it calls, and would do so once more for a caller's.

    @Override
    public Object eval(ScriptContext context) throws ScriptException {
        if (context == null) {
            throw new NullPointerException("context is null");
        }
        return script == null ? engine.runModule(fileName, moduleText, context) : engine.run(script, context);
    }

    @Override
    public Object eval() throws ScriptException {
        ScriptContext context = engine.getContext();
        return script == null ? engine.runModule(fileName, moduleText, context) : engine.run(script, context);
    }

    @Override
    public Object eval(Bindings bindings) throws ScriptException {
        ScriptContext context = bindings == null ? engine.getContext() : engine.contextOf(bindings);
        return script == null ? engine.runModule(fileName, moduleText, context) : engine.run(script, context);
    }

    @Override
    public ScriptEngine getEngine() {
        return engine;
    }
}
