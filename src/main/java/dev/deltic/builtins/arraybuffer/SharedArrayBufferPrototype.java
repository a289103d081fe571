package dev.deltic.builtins.arraybuffer;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.runtime.exotic.JSArrayBuffer;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-the-sharedarraybuffer-prototype-object">The SharedArrayBuffer Prototype
 *  Object</a> */
@BuiltinHolder(value = "%SharedArrayBuffer.prototype%", toStringTag = "SharedArrayBuffer")
@IntrinsicProperty(name = "constructor", intrinsic = "SHARED_ARRAY_BUFFER")
public final class SharedArrayBufferPrototype {
    private SharedArrayBufferPrototype() { }

    /** <a href="https://tc39.es/ecma262/#sec-get-sharedarraybuffer.prototype.bytelength">get SharedArrayBuffer.prototype.byteLength</a> */
    @Builtin(name = "byteLength", kind = Builtin.Kind.GETTER)
    static Object byteLength(Realm realm, Object thisValue) {
        return BufferArguments.shared(realm, thisValue, "SharedArrayBuffer.prototype.byteLength").byteLength();
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-sharedarraybuffer.prototype.growable">get SharedArrayBuffer.prototype.growable</a> */
    @Builtin(name = "growable", kind = Builtin.Kind.GETTER)
    static Object growable(Realm realm, Object thisValue) {
        return !BufferArguments.shared(realm, thisValue, "SharedArrayBuffer.prototype.growable").isFixedLength();
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-sharedarraybuffer.prototype.maxbytelength">get
     *  SharedArrayBuffer.prototype.maxByteLength</a> */
    @Builtin(name = "maxByteLength", kind = Builtin.Kind.GETTER)
    static Object maxByteLength(Realm realm, Object thisValue) {
        JSArrayBuffer buffer = BufferArguments.shared(realm, thisValue, "SharedArrayBuffer.prototype.maxByteLength");
        return buffer.isFixedLength() ? buffer.byteLength() : buffer.maxByteLength;
    }

    /** <a href="https://tc39.es/ecma262/#sec-sharedarraybuffer.prototype.grow">SharedArrayBuffer.prototype.grow</a> */
    @Builtin(name = "grow", length = 1)
    static Object grow(Realm realm, Object thisValue, Object newLength) {
        String method = "SharedArrayBuffer.prototype.grow";
        JSArrayBuffer buffer = BufferArguments.shared(realm, thisValue, method);
        if (buffer.isFixedLength()) {
            throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, method, Errors.display(thisValue));
        }
        long length = TypeConversion.toIndex(realm, newLength, MessageTemplate.INVALID_BUFFER_RESIZE, method);
        if (!buffer.block().grow(length)) {
            throw Errors.create(realm, MessageTemplate.INVALID_BUFFER_RESIZE, method);
        }
        return UNDEFINED;
    }

    /** <a href="https://tc39.es/ecma262/#sec-sharedarraybuffer.prototype.slice">SharedArrayBuffer.prototype.slice</a> */
    @Builtin(name = "slice", length = 2)
    static Object slice(Realm realm, Object thisValue, Object start, Object end) {
        String method = "SharedArrayBuffer.prototype.slice";
        JSArrayBuffer buffer = BufferArguments.shared(realm, thisValue, method);
        int length = buffer.byteLength();
        int first = BufferArguments.relativeIndex(realm, start, length);
        int last = end == UNDEFINED ? length : BufferArguments.relativeIndex(realm, end, length);
        int newLength = Math.max(last - first, 0);
        JSObject constructor = ObjectOperations.speciesConstructor(realm, buffer, Intrinsic.SHARED_ARRAY_BUFFER);
        JSArrayBuffer result = BufferArguments.shared(realm, ObjectOperations.construct(realm, constructor, newLength), method);
        if (result.block() == buffer.block()) {
            throw Errors.create(realm, MessageTemplate.BUFFER_SPECIES_THIS);
        }
        if (result.byteLength() < newLength) {
            throw Errors.create(realm, MessageTemplate.BUFFER_TOO_SHORT);
        }
        System.arraycopy(buffer.bytes(), first, result.bytes(), 0, newLength);
        return result;
    }
}
