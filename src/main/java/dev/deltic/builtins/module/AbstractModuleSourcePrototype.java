package dev.deltic.builtins.module;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/proposal-source-phase-imports/#sec-%abstractmodulesource%.prototype">%AbstractModuleSource.prototype%</a> */
@BuiltinHolder("%AbstractModuleSource.prototype%")
@IntrinsicProperty(name = "constructor", intrinsic = "ABSTRACT_MODULE_SOURCE")
public final class AbstractModuleSourcePrototype {
    private AbstractModuleSourcePrototype() { }

    /** get [Symbol.toStringTag]: undefined, because no module source has a name here. */
    @Builtin(name = "@@toStringTag", kind = Builtin.Kind.GETTER)
    static Object toStringTag(Realm realm, Object thisValue) {
        return UNDEFINED;
    }
}
