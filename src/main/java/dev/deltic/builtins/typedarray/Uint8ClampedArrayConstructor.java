package dev.deltic.builtins.typedarray;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.BuiltinValue;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.exotic.TypedArrayKind;

/** <a href="https://tc39.es/ecma262/#sec-typedarray-constructors">The TypedArray Constructors</a>: Uint8ClampedArray. */
@BuiltinHolder("%Uint8ClampedArray%")
@IntrinsicProperty(name = "prototype", intrinsic = "UINT8_CLAMPED_ARRAY_PROTOTYPE", attributes = 0)
public final class Uint8ClampedArrayConstructor {
    @BuiltinValue(name = "BYTES_PER_ELEMENT")
    static final Object BYTES_PER_ELEMENT = 1;

    private Uint8ClampedArrayConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-typedarray">Uint8ClampedArray</a> */
    @Builtin(name = "Uint8ClampedArray", length = 3, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object[] arguments) {
        return TypedArrayCreation.construct(realm, newTarget, arguments, TypedArrayKind.UINT8_CLAMPED);
    }
}
