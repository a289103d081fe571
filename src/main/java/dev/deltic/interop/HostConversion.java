package dev.deltic.interop;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.numbers.StringToNumber;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSDate;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSPromise;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSStrings;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigInteger;

/** Conversion of a JavaScript value to a declared Java type, and how well it fits: 0 exactly, more the further away. */
final class HostConversion {
    /** The cost of a conversion that there is not. Sums of possible costs stay below it. */
    static final int IMPOSSIBLE = 1 << 20;
    /** The cost of text made of what is none. */
    private static final int AS_TEXT = 60;
    /** The cost of a truth value made of what is none. */
    private static final int AS_BOOLEAN = 90;

    private HostConversion() { }

    // ---- cost -------------------------------------------------------------------------------------------------------

    /** How far the value is from the type. */
    static int cost(Realm realm, Object value, Class<?> type) {
        if (value == null || value == UNDEFINED) {
            return type.isPrimitive() ? type == boolean.class ? value == null ? 45 : 40 : IMPOSSIBLE
                : type == Object.class ? 3 : type == String.class ? 1 : 2;
        }
        if (value instanceof Integer || value instanceof Double) {
            return orOptional(realm, value, type, NumberConversion.cost(((Number) value).doubleValue(), type));
        }
        if (JSStrings.isString(value)) {
            return orOptional(realm, value, type, stringCost(JSStrings.flatten(value), type));
        }
        if (value instanceof Boolean) {
            return orOptional(realm, value, type, type == boolean.class ? 0 : type == Boolean.class ? 1 : type == Object.class ? 10
                : isText(type) ? AS_TEXT : type.isInstance(value) ? 5 : IMPOSSIBLE);
        }
        if (value instanceof JSObject object) {
            return object instanceof JavaObject host ? hostCost(realm, host, type) : objectCost(realm, object, type);
        }
        return value instanceof BigInteger big ? orOptional(realm, value, type, NumberConversion.bigIntCost(big, type))
            : type.isInstance(value) ? 2 : IMPOSSIBLE;
    }

    /** Whether a mirror is what is wanted. */
    private static boolean isMirrored(Realm realm, Class<?> type) {
        return realm.agent.hostMirrors != null && type.isAssignableFrom(((Mirroring) realm.agent.hostMirrors).type());
    }

    private static int orOptional(Realm realm, Object value, Class<?> type, int cost) {
        return cost >= IMPOSSIBLE && OptionalConversion.isOptional(type) ? OptionalConversion.cost(realm, value, type) : cost;
    }

    private static boolean isText(Class<?> type) {
        return type == String.class || type == CharSequence.class;
    }

    private static int stringCost(String text, Class<?> type) {
        if (isText(type)) {
            return type == String.class ? 0 : 1;
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
        if (NumberConversion.isNumeric(type)) {
            double number = StringToNumber.stringToNumber(text);
            return number == number && NumberConversion.cost(number, type) < IMPOSSIBLE ? 70 : IMPOSSIBLE;
        }
        return type.isInstance(text) ? 5 : type == boolean.class || type == Boolean.class ? AS_BOOLEAN : IMPOSSIBLE;
    }

    private static Object enumConstant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    private static int hostCost(Realm realm, JavaObject value, Class<?> type) {
        Object host = value.host;
        if (type.isInstance(host)) {
            return type == host.getClass() ? 0 : type == Object.class ? 6 : 2;
        }
        if (host instanceof Number number && NumberConversion.isNumeric(type)) {
            return NumberConversion.hostCost(number, type);
        }
        if (type == boolean.class || type == Boolean.class) {
            return AS_BOOLEAN + 5;
        }
        if (isText(type)) {
            return AS_TEXT;
        }
        if (value.isCallable() && FunctionalTypes.isFunctional(type)) {
            return 6;
        }
        if (type.isArray() && value.isHostList()) {
            return 12;
        }
        if (TimeConversion.isTime(host) && TimeConversion.isTarget(type)) {
            return TimeConversion.millis(host) == TimeConversion.millis(host) ? 15 : IMPOSSIBLE;
        }
        return OptionalConversion.isOptional(type) ? OptionalConversion.cost(realm, value, type) : IMPOSSIBLE;
    }

    private static int objectCost(Realm realm, JSObject object, Class<?> type) {
        if (type == Object.class) {
            return 10;
        }
        if (isMirrored(realm, type)) {
            return 2;
        }
        if (object.isCallable() && FunctionalTypes.isFunctional(type)) {
            return InterfaceAdapters.cost(realm, object, type);
        }
        if (type == boolean.class || type == Boolean.class) {
            return AS_BOOLEAN + 5;
        }
        if (isText(type)) {
            return AS_TEXT;
        }
        int elements = CollectionConversion.cost(realm, object, type);
        if (elements < IMPOSSIBLE) {
            return elements;
        }
        if (object instanceof JSDate date && date.time == date.time) {
            if (TimeConversion.isTarget(type)) {
                return 5;
            }
            if (NumberConversion.isNumeric(type)) {
                return 30 + NumberConversion.cost(date.time, type);
            }
        }
        if (object instanceof JSPromise && type.isAssignableFrom(PromiseView.class)) {
            return 3;
        }
        if (type.isRecord() && AccessPolicy.isOpen(type) && AccessPolicy.of(realm).permits(type)) {
            return object.isCallable() ? IMPOSSIBLE : 6;
        }
        if (OptionalConversion.isOptional(type)) {
            return OptionalConversion.cost(realm, object, type);
        }
        return type.isInterface() && InterfaceAdapters.canImplement(realm, object, type) ? 20 : type.isInstance(object) ? 30 : IMPOSSIBLE;
    }

    // ---- conversion -------------------------------------------------------------------------------------------------

    /** The converted value; the caller has seen that the cost is possible. */
    static Object convert(Realm realm, Object value, Type declared) {
        Class<?> type = declared instanceof Class<?> c ? c : TypeArguments.rawClass(declared);
        if (value == null || value == UNDEFINED) {
            return type == boolean.class ? Boolean.FALSE : OptionalConversion.isOptional(type) ? OptionalConversion.empty(type)
                : value == UNDEFINED && isText(type) && LenientConversion.isExpected(realm) ? "undefined" : null;
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
        if (isText(type)) {
            return TypeConversion.toString(realm, value);
        }
        if (type == char.class || type == Character.class) {
            return JSStrings.flatten(value).charAt(0);
        }
        if (NumberConversion.isNumeric(type)) {
            return NumberConversion.convert(realm, value, type);
        }
        if (OptionalConversion.isOptional(type)) {
            return OptionalConversion.of(realm, value, declared);
        }
        if (JSStrings.isString(value)) {
            return type.isEnum() ? enumConstant(type, JSStrings.flatten(value)) : JSStrings.flatten(value);
        }
        return value instanceof JSObject object ? object(realm, object, type, declared) : HostValues.toHost(realm, value);
    }

    private static Object object(Realm realm, JSObject object, Class<?> type, Type declared) {
        if (!(object instanceof JavaObject) && isMirrored(realm, type)) {
            return HostValues.toHost(realm, object);
        }
        if (object.isCallable() && FunctionalTypes.isFunctional(type)) {
            return InterfaceAdapters.ofFunction(realm, object, type, declared);
        }
        if (object instanceof JavaObject host && TimeConversion.isTarget(type)) {
            return TimeConversion.of(TimeConversion.millis(host.host), type);
        }
        if (CollectionConversion.cost(realm, object, type) < IMPOSSIBLE || type.isArray()) {
            return CollectionConversion.convert(realm, object, declared);
        }
        if (object instanceof JSDate date && TimeConversion.isTarget(type)) {
            return TimeConversion.of(date.time, type);
        }
        if (type.isRecord()) {
            return record(realm, object, type, declared);
        }
        Object view = HostValues.toHost(realm, object);
        if (type.isInstance(view)) {
            return view;
        }
        if (type.isInterface()) {
            return InterfaceAdapters.ofMethods(realm, object, type, declared);
        }
        throw cannotConvert(realm, object, type);
    }

    /** A record made by its canonical constructor of the object's properties of the components' names. */
    private static Object record(Realm realm, JSObject object, Class<?> type, Type declared) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            Type known = TypeArguments.memberType(components[i].getGenericType(), type, declared);
            values[i] = convertChecked(realm, object.get(realm, realm.key(components[i].getName())), known == null ? types[i] : known);
        }
        try {
            return type.getConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw JavaMethods.passOn(realm, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw cannotConvert(realm, object, type);
        }
    }

    // ---- checked ----------------------------------------------------------------------------------------------------

    /** TypeError when there is no conversion. */
    static void check(Realm realm, Object value, Class<?> type) {
        if (cost(realm, value, type) >= IMPOSSIBLE) {
            throw cannotConvert(realm, value, type);
        }
    }

    private static RuntimeException cannotConvert(Realm realm, Object value, Class<?> type) {
        return Errors.create(realm, MessageTemplate.CANNOT_CONVERT_TO_JAVA, Errors.display(value), type.getTypeName());
    }

    /** Converts for an assignment: TypeError when there is no conversion. */
    static Object convertChecked(Realm realm, Object value, Type type) {
        if (value instanceof Integer && (type == int.class || type == Integer.class) || value instanceof String && type == String.class
                || value instanceof Boolean && type == boolean.class) {
            return value;
        }
        Class<?> raw = type instanceof Class<?> c ? c : TypeArguments.rawClass(type);
        if (cost(realm, value, raw) < IMPOSSIBLE) {
            return convert(realm, value, type);
        }
        if (LenientConversion.isExpected(realm) && LenientConversion.cost(realm, value, raw) < IMPOSSIBLE) {
            return LenientConversion.convert(realm, value, raw);
        }
        throw cannotConvert(realm, value, raw);
    }
}
