package dev.deltic.builtins.typedarray;

import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.BuiltinValue;
import dev.deltic.build.IntrinsicProperty;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-typedarray-prototype-objects">TypedArray Prototype Objects</a>: Float64Array. */
@BuiltinHolder("%Float64Array.prototype%")
@IntrinsicProperty(name = "constructor", intrinsic = "FLOAT64_ARRAY")
public final class Float64ArrayPrototype {
    @BuiltinValue(name = "BYTES_PER_ELEMENT")
    static final Object BYTES_PER_ELEMENT = 8;

    private Float64ArrayPrototype() { }
}
