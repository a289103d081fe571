package dev.deltic.builtins.atomics;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.numbers.IntegerConversions;
import dev.deltic.runtime.Comparison;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.runtime.exotic.ByteAccess;
import dev.deltic.runtime.exotic.JSTypedArray;

/** <a href="https://tc39.es/ecma262/#sec-atomics-object">The Atomics Object</a> */
@BuiltinHolder(value = "%Atomics%", toStringTag = "Atomics")
public final class AtomicsNamespace {
    private AtomicsNamespace() { }

    /** <a href="https://tc39.es/ecma262/#sec-atomicreadmodifywrite">AtomicReadModifyWrite</a> */
    private static Object modify(Realm realm, Object typedArray, Object index, Object value, AtomicAccess.Operation operation,
            String method) {
        JSTypedArray array = AtomicAccess.validate(realm, typedArray, AtomicAccess.Elements.WRITABLE_INTEGER, method);
        int k = AtomicAccess.validateIndex(realm, array, index);
        Object operand = AtomicAccess.convert(realm, array, value);
        AtomicAccess.revalidate(realm, array, k, method);
        return ByteAccess.fromBits(array.kind, AtomicAccess.modify(array, k, operation, ByteAccess.toBits(operand)));
    }

    /** <a href="https://tc39.es/ecma262/#sec-atomics.add">Atomics.add</a> */
    @Builtin(name = "add", length = 3)
    static Object add(Realm realm, Object thisValue, Object typedArray, Object index, Object value) {
        return modify(realm, typedArray, index, value, AtomicAccess.Operation.ADD, "Atomics.add");
    }

    /** <a href="https://tc39.es/ecma262/#sec-atomics.and">Atomics.and</a> */
    @Builtin(name = "and", length = 3)
    static Object and(Realm realm, Object thisValue, Object typedArray, Object index, Object value) {
        return modify(realm, typedArray, index, value, AtomicAccess.Operation.AND, "Atomics.and");
    }

    /** <a href="https://tc39.es/ecma262/#sec-atomics.exchange">Atomics.exchange</a> */
    @Builtin(name = "exchange", length = 3)
    static Object exchange(Realm realm, Object thisValue, Object typedArray, Object index, Object value) {
        return modify(realm, typedArray, index, value, AtomicAccess.Operation.EXCHANGE, "Atomics.exchange");
    }

    /** <a href="https://tc39.es/ecma262/#sec-atomics.or">Atomics.or</a> */
    @Builtin(name = "or", length = 3)
    static Object or(Realm realm, Object thisValue, Object typedArray, Object index, Object value) {
        return modify(realm, typedArray, index, value, AtomicAccess.Operation.OR, "Atomics.or");
    }

    /** <a href="https://tc39.es/ecma262/#sec-atomics.sub">Atomics.sub</a> */
    @Builtin(name = "sub", length = 3)
    static Object sub(Realm realm, Object thisValue, Object typedArray, Object index, Object value) {
        return modify(realm, typedArray, index, value, AtomicAccess.Operation.SUB, "Atomics.sub");
    }

    /** <a href="https://tc39.es/ecma262/#sec-atomics.xor">Atomics.xor</a> */
    @Builtin(name = "xor", length = 3)
    static Object xor(Realm realm, Object thisValue, Object typedArray, Object index, Object value) {
        return modify(realm, typedArray, index, value, AtomicAccess.Operation.XOR, "Atomics.xor");
    }

    /** <a href="https://tc39.es/ecma262/#sec-atomics.compareexchange">Atomics.compareExchange</a> */
    @Builtin(name = "compareExchange", length = 4)
    static Object compareExchange(Realm realm, Object thisValue, Object[] arguments) {
        JSTypedArray array =
            AtomicAccess.validate(realm, at(arguments, 0), AtomicAccess.Elements.WRITABLE_INTEGER, "Atomics.compareExchange");
        int k = AtomicAccess.validateIndex(realm, array, at(arguments, 1));
        Object expected = AtomicAccess.convert(realm, array, at(arguments, 2));
        Object replacement = AtomicAccess.convert(realm, array, at(arguments, 3));
        AtomicAccess.revalidate(realm, array, k, "Atomics.compareExchange");
        return ByteAccess.fromBits(array.kind,
            AtomicAccess.compareExchange(array, k, ByteAccess.toBits(expected), ByteAccess.toBits(replacement)));
    }

    private static Object at(Object[] arguments, int index) {
        return index < arguments.length ? arguments[index] : UNDEFINED;
    }

    /** <a href="https://tc39.es/ecma262/#sec-atomics.islockfree">Atomics.isLockFree</a> */
    @Builtin(name = "isLockFree", length = 1)
    static Object isLockFree(Realm realm, Object thisValue, Object size) {
        double n = TypeConversion.toIntegerOrInfinity(realm, size);
        return n == 1 || n == 2 || n == 4 || n == 8;
    }

    /** <a href="https://tc39.es/ecma262/#sec-atomics.load">Atomics.load</a> */
    @Builtin(name = "load", length = 2)
    static Object load(Realm realm, Object thisValue, Object typedArray, Object index) {
        JSTypedArray array = AtomicAccess.validate(realm, typedArray, AtomicAccess.Elements.INTEGER, "Atomics.load");
        int k = AtomicAccess.validateIndex(realm, array, index);
        AtomicAccess.revalidate(realm, array, k, "Atomics.load");
        return ByteAccess.fromBits(array.kind, AtomicAccess.load(array, k));
    }

    /** <a href="https://tc39.es/ecma262/#sec-atomics.store">Atomics.store</a> */
    @Builtin(name = "store", length = 3)
    static Object store(Realm realm, Object thisValue, Object typedArray, Object index, Object value) {
        JSTypedArray array = AtomicAccess.validate(realm, typedArray, AtomicAccess.Elements.WRITABLE_INTEGER, "Atomics.store");
        int k = AtomicAccess.validateIndex(realm, array, index);
        Object stored = AtomicAccess.convert(realm, array, value);
        AtomicAccess.revalidate(realm, array, k, "Atomics.store");
        AtomicAccess.store(array, k, ByteAccess.toBits(stored));
        return stored;
    }

    /** <a href="https://tc39.es/ecma262/#sec-atomics.pause">Atomics.pause</a> */
    @Builtin(name = "pause")
    static Object pause(Realm realm, Object thisValue, Object iterations) {
        if (iterations != UNDEFINED && !(Comparison.isNumber(iterations)
                && IntegerConversions.isIntegral(((Number) iterations).doubleValue()))) {
            throw Errors.create(realm, MessageTemplate.PAUSE_ARGUMENT);
        }
        Thread.onSpinWait();
        return UNDEFINED;
    }

    /** <a href="https://tc39.es/ecma262/#sec-atomics.wait">Atomics.wait</a> */
    @Builtin(name = "wait", length = 4)
    static Object wait(Realm realm, Object thisValue, Object[] arguments) {
        return AtomicWaiting.wait(realm, at(arguments, 0), at(arguments, 1), at(arguments, 2), at(arguments, 3));
    }

    /** <a href="https://tc39.es/ecma262/#sec-atomics.waitasync">Atomics.waitAsync</a> */
    @Builtin(name = "waitAsync", length = 4)
    static Object waitAsync(Realm realm, Object thisValue, Object[] arguments) {
        return AtomicWaiting.waitAsync(realm, at(arguments, 0), at(arguments, 1), at(arguments, 2), at(arguments, 3));
    }

    /** <a href="https://tc39.es/ecma262/#sec-atomics.notify">Atomics.notify</a> */
    @Builtin(name = "notify", length = 3)
    static Object notify(Realm realm, Object thisValue, Object typedArray, Object index, Object count) {
        JSTypedArray array = AtomicAccess.validate(realm, typedArray, AtomicAccess.Elements.WAITABLE, "Atomics.notify");
        int k = AtomicAccess.validateIndex(realm, array, index);
        double howMany = count == UNDEFINED ? Double.POSITIVE_INFINITY
            : Math.max(TypeConversion.toIntegerOrInfinity(realm, count), 0);
        return AtomicWaiting.notify(array, k, howMany);
    }
}
