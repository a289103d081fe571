package dev.deltic.builtins.bigint;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.numbers.IntegerConversions;
import dev.deltic.numbers.NumberToString;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.BigIntNumbers;
import dev.deltic.values.BigInts;
import java.math.BigInteger;

/** <a href="https://tc39.es/ecma262/#sec-bigint-constructor">The BigInt Constructor</a> */
@BuiltinHolder("%BigInt%")
@IntrinsicProperty(name = "prototype", intrinsic = "BIG_INT_PROTOTYPE", attributes = 0)
public final class BigIntConstructor {
    private BigIntConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-bigint-constructor-number-value">BigInt ( value )</a> */
    @Builtin(name = "BigInt", length = 1, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object value) {
        if (newTarget != UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.NOT_A_CONSTRUCTOR, "BigInt");
        }
        Object primitive = TypeConversion.toPrimitive(realm, value, TypeConversion.Hint.NUMBER);
        if (primitive instanceof Integer i) {
            return BigInteger.valueOf(i);
        }
        if (primitive instanceof Double d) {
            BigInteger exact = BigIntNumbers.fromNumber(d);
            if (exact == null) {
                throw Errors.create(realm, MessageTemplate.NUMBER_TO_BIGINT, NumberToString.toString(d));
            }
            return exact;
        }
        return TypeConversion.toBigInt(realm, primitive);
    }

    /** ToIndex, with the error V8 has here. */
    private static long toWidth(Realm realm, Object bits) {
        double width = TypeConversion.toIntegerOrInfinity(realm, bits);
        if (width < 0 || width > IntegerConversions.MAX_SAFE_INTEGER) {
            throw Errors.create(realm, MessageTemplate.NOT_A_SAFE_INTEGER);
        }
        return (long) width;
    }

    /** <a href="https://tc39.es/ecma262/#sec-bigint.asintn">BigInt.asIntN</a> */
    @Builtin(name = "asIntN", length = 2)
    static Object asIntN(Realm realm, Object thisValue, Object bits, Object bigint) {
        long width = toWidth(realm, bits);
        return BigInts.asIntN(width, TypeConversion.toBigInt(realm, bigint));
    }

    /** <a href="https://tc39.es/ecma262/#sec-bigint.asuintn">BigInt.asUintN</a> */
    @Builtin(name = "asUintN", length = 2)
    static Object asUintN(Realm realm, Object thisValue, Object bits, Object bigint) {
        long width = toWidth(realm, bits);
        BigInteger value = TypeConversion.toBigInt(realm, bigint);
        if (value.signum() < 0 && width <= BigInts.MAX_BITS) {
            realm.agent.announceBytes(width / 8);
        }
        return BigInts.asUintN(width, value);
    }
}
