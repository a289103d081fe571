package dev.deltic.runtime;

import dev.deltic.bytecode.EnvironmentLayout;

/** The environment of a module: imports hold {@link ImportCell}s. */
public final class ModuleEnvironment extends Environment {
    /** The module, for {@code import.meta} and {@code import()}; what it is, the module loader knows. */
    public final Object module;

    /** The environment of {@code module}. */
    public ModuleEnvironment(EnvironmentLayout layout, Object module) {
        super(null, layout, layout.newSlots());
        this.module = module;
    }

    /** The module environment that {@code environment} is inside of, or null in a script. */
    public static ModuleEnvironment find(Environment environment) {
        for (Environment e = environment; e != null; e = e.parent) {
            if (e instanceof ModuleEnvironment module) {
                return module;
            }
        }
        return null;
    }
}
