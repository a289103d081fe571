package dev.deltic.semantics;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.numbers.IntegerConversions;
import dev.deltic.numbers.NumberArithmetic;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.BigInts;
import dev.deltic.values.JSStrings;
import dev.deltic.values.Rope;
import dev.deltic.values.SmallIntegers;
import java.math.BigInteger;

/** Arithmetic and bitwise operators. <a href="https://tc39.es/ecma262/#sec-applystringornumericbinaryoperator">
 *  ApplyStringOrNumericBinaryOperator</a> */
public final class ArithmeticSemantics {
    private ArithmeticSemantics() { }

    /** A number as a value; most that come here are no int32. */
    static Object number(double value) {
        int i = (int) value;
        return i == value && (i != 0 || Double.doubleToRawLongBits(value) == 0) ? (Object) SmallIntegers.box(i) : (Object) value;
    }

    /** {@code a + b} */
    public static Object add(Realm realm, Object a, Object b) {
        if (a instanceof Double x) {
            if (b instanceof Double y) {
                return x + y;
            }
            if (b instanceof Integer y) {
                return x + y;
            }
        } else if (a instanceof Integer x) {
            if (b instanceof Double y) {
                return x + y;
            }
            if (b instanceof Integer y) {
                long sum = (long) x + y;
                return (int) sum == sum ? (Object) SmallIntegers.box((int) sum) : (Object) (double) sum;
            }
        }
        return addSlow(realm, a, b);
    }

    private static Object addSlow(Realm realm, Object a, Object b) {
        if (a instanceof CharSequence s) {
            if (b instanceof CharSequence t) {
                return Rope.concat(s, t);
            }
            if (b instanceof Integer i) {
                return Rope.concat(s, TypeConversion.toStringValue(realm, i));
            }
        }
        Object left = TypeConversion.toPrimitive(realm, a);
        Object right = TypeConversion.toPrimitive(realm, b);
        if (JSStrings.isString(left) || JSStrings.isString(right)) {
            CharSequence s = TypeConversion.toStringValue(realm, left);
            return Rope.concat(s, TypeConversion.toStringValue(realm, right));
        }
        left = TypeConversion.toNumeric(realm, left);
        right = TypeConversion.toNumeric(realm, right);
        if (left instanceof BigInteger || right instanceof BigInteger) {
            checkBothBigInt(realm, left, right);
            return BigInts.add((BigInteger) left, (BigInteger) right);
        }
        return number(((Number) left).doubleValue() + ((Number) right).doubleValue());
    }

    private static void checkBothBigInt(Realm realm, Object a, Object b) {
        if (!(a instanceof BigInteger && b instanceof BigInteger)) {
            throw Errors.create(realm, MessageTemplate.MIXED_BIGINT);
        }
    }

    /** {@code a - b} */
    public static Object subtract(Realm realm, Object a, Object b) {
        if (a instanceof Integer x && b instanceof Integer y) {
            long difference = (long) x - y;
            return (int) difference == difference ? (Object) SmallIntegers.box((int) difference) : (Object) (double) difference;
        }
        if (isNumber(a) && isNumber(b)) {
            return number(toDouble(a) - toDouble(b));
        }
        return slow(realm, '-', a, b);
    }

    /** {@code a * b} */
    public static Object multiply(Realm realm, Object a, Object b) {
        if (a instanceof Integer x && b instanceof Integer y) {
            long product = (long) x * y;
            if ((int) product == product && (product != 0 || (x | y) >= 0)) {
                return SmallIntegers.box((int) product);
            }
            return (double) x * y;
        }
        if (isNumber(a) && isNumber(b)) {
            return toDouble(a) * toDouble(b);
        }
        return slow(realm, '*', a, b);
    }

    /** {@code a / b} */
    public static Object divide(Realm realm, Object a, Object b) {
        if (a instanceof Integer x && b instanceof Integer y && y != 0 && x != 0 && x % y == 0 && (y != -1 || x != Integer.MIN_VALUE)) {
            return SmallIntegers.box(x / y);
        }
        if (isNumber(a) && isNumber(b)) {
            return number(toDouble(a) / toDouble(b));
        }
        return slow(realm, '/', a, b);
    }

    /** {@code a % b} */
    public static Object remainder(Realm realm, Object a, Object b) {
        if (a instanceof Integer x && b instanceof Integer y && x >= 0 && y > 0) {
            return SmallIntegers.box(x % y);
        }
        if (isNumber(a) && isNumber(b)) {
            return number(NumberArithmetic.remainder(toDouble(a), toDouble(b)));
        }
        return slow(realm, '%', a, b);
    }

    /** {@code a ** b} */
    public static Object exponentiate(Realm realm, Object a, Object b) {
        if (isNumber(a) && isNumber(b)) {
            return number(NumberArithmetic.exponentiate(toDouble(a), toDouble(b)));
        }
        return slow(realm, 'p', a, b);
    }

    /** {@code a & b} */
    public static Object bitAnd(Realm realm, Object a, Object b) {
        return isNumber(a) && isNumber(b) ? SmallIntegers.box(toInt32(a) & toInt32(b)) : slow(realm, '&', a, b);
    }

    /** {@code a | b} */
    public static Object bitOr(Realm realm, Object a, Object b) {
        return isNumber(a) && isNumber(b) ? SmallIntegers.box(toInt32(a) | toInt32(b)) : slow(realm, '|', a, b);
    }

    /** {@code a ^ b} */
    public static Object bitXor(Realm realm, Object a, Object b) {
        return isNumber(a) && isNumber(b) ? SmallIntegers.box(toInt32(a) ^ toInt32(b)) : slow(realm, '^', a, b);
    }

    /** {@code a << b} */
    public static Object shiftLeft(Realm realm, Object a, Object b) {
        return isNumber(a) && isNumber(b) ? SmallIntegers.box(toInt32(a) << toInt32(b)) : slow(realm, '<', a, b);
    }

    /** {@code a >> b} */
    public static Object shiftRight(Realm realm, Object a, Object b) {
        return isNumber(a) && isNumber(b) ? SmallIntegers.box(toInt32(a) >> toInt32(b)) : slow(realm, '>', a, b);
    }

    /** {@code a >>> b} */
    public static Object shiftRightUnsigned(Realm realm, Object a, Object b) {
        if (!isNumber(a) || !isNumber(b)) {
            return slow(realm, 'u', a, b);
        }
        return unsigned(toInt32(a) >>> toInt32(b));
    }

    private static Object unsigned(int value) {
        return value >= 0 ? (Object) SmallIntegers.box(value) : (Object) (double) (value & 0xFFFFFFFFL);
    }

    private static Object slow(Realm realm, char operator, Object a, Object b) {
        Object left = TypeConversion.toNumeric(realm, a);
        Object right = TypeConversion.toNumeric(realm, b);
        if (left instanceof BigInteger || right instanceof BigInteger) {
            checkBothBigInt(realm, left, right);
            return bigInt(realm, operator, (BigInteger) left, (BigInteger) right);
        }
        return switch (operator) {
            case '-' -> subtract(realm, left, right);
            case '*' -> multiply(realm, left, right);
            case '/' -> divide(realm, left, right);
            case '%' -> remainder(realm, left, right);
            case 'p' -> exponentiate(realm, left, right);
            case '&' -> bitAnd(realm, left, right);
            case '|' -> bitOr(realm, left, right);
            case '^' -> bitXor(realm, left, right);
            case '<' -> shiftLeft(realm, left, right);
            case '>' -> shiftRight(realm, left, right);
            default -> shiftRightUnsigned(realm, left, right);
        };
    }

    private static Object bigInt(Realm realm, char operator, BigInteger a, BigInteger b) {
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
    public static Object increment(Realm realm, Object value) {
        if (value instanceof Integer i && i != Integer.MAX_VALUE) {
            return SmallIntegers.box(i + 1);
        }
        Object numeric = TypeConversion.toNumeric(realm, value);
        return numeric instanceof BigInteger big ? BigInts.add(big, BigInteger.ONE) : number(toDouble(numeric) + 1);
    }

    /** ToNumeric, then minus one. */
    public static Object decrement(Realm realm, Object value) {
        if (value instanceof Integer i && i != Integer.MIN_VALUE) {
            return SmallIntegers.box(i - 1);
        }
        Object numeric = TypeConversion.toNumeric(realm, value);
        return numeric instanceof BigInteger big ? BigInts.subtract(big, BigInteger.ONE) : number(toDouble(numeric) - 1);
    }

    /** {@code -value} */
    public static Object negate(Realm realm, Object value) {
        if (value instanceof Integer i && i != 0 && i != Integer.MIN_VALUE) {
            return SmallIntegers.box(-i);
        }
        Object numeric = TypeConversion.toNumeric(realm, value);
        return numeric instanceof BigInteger big ? BigInts.negate(big) : number(-toDouble(numeric));
    }

    /** {@code ~value} */
    public static Object bitNot(Realm realm, Object value) {
        if (value instanceof Integer i) {
            return SmallIntegers.box(~i);
        }
        Object numeric = TypeConversion.toNumeric(realm, value);
        return numeric instanceof BigInteger big ? BigInts.not(big) : (Object) SmallIntegers.box(~toInt32(numeric));
    }

    /** {@code +value} */
    public static Object toNumber(Realm realm, Object value) {
        return isNumber(value) ? value : number(TypeConversion.toNumber(realm, value));
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
