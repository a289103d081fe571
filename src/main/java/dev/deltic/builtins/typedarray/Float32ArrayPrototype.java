package dev.deltic.builtins.typedarray;

import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.BuiltinValue;
import dev.deltic.build.IntrinsicProperty;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-typedarray-prototype-objects">TypedArray Prototype Objects</a>: Float32Array. */
@BuiltinHolder("%Float32Array.prototype%")
@IntrinsicProperty(name = "constructor", intrinsic = "FLOAT32_ARRAY")
public final class Float32ArrayPrototype {
    @BuiltinValue(name = "BYTES_PER_ELEMENT")
    static final Object BYTES_PER_ELEMENT = 4;

    private Float32ArrayPrototype() { }
}
