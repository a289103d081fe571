package org.openjdk.nashorn.api.scripting;

import dev.deltic.api.LimitExceededException;
import dev.deltic.api.Value;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptException;

/** A global object that callers have as Bindings: the Bindings that the engine beneath knows it by, and the object, which is asked for
 *  before the first evaluation or when it is needed. Thread-safe. */
final class GlobalScope {
    /** What answers for names: it has {@code let} and {@code const}, and lists no builtins. */
    final Bindings bindings;
    private final ScriptEngine engine;
    private volatile ScriptObjectMirror object;
    /** What the engine beneath was given last for a context of a caller's. Kept, for what Java calls later asks it. */
    private volatile ContextBeneath last;

    GlobalScope(ScriptEngine engine, Bindings bindings) {
        this.engine = engine;
        this.bindings = bindings;
    }

    /** The scope that some Bindings stand for; null for those that are no global object of ours. */
    static GlobalScope of(Bindings bindings) {
        return bindings instanceof ScriptObjectMirror mirror ? mirror.scope() : null;
    }

    /** What the engine beneath knows some Bindings by. */
    static Bindings beneath(Bindings bindings) {
        GlobalScope scope = of(bindings);
        return scope == null ? bindings : scope.bindings;
    }

    /** Finds the object before the first evaluation, so that all its mirrors know that they are Bindings. Leaves it to the evaluation to
     *  tell of an engine that has been closed. */
    static void prepare(Bindings bindings) {
        GlobalScope scope = of(bindings);
        if (scope != null && scope.object == null) {
            try {
                scope.find();
            } catch (ScriptException e) {
                return;
            }
        }
    }

    /** A mirror of the object by itself.
     *  @throws IllegalStateException when the engine has been closed */
    ScriptObjectMirror object() {
        ScriptObjectMirror known = object;
        if (known != null) {
            return known;
        }
        try {
            return find();
        } catch (ScriptException e) {
            if (e.getCause() instanceof LimitExceededException exceeded) {
                throw exceeded;
            }
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Whether a value is the object. */
    boolean isObject(Value value) {
        return object.mirrored().equals(value);
    }

    /** Whether scripts may have run: names may be what a script says. */
    boolean isFound() {
        return object != null;
    }

    private ScriptObjectMirror find() throws ScriptException {
        ScriptObjectMirror found = (ScriptObjectMirror) engine.eval("this", new FindingContext(engine.getContext(), bindings));
        object = found;
        found.setScope(this);
        return found;
    }

    /** A context of a caller's whose engine scope this is, as the engine beneath sees it. */
    ScriptContext contextBeneath(ScriptContext context) {
        ContextBeneath known = last;
        if (known == null || known.context != context) {
            known = new ContextBeneath(context);
            last = known;
        }
        return known;
    }

    /** A context of a caller's whose Bindings may be mirrors of global objects: the engine's own Bindings in their place. */
    static final class ContextBeneath extends DelegatedContext {
        ContextBeneath(ScriptContext context) {
            super(context);
        }

        @Override
        public Bindings getBindings(int scope) {
            return beneath(context.getBindings(scope));
        }
    }

    /** A context for one evaluation, without a name or kind of source that callers have set. */
    private static final class FindingContext extends DelegatedContext {
        private final Bindings bindings;

        FindingContext(ScriptContext context, Bindings bindings) {
            super(context);
            this.bindings = bindings;
        }

        @Override
        public Bindings getBindings(int scope) {
            return scope == ENGINE_SCOPE ? bindings : context.getBindings(scope);
        }

        @Override
        public Object getAttribute(String name) {
            return null;
        }
    }
}
