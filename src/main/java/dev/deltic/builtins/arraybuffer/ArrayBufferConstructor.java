package dev.deltic.builtins.arraybuffer;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.runtime.exotic.JSArrayBuffer;
import dev.deltic.runtime.exotic.JSDataView;
import dev.deltic.runtime.exotic.JSTypedArray;

/** <a href="https://tc39.es/ecma262/#sec-arraybuffer-constructor">The ArrayBuffer Constructor</a> */
@BuiltinHolder("%ArrayBuffer%")
@IntrinsicProperty(name = "prototype", intrinsic = "ARRAY_BUFFER_PROTOTYPE", attributes = 0)
public final class ArrayBufferConstructor {
    private ArrayBufferConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-arraybuffer-length">ArrayBuffer</a> */
    @Builtin(name = "ArrayBuffer", length = 1, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object length, Object options) {
        if (newTarget == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.CONSTRUCTOR_NOT_CALLABLE, "ArrayBuffer");
        }
        long byteLength = TypeConversion.toIndex(realm, length, MessageTemplate.INVALID_BUFFER_LENGTH);
        return JSArrayBuffer.allocate(realm, newTarget, byteLength, BufferArguments.maxByteLengthOption(realm, options));
    }

    /** <a href="https://tc39.es/ecma262/#sec-arraybuffer.isview">ArrayBuffer.isView</a> */
    @Builtin(name = "isView", length = 1)
    static Object isView(Realm realm, Object thisValue, Object argument) {
        return argument instanceof JSTypedArray || argument instanceof JSDataView;
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-arraybuffer-%symbol.species%">get ArrayBuffer [ %Symbol.species% ]</a> */
    @Builtin(name = "@@species", kind = Builtin.Kind.GETTER)
    static Object species(Realm realm, Object thisValue) {
        return thisValue;
    }
}
