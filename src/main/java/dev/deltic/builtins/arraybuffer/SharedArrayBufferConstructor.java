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

/** <a href="https://tc39.es/ecma262/#sec-sharedarraybuffer-constructor">The SharedArrayBuffer Constructor</a> */
@BuiltinHolder("%SharedArrayBuffer%")
@IntrinsicProperty(name = "prototype", intrinsic = "SHARED_ARRAY_BUFFER_PROTOTYPE", attributes = 0)
public final class SharedArrayBufferConstructor {
    private SharedArrayBufferConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-sharedarraybuffer-length">SharedArrayBuffer</a> */
    @Builtin(name = "SharedArrayBuffer", length = 1, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object length, Object options) {
        if (newTarget == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.CONSTRUCTOR_NOT_CALLABLE, "SharedArrayBuffer");
        }
        long byteLength = TypeConversion.toIndex(realm, length, MessageTemplate.INVALID_BUFFER_LENGTH);
        return JSArrayBuffer.allocateShared(realm, newTarget, byteLength, BufferArguments.maxByteLengthOption(realm, options));
    }

    /** <a href="https://tc39.es/ecma262/#sec-sharedarraybuffer-%symbol.species%">get SharedArrayBuffer [ %Symbol.species% ]</a> */
    @Builtin(name = "@@species", kind = Builtin.Kind.GETTER)
    static Object species(Realm realm, Object thisValue) {
        return thisValue;
    }
}
