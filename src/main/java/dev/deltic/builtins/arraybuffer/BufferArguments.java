package dev.deltic.builtins.arraybuffer;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.runtime.exotic.JSArrayBuffer;

/** Receivers and arguments of the buffer methods. */
final class BufferArguments {
    private BufferArguments() { }

    /** The receiver of an ArrayBuffer method. */
    static JSArrayBuffer unshared(Realm realm, Object value, String method) {
        if (value instanceof JSArrayBuffer buffer && !buffer.isShared()) {
            return buffer;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, method, Errors.display(value));
    }

    /** The receiver of a SharedArrayBuffer method. */
    static JSArrayBuffer shared(Realm realm, Object value, String method) {
        if (value instanceof JSArrayBuffer buffer && buffer.isShared()) {
            return buffer;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, method, Errors.display(value));
    }

    static void requireAttached(Realm realm, JSArrayBuffer buffer, String method) {
        if (buffer.isDetached()) {
            throw Errors.create(realm, MessageTemplate.DETACHED_OPERATION, method);
        }
    }

    static void requireMutable(Realm realm, JSArrayBuffer buffer, String method) {
        if (buffer.isImmutable()) {
            throw Errors.create(realm, MessageTemplate.IMMUTABLE_BUFFER_OPERATION, method);
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-getarraybuffermaxbytelengthoption">GetArrayBufferMaxByteLengthOption</a>;
     *  FIXED for empty. */
    static long maxByteLengthOption(Realm realm, Object options) {
        if (!(options instanceof JSObject object)) {
            return JSArrayBuffer.FIXED;
        }
        Object value = object.get(realm, realm.key("maxByteLength"));
        return value == UNDEFINED ? JSArrayBuffer.FIXED
            : TypeConversion.toIndex(realm, value, MessageTemplate.INVALID_BUFFER_MAX_LENGTH);
    }

    /** Where a relative index points: counted from the end when negative, clamped to {@code 0 .. length}. */
    static int relativeIndex(Realm realm, Object argument, int length) {
        double relative = TypeConversion.toIntegerOrInfinity(realm, argument);
        return relative < 0 ? (int) Math.max(0, length + relative) : (int) Math.min(relative, length);
    }
}
