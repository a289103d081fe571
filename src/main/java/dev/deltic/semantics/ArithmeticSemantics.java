package dev.deltic.semantics;

import static dev.deltic.ic.ArithmeticFeedback.ANY;
import static dev.deltic.ic.ArithmeticFeedback.BIGINT;
import static dev.deltic.ic.ArithmeticFeedback.INT32_INPUTS;
import static dev.deltic.ic.ArithmeticFeedback.NUMBER;
import static dev.deltic.ic.ArithmeticFeedback.STRING;
import static dev.deltic.ic.ArithmeticFeedback.STRING_AND_PRIMITIVE;

import dev.deltic.ic.ArithmeticFeedback;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.numbers.IntegerConversions;
import dev.deltic.numbers.NumberArithmetic;
import dev.deltic.runtime.BigIntWork;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.BigInts;
import dev.deltic.values.JSStrings;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.Rope;
import dev.deltic.values.SmallIntegers;
import java.math.BigInteger;

/** Arithmetic and bitwise operators. Each notes in its feedback slot what it met, unless that was int32s with an int32 result; see
 *  {@link ArithmeticFeedback}. <a href="https://tc39.es/ecma262/#sec-applystringornumericbinaryoperator">
 *  ApplyStringOrNumericBinaryOperator</a> */
public final class ArithmeticSemantics {
    /** Code units; a shorter string's memory is not worth an announcement. */
    private static final int LARGE_TEXT = 32 << 10;

    private ArithmeticSemantics() { }

    /** A number as a value; most that come here are no int32. */
    static Object number(double value) {
        int i = (int) value;
        return i == value && (i != 0 || Double.doubleToRawLongBits(value) == 0) ? (Object) SmallIntegers.box(i) : (Object) value;
    }

    /** {@code a + b} */
    public static Object add(Realm realm, Object a, Object b, Object[] feedback, int slot) {
        if (a instanceof Double x) {
            if (b instanceof Double y) {
                ArithmeticFeedback.record(realm, feedback, slot, NUMBER);
                return x + y;
            }
            if (b instanceof Integer y) {
                ArithmeticFeedback.record(realm, feedback, slot, NUMBER);
                return x + y;
            }
        } else if (a instanceof Integer x) {
            if (b instanceof Double y) {
                ArithmeticFeedback.record(realm, feedback, slot, NUMBER);
                return x + y;
            }
            if (b instanceof Integer y) {
                long sum = (long) x + y;
                if ((int) sum == sum) {
                    return SmallIntegers.box((int) sum);
                }
                ArithmeticFeedback.record(realm, feedback, slot, INT32_INPUTS);
                return (double) sum;
            }
        }
        return addSlow(realm, a, b, feedback, slot);
    }

    private static Object addSlow(Realm realm, Object a, Object b, Object[] feedback, int slot) {
        if (a instanceof CharSequence s) {
            if (b instanceof CharSequence t) {
                ArithmeticFeedback.record(realm, feedback, slot, STRING);
                return concat(realm, s, t);
            }
            if (b instanceof Integer i) {
                ArithmeticFeedback.record(realm, feedback, slot, STRING_AND_PRIMITIVE);
                return concat(realm, s, TypeConversion.toStringValue(realm, i));
            }
        }
        ArithmeticFeedback.record(realm, feedback, slot, kindOfAddition(a, b));
        Object left = TypeConversion.toPrimitive(realm, a);
        Object right = TypeConversion.toPrimitive(realm, b);
        if (JSStrings.isString(left) || JSStrings.isString(right)) {
            CharSequence s = TypeConversion.toStringValue(realm, left);
            return concat(realm, s, TypeConversion.toStringValue(realm, right));
        }
        left = TypeConversion.toNumeric(realm, left);
        right = TypeConversion.toNumeric(realm, right);
        if (left instanceof BigInteger || right instanceof BigInteger) {
            checkBothBigInt(realm, left, right);
            return BigInts.add((BigInteger) left, (BigInteger) right);
        }
        return number(toDouble(left) + toDouble(right));
    }

    /** {@code a + b} where the site has met strings only. */
    public static Object addStrings(Realm realm, Object a, Object b, Object[] feedback, int slot) {
        if (b instanceof String right) {
            if (a instanceof Rope left) {
                return announced(realm, left.concat(right), left.length(), right.length());
            }
            if (a instanceof String left) {
                return announced(realm, Rope.concat(left, right), left.length(), right.length());
            }
        } else if (b instanceof Rope right && JSStrings.isString(a)) {
            return concat(realm, (CharSequence) a, right);
        }
        return add(realm, a, b, feedback, slot);
    }

    /** {@code a + b} where the site has met strings with strings and other primitives. */
    public static Object addTexts(Realm realm, Object a, Object b, Object[] feedback, int slot) {
        CharSequence left = JSStrings.isString(a) ? (CharSequence) a : null;
        CharSequence right = JSStrings.isString(b) ? (CharSequence) b : null;
        if (left == null && right != null) {
            left = numberText(realm, a);
        } else if (right == null && left != null) {
            right = numberText(realm, b);
        }
        return left == null || right == null ? add(realm, a, b, feedback, slot) : concat(realm, left, right);
    }

    /** The text of a number; null of any other value. */
    private static String numberText(Realm realm, Object value) {
        if (value instanceof Integer i) {
            return realm.agent.numberTexts().toString(i);
        }
        return value instanceof Double d ? realm.agent.numberTexts().toString(d) : null;
    }

    private static CharSequence announced(Realm realm, CharSequence result, int left, int right) {
        if (left + right > LARGE_TEXT) {
            realm.agent.announceText(left, right);
        }
        return result;
    }

    /** A concatenation of strings. Large ones are announced: putting their characters together comes later, and unannounced. */
    static CharSequence concat(Realm realm, CharSequence left, CharSequence right) {
        return announced(realm, Rope.concat(left, right), left.length(), right.length());
    }

    /** What an addition met that is not one of two numbers or two strings. */
    private static ArithmeticFeedback kindOfAddition(Object a, Object b) {
        if (a instanceof CharSequence && isPlainPrimitive(b) || b instanceof CharSequence && isPlainPrimitive(a)) {
            return STRING_AND_PRIMITIVE;
        }
        return a instanceof BigInteger && b instanceof BigInteger ? BIGINT : ANY;
    }

    private static boolean isPlainPrimitive(Object value) {
        return !(value instanceof JSObject) && !(value instanceof JSSymbol);
    }

    private static void checkBothBigInt(Realm realm, Object a, Object b) {
        if (!(a instanceof BigInteger && b instanceof BigInteger)) {
            throw Errors.create(realm, MessageTemplate.MIXED_BIGINT);
        }
    }

    /** {@code a - b} */
    public static Object subtract(Realm realm, Object a, Object b, Object[] feedback, int slot) {
        if (a instanceof Integer x && b instanceof Integer y) {
            long difference = (long) x - y;
            if ((int) difference == difference) {
                return SmallIntegers.box((int) difference);
            }
            ArithmeticFeedback.record(realm, feedback, slot, INT32_INPUTS);
            return (double) difference;
        }
        if (isNumber(a) && isNumber(b)) {
            ArithmeticFeedback.record(realm, feedback, slot, NUMBER);
            return toDouble(a) - toDouble(b);
        }
        return slow(realm, '-', a, b, feedback, slot);
    }

    /** {@code a * b} */
    public static Object multiply(Realm realm, Object a, Object b, Object[] feedback, int slot) {
        if (a instanceof Integer x && b instanceof Integer y) {
            long product = (long) x * y;
            if ((int) product == product && (product != 0 || (x | y) >= 0)) {
                return SmallIntegers.box((int) product);
            }
            ArithmeticFeedback.record(realm, feedback, slot, INT32_INPUTS);
            return (double) x * y;
        }
        if (a instanceof Double x && b instanceof Double y) {
            ArithmeticFeedback.record(realm, feedback, slot, NUMBER);
            return x * y;
        }
        if (isNumber(a) && isNumber(b)) {
            ArithmeticFeedback.record(realm, feedback, slot, NUMBER);
            return toDouble(a) * toDouble(b);
        }
        return slow(realm, '*', a, b, feedback, slot);
    }

    /** {@code a / b} */
    public static Object divide(Realm realm, Object a, Object b, Object[] feedback, int slot) {
        if (a instanceof Integer x && b instanceof Integer y && y != 0 && x != 0 && x % y == 0 && (y != -1 || x != Integer.MIN_VALUE)) {
            return SmallIntegers.box(x / y);
        }
        if (isNumber(a) && isNumber(b)) {
            return noted(realm, feedback, slot, a, b, number(toDouble(a) / toDouble(b)));
        }
        return slow(realm, '/', a, b, feedback, slot);
    }

    /** {@code a % b} */
    public static Object remainder(Realm realm, Object a, Object b, Object[] feedback, int slot) {
        if (a instanceof Integer x && b instanceof Integer y && y != 0) {
            int remainder = x % y;
            if (remainder != 0 || x >= 0) {
                return SmallIntegers.box(remainder);            // else it is -0
            }
        }
        if (isNumber(a) && isNumber(b)) {
            if (a instanceof Integer && b instanceof Integer) {
                // A negative dividend counts as what is seldom: compiled code leaves out the sign otherwise.
                ArithmeticFeedback.record(realm, feedback, slot, INT32_INPUTS);
            }
            return noted(realm, feedback, slot, a, b, number(NumberArithmetic.remainder(toDouble(a), toDouble(b))));
        }
        return slow(realm, '%', a, b, feedback, slot);
    }

    /** {@code a ** b} */
    public static Object exponentiate(Realm realm, Object a, Object b, Object[] feedback, int slot) {
        if (isNumber(a) && isNumber(b)) {
            return noted(realm, feedback, slot, a, b, number(NumberArithmetic.exponentiate(toDouble(a), toDouble(b))));
        }
        return slow(realm, 'p', a, b, feedback, slot);
    }

    /** The result of an operation on two numbers, after the slot has been told. */
    private static Object noted(Realm realm, Object[] feedback, int slot, Object a, Object b, Object result) {
        if (!(a instanceof Integer && b instanceof Integer)) {
            ArithmeticFeedback.record(realm, feedback, slot, NUMBER);
        } else if (!(result instanceof Integer)) {
            ArithmeticFeedback.record(realm, feedback, slot, INT32_INPUTS);
        }
        return result;
    }

    /** Whether both are numbers, after the slot has been told if one is no int32. */
    private static boolean areNumbers(Realm realm, Object a, Object b, Object[] feedback, int slot) {
        if (a instanceof Integer && b instanceof Integer) {
            return true;
        }
        if (isNumber(a) && isNumber(b)) {
            ArithmeticFeedback.record(realm, feedback, slot, NUMBER);
            return true;
        }
        return false;
    }

    /** {@code a & b} */
    public static Object bitAnd(Realm realm, Object a, Object b, Object[] feedback, int slot) {
        return areNumbers(realm, a, b, feedback, slot) ? SmallIntegers.box(toInt32(a) & toInt32(b))
            : slow(realm, '&', a, b, feedback, slot);
    }

    /** {@code a | b} */
    public static Object bitOr(Realm realm, Object a, Object b, Object[] feedback, int slot) {
        return areNumbers(realm, a, b, feedback, slot) ? SmallIntegers.box(toInt32(a) | toInt32(b))
            : slow(realm, '|', a, b, feedback, slot);
    }

    /** {@code a ^ b} */
    public static Object bitXor(Realm realm, Object a, Object b, Object[] feedback, int slot) {
        return areNumbers(realm, a, b, feedback, slot) ? SmallIntegers.box(toInt32(a) ^ toInt32(b))
            : slow(realm, '^', a, b, feedback, slot);
    }

    /** {@code a << b} */
    public static Object shiftLeft(Realm realm, Object a, Object b, Object[] feedback, int slot) {
        return areNumbers(realm, a, b, feedback, slot) ? SmallIntegers.box(toInt32(a) << toInt32(b))
            : slow(realm, '<', a, b, feedback, slot);
    }

    /** {@code a >> b} */
    public static Object shiftRight(Realm realm, Object a, Object b, Object[] feedback, int slot) {
        return areNumbers(realm, a, b, feedback, slot) ? SmallIntegers.box(toInt32(a) >> toInt32(b))
            : slow(realm, '>', a, b, feedback, slot);
    }

    /** {@code a >>> b} */
    public static Object shiftRightUnsigned(Realm realm, Object a, Object b, Object[] feedback, int slot) {
        if (!areNumbers(realm, a, b, feedback, slot)) {
            return slow(realm, 'u', a, b, feedback, slot);
        }
        int bits = toInt32(a) >>> toInt32(b);
        if (bits >= 0) {
            return SmallIntegers.box(bits);
        }
        ArithmeticFeedback.record(realm, feedback, slot, INT32_INPUTS);
        return (double) (bits & 0xFFFFFFFFL);
    }

    /** An operation but {@code +} on operands of any types, in a method that is too large for HotSpot to inline: it counts the bytes of
     *  what it inlines, and on this way there is nothing to gain. */
    public static Object slow(Realm realm, char operator, Object a, Object b, Object[] feedback, int slot) {
        if (!isNumber(a) || !isNumber(b)) {
            ArithmeticFeedback.record(realm, feedback, slot, a instanceof BigInteger && b instanceof BigInteger ? BIGINT : ANY);
        }
        Object left = TypeConversion.toNumeric(realm, a);
        Object right = TypeConversion.toNumeric(realm, b);
        if (left instanceof BigInteger || right instanceof BigInteger) {
            checkBothBigInt(realm, left, right);
            return bigInt(realm, operator, (BigInteger) left, (BigInteger) right);
        }
        return switch (operator) {
            case '-' -> subtract(realm, left, right, feedback, slot);
            case '*' -> multiply(realm, left, right, feedback, slot);
            case '/' -> divide(realm, left, right, feedback, slot);
            case '%' -> remainder(realm, left, right, feedback, slot);
            case 'p' -> exponentiate(realm, left, right, feedback, slot);
            case '&' -> bitAnd(realm, left, right, feedback, slot);
            case '|' -> bitOr(realm, left, right, feedback, slot);
            case '^' -> bitXor(realm, left, right, feedback, slot);
            case '<' -> shiftLeft(realm, left, right, feedback, slot);
            case '>' -> shiftRight(realm, left, right, feedback, slot);
            default -> shiftRightUnsigned(realm, left, right, feedback, slot);
        };
    }

    private static Object bigInt(Realm realm, char operator, BigInteger a, BigInteger b) {
        if (realm.agent.isLimited()) {
            BigIntWork.announce(realm.agent, operator, a, b);
        }
        return switch (operator) {
            case '-' -> BigInts.subtract(a, b);
            case '*' -> BigInts.multiply(a, b);
            case '/' -> BigInts.divide(a, b);
            case '%' -> BigInts.remainder(a, b);
            case 'p' -> BigInts.exponentiate(a, b);
            case '&' -> a.and(b);
            case '|' -> a.or(b);
            case '^' -> a.xor(b);
            case '<' -> BigInts.leftShift(a, b);
            case '>' -> BigInts.signedRightShift(a, b);
            default -> throw Errors.create(realm, MessageTemplate.BIGINT_UNSIGNED_SHIFT);
        };
    }

    /** ToNumeric, then plus one. */
    public static Object increment(Realm realm, Object value, Object[] feedback, int slot) {
        if (value instanceof Integer i && i != Integer.MAX_VALUE) {
            return SmallIntegers.box(i + 1);
        }
        Object numeric = operand(realm, value, feedback, slot);
        return numeric instanceof BigInteger big ? BigInts.add(big, BigInteger.ONE) : number(toDouble(numeric) + 1);
    }

    /** ToNumeric, then minus one. */
    public static Object decrement(Realm realm, Object value, Object[] feedback, int slot) {
        if (value instanceof Integer i && i != Integer.MIN_VALUE) {
            return SmallIntegers.box(i - 1);
        }
        Object numeric = operand(realm, value, feedback, slot);
        return numeric instanceof BigInteger big ? BigInts.subtract(big, BigInteger.ONE) : number(toDouble(numeric) - 1);
    }

    /** {@code -value} */
    public static Object negate(Realm realm, Object value, Object[] feedback, int slot) {
        if (value instanceof Integer i && i != 0 && i != Integer.MIN_VALUE) {
            return SmallIntegers.box(-i);
        }
        Object numeric = operand(realm, value, feedback, slot);
        return numeric instanceof BigInteger big ? BigInts.negate(big) : number(-toDouble(numeric));
    }

    /** {@code ~value} */
    public static Object bitNot(Realm realm, Object value, Object[] feedback, int slot) {
        if (value instanceof Integer i) {
            return SmallIntegers.box(~i);
        }
        Object numeric = operand(realm, value, feedback, slot);
        return numeric instanceof BigInteger big ? BigInts.not(big) : (Object) SmallIntegers.box(~toInt32(numeric));
    }

    /** {@code +value} */
    public static Object toNumber(Realm realm, Object value, Object[] feedback, int slot) {
        if (value instanceof Integer) {
            return value;
        }
        ArithmeticFeedback.record(realm, feedback, slot, value instanceof Double ? NUMBER : ANY);
        return value instanceof Double ? value : number(TypeConversion.toNumber(realm, value));
    }

    /** ToNumeric: what {@code value++} gives. */
    public static Object toNumeric(Realm realm, Object value, Object[] feedback, int slot) {
        return value instanceof Integer ? value : operand(realm, value, feedback, slot);
    }

    /** ToNumeric of the operand of a unary operator, after the slot has been told. An int32 here has no int32 result. */
    private static Object operand(Realm realm, Object value, Object[] feedback, int slot) {
        if (value instanceof Double) {
            ArithmeticFeedback.record(realm, feedback, slot, NUMBER);
            return value;
        }
        ArithmeticFeedback.record(realm, feedback, slot, value instanceof Integer ? INT32_INPUTS
            : value instanceof BigInteger ? BIGINT : ANY);
        return TypeConversion.toNumeric(realm, value);
    }

    static boolean isNumber(Object value) {
        return value instanceof Integer || value instanceof Double;
    }

    private static double toDouble(Object number) {
        return number instanceof Integer i ? i : (Double) number;
    }

    private static int toInt32(Object number) {
        return number instanceof Integer i ? i : IntegerConversions.toInt32((Double) number);
    }
}
