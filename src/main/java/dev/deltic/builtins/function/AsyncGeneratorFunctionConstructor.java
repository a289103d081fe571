package dev.deltic.builtins.function;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma262/#sec-asyncgeneratorfunction-constructor">The AsyncGeneratorFunction Constructor</a> */
@BuiltinHolder("%AsyncGeneratorFunction%")
@IntrinsicProperty(name = "prototype", intrinsic = "ASYNC_GENERATOR_FUNCTION_PROTOTYPE", attributes = 0)
public final class AsyncGeneratorFunctionConstructor {
    private AsyncGeneratorFunctionConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-asyncgeneratorfunction">AsyncGeneratorFunction</a> */
    @Builtin(name = "AsyncGeneratorFunction", length = 1, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object[] arguments) {
        return DynamicFunctions.create(realm, newTarget, DynamicFunctions.ASYNC_GENERATOR,
            Intrinsic.ASYNC_GENERATOR_FUNCTION_PROTOTYPE, arguments);
    }
}
