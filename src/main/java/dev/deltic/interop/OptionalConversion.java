package dev.deltic.interop;

import dev.deltic.runtime.Realm;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Optionals. One that Java hands to a script stays an object with its methods, for scripts ask it {@code isPresent()}; it is iterable and
 *  has a JSON form. Where Java wants one, null and undefined are the empty one, and every other value is put into one. */
final class OptionalConversion {
    private OptionalConversion() { }

    static boolean isOptional(Class<?> type) {
        return type == Optional.class || type == OptionalInt.class || type == OptionalLong.class || type == OptionalDouble.class;
    }

    /** How far a value that is neither null nor undefined nor an Optional is from one. */
    static int cost(Realm realm, Object value, Class<?> type) {
        Class<?> content = contentOf(type);
        int cost = content == null ? 0 : HostConversion.cost(realm, value, content);
        return Math.min(HostConversion.IMPOSSIBLE, cost + 7);
    }

    private static Class<?> contentOf(Class<?> type) {
        return type == OptionalInt.class ? int.class : type == OptionalLong.class ? long.class
            : type == OptionalDouble.class ? double.class : null;
    }

    static Object empty(Class<?> type) {
        return type == OptionalInt.class ? OptionalInt.empty() : type == OptionalLong.class ? OptionalLong.empty()
            : type == OptionalDouble.class ? OptionalDouble.empty() : Optional.empty();
    }

    /** The Optional of a value that is neither null nor undefined. */
    static Object of(Realm realm, Object value, Type declared) {
        Class<?> type = TypeArguments.rawClass(declared);
        Class<?> content = contentOf(type);
        if (content == null) {
            Type element = TypeArguments.argument(declared, Optional.class, 0);
            return Optional.ofNullable(HostConversion.convertChecked(realm, value, element == null ? Object.class : element));
        }
        Number number = (Number) HostConversion.convert(realm, value, content);
        return type == OptionalInt.class ? OptionalInt.of(number.intValue()) : type == OptionalLong.class
            ? (Object) OptionalLong.of(number.longValue()) : OptionalDouble.of(number.doubleValue());
    }

    /** The content of any Optional, null when it is empty. */
    static Object content(Object optional) {
        if (optional instanceof OptionalInt i) {
            return i.isPresent() ? i.getAsInt() : null;
        }
        if (optional instanceof OptionalLong l) {
            return l.isPresent() ? l.getAsLong() : null;
        }
        if (optional instanceof OptionalDouble d) {
            return d.isPresent() ? d.getAsDouble() : null;
        }
        return ((Optional<?>) optional).orElse(null);
    }
}
