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

/** <a href="https://tc39.es/ecma262/#sec-properties-of-the-arraybuffer-prototype-object">The ArrayBuffer Prototype Object</a> */
@BuiltinHolder(value = "%ArrayBuffer.prototype%", toStringTag = "ArrayBuffer")
@IntrinsicProperty(name = "constructor", intrinsic = "ARRAY_BUFFER")
public final class ArrayBufferPrototype {
    private ArrayBufferPrototype() { }

    /** <a href="https://tc39.es/ecma262/#sec-get-arraybuffer.prototype.bytelength">get ArrayBuffer.prototype.byteLength</a> */
    @Builtin(name = "byteLength", kind = Builtin.Kind.GETTER)
    static Object byteLength(Realm realm, Object thisValue) {
        return BufferArguments.unshared(realm, thisValue, "ArrayBuffer.prototype.byteLength").byteLength();
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-arraybuffer.prototype.detached">get ArrayBuffer.prototype.detached</a> */
    @Builtin(name = "detached", kind = Builtin.Kind.GETTER)
    static Object detached(Realm realm, Object thisValue) {
        return BufferArguments.unshared(realm, thisValue, "ArrayBuffer.prototype.detached").isDetached();
    }

    /** <a href="https://tc39.es/proposal-immutable-arraybuffer/#sec-get-arraybuffer.prototype.immutable">immutable</a> */
    @Builtin(name = "immutable", kind = Builtin.Kind.GETTER, proposal = "IMMUTABLE_ARRAYBUFFER")
    static Object immutable(Realm realm, Object thisValue) {
        return BufferArguments.unshared(realm, thisValue, "ArrayBuffer.prototype.immutable").isImmutable();
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-arraybuffer.prototype.maxbytelength">get ArrayBuffer.prototype.maxByteLength</a> */
    @Builtin(name = "maxByteLength", kind = Builtin.Kind.GETTER)
    static Object maxByteLength(Realm realm, Object thisValue) {
        JSArrayBuffer buffer = BufferArguments.unshared(realm, thisValue, "ArrayBuffer.prototype.maxByteLength");
        return buffer.isFixedLength() || buffer.isDetached() ? buffer.byteLength() : buffer.maxByteLength;
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-arraybuffer.prototype.resizable">get ArrayBuffer.prototype.resizable</a> */
    @Builtin(name = "resizable", kind = Builtin.Kind.GETTER)
    static Object resizable(Realm realm, Object thisValue) {
        return !BufferArguments.unshared(realm, thisValue, "ArrayBuffer.prototype.resizable").isFixedLength();
    }

    /** <a href="https://tc39.es/ecma262/#sec-arraybuffer.prototype.resize">ArrayBuffer.prototype.resize</a> */
    @Builtin(name = "resize", length = 1)
    static Object resize(Realm realm, Object thisValue, Object newLength) {
        String method = "ArrayBuffer.prototype.resize";
        JSArrayBuffer buffer = BufferArguments.unshared(realm, thisValue, method);
        if (buffer.isFixedLength()) {
            throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, method, Errors.display(thisValue));
        }
        long length = TypeConversion.toIndex(realm, newLength, MessageTemplate.INVALID_BUFFER_RESIZE, method);
        BufferArguments.requireAttached(realm, buffer, method);
        if (length > buffer.maxByteLength) {
            throw Errors.create(realm, MessageTemplate.INVALID_BUFFER_RESIZE, method);
        }
        buffer.resize(realm, (int) length);
        return UNDEFINED;
    }

    /** <a href="https://tc39.es/ecma262/#sec-arraybuffer.prototype.slice">ArrayBuffer.prototype.slice</a> */
    @Builtin(name = "slice", length = 2)
    static Object slice(Realm realm, Object thisValue, Object start, Object end) {
        String method = "ArrayBuffer.prototype.slice";
        JSArrayBuffer buffer = BufferArguments.unshared(realm, thisValue, method);
        BufferArguments.requireAttached(realm, buffer, method);
        int length = buffer.byteLength();
        int first = BufferArguments.relativeIndex(realm, start, length);
        int last = end == UNDEFINED ? length : BufferArguments.relativeIndex(realm, end, length);
        int newLength = Math.max(last - first, 0);
        JSObject constructor = ObjectOperations.speciesConstructor(realm, buffer, Intrinsic.ARRAY_BUFFER);
        JSArrayBuffer result =
            BufferArguments.unshared(realm, ObjectOperations.construct(realm, constructor, newLength), method);
        BufferArguments.requireAttached(realm, result, method);
        BufferArguments.requireMutable(realm, result, method);
        if (result == buffer) {
            throw Errors.create(realm, MessageTemplate.BUFFER_SPECIES_THIS);
        }
        if (result.byteLength() < newLength) {
            throw Errors.create(realm, MessageTemplate.BUFFER_TOO_SHORT);
        }
        BufferArguments.requireAttached(realm, buffer, method);
        int count = Math.min(newLength, buffer.byteLength() - first);
        if (count > 0) {
            System.arraycopy(buffer.bytes(), first, result.bytes(), 0, count);
        }
        return result;
    }

    /** <a href="https://tc39.es/ecma262/#sec-arraybuffer.prototype.transfer">ArrayBuffer.prototype.transfer</a> */
    @Builtin(name = "transfer")
    static Object transfer(Realm realm, Object thisValue, Object newLength) {
        return copyAndDetach(realm, thisValue, newLength, "ArrayBuffer.prototype.transfer", Result.AS_BEFORE);
    }

    /** <a href="https://tc39.es/ecma262/#sec-arraybuffer.prototype.transfertofixedlength">transferToFixedLength</a> */
    @Builtin(name = "transferToFixedLength")
    static Object transferToFixedLength(Realm realm, Object thisValue, Object newLength) {
        return copyAndDetach(realm, thisValue, newLength, "ArrayBuffer.prototype.transferToFixedLength", Result.FIXED_LENGTH);
    }

    /** <a href="https://tc39.es/proposal-immutable-arraybuffer/#sec-arraybuffer.prototype.transfertoimmutable">transferToImmutable</a> */
    @Builtin(name = "transferToImmutable", proposal = "IMMUTABLE_ARRAYBUFFER")
    static Object transferToImmutable(Realm realm, Object thisValue, Object newLength) {
        return copyAndDetach(realm, thisValue, newLength, "ArrayBuffer.prototype.transferToImmutable", Result.IMMUTABLE);
    }

    /** <a href="https://tc39.es/proposal-immutable-arraybuffer/#sec-arraybuffer.prototype.slicetoimmutable">sliceToImmutable</a> */
    @Builtin(name = "sliceToImmutable", length = 2, proposal = "IMMUTABLE_ARRAYBUFFER")
    static Object sliceToImmutable(Realm realm, Object thisValue, Object start, Object end) {
        String method = "ArrayBuffer.prototype.sliceToImmutable";
        JSArrayBuffer buffer = BufferArguments.unshared(realm, thisValue, method);
        BufferArguments.requireAttached(realm, buffer, method);
        int length = buffer.byteLength();
        int first = BufferArguments.relativeIndex(realm, start, length);
        int last = end == UNDEFINED ? length : BufferArguments.relativeIndex(realm, end, length);
        BufferArguments.requireAttached(realm, buffer, method);
        if (buffer.byteLength() < last) {
            throw Errors.create(realm, MessageTemplate.BUFFER_SHRUNK, method);
        }
        int newLength = Math.max(last - first, 0);
        realm.agent.announceBytes(newLength);
        byte[] bytes = new byte[newLength];
        System.arraycopy(buffer.bytes(), first, bytes, 0, newLength);
        return JSArrayBuffer.immutable(realm, bytes);
    }

    /** What a buffer's bytes go to. */
    private enum Result { AS_BEFORE, FIXED_LENGTH, IMMUTABLE }

    /** <a href="https://tc39.es/ecma262/#sec-arraybuffercopyanddetach">ArrayBufferCopyAndDetach</a> */
    private static JSArrayBuffer copyAndDetach(Realm realm, Object thisValue, Object newLength, String method,
            Result kind) {
        JSArrayBuffer buffer = BufferArguments.unshared(realm, thisValue, method);
        long length = newLength == UNDEFINED ? buffer.byteLength()
            : TypeConversion.toIndex(realm, newLength, MessageTemplate.INVALID_BUFFER_LENGTH);
        BufferArguments.requireAttached(realm, buffer, method);
        BufferArguments.requireMutable(realm, buffer, method);
        if (buffer.detachKey != UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.BUFFER_DETACH_KEY);
        }
        boolean resizable = kind == Result.AS_BEFORE && !buffer.isFixedLength();
        JSArrayBuffer result;
        if (!resizable && buffer.bytes().length == length) {
            result = kind == Result.IMMUTABLE ? JSArrayBuffer.immutable(realm, buffer.bytes()) : JSArrayBuffer.of(realm, buffer.bytes());
        } else {
            result = JSArrayBuffer.allocate(realm, UNDEFINED, length, resizable ? buffer.maxByteLength : JSArrayBuffer.FIXED);
            System.arraycopy(buffer.bytes(), 0, result.bytes(), 0, (int) Math.min(length, buffer.byteLength()));
            if (kind == Result.IMMUTABLE) {
                result = JSArrayBuffer.immutable(realm, result.bytes());
            }
        }
        buffer.detach(realm, UNDEFINED);
        return result;
    }
}
