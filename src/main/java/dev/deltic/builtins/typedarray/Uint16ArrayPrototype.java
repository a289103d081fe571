package dev.deltic.builtins.typedarray;

import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.BuiltinValue;
import dev.deltic.build.IntrinsicProperty;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-typedarray-prototype-objects">TypedArray Prototype Objects</a>: Uint16Array. */
@BuiltinHolder("%Uint16Array.prototype%")
@IntrinsicProperty(name = "constructor", intrinsic = "UINT16_ARRAY")
public final class Uint16ArrayPrototype {
    @BuiltinValue(name = "BYTES_PER_ELEMENT")
    static final Object BYTES_PER_ELEMENT = 2;

    private Uint16ArrayPrototype() { }
}
