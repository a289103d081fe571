package dev.deltic.builtins.typedarray;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.BuiltinValue;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.exotic.TypedArrayKind;

/** <a href="https://tc39.es/ecma262/#sec-typedarray-constructors">The TypedArray Constructors</a>: Int16Array. */
@BuiltinHolder("%Int16Array%")
@IntrinsicProperty(name = "prototype", intrinsic = "INT16_ARRAY_PROTOTYPE", attributes = 0)
public final class Int16ArrayConstructor {
    @BuiltinValue(name = "BYTES_PER_ELEMENT")
    static final Object BYTES_PER_ELEMENT = 2;

    private Int16ArrayConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-typedarray">Int16Array</a> */
    @Builtin(name = "Int16Array", length = 3, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object[] arguments) {
        return TypedArrayCreation.construct(realm, newTarget, arguments, TypedArrayKind.INT16);
    }
}
