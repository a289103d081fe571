package dev.deltic.builtins.intl;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.intl.MathematicalValue;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.BigIntWork;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSPrimitiveObject;
import dev.deltic.runtime.Realm;
import java.math.BigInteger;

/** What Intl makes of {@code BigInt.prototype.toLocaleString}. */
@BuiltinHolder("%BigInt.prototype.toLocaleString%")
public final class BigIntToLocaleString {
    private BigIntToLocaleString() { }

    /** <a href="https://tc39.es/ecma402/#sup-bigint.prototype.tolocalestring">BigInt.prototype.toLocaleString</a> */
    @Builtin(name = "toLocaleString", kind = Builtin.Kind.FUNCTION)
    static Object toLocaleString(Realm realm, Object thisValue, Object locales, Object options) {
        Object value = thisValue instanceof JSPrimitiveObject object ? object.primitive : thisValue;
        if (!(value instanceof BigInteger big)) {
            throw Errors.create(realm, MessageTemplate.RECEIVER_TYPE, "BigInt.prototype.toLocaleString", "BigInt");
        }
        BigIntWork.announceText(realm.agent, big.bitLength());
        if (locales == UNDEFINED && options == UNDEFINED && AmericanNumbers.isDefaultLocale()) {
            return AmericanNumbers.format(big);
        }
        return PlainNumberFormats.of(realm, locales, options).format(MathematicalValue.ofBigInt(big));
    }
}
