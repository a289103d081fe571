package dev.deltic.runtime;

/** Finds the running script functions where some of them are compiled: compiled code keeps no activation, so they are read off the
 *  JVM's stack. Implemented by the compiled tiers; {@link ScriptStack} asks it once compiled code exists. Thread-safe. */
public interface CompiledStack {
    /** The activation of the innermost script function that the agent runs, or null. */
    ScriptActivation innermost(Agent agent);

    /** Shows the activations of what the agent runs, innermost first, until the visitor has seen enough. */
    void walk(Agent agent, ScriptStack.Visitor visitor);
}
