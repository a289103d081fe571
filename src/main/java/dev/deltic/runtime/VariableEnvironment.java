package dev.deltic.runtime;

import dev.deltic.bytecode.EnvironmentLayout;

/** The environment of a function in which sloppy direct eval code may declare variables. They are properties of an object
 *  without prototype, because they come and go ({@code delete}) at run time. */
public final class VariableEnvironment extends Environment {
    /** What eval code declared, or null for nothing. */
    public JSObject evalVariables;

    VariableEnvironment(Environment parent, EnvironmentLayout layout, Object[] slots) {
        super(parent, layout, slots);
    }

    /** The object for eval's variables, made now if there was none. */
    public JSObject evalVariables(Realm realm) {
        if (evalVariables == null) {
            evalVariables = JSObject.create(realm, (JSObject) null);
        }
        return evalVariables;
    }
}
