package dev.deltic.scripting;

import dev.deltic.engine.CompiledScript;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptException;

/** A compiled script: no realm's and no thread's; may be evaluated on any thread, in any context. */
final class DelticCompiledScript extends javax.script.CompiledScript {
    private final DelticScriptEngine engine;
    private final CompiledScript script;

    DelticCompiledScript(DelticScriptEngine engine, CompiledScript script) {
        this.engine = engine;
        this.script = script;
    }

    @Override
    public Object eval(ScriptContext context) throws ScriptException {
        return engine.run(script, context);
    }

    @Override
    public ScriptEngine getEngine() {
        return engine;
    }
}
