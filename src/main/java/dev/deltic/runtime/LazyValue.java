package dev.deltic.runtime;

import dev.deltic.values.SmallIntegers;

/** Stands in a lazy property's field for a value not made yet: a builtin function, another intrinsic, or an accessor of such, which are
 *  shared by all realms; or for what compiled code assigns to a global variable, which is that one field's alone: a number, which has no
 *  box until somebody wants one, or a host object without its wrapper. One class for all of them: they are loaded before the first
 *  result. */
public final class LazyValue {
    private static final int NO_FUNCTION = -1;
    /** {@link #state} of what is a variable's host object. Numbers are above 0. */
    private static final int HOST = -1;
    /** Of what is no variable's. */
    private static final int SHARED = 0;
    private static final int INT32 = 1;
    private static final int DOUBLE = 2;

    /** Null when the value is an intrinsic. */
    private final BuiltinTable table;
    /** The function, or an accessor's getter; NO_FUNCTION for an absent one. */
    private final int function;
    private final int setter;
    private final boolean accessor;
    /** Null when the value is of a table. */
    private final Intrinsic intrinsic;

    private int state = SHARED;
    /** The number, if it is one: an int32 too. */
    private double number;
    private Object host;
    private HostType type;
    /** The host object's wrapper, once somebody has wanted it: from then on it is the value. */
    private Object wrapper;

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

    /** A number without a box. */
    public static LazyValue number(double value) {
        LazyValue made = new LazyValue(null, NO_FUNCTION, NO_FUNCTION, false, null);
        made.set(value);
        return made;
    }

    /** An object of the host without a wrapper. */
    public static LazyValue host(Object host, HostType type) {
        LazyValue made = new LazyValue(null, NO_FUNCTION, NO_FUNCTION, false, null);
        made.state = HOST;
        made.setHost(host, type);
        return made;
    }

    /** Whether this is one variable's. */
    public boolean isVariable() {
        return state != SHARED;
    }

    // ---- Host objects -----------------------------------------------------------------------------------------------

    /** The type of the host object; null if this is none. */
    public HostType type() {
        return type;
    }

    /** The host object. */
    public Object host() {
        return host;
    }

    /** Makes it another host object, if it is one. */
    public void setHost(Object host, HostType type) {
        this.host = host;
        this.type = type;
        wrapper = null;
    }

    // ---- Numbers ----------------------------------------------------------------------------------------------------

    /** Whether this is a number, which may be another the next moment. */
    public boolean isNumber() {
        return state > SHARED;
    }

    /** Whether this is a number that is held as an int32. */
    public boolean isInt32() {
        return state == INT32;
    }

    /** The number. */
    public double number() {
        return number;
    }

    /** Makes it another number, one not held as an int32. */
    public void set(double value) {
        state = DOUBLE;
        number = value;
    }

    /** Makes it another number, an int32. */
    public void set(int value) {
        state = INT32;
        number = value;
    }

    /** Makes it the number in a box; false if this is no number or {@code value} is none. */
    public boolean take(Object value) {
        if (!isNumber()) {
            return false;
        }
        if (value instanceof Integer i) {
            set((int) i);
        } else if (value instanceof Double d) {
            set((double) d);
        } else {
            return false;
        }
        return true;
    }

    /** The number in a box. */
    public Object box() {
        return state == INT32 ? SmallIntegers.box((int) number) : (Object) number;
    }

    // ---- Values -----------------------------------------------------------------------------------------------------

    /** Makes the value in {@code realm}. */
    Object materialize(Realm realm) {
        if (state != SHARED) {
            return state == HOST ? wrapper(realm) : box();
        }
        if (accessor) {
            return pair(realm);
        }
        return intrinsic != null ? realm.intrinsic(intrinsic) : BuiltinFunction.of(realm, table, function);
    }

    private Object wrapper(Realm realm) {
        if (wrapper == null) {
            wrapper = type.wrap(realm, host);
        }
        return wrapper;
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
