package dev.deltic.builtins.bigint;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.BigIntWork;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSPrimitiveObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.BigIntText;
import java.math.BigInteger;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-the-bigint-prototype-object">Properties of the BigInt Prototype Object</a> */
@BuiltinHolder(value = "%BigInt.prototype%", toStringTag = "BigInt")
@IntrinsicProperty(name = "constructor", intrinsic = "BIG_INT")
@IntrinsicProperty(name = "toLocaleString", intrinsic = "BIG_INT_TO_LOCALE_STRING")
public final class BigIntPrototype {
    private BigIntPrototype() { }

    /** <a href="https://tc39.es/ecma262/#sec-thisbigintvalue">ThisBigIntValue</a> */
    private static BigInteger thisBigIntValue(Realm realm, Object thisValue, String method) {
        Object value = thisValue instanceof JSPrimitiveObject object ? object.primitive : thisValue;
        if (value instanceof BigInteger big) {
            return big;
        }
        throw Errors.create(realm, MessageTemplate.RECEIVER_TYPE, "BigInt.prototype." + method, "BigInt");
    }

    /** <a href="https://tc39.es/ecma262/#sec-bigint.prototype.tostring">BigInt.prototype.toString</a> */
    @Builtin(name = "toString")
    static Object toString(Realm realm, Object thisValue, Object radix) {
        BigInteger value = thisBigIntValue(realm, thisValue, "toString");
        double base = radix == UNDEFINED ? 10 : TypeConversion.toIntegerOrInfinity(realm, radix);
        if (base < 2 || base > 36) {
            throw Errors.create(realm, MessageTemplate.TO_STRING_RADIX);
        }
        BigIntWork.announceText(realm.agent, value.bitLength());
        return BigIntText.toString(value, (int) base);
    }

    /** <a href="https://tc39.es/ecma262/#sec-bigint.prototype.valueof">BigInt.prototype.valueOf</a> */
    @Builtin(name = "valueOf")
    static Object valueOf(Realm realm, Object thisValue) {
        return thisBigIntValue(realm, thisValue, "valueOf");
    }
}
