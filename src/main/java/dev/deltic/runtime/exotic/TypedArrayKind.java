package dev.deltic.runtime.exotic;

import dev.deltic.runtime.Intrinsic;

/** The element types. <a href="https://tc39.es/ecma262/#table-the-typedarray-constructors">The TypedArray Constructors</a> */
public enum TypedArrayKind {
    /** Signed 8 bits. */
    INT8("Int8Array", 1, Intrinsic.INT8_ARRAY, Intrinsic.INT8_ARRAY_PROTOTYPE),
    /** Unsigned 8 bits. */
    UINT8("Uint8Array", 1, Intrinsic.UINT8_ARRAY, Intrinsic.UINT8_ARRAY_PROTOTYPE),
    /** Unsigned 8 bits, stored values clamped. */
    UINT8_CLAMPED("Uint8ClampedArray", 1, Intrinsic.UINT8_CLAMPED_ARRAY, Intrinsic.UINT8_CLAMPED_ARRAY_PROTOTYPE),
    /** Signed 16 bits. */
    INT16("Int16Array", 2, Intrinsic.INT16_ARRAY, Intrinsic.INT16_ARRAY_PROTOTYPE),
    /** Unsigned 16 bits. */
    UINT16("Uint16Array", 2, Intrinsic.UINT16_ARRAY, Intrinsic.UINT16_ARRAY_PROTOTYPE),
    /** Signed 32 bits. */
    INT32("Int32Array", 4, Intrinsic.INT32_ARRAY, Intrinsic.INT32_ARRAY_PROTOTYPE),
    /** Unsigned 32 bits. */
    UINT32("Uint32Array", 4, Intrinsic.UINT32_ARRAY, Intrinsic.UINT32_ARRAY_PROTOTYPE),
    /** IEEE 754 binary16. */
    FLOAT16("Float16Array", 2, Intrinsic.FLOAT16_ARRAY, Intrinsic.FLOAT16_ARRAY_PROTOTYPE),
    /** IEEE 754 binary32. */
    FLOAT32("Float32Array", 4, Intrinsic.FLOAT32_ARRAY, Intrinsic.FLOAT32_ARRAY_PROTOTYPE),
    /** IEEE 754 binary64. */
    FLOAT64("Float64Array", 8, Intrinsic.FLOAT64_ARRAY, Intrinsic.FLOAT64_ARRAY_PROTOTYPE),
    /** Signed 64 bits, BigInts. */
    BIG_INT64("BigInt64Array", 8, Intrinsic.BIG_INT64_ARRAY, Intrinsic.BIG_INT64_ARRAY_PROTOTYPE),
    /** Unsigned 64 bits, BigInts. */
    BIG_UINT64("BigUint64Array", 8, Intrinsic.BIG_UINT64_ARRAY, Intrinsic.BIG_UINT64_ARRAY_PROTOTYPE);

    /** The constructor's name. */
    public final String typeName;
    /** Bytes per element. */
    public final int size;
    /** The constructor. */
    public final Intrinsic constructor;
    /** The prototype of its instances. */
    public final Intrinsic prototype;

    TypedArrayKind(String typeName, int size, Intrinsic constructor, Intrinsic prototype) {
        this.typeName = typeName;
        this.size = size;
        this.constructor = constructor;
        this.prototype = prototype;
    }

    /** Whether [[ContentType]] is bigint. */
    public boolean isBigInt() {
        return this == BIG_INT64 || this == BIG_UINT64;
    }

    /** Whether elements are Numbers with fractions. */
    public boolean isFloat() {
        return this == FLOAT16 || this == FLOAT32 || this == FLOAT64;
    }
}
