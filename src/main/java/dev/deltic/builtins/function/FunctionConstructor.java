package dev.deltic.builtins.function;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma262/#sec-function-constructor">The Function Constructor</a> */
@BuiltinHolder("%Function%")
@IntrinsicProperty(name = "prototype", intrinsic = "FUNCTION_PROTOTYPE", attributes = 0)
public final class FunctionConstructor {
    private FunctionConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-function-p1-p2-pn-body">Function</a> */
    @Builtin(name = "Function", length = 1, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object[] arguments) {
        return DynamicFunctions.create(realm, newTarget, DynamicFunctions.NORMAL, Intrinsic.FUNCTION_PROTOTYPE, arguments);
    }
}
