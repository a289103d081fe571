package dev.deltic.runtime;

/** Stands in a lazy property's field for a value not made yet: a builtin function or another intrinsic. Shared by all realms. */
public abstract sealed class LazyValue {
    /** Makes the value in {@code realm}. */
    abstract Object materialize(Realm realm);

    /** Whether {@code value} is what {@link #materialize} made in {@code realm}, or as good. */
    abstract boolean isValue(Realm realm, Object value);

    private static boolean isFunction(Object value, BuiltinTable table, int id) {
        return value instanceof BuiltinFunction function && function.code instanceof BuiltinCode code && code.table == table
            && code.id == id;
    }

    /** Function {@code id} of a table. */
    static final class Function extends LazyValue {
        private final BuiltinTable table;
        private final int id;

        Function(BuiltinTable table, int id) {
            this.table = table;
            this.id = id;
        }

        @Override
        Object materialize(Realm realm) {
            return BuiltinInstaller.function(realm, table, id);
        }

        @Override
        boolean isValue(Realm realm, Object value) {
            return isFunction(value, table, id);
        }
    }

    /** An accessor whose halves are functions of a table; -1 for an absent half. */
    static final class Accessor extends LazyValue {
        private final BuiltinTable table;
        private final int getter;
        private final int setter;

        Accessor(BuiltinTable table, int getter, int setter) {
            this.table = table;
            this.getter = getter;
            this.setter = setter;
        }

        @Override
        Object materialize(Realm realm) {
            return new AccessorPair(getter < 0 ? null : BuiltinInstaller.function(realm, table, getter),
                setter < 0 ? null : BuiltinInstaller.function(realm, table, setter));
        }

        @Override
        boolean isValue(Realm realm, Object value) {
            return value instanceof AccessorPair pair
                && (getter < 0 ? pair.getter == null : isFunction(pair.getter, table, getter))
                && (setter < 0 ? pair.setter == null : isFunction(pair.setter, table, setter));
        }
    }

    /** Another intrinsic. */
    static final class OfIntrinsic extends LazyValue {
        private final Intrinsic intrinsic;

        OfIntrinsic(Intrinsic intrinsic) {
            this.intrinsic = intrinsic;
        }

        @Override
        Object materialize(Realm realm) {
            return realm.intrinsic(intrinsic);
        }

        @Override
        boolean isValue(Realm realm, Object value) {
            return value == realm.intrinsicIfCreated(intrinsic);
        }
    }

    /** An accessor whose both halves are one intrinsic function, such as those that throw. */
    static final class IntrinsicAccessor extends LazyValue {
        private final Intrinsic function;

        IntrinsicAccessor(Intrinsic function) {
            this.function = function;
        }

        @Override
        Object materialize(Realm realm) {
            JSObject half = realm.intrinsic(function);
            return new AccessorPair(half, half);
        }

        @Override
        boolean isValue(Realm realm, Object value) {
            JSObject half = realm.intrinsicIfCreated(function);
            return value instanceof AccessorPair pair && pair.getter == half && pair.setter == half;
        }
    }
}
