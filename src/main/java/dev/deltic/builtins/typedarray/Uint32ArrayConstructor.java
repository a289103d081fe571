package dev.deltic.builtins.typedarray;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.BuiltinValue;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.exotic.TypedArrayKind;

/** <a href="https://tc39.es/ecma262/#sec-typedarray-constructors">The TypedArray Constructors</a>: Uint32Array. */
@BuiltinHolder("%Uint32Array%")
@IntrinsicProperty(name = "prototype", intrinsic = "UINT32_ARRAY_PROTOTYPE", attributes = 0)
public final class Uint32ArrayConstructor {
    @BuiltinValue(name = "BYTES_PER_ELEMENT")
    static final Object BYTES_PER_ELEMENT = 4;

    private Uint32ArrayConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-typedarray">Uint32Array</a> */
    @Builtin(name = "Uint32Array", length = 3, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object[] arguments) {
        return TypedArrayCreation.construct(realm, newTarget, arguments, TypedArrayKind.UINT32);
    }
}
