package dev.deltic.builtins.module;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/proposal-source-phase-imports/#sec-%abstractmodulesource%-constructor">The %AbstractModuleSource%
 *  Constructor</a>: the class of module sources; it makes none itself. */
@BuiltinHolder("%AbstractModuleSource%")
@IntrinsicProperty(name = "prototype", intrinsic = "ABSTRACT_MODULE_SOURCE_PROTOTYPE", attributes = 0)
public final class AbstractModuleSource {
    private AbstractModuleSource() { }

    /** Always a TypeError. */
    @Builtin(name = "AbstractModuleSource", kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget) {
        throw Errors.create(realm, MessageTemplate.ABSTRACT_MODULE_SOURCE);
    }
}
