package dev.deltic.runtime;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.numbers.IntegerConversions;
import dev.deltic.numbers.NumberToString;
import dev.deltic.numbers.StringToNumber;
import dev.deltic.values.BigIntNumbers;
import dev.deltic.values.BigIntText;
import dev.deltic.values.JSStrings;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.Rope;
import java.math.BigInteger;

/** <a href="https://tc39.es/ecma262/#sec-type-conversion">Type Conversion</a> */
public final class TypeConversion {
    /** The preferred type of {@link #toPrimitive}. */
    public enum Hint {
        DEFAULT("default"),
        NUMBER("number"),
        STRING("string");

        final String text;

        Hint(String text) {
            this.text = text;
        }
    }

    private TypeConversion() { }

    /** <a href="https://tc39.es/ecma262/#sec-toprimitive">ToPrimitive</a> */
    public static Object toPrimitive(Realm realm, Object value, Hint hint) {
        if (!(value instanceof JSObject object)) {
            return value;
        }
        Object exotic = ObjectOperations.getMethod(realm, object, JSSymbol.TO_PRIMITIVE);
        if (exotic != UNDEFINED) {
            Object result = ObjectOperations.call(realm, exotic, object, hint.text);
            if (result instanceof JSObject) {
                throw Errors.create(realm, MessageTemplate.CANNOT_CONVERT_TO_PRIMITIVE);
            }
            return result;
        }
        return object.ordinaryToPrimitive(realm, hint == Hint.STRING);
    }

    /** <a href="https://tc39.es/ecma262/#sec-toprimitive">ToPrimitive</a> without a preferred type. */
    public static Object toPrimitive(Realm realm, Object value) {
        return value instanceof JSObject ? toPrimitive(realm, value, Hint.DEFAULT) : value;
    }

    /** <a href="https://tc39.es/ecma262/#sec-toboolean">ToBoolean</a> */
    public static boolean toBoolean(Object value) {
        if (value instanceof Boolean b) {
            return b;
        }
        if (value == UNDEFINED || value == null) {
            return false;
        }
        if (value instanceof Integer i) {
            return i != 0;
        }
        if (value instanceof String s) {
            return !s.isEmpty();
        }
        if (value instanceof Double d) {
            return !d.isNaN() && d.doubleValue() != 0;
        }
        if (value instanceof JSObject object) {
            return !object.isHTMLDDA() && object.isTruthy();
        }
        if (value instanceof Rope rope) {
            return rope.length() != 0;
        }
        return !(value instanceof BigInteger big) || big.signum() != 0;
    }

    /** <a href="https://tc39.es/ecma262/#sec-tonumber">ToNumber</a> */
    public static double toNumber(Realm realm, Object value) {
        if (value instanceof Integer i) {
            return i;
        }
        if (value instanceof Double d) {
            return d;
        }
        return toNumberSlow(realm, value);
    }

    private static double toNumberSlow(Realm realm, Object value) {
        if (value == UNDEFINED) {
            return Double.NaN;
        }
        if (value == null) {
            return 0;
        }
        if (value instanceof Boolean b) {
            return b ? 1 : 0;
        }
        if (JSStrings.isString(value)) {
            return StringToNumber.stringToNumber(JSStrings.flatten(value));
        }
        if (value instanceof JSSymbol) {
            throw Errors.create(realm, MessageTemplate.SYMBOL_TO_NUMBER);
        }
        if (value instanceof BigInteger) {
            throw Errors.create(realm, MessageTemplate.BIGINT_TO_NUMBER);
        }
        return toNumber(realm, toPrimitive(realm, value, Hint.NUMBER));
    }

    /** <a href="https://tc39.es/ecma262/#sec-tonumeric">ToNumeric</a>: an Integer, a Double or a BigInteger. */
    public static Object toNumeric(Realm realm, Object value) {
        if (value instanceof Integer || value instanceof Double) {
            return value;
        }
        Object primitive = toPrimitive(realm, value, Hint.NUMBER);
        return primitive instanceof BigInteger ? primitive : number(toNumber(realm, primitive));
    }

    /** A number as a value: an Integer where the number is an int32 other than -0, else a Double. */
    public static Object number(double value) {
        int i = (int) value;
        return i == value && (i != 0 || Double.doubleToRawLongBits(value) == 0) ? (Object) i : (Object) value;
    }

    /** A number as a value. */
    public static Object number(long value) {
        return (int) value == value ? (Object) (int) value : (Object) (double) value;
    }

    /** <a href="https://tc39.es/ecma262/#sec-toint32">ToInt32</a> */
    public static int toInt32(Realm realm, Object value) {
        return value instanceof Integer i ? i : IntegerConversions.toInt32(toNumber(realm, value));
    }

    /** <a href="https://tc39.es/ecma262/#sec-touint32">ToUint32</a> */
    public static long toUint32(Realm realm, Object value) {
        return toInt32(realm, value) & 0xFFFFFFFFL;
    }

    /** <a href="https://tc39.es/ecma262/#sec-tointegerorinfinity">ToIntegerOrInfinity</a> */
    public static double toIntegerOrInfinity(Realm realm, Object value) {
        return value instanceof Integer i ? i : IntegerConversions.toIntegerOrInfinity(toNumber(realm, value));
    }

    /** <a href="https://tc39.es/ecma262/#sec-tolength">ToLength</a> */
    public static long toLength(Realm realm, Object value) {
        return value instanceof Integer i ? Math.max(0, i) : IntegerConversions.toLength(toNumber(realm, value));
    }

    /** <a href="https://tc39.es/ecma262/#sec-toindex">ToIndex</a> */
    public static long toIndex(Realm realm, Object value) {
        return value instanceof Integer i && i >= 0 ? i : toIndex(realm, value, MessageTemplate.INVALID_INDEX);
    }

    /** <a href="https://tc39.es/ecma262/#sec-toindex">ToIndex</a> with an error of the caller's, whose argument is the value. */
    public static long toIndex(Realm realm, Object value, MessageTemplate error) {
        return toIndex(realm, value, error, null);
    }

    /** <a href="https://tc39.es/ecma262/#sec-toindex">ToIndex</a> with an error and argument of the caller's. */
    public static long toIndex(Realm realm, Object value, MessageTemplate error, String argument) {
        if (value == UNDEFINED) {
            return 0;
        }
        double integer = toIntegerOrInfinity(realm, value);
        if (integer < 0 || integer > IntegerConversions.MAX_SAFE_INTEGER) {
            throw Errors.create(realm, error, argument != null ? argument : Errors.describeWithoutCode(value));
        }
        return (long) integer;
    }

    /** <a href="https://tc39.es/ecma262/#sec-tobigint">ToBigInt</a> */
    public static BigInteger toBigInt(Realm realm, Object value) {
        Object primitive = toPrimitive(realm, value, Hint.NUMBER);
        if (primitive instanceof BigInteger big) {
            return big;
        }
        if (primitive instanceof Boolean b) {
            return b ? BigInteger.ONE : BigInteger.ZERO;
        }
        if (JSStrings.isString(primitive)) {
            BigInteger parsed = BigIntWork.parse(realm, JSStrings.flatten(primitive));
            if (parsed == null) {
                throw Errors.create(realm, MessageTemplate.NOT_A_BIGINT_TEXT, primitive);
            }
            return parsed;
        }
        throw Errors.create(realm, MessageTemplate.NOT_A_BIGINT, Errors.describeWithoutCode(primitive));
    }

    /** <a href="https://tc39.es/ecma262/#sec-numbertobigint">NumberToBigInt</a>'s input as an exact integer, or null. */
    public static BigInteger exactBigInt(double value) {
        return BigIntNumbers.fromNumber(value);
    }

    /** <a href="https://tc39.es/ecma262/#sec-tostring">ToString</a>, flat. */
    public static String toString(Realm realm, Object value) {
        return value instanceof String s ? s : JSStrings.flatten(toStringValue(realm, value));
    }

    /** <a href="https://tc39.es/ecma262/#sec-tostring">ToString</a>: a String or a Rope. Primitives but symbols need no realm, which may be
     *  null then. */
    public static CharSequence toStringValue(Realm realm, Object value) {
        if (value instanceof String s) {
            return s;
        }
        if (value instanceof Integer i) {
            return realm == null ? NumberToString.toString(i) : realm.agent.numberTexts().toString(i);
        }
        if (value instanceof Rope rope) {
            return rope;
        }
        if (value instanceof Double d) {
            return realm == null ? NumberToString.toString(d) : realm.agent.numberTexts().toString(d);
        }
        if (value == null) {
            return "null";
        }
        if (value instanceof JSObject) {
            return toStringValue(realm, toPrimitive(realm, value, Hint.STRING));
        }
        if (value instanceof JSSymbol) {
            throw Errors.create(realm, MessageTemplate.SYMBOL_TO_STRING);
        }
        return value instanceof BigInteger big ? bigIntText(realm, big) : value.toString();
    }

    private static String bigIntText(Realm realm, BigInteger value) {
        if (realm != null) {
            BigIntWork.announceText(realm.agent, value.bitLength());
        }
        return BigIntText.toString(value);
    }

    /** <a href="https://tc39.es/ecma262/#sec-toobject">ToObject</a> */
    public static JSObject toObject(Realm realm, Object value) {
        if (value instanceof JSObject object) {
            return object;
        }
        if (value == UNDEFINED || value == null) {
            throw Errors.create(realm, MessageTemplate.CONVERT_NULLISH_TO_OBJECT);
        }
        return JSPrimitiveObject.of(realm, value);
    }

    /** <a href="https://tc39.es/ecma262/#sec-topropertykey">ToPropertyKey</a> */
    public static PropertyKey toPropertyKey(Realm realm, Object value) {
        if (value instanceof String s) {
            return realm.key(s);
        }
        if (value instanceof Integer i && i >= 0) {
            return realm.key((long) i);
        }
        if (value instanceof JSSymbol symbol) {
            return symbol;
        }
        Object primitive = toPrimitive(realm, value, Hint.STRING);
        return primitive instanceof JSSymbol symbol ? symbol : realm.key(toString(realm, primitive));
    }
}
