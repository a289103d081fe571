package dev.deltic.builtins.typedarray;

import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.BuiltinValue;
import dev.deltic.build.IntrinsicProperty;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-typedarray-prototype-objects">TypedArray Prototype Objects</a>: Int8Array. */
@BuiltinHolder("%Int8Array.prototype%")
@IntrinsicProperty(name = "constructor", intrinsic = "INT8_ARRAY")
public final class Int8ArrayPrototype {
    @BuiltinValue(name = "BYTES_PER_ELEMENT")
    static final Object BYTES_PER_ELEMENT = 1;

    private Int8ArrayPrototype() { }
}
