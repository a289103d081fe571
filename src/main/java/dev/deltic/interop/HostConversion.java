package dev.deltic.interop;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.numbers.StringToNumber;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSDate;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSStrings;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Conversion of a JavaScript value to a declared Java type, and how well it fits: 0 exactly, more the further away. */
final class HostConversion {
    /** The cost of a conversion that there is not. Sums of possible costs stay below it. */
    static final int IMPOSSIBLE = 1 << 20;

    private HostConversion() { }

    /** How far the value is from the type. */
    static int cost(Realm realm, Object value, Class<?> type) {
        if (value == null || value == UNDEFINED) {
            return type.isPrimitive() ? type == boolean.class && value == UNDEFINED ? 40 : IMPOSSIBLE : type == Object.class ? 3 : 1;
        }
        if (value instanceof Integer || value instanceof Double) {
            return numberCost(((Number) value).doubleValue(), type);
        }
        if (JSStrings.isString(value)) {
            return stringCost(JSStrings.flatten(value), type);
        }
        if (value instanceof Boolean) {
            return type == boolean.class ? 0 : type == Boolean.class ? 1 : type == Object.class ? 10
                : type == String.class ? 60 : type.isInstance(value) ? 5 : IMPOSSIBLE;
        }
        if (value instanceof JSObject object) {
            return objectCost(realm, object, type);
        }
        return type.isInstance(value) ? 2 : type == String.class ? 60 : IMPOSSIBLE;
    }

    private static int numberCost(double number, Class<?> type) {
        boolean isInt = number == (int) number;
        if (type == int.class) {
            return isInt ? 0 : lossy(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        if (type == long.class) {
            return number == Math.rint(number) && Math.abs(number) <= 9007199254740992.0 ? 2
                : lossy(number, Long.MIN_VALUE, Long.MAX_VALUE);
        }
        if (type == double.class) {
            return number == Math.rint(number) ? 4 : 0;
        }
        if (type == float.class) {
            return isInt ? 5 : 6;
        }
        if (type == short.class || type == byte.class) {
            int limit = type == short.class ? Short.MAX_VALUE : Byte.MAX_VALUE;
            return isInt && number <= limit && number >= -limit - 1 ? 6 : IMPOSSIBLE;
        }
        if (type == char.class || type == boolean.class || type == Boolean.class) {
            return type == char.class ? IMPOSSIBLE : 90;
        }
        if (type == Integer.class || type == Long.class || type == Double.class || type == Float.class || type == Short.class
                || type == Byte.class) {
            int unboxed = numberCost(number, unboxed(type));
            return unboxed >= IMPOSSIBLE ? IMPOSSIBLE : unboxed + 1;
        }
        if (type == Number.class) {
            return 8;
        }
        if (type == Object.class) {
            return 10;
        }
        if (type == BigDecimal.class || type == BigInteger.class && number == Math.rint(number)) {
            return 12;
        }
        return type == String.class || type == CharSequence.class ? 60 : type.isAssignableFrom(Integer.class) ? 15 : IMPOSSIBLE;
    }

    private static int lossy(double number, double min, double max) {
        return number >= min && number <= max ? 80 : IMPOSSIBLE;
    }

    private static Class<?> unboxed(Class<?> type) {
        return type == Integer.class ? int.class : type == Long.class ? long.class : type == Double.class ? double.class
            : type == Float.class ? float.class : type == Short.class ? short.class : byte.class;
    }

    private static int stringCost(String text, Class<?> type) {
        if (type == String.class) {
            return 0;
        }
        if (type == CharSequence.class) {
            return 1;
        }
        if (type == char.class || type == Character.class) {
            return text.length() == 1 ? 3 : IMPOSSIBLE;
        }
        if (type == Object.class) {
            return 10;
        }
        if (type.isEnum()) {
            return enumConstant(type, text) != null ? 5 : IMPOSSIBLE;
        }
        if (type.isPrimitive() && type != boolean.class || Number.class.isAssignableFrom(type)) {
            double number = StringToNumber.stringToNumber(text);
            return number == number && numberCost(number, type) < IMPOSSIBLE ? 70 : IMPOSSIBLE;
        }
        return type.isInstance(text) ? 5 : type == boolean.class || type == Boolean.class ? 90 : IMPOSSIBLE;
    }

    private static Object enumConstant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    private static int objectCost(Realm realm, JSObject object, Class<?> type) {
        if (object instanceof JavaObject host) {
            if (type.isInstance(host.host)) {
                return type == host.host.getClass() ? 0 : type == Object.class ? 6 : 2;
            }
            if (host.host instanceof Number number && (type.isPrimitive() || Number.class.isAssignableFrom(type))) {
                return host.host instanceof Long && (type == long.class) ? 0 : numberCost(number.doubleValue(), type);
            }
            return type == String.class ? 60 : host.isCallable() && InterfaceAdapters.isFunctional(type) ? 6
                : host.host instanceof Boolean && type == boolean.class ? 0
                : host.host instanceof Character && type == char.class ? 0 : IMPOSSIBLE;
        }
        if (type == Object.class) {
            return 10;
        }
        if (object.isCallable() && type.isInterface() && InterfaceAdapters.isFunctional(type)) {
            return 4;
        }
        if (object instanceof JSArray) {
            return type.isArray() || type == List.class || type == Collection.class || type == Iterable.class ? 3
                : type == Set.class ? 8 : type == String.class ? 60 : IMPOSSIBLE;
        }
        if (type == Map.class) {
            return 4;
        }
        if (type.isRecord() && AccessPolicy.isOpen(type) && !AccessPolicy.isDenied(type)) {
            return object.isCallable() ? IMPOSSIBLE : 6;
        }
        if (type.isInterface() && !type.getName().startsWith("java.lang.")) {
            return 20;
        }
        return type == String.class ? 60 : type.isInstance(object) ? 30 : isDateTarget(object, type) ? 5 : IMPOSSIBLE;
    }

    private static boolean isDateTarget(JSObject object, Class<?> type) {
        return object instanceof JSDate && (type == Date.class || type == Instant.class || type == ZonedDateTime.class
            || type == LocalDateTime.class || type == LocalDate.class);
    }

    /** The converted value; the caller has seen that the cost is possible. */
    static Object convert(Realm realm, Object value, Class<?> type) {
        if (value == null || value == UNDEFINED) {
            return type == boolean.class ? Boolean.FALSE : null;
        }
        if (type == Object.class) {
            return HostValues.toHost(realm, value);
        }
        if (type == boolean.class || type == Boolean.class) {
            return TypeConversion.toBoolean(value);
        }
        if (value instanceof JavaObject host && type.isInstance(host.host)) {
            return host.host;
        }
        if (type == String.class || type == CharSequence.class) {
            return TypeConversion.toString(realm, value);
        }
        if (type == char.class || type == Character.class) {
            return value instanceof JavaObject host ? host.host : JSStrings.flatten(value).charAt(0);
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return number(realm, value, type);
        }
        if (JSStrings.isString(value)) {
            return type.isEnum() ? enumConstant(type, JSStrings.flatten(value)) : JSStrings.flatten(value);
        }
        return value instanceof JSObject object ? object(realm, object, type) : value;
    }

    private static Object number(Realm realm, Object value, Class<?> type) {
        Object host = value instanceof JavaObject object ? object.host : null;
        if (type == long.class || type == Long.class) {
            return host instanceof Number n ? n.longValue() : value instanceof BigInteger b ? b.longValue()
                : (long) TypeConversion.toNumber(realm, value);
        }
        if (type == BigInteger.class) {
            return value instanceof BigInteger ? value : new BigDecimal(TypeConversion.toNumber(realm, value)).toBigInteger();
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(TypeConversion.toString(realm, value));
        }
        double number = TypeConversion.toNumber(realm, value);
        if (type == int.class || type == Integer.class) {
            return (int) number;
        }
        if (type == double.class || type == Double.class) {
            return number;
        }
        if (type == float.class || type == Float.class) {
            return (float) number;
        }
        if (type == short.class || type == Short.class) {
            return (short) number;
        }
        if (type == byte.class || type == Byte.class) {
            return (byte) number;
        }
        return HostValues.toHost(realm, value instanceof BigInteger ? value : (Object) number);
    }

    private static Object object(Realm realm, JSObject object, Class<?> type) {
        if (type.isArray()) {
            return array(realm, object, type.getComponentType());
        }
        if (type == Set.class) {
            return new LinkedHashSet<>(new ArrayView(realm, object));
        }
        if (isDateTarget(object, type)) {
            return date((long) TypeConversion.toNumber(realm, object), type);
        }
        if (type.isRecord()) {
            return record(realm, object, type);
        }
        Object view = HostValues.toHost(realm, object);
        if (type.isInstance(view)) {
            return view;
        }
        if (type.isInterface()) {
            return InterfaceAdapters.ofFunctionOrObject(realm, object, type);
        }
        throw Errors.create(realm, MessageTemplate.CANNOT_CONVERT_TO_JAVA, Errors.display(object), type.getTypeName());
    }

    private static Object date(long time, Class<?> type) {
        if (type == Date.class) {
            return new Date(time);
        }
        Instant instant = Instant.ofEpochMilli(time);
        if (type == Instant.class) {
            return instant;
        }
        ZonedDateTime zoned = instant.atZone(ZoneId.systemDefault());
        return type == ZonedDateTime.class ? zoned : type == LocalDateTime.class ? zoned.toLocalDateTime() : zoned.toLocalDate();
    }

    /** A record made by its canonical constructor of the object's properties of the components' names. */
    private static Object record(Realm realm, JSObject object, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = convertChecked(realm, object.get(realm, realm.key(components[i].getName())), types[i]);
        }
        try {
            return type.getConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw JavaMethods.passOn(realm, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw Errors.create(realm, MessageTemplate.CANNOT_CONVERT_TO_JAVA, Errors.display(object), type.getTypeName());
        }
    }

    private static Object array(Realm realm, JSObject object, Class<?> element) {
        int length = (int) ObjectOperations.lengthOfArrayLike(realm, object);
        Object array = Array.newInstance(element, length);
        for (int i = 0; i < length; i++) {
            Object value = object.get(realm, i);
            if (cost(realm, value, element) >= IMPOSSIBLE) {
                throw Errors.create(realm, MessageTemplate.CANNOT_CONVERT_TO_JAVA, Errors.display(value), element.getTypeName());
            }
            Array.set(array, i, convert(realm, value, element));
        }
        return array;
    }

    /** Converts for an assignment: TypeError when there is no conversion. */
    static Object convertChecked(Realm realm, Object value, Class<?> type) {
        if (value instanceof Integer && (type == int.class || type == Integer.class) || value instanceof String && type == String.class
                || value instanceof Boolean && type == boolean.class) {
            return value;
        }
        if (cost(realm, value, type) >= IMPOSSIBLE) {
            throw Errors.create(realm, MessageTemplate.CANNOT_CONVERT_TO_JAVA, Errors.display(value), type.getTypeName());
        }
        return convert(realm, value, type);
    }
}
