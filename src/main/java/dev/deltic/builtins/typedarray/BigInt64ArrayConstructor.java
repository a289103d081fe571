package dev.deltic.builtins.typedarray;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.BuiltinValue;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.exotic.TypedArrayKind;

/** <a href="https://tc39.es/ecma262/#sec-typedarray-constructors">The TypedArray Constructors</a>: BigInt64Array. */
@BuiltinHolder("%BigInt64Array%")
@IntrinsicProperty(name = "prototype", intrinsic = "BIG_INT64_ARRAY_PROTOTYPE", attributes = 0)
public final class BigInt64ArrayConstructor {
    @BuiltinValue(name = "BYTES_PER_ELEMENT")
    static final Object BYTES_PER_ELEMENT = 8;

    private BigInt64ArrayConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-typedarray">BigInt64Array</a> */
    @Builtin(name = "BigInt64Array", length = 3, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object[] arguments) {
        return TypedArrayCreation.construct(realm, newTarget, arguments, TypedArrayKind.BIG_INT64);
    }
}
