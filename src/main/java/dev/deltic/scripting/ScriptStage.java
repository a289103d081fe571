package dev.deltic.scripting;

import dev.deltic.engine.CompiledScript;
import dev.deltic.engine.Engine;
import dev.deltic.engine.RehearsalStage;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.ScriptException;
import javax.script.SimpleBindings;

/** Realms of new Bindings, by turns of a script engine's own kind and of the JDK's. */
final class ScriptStage implements RehearsalStage {
    private final DelticScriptEngine engine;
    private boolean isOwnTurn;

    private ScriptStage(Engine engine) {
        this.engine = new DelticScriptEngine(null, engine);
        this.engine.setBindings(new SimpleBindings(), ScriptContext.GLOBAL_SCOPE);      // as a ScriptEngineManager does
    }

    /** A stage. Not made where it is asked for, which would have the verifier load its type in every process. */
    static RehearsalStage of(Engine engine) {
        return new ScriptStage(engine);
    }

    @Override
    public Object play(CompiledScript script) {
        isOwnTurn = !isOwnTurn;
        Bindings bindings = isOwnTurn ? engine.createBindings() : new SimpleBindings();
        try {
            return engine.run(script, engine.contextOf(bindings));
        } catch (ScriptException e) {
            throw new IllegalStateException(e);
        }
    }
}
