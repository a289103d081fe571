package dev.deltic.builtins.function;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma262/#sec-async-function-constructor">The AsyncFunction Constructor</a> */
@BuiltinHolder("%AsyncFunction%")
@IntrinsicProperty(name = "prototype", intrinsic = "ASYNC_FUNCTION_PROTOTYPE", attributes = 0)
public final class AsyncFunctionConstructor {
    private AsyncFunctionConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-async-function-constructor-arguments">AsyncFunction</a> */
    @Builtin(name = "AsyncFunction", length = 1, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object[] arguments) {
        return DynamicFunctions.create(realm, newTarget, DynamicFunctions.ASYNC,
            Intrinsic.ASYNC_FUNCTION_PROTOTYPE, arguments);
    }
}
