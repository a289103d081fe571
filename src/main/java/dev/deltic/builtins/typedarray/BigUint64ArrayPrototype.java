package dev.deltic.builtins.typedarray;

import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.BuiltinValue;
import dev.deltic.build.IntrinsicProperty;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-typedarray-prototype-objects">TypedArray Prototype Objects</a>: BigUint64Array. */
@BuiltinHolder("%BigUint64Array.prototype%")
@IntrinsicProperty(name = "constructor", intrinsic = "BIG_UINT64_ARRAY")
public final class BigUint64ArrayPrototype {
    @BuiltinValue(name = "BYTES_PER_ELEMENT")
    static final Object BYTES_PER_ELEMENT = 8;

    private BigUint64ArrayPrototype() { }
}
