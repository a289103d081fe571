package dev.deltic.builtins.console;

import dev.deltic.numbers.StringToNumber;
import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.runtime.ExoticObject;
import dev.deltic.runtime.JSError;
import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSStrings;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.Names;
import java.math.BigInteger;

/** <a href="https://console.spec.whatwg.org/#formatter">The console's formatter</a>: {@code %s %d %i %f %j %o %O %c} in a first
 *  string, then the rest with spaces between. */
final class ConsoleFormat {
    private ConsoleFormat() { }

    static String format(Realm realm, Object[] arguments, int indentation) {
        if (arguments.length == 0) {
            return "";
        }
        if (arguments.length == 1 || !JSStrings.isString(arguments[0])) {
            return joined(realm, arguments, 0, indentation);
        }
        String pattern = JSStrings.flatten(arguments[0]);
        StringBuilder out = new StringBuilder();
        int next = 1;
        int from = 0;
        for (int i = pattern.indexOf('%'); i >= 0 && i + 1 < pattern.length(); i = pattern.indexOf('%', i)) {
            char directive = pattern.charAt(i + 1);
            if (directive == '%') {
                out.append(pattern, from, i + 1);
                i += 2;
                from = i;
                continue;
            }
            String text = next < arguments.length ? formatOne(realm, directive, arguments[next]) : null;
            if (text == null) {
                i++;
                continue;
            }
            next++;
            out.append(pattern, from, i).append(text);
            i += 2;
            from = i;
        }
        out.append(pattern, from, pattern.length());
        if (next < arguments.length) {
            out.append(' ').append(joined(realm, arguments, next, indentation));
        }
        return out.toString();
    }

    /** The arguments from {@code from} on: strings as they are, other values inspected. */
    static String joined(Realm realm, Object[] arguments, int from, int indentation) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < arguments.length; i++) {
            if (i > from) {
                out.append(' ');
            }
            out.append(JSStrings.isString(arguments[i]) ? arguments[i].toString()
                : new Inspector(realm, indentation).inspect(arguments[i]));
        }
        return out.toString();
    }

    /** The text of {@code value} for a directive, or null when there is no such directive. */
    private static String formatOne(Realm realm, char directive, Object value) {
        switch (directive) {
            case 's':
                return asString(realm, value);
            case 'd':
                return value instanceof BigInteger ? value + "n" : value instanceof JSSymbol || value instanceof JSObject ? "NaN"
                    : InspectedText.number(TypeConversion.toNumber(realm, value));
            case 'i':
                return value instanceof BigInteger ? value + "n" : value instanceof JSSymbol || value instanceof JSObject ? "NaN"
                    : InspectedText.number(StringToNumber.parseInt(TypeConversion.toString(realm, value), 0));
            case 'f':
                return value instanceof JSSymbol ? "NaN"
                    : InspectedText.number(StringToNumber.parseFloat(TypeConversion.toString(realm, value)));
            case 'j':
                return new Inspector(realm, 0).json(value);
            case 'o':
                Inspector inspector = new Inspector(realm, 0);
                inspector.maxDepth = 4;
                return inspector.inspect(value);
            case 'O':
                return new Inspector(realm, 0).inspect(value);
            case 'c':
                return "";
            default:
                return null;
        }
    }

    private static String asString(Realm realm, Object value) {
        if (value instanceof JSObject object) {
            if (!hasOwnToString(realm, object)) {
                Inspector inspector = new Inspector(realm, 0);
                inspector.maxDepth = 0;
                return inspector.inspect(value);
            }
            return TypeConversion.toString(realm, value);
        }
        return JSStrings.isString(value) ? value.toString() : new Inspector(realm, 0).inspect(value);
    }

    /** Whether the object's text is more than a builtin's: an error's, or a method of the script. */
    private static boolean hasOwnToString(Realm realm, JSObject object) {
        if (object instanceof JSError) {
            return true;
        }
        if (object instanceof ExoticObject || object.hasExoticGetPrototypeOf()) {
            return false;
        }
        Object method = object.get(realm, Names.TO_STRING);
        return method instanceof JSFunction && !(method instanceof BuiltinFunction);
    }

    /** A duration as console.timeEnd shows it. */
    static String duration(long nanoseconds) {
        double milliseconds = nanoseconds / 1e6;
        if (milliseconds >= 3_600_000) {
            return clock((long) milliseconds / 3_600_000, milliseconds % 3_600_000 / 60_000, "h:mm");
        }
        if (milliseconds >= 60_000) {
            long minutes = (long) milliseconds / 60_000;
            return minutes + ":" + padded(milliseconds % 60_000 / 1000) + " (m:ss.mmm)";
        }
        if (milliseconds >= 1000) {
            return fixed(milliseconds / 1000) + "s";
        }
        return InspectedText.number(Math.round(milliseconds * 1000) / 1000.0) + "ms";
    }

    private static String clock(long hours, double minutes, String format) {
        long wholeMinutes = (long) minutes;
        return hours + ":" + (wholeMinutes < 10 ? "0" : "") + wholeMinutes + ":" + padded((minutes - wholeMinutes) * 60)
            + " (" + format + ":ss)";
    }

    private static String padded(double seconds) {
        return (seconds < 10 ? "0" : "") + fixed(seconds);
    }

    private static String fixed(double value) {
        long thousandths = Math.round(value * 1000);
        String digits = Long.toString(1000 + thousandths % 1000).substring(1);
        return thousandths / 1000 + "." + digits;
    }
}
