package dev.deltic.runtime;

/** Stands in a lazy property's field for a value not made yet: a builtin function, another intrinsic, or an accessor of such. Shared
 *  by all realms. One class for all of them: they are loaded before the first result. */
public final class LazyValue {
    private static final int NO_FUNCTION = -1;

    /** Null when the value is an intrinsic. */
    private final BuiltinTable table;
    /** The function, or an accessor's getter; NO_FUNCTION for an absent one. */
    private final int function;
    private final int setter;
    private final boolean accessor;
    /** Null when the value is of a table. */
    private final Intrinsic intrinsic;

    private LazyValue(BuiltinTable table, int function, int setter, boolean accessor, Intrinsic intrinsic) {
        this.table = table;
        this.function = function;
        this.setter = setter;
        this.accessor = accessor;
        this.intrinsic = intrinsic;
    }

    /** Function {@code id} of a table. */
    static LazyValue function(BuiltinTable table, int id) {
        return new LazyValue(table, id, NO_FUNCTION, false, null);
    }

    /** An accessor whose halves are functions of a table; -1 for an absent half. */
    static LazyValue accessor(BuiltinTable table, int getter, int setter) {
        return new LazyValue(table, getter, setter, true, null);
    }

    /** Another intrinsic. */
    static LazyValue intrinsic(Intrinsic intrinsic) {
        return new LazyValue(null, NO_FUNCTION, NO_FUNCTION, false, intrinsic);
    }

    /** An accessor whose both halves are one intrinsic function, such as those that throw. */
    static LazyValue intrinsicAccessor(Intrinsic function) {
        return new LazyValue(null, NO_FUNCTION, NO_FUNCTION, true, function);
    }

    /** Makes the value in {@code realm}. */
    Object materialize(Realm realm) {
        if (accessor) {
            return pair(realm);
        }
        return intrinsic != null ? realm.intrinsic(intrinsic) : BuiltinFunction.of(realm, table, function);
    }

    /** Declared to give an Object, so that the JVM need not load AccessorPair to verify the caller. */
    private Object pair(Realm realm) {
        if (intrinsic != null) {
            JSObject half = realm.intrinsic(intrinsic);
            return new AccessorPair(half, half);
        }
        return new AccessorPair(function < 0 ? null : BuiltinFunction.of(realm, table, function),
            setter < 0 ? null : BuiltinFunction.of(realm, table, setter));
    }

    /** Whether the value is an intrinsic, or an accessor of one. */
    boolean isIntrinsic() {
        return intrinsic != null;
    }

    /** Whether {@code value} is what {@link #materialize} made in {@code realm}, or as good. */
    boolean isValue(Realm realm, Object value) {
        if (accessor) {
            return value instanceof AccessorPair pair && isHalf(realm, pair.getter, function) && isHalf(realm, pair.setter, setter);
        }
        return intrinsic != null ? value == realm.intrinsicIfCreated(intrinsic) : isFunction(value, function);
    }

    private boolean isHalf(Realm realm, Object half, int id) {
        return intrinsic != null ? half == realm.intrinsicIfCreated(intrinsic) : id < 0 ? half == null : isFunction(half, id);
    }

    private boolean isFunction(Object value, int id) {
        return value instanceof BuiltinFunction builtin && builtin.code instanceof BuiltinCode code && code.table == table
            && code.id == id;
    }
}
