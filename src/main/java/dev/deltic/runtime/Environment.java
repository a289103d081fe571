package dev.deltic.runtime;

import dev.deltic.bytecode.EnvironmentLayout;

/** A declarative Environment Record: the variables of one scope that closures, {@code eval} or {@code with} may reach. The
 *  outermost environment is null: outside it is the realm's global scope.
 *  <a href="https://tc39.es/ecma262/#sec-environment-records">Environment Records</a> */
public class Environment {
    /** [[OuterEnv]], or null where the global environment is next. */
    public final Environment parent;
    /** The bindings; {@code HOLE} in the temporal dead zone. */
    public final Object[] slots;
    /** The names of the slots. */
    public final EnvironmentLayout layout;

    /** An environment with the given bindings. */
    protected Environment(Environment parent, EnvironmentLayout layout, Object[] slots) {
        this.parent = parent;
        this.layout = layout;
        this.slots = slots;
    }

    /** A new environment of a scope. */
    public static Environment create(Environment parent, EnvironmentLayout layout) {
        return layout.takesEvalVariables() ? new VariableEnvironment(parent, layout, layout.newSlots())
            : new Environment(parent, layout, layout.newSlots());
    }

    /** The next iteration's environment: a copy of the bindings.
     *  <a href="https://tc39.es/ecma262/#sec-createperiterationenvironment">CreatePerIterationEnvironment</a> */
    public final Environment copy() {
        return new Environment(parent, layout, slots.clone());
    }

    /** The environment {@code depth} steps outside this one. */
    public final Environment outer(int depth) {
        Environment environment = this;
        for (int i = depth; i > 0; i--) {
            environment = environment.parent;
        }
        return environment;
    }
}
