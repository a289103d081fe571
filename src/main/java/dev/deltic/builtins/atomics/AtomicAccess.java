package dev.deltic.builtins.atomics;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.runtime.exotic.ByteAccess;
import dev.deltic.runtime.exotic.JSTypedArray;
import dev.deltic.runtime.exotic.SharedBlock;
import dev.deltic.runtime.exotic.TypedArrayKind;

/** The steps the operations have in common: checks, and what is done with the bits of one element. */
final class AtomicAccess {
    private AtomicAccess() { }

    /** What an operation stores. */
    enum Operation { ADD, AND, EXCHANGE, OR, SUB, XOR }

    /** Which typed arrays an operation takes. */
    enum Elements { INTEGER, WRITABLE_INTEGER, WAITABLE }

    /** <a href="https://tc39.es/ecma262/#sec-validateintegertypedarray">ValidateIntegerTypedArray</a> */
    static JSTypedArray validate(Realm realm, Object value, Elements elements, String method) {
        if (!(value instanceof JSTypedArray array)) {
            throw Errors.create(realm, elements == Elements.WAITABLE ? MessageTemplate.NOT_A_WAITABLE_TYPED_ARRAY
                : MessageTemplate.NOT_AN_INTEGER_TYPED_ARRAY, Errors.display(value));
        }
        JSTypedArray.validate(realm, array, method);
        if (elements == Elements.WRITABLE_INTEGER) {
            array.requireWritable(realm, method);
        }
        if (elements == Elements.WAITABLE) {
            if (array.kind != TypedArrayKind.INT32 && array.kind != TypedArrayKind.BIG_INT64) {
                throw Errors.create(realm, MessageTemplate.NOT_A_WAITABLE_TYPED_ARRAY, Errors.display(value));
            }
        } else if (array.kind.isFloat() || array.kind == TypedArrayKind.UINT8_CLAMPED) {
            throw Errors.create(realm, MessageTemplate.NOT_AN_INTEGER_TYPED_ARRAY, Errors.display(value));
        }
        return array;
    }

    /** <a href="https://tc39.es/ecma262/#sec-validateatomicaccess">ValidateAtomicAccess</a>: the element's index. */
    static int validateIndex(Realm realm, JSTypedArray array, Object requestIndex) {
        int length = array.currentLength();
        long index = TypeConversion.toIndex(realm, requestIndex, MessageTemplate.INVALID_ATOMIC_INDEX);
        if (index >= length) {
            throw Errors.create(realm, MessageTemplate.INVALID_ATOMIC_INDEX);
        }
        return (int) index;
    }

    /** <a href="https://tc39.es/ecma262/#sec-revalidateatomicaccess">RevalidateAtomicAccess</a> */
    static void revalidate(Realm realm, JSTypedArray array, int index, String method) {
        JSTypedArray.validate(realm, array, method);
        if (index >= array.currentLength()) {
            throw Errors.create(realm, MessageTemplate.INVALID_ATOMIC_INDEX);
        }
    }

    /** ToBigInt, or ToIntegerOrInfinity as a value. */
    static Object convert(Realm realm, JSTypedArray array, Object value) {
        return array.kind.isBigInt() ? TypeConversion.toBigInt(realm, value)
            : TypeConversion.number(TypeConversion.toIntegerOrInfinity(realm, value));
    }

    private static void lock(SharedBlock block) {
        if (block != null) {
            block.lock.lock();
        }
    }

    private static void unlock(SharedBlock block) {
        if (block != null) {
            block.lock.unlock();
        }
    }

    /** The bits of an element, sign-extended or not as they come. */
    static long load(JSTypedArray array, int index) {
        SharedBlock block = array.buffer.block();
        lock(block);
        try {
            return ByteAccess.getBits(array.kind.size, array.bytes, array.offsetOf(index));
        } finally {
            unlock(block);
        }
    }

    static void store(JSTypedArray array, int index, long bits) {
        SharedBlock block = array.buffer.block();
        lock(block);
        try {
            ByteAccess.putBits(array.kind.size, array.bytes, array.offsetOf(index), bits);
        } finally {
            unlock(block);
        }
    }

    /** Combines the element with {@code operand}; returns the bits before. */
    static long modify(JSTypedArray array, int index, Operation operation, long operand) {
        SharedBlock block = array.buffer.block();
        lock(block);
        try {
            int at = array.offsetOf(index);
            long old = ByteAccess.getBits(array.kind.size, array.bytes, at);
            ByteAccess.putBits(array.kind.size, array.bytes, at, combine(operation, old, operand));
            return old;
        } finally {
            unlock(block);
        }
    }

    private static long combine(Operation operation, long old, long operand) {
        switch (operation) {
            case ADD: return old + operand;
            case AND: return old & operand;
            case EXCHANGE: return operand;
            case OR: return old | operand;
            case SUB: return old - operand;
            default: return old ^ operand;
        }
    }

    /** Stores {@code replacement} if the element has the bits of {@code expected}; returns the bits before. */
    static long compareExchange(JSTypedArray array, int index, long expected, long replacement) {
        SharedBlock block = array.buffer.block();
        int size = array.kind.size;
        long mask = size == 8 ? -1 : (1L << size * Byte.SIZE) - 1;
        lock(block);
        try {
            int at = array.offsetOf(index);
            long old = ByteAccess.getBits(size, array.bytes, at);
            if (((old ^ expected) & mask) == 0) {
                ByteAccess.putBits(size, array.bytes, at, replacement);
            }
            return old;
        } finally {
            unlock(block);
        }
    }

    /** ToInt32 or ToBigInt64 of a value to wait for, as the element's bits. */
    static long waitValue(Realm realm, JSTypedArray array, Object value) {
        return array.kind.isBigInt() ? TypeConversion.toBigInt(realm, value).longValue()
            : TypeConversion.toInt32(realm, value);
    }
}
