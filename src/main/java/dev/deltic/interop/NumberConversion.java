package dev.deltic.interop;

import static dev.deltic.interop.HostConversion.IMPOSSIBLE;

import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import java.math.BigDecimal;
import java.math.BigInteger;

/** JavaScript numbers, BigInts and Java's own numbers as a declared numeric type, and how well they fit. */
final class NumberConversion {
    /** Of a number whose fraction is dropped: there should be no other overload. */
    private static final int LOSSY = 80;
    private static final double MAX_EXACT = 9007199254740992.0;
    private static final BigInteger MAX_EXACT_BIG = BigInteger.ONE.shiftLeft(53);

    private NumberConversion() { }

    /** Whether values of the type are numbers; {@code char} is none. */
    static boolean isNumeric(Class<?> type) {
        return type.isPrimitive() ? type != boolean.class && type != char.class && type != void.class : Number.class.isAssignableFrom(type);
    }

    /** The cost of a number's conversion. */
    static int cost(double number, Class<?> type) {
        boolean isInt = number == (int) number;
        if (type.isPrimitive()) {
            return primitiveCost(number, isInt, type);
        }
        Class<?> primitive = primitiveOf(type);
        if (primitive != null) {
            int unboxed = primitiveCost(number, isInt, primitive);
            return unboxed >= IMPOSSIBLE ? IMPOSSIBLE : unboxed + 1;
        }
        if (type == Number.class) {
            return 8;
        }
        if (type == Object.class) {
            return 10;
        }
        boolean isFinite = Math.abs(number) <= Double.MAX_VALUE;
        if (type == BigDecimal.class) {
            return isFinite ? 12 : IMPOSSIBLE;
        }
        if (type == BigInteger.class) {
            return isFinite && number == Math.rint(number) ? 12 : IMPOSSIBLE;
        }
        return type == String.class || type == CharSequence.class ? 60 : type.isAssignableFrom(Integer.class) ? 15 : IMPOSSIBLE;
    }

    private static int primitiveCost(double number, boolean isInt, Class<?> type) {
        if (type == int.class) {
            return isInt ? 0 : lossy(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        boolean isWhole = number == Math.rint(number);
        if (type == long.class) {
            return isWhole && Math.abs(number) <= MAX_EXACT ? 2 : lossy(number, Long.MIN_VALUE, Long.MAX_VALUE);
        }
        if (type == double.class) {
            return isWhole ? 4 : 0;
        }
        if (type == float.class) {
            return isInt ? 5 : 6;
        }
        if (type == short.class || type == byte.class) {
            int limit = type == short.class ? Short.MAX_VALUE : Byte.MAX_VALUE;
            return isInt && number <= limit && number >= -limit - 1 ? 6 : IMPOSSIBLE;
        }
        return type == boolean.class ? 90 : IMPOSSIBLE;
    }

    private static int lossy(double number, double min, double max) {
        return number >= min && number <= max ? LOSSY : IMPOSSIBLE;
    }

    private static Class<?> primitiveOf(Class<?> type) {
        return type == Integer.class ? int.class : type == Long.class ? long.class : type == Double.class ? double.class
            : type == Float.class ? float.class : type == Short.class ? short.class : type == Byte.class ? byte.class
            : type == Boolean.class ? boolean.class : null;
    }

    /** The cost of a BigInt's conversion: never one that loses digits. */
    static int bigIntCost(BigInteger value, Class<?> type) {
        if (type == BigInteger.class) {
            return 0;
        }
        if (type == Number.class || type == Object.class) {
            return type == Number.class ? 8 : 10;
        }
        if (type == BigDecimal.class) {
            return 6;
        }
        if (type == String.class || type == CharSequence.class) {
            return 60;
        }
        if (type == boolean.class || type == Boolean.class) {
            return 90;
        }
        boolean isLong = value.bitLength() < Long.SIZE;
        if (type == long.class || type == Long.class) {
            return isLong ? 2 : IMPOSSIBLE;
        }
        boolean isExact = isLong && value.abs().compareTo(MAX_EXACT_BIG) <= 0;
        return isNumeric(type) && isExact ? Math.min(IMPOSSIBLE, cost(value.doubleValue(), type) + 4)
            : type.isInstance(value) ? 10 : IMPOSSIBLE;
    }

    /** The cost of converting a number of Java's that is not of the type. */
    static int hostCost(Number host, Class<?> type) {
        if (host instanceof Long) {
            return type == long.class ? 0 : type == BigInteger.class || type == BigDecimal.class ? 6
                : Math.min(IMPOSSIBLE, cost(host.doubleValue(), type) + 3);
        }
        return cost(host.doubleValue(), type);
    }

    /** The value as a number of the type; the caller has seen that the cost is possible. */
    static Object convert(Realm realm, Object value, Class<?> type) {
        Object exact = value instanceof JavaObject object ? object.host : value;
        if (type == long.class || type == Long.class) {
            return exact instanceof Long || exact instanceof BigInteger ? ((Number) exact).longValue()
                : (Object) (long) TypeConversion.toNumber(realm, value);
        }
        if (type == BigInteger.class) {
            return exact instanceof BigInteger ? exact : exact instanceof Long l ? BigInteger.valueOf(l)
                : exact instanceof BigDecimal d ? d.toBigInteger() : new BigDecimal(TypeConversion.toNumber(realm, value)).toBigInteger();
        }
        if (type == BigDecimal.class) {
            return exact instanceof BigDecimal ? exact : exact instanceof BigInteger b ? new BigDecimal(b)
                : exact instanceof Long l ? BigDecimal.valueOf(l) : new BigDecimal(TypeConversion.toString(realm, value));
        }
        double number = exact instanceof BigInteger b ? b.doubleValue() : TypeConversion.toNumber(realm, value);
        Class<?> primitive = type.isPrimitive() ? type : primitiveOf(type);
        if (primitive == int.class) {
            return (int) number;
        }
        if (primitive == double.class) {
            return number;
        }
        if (primitive == float.class) {
            return (float) number;
        }
        if (primitive == short.class) {
            return (short) number;
        }
        if (primitive == byte.class) {
            return (byte) number;
        }
        return HostValues.toHost(realm, exact instanceof BigInteger ? exact : (Object) number);
    }
}
