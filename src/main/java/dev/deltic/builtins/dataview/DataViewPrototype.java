package dev.deltic.builtins.dataview;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.runtime.exotic.ByteAccess;
import dev.deltic.runtime.exotic.JSDataView;
import dev.deltic.runtime.exotic.JSTypedArray;
import dev.deltic.runtime.exotic.TypedArrayKind;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-the-dataview-prototype-object">The DataView Prototype Object</a> */
@BuiltinHolder(value = "%DataView.prototype%", toStringTag = "DataView")
@IntrinsicProperty(name = "constructor", intrinsic = "DATA_VIEW")
public final class DataViewPrototype {
    private DataViewPrototype() { }

    private static JSDataView receiver(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JSDataView view) {
            return view;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, method, Errors.display(thisValue));
    }

    private static void requireInBounds(Realm realm, JSDataView view, String method) {
        if (view.isOutOfBounds()) {
            throw Errors.create(realm, MessageTemplate.DETACHED_OPERATION, method);
        }
    }

    /** Where {@code size} bytes at {@code index} of the view are in the buffer. */
    private static int position(Realm realm, JSDataView view, long index, int size) {
        if (index + size > view.byteLength()) {
            throw Errors.create(realm, MessageTemplate.DATA_VIEW_OFFSET);
        }
        return view.byteOffset + (int) index;
    }

    /** <a href="https://tc39.es/ecma262/#sec-getviewvalue">GetViewValue</a> */
    private static Object get(Realm realm, Object thisValue, Object byteOffset, Object littleEndian, TypedArrayKind kind,
            String method) {
        JSDataView view = receiver(realm, thisValue, method);
        long index = TypeConversion.toIndex(realm, byteOffset, MessageTemplate.DATA_VIEW_OFFSET);
        boolean little = TypeConversion.toBoolean(littleEndian);
        requireInBounds(realm, view, method);
        int at = position(realm, view, index, kind.size);
        byte[] bytes = view.buffer.bytes();
        if (little) {
            return ByteAccess.get(kind, bytes, at);
        }
        return ByteAccess.fromBits(kind, ByteAccess.reverse(kind.size, ByteAccess.getBits(kind.size, bytes, at)));
    }

    /** <a href="https://tc39.es/ecma262/#sec-setviewvalue">SetViewValue</a> */
    private static Object set(Realm realm, Object thisValue, Object byteOffset, Object value, Object littleEndian,
            TypedArrayKind kind, String method) {
        JSDataView view = receiver(realm, thisValue, method);
        if (view.buffer.isImmutable()) {
            throw Errors.create(realm, MessageTemplate.IMMUTABLE_BUFFER_OPERATION, method);
        }
        long index = TypeConversion.toIndex(realm, byteOffset, MessageTemplate.DATA_VIEW_OFFSET);
        Object number = JSTypedArray.convert(realm, kind, value);
        boolean little = TypeConversion.toBoolean(littleEndian);
        requireInBounds(realm, view, method);
        int at = position(realm, view, index, kind.size);
        byte[] bytes = view.buffer.bytes();
        ByteAccess.put(kind, bytes, at, number);
        if (!little) {
            ByteAccess.putBits(kind.size, bytes, at,
                ByteAccess.reverse(kind.size, ByteAccess.getBits(kind.size, bytes, at)));
        }
        return UNDEFINED;
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-dataview.prototype.buffer">get DataView.prototype.buffer</a> */
    @Builtin(name = "buffer", kind = Builtin.Kind.GETTER)
    static Object buffer(Realm realm, Object thisValue) {
        return receiver(realm, thisValue, "DataView.prototype.buffer").buffer;
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-dataview.prototype.bytelength">get DataView.prototype.byteLength</a> */
    @Builtin(name = "byteLength", kind = Builtin.Kind.GETTER)
    static Object byteLength(Realm realm, Object thisValue) {
        JSDataView view = receiver(realm, thisValue, "DataView.prototype.byteLength");
        requireInBounds(realm, view, "DataView.prototype.byteLength");
        return view.byteLength();
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-dataview.prototype.byteoffset">get DataView.prototype.byteOffset</a> */
    @Builtin(name = "byteOffset", kind = Builtin.Kind.GETTER)
    static Object byteOffset(Realm realm, Object thisValue) {
        JSDataView view = receiver(realm, thisValue, "DataView.prototype.byteOffset");
        requireInBounds(realm, view, "DataView.prototype.byteOffset");
        return view.byteOffset;
    }

    /** <a href="https://tc39.es/ecma262/#sec-dataview.prototype.getbigint64">DataView.prototype.getBigInt64</a> */
    @Builtin(name = "getBigInt64", length = 1)
    static Object getBigInt64(Realm realm, Object thisValue, Object byteOffset, Object littleEndian) {
        return get(realm, thisValue, byteOffset, littleEndian, TypedArrayKind.BIG_INT64, "DataView.prototype.getBigInt64");
    }

    /** <a href="https://tc39.es/ecma262/#sec-dataview.prototype.setbigint64">DataView.prototype.setBigInt64</a> */
    @Builtin(name = "setBigInt64", length = 2)
    static Object setBigInt64(Realm realm, Object thisValue, Object byteOffset, Object value, Object littleEndian) {
        return set(realm, thisValue, byteOffset, value, littleEndian, TypedArrayKind.BIG_INT64, "DataView.prototype.setBigInt64");
    }

    /** <a href="https://tc39.es/ecma262/#sec-dataview.prototype.getbiguint64">DataView.prototype.getBigUint64</a> */
    @Builtin(name = "getBigUint64", length = 1)
    static Object getBigUint64(Realm realm, Object thisValue, Object byteOffset, Object littleEndian) {
        return get(realm, thisValue, byteOffset, littleEndian, TypedArrayKind.BIG_UINT64, "DataView.prototype.getBigUint64");
    }

    /** <a href="https://tc39.es/ecma262/#sec-dataview.prototype.setbiguint64">DataView.prototype.setBigUint64</a> */
    @Builtin(name = "setBigUint64", length = 2)
    static Object setBigUint64(Realm realm, Object thisValue, Object byteOffset, Object value, Object littleEndian) {
        return set(realm, thisValue, byteOffset, value, littleEndian, TypedArrayKind.BIG_UINT64, "DataView.prototype.setBigUint64");
    }

    /** <a href="https://tc39.es/ecma262/#sec-dataview.prototype.getfloat16">DataView.prototype.getFloat16</a> */
    @Builtin(name = "getFloat16", length = 1)
    static Object getFloat16(Realm realm, Object thisValue, Object byteOffset, Object littleEndian) {
        return get(realm, thisValue, byteOffset, littleEndian, TypedArrayKind.FLOAT16, "DataView.prototype.getFloat16");
    }

    /** <a href="https://tc39.es/ecma262/#sec-dataview.prototype.setfloat16">DataView.prototype.setFloat16</a> */
    @Builtin(name = "setFloat16", length = 2)
    static Object setFloat16(Realm realm, Object thisValue, Object byteOffset, Object value, Object littleEndian) {
        return set(realm, thisValue, byteOffset, value, littleEndian, TypedArrayKind.FLOAT16, "DataView.prototype.setFloat16");
    }

    /** <a href="https://tc39.es/ecma262/#sec-dataview.prototype.getfloat32">DataView.prototype.getFloat32</a> */
    @Builtin(name = "getFloat32", length = 1)
    static Object getFloat32(Realm realm, Object thisValue, Object byteOffset, Object littleEndian) {
        return get(realm, thisValue, byteOffset, littleEndian, TypedArrayKind.FLOAT32, "DataView.prototype.getFloat32");
    }

    /** <a href="https://tc39.es/ecma262/#sec-dataview.prototype.setfloat32">DataView.prototype.setFloat32</a> */
    @Builtin(name = "setFloat32", length = 2)
    static Object setFloat32(Realm realm, Object thisValue, Object byteOffset, Object value, Object littleEndian) {
        return set(realm, thisValue, byteOffset, value, littleEndian, TypedArrayKind.FLOAT32, "DataView.prototype.setFloat32");
    }

    /** <a href="https://tc39.es/ecma262/#sec-dataview.prototype.getfloat64">DataView.prototype.getFloat64</a> */
    @Builtin(name = "getFloat64", length = 1)
    static Object getFloat64(Realm realm, Object thisValue, Object byteOffset, Object littleEndian) {
        return get(realm, thisValue, byteOffset, littleEndian, TypedArrayKind.FLOAT64, "DataView.prototype.getFloat64");
    }

    /** <a href="https://tc39.es/ecma262/#sec-dataview.prototype.setfloat64">DataView.prototype.setFloat64</a> */
    @Builtin(name = "setFloat64", length = 2)
    static Object setFloat64(Realm realm, Object thisValue, Object byteOffset, Object value, Object littleEndian) {
        return set(realm, thisValue, byteOffset, value, littleEndian, TypedArrayKind.FLOAT64, "DataView.prototype.setFloat64");
    }

    /** <a href="https://tc39.es/ecma262/#sec-dataview.prototype.getint8">DataView.prototype.getInt8</a> */
    @Builtin(name = "getInt8", length = 1)
    static Object getInt8(Realm realm, Object thisValue, Object byteOffset) {
        return get(realm, thisValue, byteOffset, UNDEFINED, TypedArrayKind.INT8, "DataView.prototype.getInt8");
    }

    /** <a href="https://tc39.es/ecma262/#sec-dataview.prototype.setint8">DataView.prototype.setInt8</a> */
    @Builtin(name = "setInt8", length = 2)
    static Object setInt8(Realm realm, Object thisValue, Object byteOffset, Object value) {
        return set(realm, thisValue, byteOffset, value, UNDEFINED, TypedArrayKind.INT8, "DataView.prototype.setInt8");
    }

    /** <a href="https://tc39.es/ecma262/#sec-dataview.prototype.getint16">DataView.prototype.getInt16</a> */
    @Builtin(name = "getInt16", length = 1)
    static Object getInt16(Realm realm, Object thisValue, Object byteOffset, Object littleEndian) {
        return get(realm, thisValue, byteOffset, littleEndian, TypedArrayKind.INT16, "DataView.prototype.getInt16");
    }

    /** <a href="https://tc39.es/ecma262/#sec-dataview.prototype.setint16">DataView.prototype.setInt16</a> */
    @Builtin(name = "setInt16", length = 2)
    static Object setInt16(Realm realm, Object thisValue, Object byteOffset, Object value, Object littleEndian) {
        return set(realm, thisValue, byteOffset, value, littleEndian, TypedArrayKind.INT16, "DataView.prototype.setInt16");
    }

    /** <a href="https://tc39.es/ecma262/#sec-dataview.prototype.getint32">DataView.prototype.getInt32</a> */
    @Builtin(name = "getInt32", length = 1)
    static Object getInt32(Realm realm, Object thisValue, Object byteOffset, Object littleEndian) {
        return get(realm, thisValue, byteOffset, littleEndian, TypedArrayKind.INT32, "DataView.prototype.getInt32");
    }

    /** <a href="https://tc39.es/ecma262/#sec-dataview.prototype.setint32">DataView.prototype.setInt32</a> */
    @Builtin(name = "setInt32", length = 2)
    static Object setInt32(Realm realm, Object thisValue, Object byteOffset, Object value, Object littleEndian) {
        return set(realm, thisValue, byteOffset, value, littleEndian, TypedArrayKind.INT32, "DataView.prototype.setInt32");
    }

    /** <a href="https://tc39.es/ecma262/#sec-dataview.prototype.getuint8">DataView.prototype.getUint8</a> */
    @Builtin(name = "getUint8", length = 1)
    static Object getUint8(Realm realm, Object thisValue, Object byteOffset) {
        return get(realm, thisValue, byteOffset, UNDEFINED, TypedArrayKind.UINT8, "DataView.prototype.getUint8");
    }

    /** <a href="https://tc39.es/ecma262/#sec-dataview.prototype.setuint8">DataView.prototype.setUint8</a> */
    @Builtin(name = "setUint8", length = 2)
    static Object setUint8(Realm realm, Object thisValue, Object byteOffset, Object value) {
        return set(realm, thisValue, byteOffset, value, UNDEFINED, TypedArrayKind.UINT8, "DataView.prototype.setUint8");
    }

    /** <a href="https://tc39.es/ecma262/#sec-dataview.prototype.getuint16">DataView.prototype.getUint16</a> */
    @Builtin(name = "getUint16", length = 1)
    static Object getUint16(Realm realm, Object thisValue, Object byteOffset, Object littleEndian) {
        return get(realm, thisValue, byteOffset, littleEndian, TypedArrayKind.UINT16, "DataView.prototype.getUint16");
    }

    /** <a href="https://tc39.es/ecma262/#sec-dataview.prototype.setuint16">DataView.prototype.setUint16</a> */
    @Builtin(name = "setUint16", length = 2)
    static Object setUint16(Realm realm, Object thisValue, Object byteOffset, Object value, Object littleEndian) {
        return set(realm, thisValue, byteOffset, value, littleEndian, TypedArrayKind.UINT16, "DataView.prototype.setUint16");
    }

    /** <a href="https://tc39.es/ecma262/#sec-dataview.prototype.getuint32">DataView.prototype.getUint32</a> */
    @Builtin(name = "getUint32", length = 1)
    static Object getUint32(Realm realm, Object thisValue, Object byteOffset, Object littleEndian) {
        return get(realm, thisValue, byteOffset, littleEndian, TypedArrayKind.UINT32, "DataView.prototype.getUint32");
    }

    /** <a href="https://tc39.es/ecma262/#sec-dataview.prototype.setuint32">DataView.prototype.setUint32</a> */
    @Builtin(name = "setUint32", length = 2)
    static Object setUint32(Realm realm, Object thisValue, Object byteOffset, Object value, Object littleEndian) {
        return set(realm, thisValue, byteOffset, value, littleEndian, TypedArrayKind.UINT32, "DataView.prototype.setUint32");
    }
}
