package dev.deltic.runtime;

import dev.deltic.values.JSSymbol;
import dev.deltic.values.PropertyKey;

/** The Object Environment Record of a {@code with} statement.
 *  <a href="https://tc39.es/ecma262/#sec-object-environment-records">Object Environment Records</a> */
public final class WithEnvironment extends Environment {
    /** [[BindingObject]] */
    public final JSObject object;

    /** An environment in which the properties of {@code object} are variables. */
    public WithEnvironment(Environment parent, JSObject object) {
        super(parent, null, JSFunction.NO_ARGUMENTS);
        this.object = object;
    }

    /** <a href="https://tc39.es/ecma262/#sec-object-environment-records-hasbinding-n">HasBinding</a> */
    public boolean hasBinding(Realm realm, PropertyKey key) {
        if (!object.hasProperty(realm, key)) {
            return false;
        }
        return !(object.get(realm, JSSymbol.UNSCOPABLES) instanceof JSObject unscopables)
            || !TypeConversion.toBoolean(unscopables.get(realm, key));
    }
}
