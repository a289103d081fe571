package dev.deltic.runtime;

/** The script functions that an agent is running, whatever tier they run in: for stack traces, the texts of errors, and what the
 *  specification asks the execution context stack for. <a href="https://tc39.es/ecma262/#execution-context-stack">Execution context
 *  stack</a> */
public final class ScriptStack {
    private ScriptStack() { }

    /** Sees activations, from the innermost outwards. */
    public interface Visitor {
        /** An activation and the one that called it, null for the outermost; whether to go on. */
        boolean visit(ScriptActivation activation, ScriptActivation caller);

        /** Whether the visitor, which has seen those before, has just taken {@code activation} and all it needs of the activations
         *  outside of it, so that the walk is over. Asked where the next step costs something. */
        default boolean knowsCallers(ScriptActivation activation) {
            return false;
        }
    }

    /** The activation of the innermost script function, or null. */
    public static ScriptActivation innermost(Agent agent) {
        CompiledStack compiled = agent.compiledStack();
        return compiled == null ? agent.activation() : compiled.innermost(agent);
    }

    /** Shows the activations until the visitor has seen enough. */
    public static void walk(Agent agent, Visitor visitor) {
        CompiledStack compiled = agent.compiledStack();
        if (compiled != null) {
            compiled.walk(agent, visitor);
            return;
        }
        ScriptActivation activation = agent.activation();
        while (activation != null && visitor.visit(activation, activation.caller)) {
            activation = activation.caller;
        }
    }

    /** The source text that an error at the current position names; null when there is none. */
    public static String subject(Agent agent) {
        ScriptActivation running = innermost(agent);
        return running == null ? null : running.subject();
    }

    /** The realm of the function that called the running one; {@code otherwise} at the top and where it is not known. */
    public static Realm callerRealm(Agent agent, Realm otherwise) {
        Caller caller = new Caller();
        walk(agent, caller);
        if (caller.activation == null) {
            return otherwise;
        }
        Realm realm = caller.activation.realm();
        if (realm == null && agent.foreignConstructor != null && caller.running.runs(agent.foreignConstructor)) {
            realm = agent.foreignCallerRealm;
        }
        return realm == null ? otherwise : realm;
    }

    private static final class Caller implements Visitor {
        ScriptActivation running;
        ScriptActivation activation;

        @Override
        public boolean visit(ScriptActivation innermost, ScriptActivation caller) {
            running = innermost;
            activation = caller;
            return false;
        }
    }
}
