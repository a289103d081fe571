package dev.deltic.builtins.typedarray;

import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.BuiltinValue;
import dev.deltic.build.IntrinsicProperty;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-typedarray-prototype-objects">The prototype</a> of Uint8ClampedArray. */
@BuiltinHolder("%Uint8ClampedArray.prototype%")
@IntrinsicProperty(name = "constructor", intrinsic = "UINT8_CLAMPED_ARRAY")
public final class Uint8ClampedArrayPrototype {
    @BuiltinValue(name = "BYTES_PER_ELEMENT")
    static final Object BYTES_PER_ELEMENT = 1;

    private Uint8ClampedArrayPrototype() { }
}
