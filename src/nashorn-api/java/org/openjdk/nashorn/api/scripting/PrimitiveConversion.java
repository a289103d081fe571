package org.openjdk.nashorn.api.scripting;

import dev.deltic.api.Value;

/** What objects are where a primitive value is needed, by their own members.
 *  <a href="https://tc39.es/ecma262/#sec-ordinarytoprimitive">OrdinaryToPrimitive</a> */
final class PrimitiveConversion {
    private static final String[] NUMBER_FIRST = {"valueOf", "toString"};
    private static final String[] TEXT_FIRST = {"toString", "valueOf"};

    private PrimitiveConversion() { }

    static Object defaultValue(JSObject object, Class<?> hint) {
        for (String name : hint == null || hint == Number.class ? NUMBER_FIRST : TEXT_FIRST) {
            if (object.getMember(name) instanceof JSObject function && function.isFunction()) {
                Object value = function.call(object);
                if (isPrimitive(value)) {
                    return value;
                }
            }
        }
        throw new UnsupportedOperationException("cannot get default " + (hint == String.class ? "string" : "number"));
    }

    private static boolean isPrimitive(Object value) {
        return value == null || value instanceof Boolean || value instanceof Number || value instanceof CharSequence
            || value instanceof Value known && !known.isObject();
    }

    static double toNumber(JSObject object) {
        Object value;
        try {
            value = object.getDefaultValue(Number.class);
        } catch (UnsupportedOperationException e) {
            return Double.NaN;
        }
        return number(value);
    }

    /** A primitive value as a number. */
    static double number(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value) ? 1 : 0;
        }
        String text = value.toString().strip();
        try {
            return text.isEmpty() ? 0 : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
