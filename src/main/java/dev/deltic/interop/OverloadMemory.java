package dev.deltic.interop;

import dev.deltic.values.JSStrings;

/** A choice among overloads that holds for all arguments of the same kinds. Only choices without any conversion are remembered: where each
 *  argument has the parameter's very type, no other values of these kinds can fit another overload as well. Immutable; classes of the
 *  host are known by the weak references that stand for them. */
final class OverloadMemory {
    private final Object[] kinds;
    /** Whose choice it is knows what it is. */
    final int overload;

    private OverloadMemory(Object[] kinds, int overload) {
        this.kinds = kinds;
        this.overload = overload;
    }

    /** The memory of a choice that cost nothing; null for arguments whose values matter, not only their kinds. */
    static OverloadMemory of(Object[] arguments, int overload) {
        Object[] kinds = new Object[arguments.length];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = kindOf(arguments[i]);
            if (kinds[i] == null) {
                return null;
            }
        }
        return new OverloadMemory(kinds, overload);
    }

    private static Object kindOf(Object value) {
        if (value instanceof String || value instanceof Integer || value instanceof Boolean) {
            return value.getClass();
        }
        if (value instanceof JavaObject object) {
            return object.hostPrimitive() == null ? object.type.self : null;
        }
        if (value instanceof Double d) {
            return d == Math.rint(d) || d != d ? null : Double.class;
        }
        return JSStrings.isString(value) ? String.class : null;
    }

    /** Whether the arguments are of the same kinds. */
    boolean fits(Object[] arguments) {
        if (arguments.length != kinds.length) {
            return false;
        }
        for (int i = 0; i < kinds.length; i++) {
            if (kindOf(arguments[i]) != kinds[i]) {
                return false;
            }
        }
        return true;
    }
}
