package dev.deltic.builtins.function;

import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-the-generatorfunction-prototype-object">%GeneratorFunction.prototype%</a>:
 *  no functions of its own. */
@BuiltinHolder(value = "%GeneratorFunction.prototype%", toStringTag = "GeneratorFunction")
@IntrinsicProperty(name = "constructor", intrinsic = "GENERATOR_FUNCTION", attributes = 4)
@IntrinsicProperty(name = "prototype", intrinsic = "GENERATOR_PROTOTYPE", attributes = 4)
public final class GeneratorFunctionPrototype {
    private GeneratorFunctionPrototype() { }
}
