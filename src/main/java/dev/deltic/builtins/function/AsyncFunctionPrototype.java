package dev.deltic.builtins.function;

import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;

/** <a href="https://tc39.es/ecma262/#sec-async-function-prototype-properties">%AsyncFunction.prototype%</a>:
 *  no functions of its own. */
@BuiltinHolder(value = "%AsyncFunction.prototype%", toStringTag = "AsyncFunction")
@IntrinsicProperty(name = "constructor", intrinsic = "ASYNC_FUNCTION", attributes = 4)
public final class AsyncFunctionPrototype {
    private AsyncFunctionPrototype() { }
}
