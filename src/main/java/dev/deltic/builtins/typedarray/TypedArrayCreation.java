package dev.deltic.builtins.typedarray;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.IteratorOperations;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.runtime.exotic.ByteAccess;
import dev.deltic.runtime.exotic.JSArrayBuffer;
import dev.deltic.runtime.exotic.JSTypedArray;
import dev.deltic.runtime.exotic.TypedArrayKind;
import dev.deltic.values.JSSymbol;
import java.util.List;

/** How typed arrays come to be. */
final class TypedArrayCreation {
    private TypedArrayCreation() { }

    /** <a href="https://tc39.es/ecma262/#sec-typedarray">TypedArray ( ...args )</a> */
    static JSTypedArray construct(Realm realm, Object newTarget, Object[] arguments, TypedArrayKind kind) {
        if (newTarget == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.CONSTRUCTOR_NOT_CALLABLE, kind.typeName);
        }
        Object first = arguments.length > 0 ? arguments[0] : UNDEFINED;
        if (!(first instanceof JSObject object)) {
            long length = TypeConversion.toIndex(realm, first, MessageTemplate.INVALID_TYPED_ARRAY_LENGTH);
            return allocate(realm, prototype(realm, newTarget, kind), kind, length);
        }
        JSObject prototype = prototype(realm, newTarget, kind);
        if (object instanceof JSTypedArray source) {
            return fromTypedArray(realm, prototype, kind, source);
        }
        if (object instanceof JSArrayBuffer buffer) {
            return fromBuffer(realm, prototype, kind, buffer, arguments.length > 1 ? arguments[1] : UNDEFINED,
                arguments.length > 2 ? arguments[2] : UNDEFINED);
        }
        Object method = ObjectOperations.getMethod(realm, object, JSSymbol.ITERATOR);
        if (method != UNDEFINED) {
            List<Object> values =
                IteratorOperations.iteratorToList(realm, IteratorOperations.getIteratorFromMethod(realm, object, method));
            JSTypedArray array = allocate(realm, prototype, kind, values.size());
            for (int k = 0; k < values.size(); k++) {
                array.setTypedElement(realm, k, values.get(k));
            }
            return array;
        }
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        JSTypedArray array = allocate(realm, prototype, kind, length);
        for (long k = 0; k < length; k++) {
            array.setTypedElement(realm, k, object.get(realm, k));
        }
        return array;
    }

    private static JSObject prototype(Realm realm, Object newTarget, TypedArrayKind kind) {
        return ObjectOperations.getPrototypeFromConstructor(realm, newTarget, kind.prototype);
    }

    /** <a href="https://tc39.es/ecma262/#sec-allocatetypedarraybuffer">AllocateTypedArrayBuffer</a> */
    private static JSTypedArray allocate(Realm realm, JSObject prototype, TypedArrayKind kind, long length) {
        if (length > JSArrayBuffer.MAX_LENGTH / kind.size) {
            throw Errors.create(realm, MessageTemplate.INVALID_TYPED_ARRAY_LENGTH, length);
        }
        JSArrayBuffer buffer = JSArrayBuffer.allocate(realm, length * kind.size);
        return new JSTypedArray(realm, prototype, kind, buffer, 0, (int) length);
    }

    /** <a href="https://tc39.es/ecma262/#sec-initializetypedarrayfromtypedarray">InitializeTypedArrayFromTypedArray</a> */
    private static JSTypedArray fromTypedArray(Realm realm, JSObject prototype, TypedArrayKind kind, JSTypedArray source) {
        if (source.isOutOfBounds()) {
            throw Errors.create(realm, MessageTemplate.DETACHED_OPERATION, "Construct");
        }
        int length = source.currentLength();
        if (kind == source.kind) {
            JSTypedArray array = allocate(realm, prototype, kind, length);
            System.arraycopy(source.bytes, source.byteOffset, array.bytes, 0, length * kind.size);
            return array;
        }
        JSTypedArray array = allocate(realm, prototype, kind, length);
        if (kind.isBigInt() != source.kind.isBigInt()) {
            throw Errors.create(realm, MessageTemplate.TYPED_ARRAY_CONTENT_TYPES);
        }
        convertAll(source, source.bytes, source.byteOffset, array, 0, length);
        return array;
    }

    /** Copies elements between arrays of different kinds with the same content type. */
    static void convertAll(JSTypedArray source, byte[] bytes, int from, JSTypedArray target, int to, int count) {
        for (int i = 0; i < count; i++) {
            ByteAccess.put(target.kind, target.bytes, target.offsetOf(to + i),
                ByteAccess.get(source.kind, bytes, from + i * source.kind.size));
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-initializetypedarrayfromarraybuffer">InitializeTypedArrayFromArrayBuffer</a> */
    private static JSTypedArray fromBuffer(Realm realm, JSObject prototype, TypedArrayKind kind, JSArrayBuffer buffer,
            Object byteOffset, Object length) {
        long offset = TypeConversion.toIndex(realm, byteOffset);
        if (offset % kind.size != 0) {
            throw Errors.create(realm, MessageTemplate.TYPED_ARRAY_ALIGNMENT, "start offset", kind.typeName, kind.size);
        }
        long newLength = length == UNDEFINED ? -1 : TypeConversion.toIndex(realm, length);
        if (buffer.isDetached()) {
            throw Errors.create(realm, MessageTemplate.DETACHED_OPERATION, "Construct");
        }
        long available = buffer.byteLength();
        if (newLength >= 0) {
            if (newLength > Integer.MAX_VALUE || offset + newLength * kind.size > available) {
                throw Errors.create(realm, MessageTemplate.INVALID_TYPED_ARRAY_LENGTH, newLength);
            }
            return new JSTypedArray(realm, prototype, kind, buffer, (int) offset, (int) newLength);
        }
        if (buffer.isFixedLength() && available % kind.size != 0) {
            throw Errors.create(realm, MessageTemplate.TYPED_ARRAY_ALIGNMENT, "byte length", kind.typeName, kind.size);
        }
        if (offset > available) {
            throw Errors.create(realm, MessageTemplate.TYPED_ARRAY_OFFSET, offset);
        }
        int fixed = buffer.isFixedLength() ? (int) ((available - offset) / kind.size) : -1;
        return new JSTypedArray(realm, prototype, kind, buffer, (int) offset, fixed);
    }

    // ---- for the methods --------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-typedarraycreatefromctor">TypedArrayCreateFromCtor</a> with a length, to be
     *  written. */
    static JSTypedArray createFrom(Realm realm, JSObject constructor, long length) {
        JSTypedArray array = validated(realm, ObjectOperations.construct(realm, constructor, TypeConversion.number(length)));
        array.requireWritable(realm, "Construct");
        if (array.currentLength() < length) {
            throw Errors.create(realm, MessageTemplate.TYPED_ARRAY_TOO_SHORT);
        }
        return array;
    }

    private static JSTypedArray validated(Realm realm, Object array) {
        return JSTypedArray.validate(realm, array, "Construct");
    }

    /** <a href="https://tc39.es/ecma262/#typedarray-species-create">TypedArraySpeciesCreate</a> with a length. */
    static JSTypedArray speciesCreate(Realm realm, JSTypedArray exemplar, int length) {
        JSObject constructor = ObjectOperations.speciesConstructor(realm, exemplar, exemplar.kind.constructor);
        if (constructor == realm.intrinsicIfCreated(exemplar.kind.constructor)) {
            return JSTypedArray.create(realm, exemplar.kind, length);
        }
        return sameContent(realm, exemplar, createFrom(realm, constructor, length));
    }

    /** <a href="https://tc39.es/ecma262/#typedarray-species-create">TypedArraySpeciesCreate</a> over the exemplar's buffer;
     *  {@code length} is undefined to leave it out. */
    static JSTypedArray speciesCreate(Realm realm, JSTypedArray exemplar, Object byteOffset, Object length) {
        JSObject constructor = ObjectOperations.speciesConstructor(realm, exemplar, exemplar.kind.constructor);
        Object[] arguments = length == UNDEFINED ? new Object[] {exemplar.buffer, byteOffset}
            : new Object[] {exemplar.buffer, byteOffset, length};
        return sameContent(realm, exemplar, validated(realm, ObjectOperations.construct(realm, constructor, arguments)));
    }

    private static JSTypedArray sameContent(Realm realm, JSTypedArray exemplar, JSTypedArray created) {
        if (created.kind.isBigInt() != exemplar.kind.isBigInt()) {
            throw Errors.create(realm, MessageTemplate.TYPED_ARRAY_CONTENT_TYPES);
        }
        return created;
    }
}
