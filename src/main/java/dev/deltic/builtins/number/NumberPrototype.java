package dev.deltic.builtins.number;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.numbers.DecimalFormats;
import dev.deltic.numbers.NumberToString;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSPrimitiveObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-the-number-prototype-object">Properties of the Number Prototype Object</a> */
@BuiltinHolder("%Number.prototype%")
@IntrinsicProperty(name = "constructor", intrinsic = "NUMBER")
@IntrinsicProperty(name = "toLocaleString", intrinsic = "NUMBER_TO_LOCALE_STRING")
public final class NumberPrototype {
    private static final int MAX_DIGITS = 100;

    private NumberPrototype() { }

    /** <a href="https://tc39.es/ecma262/#sec-thisnumbervalue">ThisNumberValue</a> */
    private static Object thisNumberValue(Realm realm, Object thisValue, String method) {
        Object value = thisValue instanceof JSPrimitiveObject object ? object.primitive : thisValue;
        if (value instanceof Integer || value instanceof Double) {
            return value;
        }
        throw Errors.create(realm, MessageTemplate.RECEIVER_TYPE, "Number.prototype." + method, "Number");
    }

    private static double thisNumber(Realm realm, Object thisValue, String method) {
        return ((Number) thisNumberValue(realm, thisValue, method)).doubleValue();
    }

    /** <a href="https://tc39.es/ecma262/#sec-number.prototype.tostring">Number.prototype.toString</a> */
    @Builtin(name = "toString", length = 1)
    static Object toString(Realm realm, Object thisValue, Object radix) {
        Object number = thisNumberValue(realm, thisValue, "toString");
        double base = radix == UNDEFINED ? 10 : TypeConversion.toIntegerOrInfinity(realm, radix);
        if (base < 2 || base > 36) {
            throw Errors.create(realm, MessageTemplate.TO_STRING_RADIX);
        }
        if (number instanceof Integer i) {
            return base == 10 ? NumberToString.toString(i) : Integer.toString(i, (int) base);
        }
        return NumberToString.toString((Double) number, (int) base);
    }

    /** <a href="https://tc39.es/ecma262/#sec-number.prototype.valueof">Number.prototype.valueOf</a> */
    @Builtin(name = "valueOf")
    static Object valueOf(Realm realm, Object thisValue) {
        return thisNumberValue(realm, thisValue, "valueOf");
    }

    /** <a href="https://tc39.es/ecma262/#sec-number.prototype.tofixed">Number.prototype.toFixed</a> */
    @Builtin(name = "toFixed", length = 1)
    static Object toFixed(Realm realm, Object thisValue, Object fractionDigits) {
        double number = thisNumber(realm, thisValue, "toFixed");
        double digits = TypeConversion.toIntegerOrInfinity(realm, fractionDigits);
        if (digits < 0 || digits > MAX_DIGITS) {
            throw Errors.create(realm, MessageTemplate.TO_FIXED_DIGITS);
        }
        return Double.isFinite(number) ? DecimalFormats.toFixed(number, (int) digits) : NumberToString.toString(number);
    }

    /** <a href="https://tc39.es/ecma262/#sec-number.prototype.toexponential">Number.prototype.toExponential</a> */
    @Builtin(name = "toExponential", length = 1)
    static Object toExponential(Realm realm, Object thisValue, Object fractionDigits) {
        double number = thisNumber(realm, thisValue, "toExponential");
        double digits = TypeConversion.toIntegerOrInfinity(realm, fractionDigits);
        if (!Double.isFinite(number)) {
            return NumberToString.toString(number);
        }
        if (digits < 0 || digits > MAX_DIGITS) {
            throw Errors.create(realm, MessageTemplate.TO_EXPONENTIAL_DIGITS);
        }
        return DecimalFormats.toExponential(number,
            fractionDigits == UNDEFINED ? DecimalFormats.AS_MANY_AS_NECESSARY : (int) digits);
    }

    /** <a href="https://tc39.es/ecma262/#sec-number.prototype.toprecision">Number.prototype.toPrecision</a> */
    @Builtin(name = "toPrecision", length = 1)
    static Object toPrecision(Realm realm, Object thisValue, Object precision) {
        double number = thisNumber(realm, thisValue, "toPrecision");
        if (precision == UNDEFINED) {
            return NumberToString.toString(number);
        }
        double digits = TypeConversion.toIntegerOrInfinity(realm, precision);
        if (!Double.isFinite(number)) {
            return NumberToString.toString(number);
        }
        if (digits < 1 || digits > MAX_DIGITS) {
            throw Errors.create(realm, MessageTemplate.TO_PRECISION_DIGITS);
        }
        return DecimalFormats.toPrecision(number, (int) digits);
    }
}
