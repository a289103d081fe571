package dev.deltic.builtins.function;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma262/#sec-generatorfunction-constructor">The GeneratorFunction Constructor</a> */
@BuiltinHolder("%GeneratorFunction%")
@IntrinsicProperty(name = "prototype", intrinsic = "GENERATOR_FUNCTION_PROTOTYPE", attributes = 0)
public final class GeneratorFunctionConstructor {
    private GeneratorFunctionConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-generatorfunction">GeneratorFunction</a> */
    @Builtin(name = "GeneratorFunction", length = 1, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object[] arguments) {
        return DynamicFunctions.create(realm, newTarget, DynamicFunctions.GENERATOR,
            Intrinsic.GENERATOR_FUNCTION_PROTOTYPE, arguments);
    }
}
