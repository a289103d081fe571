package org.openjdk.nashorn.api.scripting;

import dev.deltic.api.EvaluationException;
import dev.deltic.api.Source;
import dev.deltic.api.Value;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What scripts call on the class itself. */
public final class ScriptUtils {
    private ScriptUtils() { }

    /** The syntax tree of a script as JSON, with the places of nodes or without.
     *  @throws EvaluationException when the code is no script */
    public static String parse(String code, String name, boolean includeLoc) {
        return Source.script(name == null ? "<parse>" : name, code).syntaxTree(includeLoc);
    }

    /** {@link String#format} of values of scripts: whole numbers fit {@code %d} whatever their type, and {@code %f} as well. */
    public static String format(String format, Object[] args) {
        Object[] converted = args.clone();
        Matcher specifier = Pattern.compile("%(\\d+\\$)?[-#+ 0,(<]*\\d*(?:\\.\\d+)?([tT]?[a-zA-Z%])").matcher(format);
        int next = 0;
        while (specifier.find()) {
            char kind = specifier.group(2).charAt(0);
            if (kind == '%' || kind == 'n') {
                continue;
            }
            int place = specifier.group(1) == null ? next++ : Integer.parseInt(specifier.group(1).replace("$", "")) - 1;
            if (place >= 0 && place < args.length && converted[place] instanceof Number number) {
                converted[place] = "doxXc".indexOf(kind) >= 0 ? whole(number) : "eEfgGaA".indexOf(kind) >= 0 ? number.doubleValue() : number;
            }
        }
        return String.format(format, converted);
    }

    /** A number for {@code %d}: what is behind the point is lost. */
    private static Number whole(Number number) {
        double d = number.doubleValue();
        return !(number instanceof Double) && !(number instanceof Float) ? number : d == (int) d ? (Number) (int) d : (Number) (long) d;
    }

    /** A function that calls another one while it holds the monitor of {@code sync}, or of {@code this} where that is null or undefined. */
    public static Object makeSynchronizedFunction(Object func, Object sync) {
        if (!(func instanceof JSObject function) || !function.isFunction()) {
            throw new IllegalArgumentException("not a function: " + func);
        }
        Object lock = sync instanceof Value value && value.isNullish() ? null : sync;
        return new AbstractJSObject() {
            @Override
            public boolean isFunction() {
                return true;
            }

            @Override
            public Object call(Object thiz, Object... args) {
                synchronized (lock != null ? lock : thiz != null ? thiz : function) {
                    return function.call(thiz, args);
                }
            }

            @Override
            public Object newObject(Object... args) {
                synchronized (lock != null ? lock : function) {
                    return function.newObject(args);
                }
            }
        };
    }

    /** The mirror of an object of a script; null for anything else. */
    public static ScriptObjectMirror wrap(Object obj) {
        return ScriptObjectMirror.wrap(obj, null) instanceof ScriptObjectMirror mirror ? mirror : null;
    }

    /** As {@link ScriptObjectMirror#unwrap}. */
    public static Object unwrap(Object obj) {
        return ScriptObjectMirror.unwrap(obj, null);
    }

    /** As {@link ScriptObjectMirror#wrapArray}. */
    public static Object[] wrapArray(Object[] args) {
        return ScriptObjectMirror.wrapArray(args, null);
    }

    /** As {@link ScriptObjectMirror#unwrapArray}. */
    public static Object[] unwrapArray(Object[] args) {
        return ScriptObjectMirror.unwrapArray(args, null);
    }

    /** A value as a Java type, which is a Class: null and instances of it as they are, objects of scripts as arguments of methods are
     *  converted, primitive values as scripts convert them.
     *  @throws IllegalArgumentException when {@code type} is no Class
     *  @throws ClassCastException when there is no such conversion */
    public static Object convert(Object obj, Object type) {
        if (!(type instanceof Class<?> wanted)) {
            throw new IllegalArgumentException("type expected: " + type);
        }
        if (obj == null || wanted.isInstance(obj)) {
            return obj;
        }
        if (obj instanceof ScriptObjectMirror mirror) {
            return mirror.to(wanted);
        }
        if (obj instanceof Value value && !value.isUndefined()) {
            return value.as(wanted);
        }
        return ofPrimitive(obj, wanted);
    }

    /** Undefined, a String, a Boolean or a Number as another of these. */
    private static Object ofPrimitive(Object obj, Class<?> wanted) {
        if (wanted == String.class) {
            return obj.toString();
        }
        boolean isText = obj instanceof CharSequence;
        if (isText || obj instanceof Number || obj instanceof Boolean || obj instanceof Value) {
            double number = obj instanceof Value ? Double.NaN : PrimitiveConversion.number(obj);
            if (wanted == Boolean.class || wanted == boolean.class) {
                return isText ? !obj.toString().isEmpty() : number != 0 && number == number;
            }
            if (wanted == Character.class || wanted == char.class) {
                return toCharacter(isText ? obj.toString() : String.valueOf((char) number));
            }
            if (wanted.isPrimitive() || isNumberType(wanted)) {
                return toNumber(obj instanceof Number given ? given : number, wanted);
            }
        }
        throw new ClassCastException(obj.getClass().getName() + " is no " + wanted.getName());
    }

    private static char toCharacter(String text) {
        if (text.length() != 1) {
            throw new ClassCastException("a text of " + text.length() + " characters is no char");
        }
        return text.charAt(0);
    }

    static boolean isNumberType(Class<?> type) {
        return type == Integer.class || type == Long.class || type == Double.class || type == Float.class || type == Short.class
            || type == Byte.class;
    }

    static Object toNumber(Number number, Class<?> wanted) {
        if (wanted == int.class || wanted == Integer.class) {
            return number.intValue();
        }
        if (wanted == long.class || wanted == Long.class) {
            return number.longValue();
        }
        if (wanted == double.class || wanted == Double.class) {
            return number.doubleValue();
        }
        if (wanted == float.class || wanted == Float.class) {
            return number.floatValue();
        }
        if (wanted == short.class || wanted == Short.class) {
            return number.shortValue();
        }
        if (wanted == byte.class || wanted == Byte.class) {
            return number.byteValue();
        }
        throw new ClassCastException(number.getClass().getName() + " is no " + wanted.getName());
    }
}
