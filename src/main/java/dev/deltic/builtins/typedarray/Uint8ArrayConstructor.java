package dev.deltic.builtins.typedarray;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.BuiltinValue;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.exotic.TypedArrayKind;

/** <a href="https://tc39.es/ecma262/#sec-typedarray-constructors">The TypedArray Constructors</a>: Uint8Array. */
@BuiltinHolder("%Uint8Array%")
@IntrinsicProperty(name = "prototype", intrinsic = "UINT8_ARRAY_PROTOTYPE", attributes = 0)
public final class Uint8ArrayConstructor {
    @BuiltinValue(name = "BYTES_PER_ELEMENT")
    static final Object BYTES_PER_ELEMENT = 1;

    private Uint8ArrayConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-typedarray">Uint8Array</a> */
    @Builtin(name = "Uint8Array", length = 3, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object[] arguments) {
        return TypedArrayCreation.construct(realm, newTarget, arguments, TypedArrayKind.UINT8);
    }

    /** <a href="https://tc39.es/ecma262/#sec-uint8array.frombase64">Uint8Array.fromBase64</a> */
    @Builtin(name = "fromBase64", length = 1)
    static Object fromBase64(Realm realm, Object thisValue, Object text, Object options) {
        return Uint8ArrayText.fromBase64(realm, text, options);
    }

    /** <a href="https://tc39.es/ecma262/#sec-uint8array.fromhex">Uint8Array.fromHex</a> */
    @Builtin(name = "fromHex", length = 1)
    static Object fromHex(Realm realm, Object thisValue, Object text) {
        return Uint8ArrayText.fromHex(realm, text);
    }
}
