package dev.deltic.builtins.typedarray;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.BuiltinValue;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.exotic.TypedArrayKind;

/** <a href="https://tc39.es/ecma262/#sec-typedarray-constructors">The TypedArray Constructors</a>: Int8Array. */
@BuiltinHolder("%Int8Array%")
@IntrinsicProperty(name = "prototype", intrinsic = "INT8_ARRAY_PROTOTYPE", attributes = 0)
public final class Int8ArrayConstructor {
    @BuiltinValue(name = "BYTES_PER_ELEMENT")
    static final Object BYTES_PER_ELEMENT = 1;

    private Int8ArrayConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-typedarray">Int8Array</a> */
    @Builtin(name = "Int8Array", length = 3, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object[] arguments) {
        return TypedArrayCreation.construct(realm, newTarget, arguments, TypedArrayKind.INT8);
    }
}
