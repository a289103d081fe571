package dev.deltic.builtins.typedarray;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.BuiltinValue;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-typedarray-prototype-objects">TypedArray Prototype Objects</a>: Uint8Array. */
@BuiltinHolder("%Uint8Array.prototype%")
@IntrinsicProperty(name = "constructor", intrinsic = "UINT8_ARRAY")
public final class Uint8ArrayPrototype {
    @BuiltinValue(name = "BYTES_PER_ELEMENT")
    static final Object BYTES_PER_ELEMENT = 1;

    private Uint8ArrayPrototype() { }

    /** <a href="https://tc39.es/ecma262/#sec-uint8array.prototype.setfrombase64">Uint8Array.prototype.setFromBase64</a> */
    @Builtin(name = "setFromBase64", length = 1)
    static Object setFromBase64(Realm realm, Object thisValue, Object text, Object options) {
        return Uint8ArrayText.setFromBase64(realm, thisValue, text, options);
    }

    /** <a href="https://tc39.es/ecma262/#sec-uint8array.prototype.setfromhex">Uint8Array.prototype.setFromHex</a> */
    @Builtin(name = "setFromHex", length = 1)
    static Object setFromHex(Realm realm, Object thisValue, Object text) {
        return Uint8ArrayText.setFromHex(realm, thisValue, text);
    }

    /** <a href="https://tc39.es/ecma262/#sec-uint8array.prototype.tobase64">Uint8Array.prototype.toBase64</a> */
    @Builtin(name = "toBase64")
    static Object toBase64(Realm realm, Object thisValue, Object options) {
        return Uint8ArrayText.toBase64(realm, thisValue, options);
    }

    /** <a href="https://tc39.es/ecma262/#sec-uint8array.prototype.tohex">Uint8Array.prototype.toHex</a> */
    @Builtin(name = "toHex")
    static Object toHex(Realm realm, Object thisValue) {
        return Uint8ArrayText.toHex(realm, thisValue);
    }
}
