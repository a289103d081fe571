package dev.deltic.builtins.number;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.BuiltinValue;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.numbers.IntegerConversions;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSPrimitiveObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.BigIntNumbers;
import java.math.BigInteger;

/** <a href="https://tc39.es/ecma262/#sec-number-constructor">The Number Constructor</a> */
@BuiltinHolder("%Number%")
@IntrinsicProperty(name = "prototype", intrinsic = "NUMBER_PROTOTYPE", attributes = 0)
@IntrinsicProperty(name = "parseFloat", intrinsic = "PARSE_FLOAT")
@IntrinsicProperty(name = "parseInt", intrinsic = "PARSE_INT")
public final class NumberConstructor {
    @BuiltinValue(name = "MAX_VALUE")
    static final Object MAX_VALUE = Double.MAX_VALUE;
    @BuiltinValue(name = "MIN_VALUE")
    static final Object MIN_VALUE = Double.MIN_VALUE;
    @BuiltinValue(name = "NaN")
    static final Object NAN = Double.NaN;
    @BuiltinValue(name = "NEGATIVE_INFINITY")
    static final Object NEGATIVE_INFINITY = Double.NEGATIVE_INFINITY;
    @BuiltinValue(name = "POSITIVE_INFINITY")
    static final Object POSITIVE_INFINITY = Double.POSITIVE_INFINITY;
    @BuiltinValue(name = "MAX_SAFE_INTEGER")
    static final Object MAX_SAFE_INTEGER = IntegerConversions.MAX_SAFE_INTEGER;
    @BuiltinValue(name = "MIN_SAFE_INTEGER")
    static final Object MIN_SAFE_INTEGER = -IntegerConversions.MAX_SAFE_INTEGER;
    @BuiltinValue(name = "EPSILON")
    static final Object EPSILON = 0x1p-52;

    private NumberConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-number-constructor-number-value">Number ( value )</a> */
    @Builtin(name = "Number", length = 1, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object[] arguments) {
        Object number = 0;
        if (arguments.length > 0) {
            Object numeric = TypeConversion.toNumeric(realm, arguments[0]);
            number = numeric instanceof BigInteger big ? TypeConversion.number(BigIntNumbers.toNumber(big)) : numeric;
        }
        if (newTarget == UNDEFINED) {
            return number;
        }
        JSObject prototype = ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.NUMBER_PROTOTYPE);
        return new JSPrimitiveObject(realm.agent.wellKnownShapes.empty, prototype, number);
    }

    /** <a href="https://tc39.es/ecma262/#sec-number.isfinite">Number.isFinite</a> */
    @Builtin(name = "isFinite", length = 1)
    static Object isFinite(Realm realm, Object thisValue, Object number) {
        return number instanceof Integer || number instanceof Double d && Double.isFinite(d);
    }

    /** <a href="https://tc39.es/ecma262/#sec-number.isinteger">Number.isInteger</a> */
    @Builtin(name = "isInteger", length = 1)
    static Object isInteger(Realm realm, Object thisValue, Object number) {
        return number instanceof Integer || number instanceof Double d && IntegerConversions.isIntegral(d);
    }

    /** <a href="https://tc39.es/ecma262/#sec-number.isnan">Number.isNaN</a> */
    @Builtin(name = "isNaN", length = 1)
    static Object isNaN(Realm realm, Object thisValue, Object number) {
        return number instanceof Double d && d.isNaN();
    }

    /** <a href="https://tc39.es/ecma262/#sec-number.issafeinteger">Number.isSafeInteger</a> */
    @Builtin(name = "isSafeInteger", length = 1)
    static Object isSafeInteger(Realm realm, Object thisValue, Object number) {
        return number instanceof Integer || number instanceof Double d && IntegerConversions.isSafeInteger(d);
    }
}
