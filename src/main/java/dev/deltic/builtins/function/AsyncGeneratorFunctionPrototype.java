package dev.deltic.builtins.function;

import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-asyncgeneratorfunction-prototype">%AsyncGeneratorFunction.prototype%</a>:
 *  no functions of its own. */
@BuiltinHolder(value = "%AsyncGeneratorFunction.prototype%", toStringTag = "AsyncGeneratorFunction")
@IntrinsicProperty(name = "constructor", intrinsic = "ASYNC_GENERATOR_FUNCTION", attributes = 4)
@IntrinsicProperty(name = "prototype", intrinsic = "ASYNC_GENERATOR_PROTOTYPE", attributes = 4)
public final class AsyncGeneratorFunctionPrototype {
    private AsyncGeneratorFunctionPrototype() { }
}
