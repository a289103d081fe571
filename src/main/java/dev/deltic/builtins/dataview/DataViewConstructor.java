package dev.deltic.builtins.dataview;

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
import dev.deltic.runtime.exotic.JSDataView;

/** <a href="https://tc39.es/ecma262/#sec-dataview-constructor">The DataView Constructor</a> */
@BuiltinHolder("%DataView%")
@IntrinsicProperty(name = "prototype", intrinsic = "DATA_VIEW_PROTOTYPE", attributes = 0)
public final class DataViewConstructor {
    private DataViewConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-dataview-buffer-byteoffset-bytelength">DataView</a> */
    @Builtin(name = "DataView", length = 1, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object argument, Object byteOffset, Object byteLength) {
        if (newTarget == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.CONSTRUCTOR_NOT_CALLABLE, "DataView");
        }
        if (!(argument instanceof JSArrayBuffer buffer)) {
            throw Errors.create(realm, MessageTemplate.DATA_VIEW_NOT_BUFFER);
        }
        long offset = TypeConversion.toIndex(realm, byteOffset, MessageTemplate.TYPED_ARRAY_OFFSET);
        requireAttached(realm, buffer);
        long bytes = buffer.byteLength();
        if (offset > bytes) {
            throw Errors.create(realm, MessageTemplate.TYPED_ARRAY_OFFSET, offset);
        }
        long length = byteLength == UNDEFINED ? (buffer.isFixedLength() ? bytes - offset : -1)
            : TypeConversion.toIndex(realm, byteLength, MessageTemplate.DATA_VIEW_LENGTH);
        requireInside(realm, bytes, offset, length);
        JSObject prototype = ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.DATA_VIEW_PROTOTYPE);
        // Getting the prototype may have run a script that changed the buffer.
        requireAttached(realm, buffer);
        if (offset > buffer.byteLength()) {
            throw Errors.create(realm, MessageTemplate.TYPED_ARRAY_OFFSET, offset);
        }
        requireInside(realm, buffer.byteLength(), offset, length);
        return new JSDataView(realm, prototype, buffer, (int) offset, (int) length);
    }

    private static void requireAttached(Realm realm, JSArrayBuffer buffer) {
        if (buffer.isDetached()) {
            throw Errors.create(realm, MessageTemplate.DETACHED_OPERATION, "DataView");
        }
    }

    private static void requireInside(Realm realm, long bytes, long offset, long length) {
        if (length >= 0 && offset + length > bytes) {
            throw Errors.create(realm, MessageTemplate.DATA_VIEW_LENGTH, length);
        }
    }
}
