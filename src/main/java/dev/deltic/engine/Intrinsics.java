package dev.deltic.engine;

import dev.deltic.base.EngineError;
import dev.deltic.builtins.map.MapConstructorTable;
import dev.deltic.builtins.map.MapIteratorPrototypeTable;
import dev.deltic.builtins.map.MapPrototypeTable;
import dev.deltic.builtins.promise.PromiseConstructorTable;
import dev.deltic.builtins.promise.PromisePrototypeTable;
import dev.deltic.builtins.promise.PromiseResolveTable;
import dev.deltic.builtins.promise.PromiseThenTable;
import dev.deltic.builtins.set.SetConstructorTable;
import dev.deltic.builtins.set.SetIteratorPrototypeTable;
import dev.deltic.builtins.set.SetPrototypeTable;
import dev.deltic.builtins.weak.FinalizationRegistryConstructorTable;
import dev.deltic.builtins.weak.FinalizationRegistryPrototypeTable;
import dev.deltic.builtins.weak.WeakMapConstructorTable;
import dev.deltic.builtins.weak.WeakMapPrototypeTable;
import dev.deltic.builtins.weak.WeakRefConstructorTable;
import dev.deltic.builtins.weak.WeakRefPrototypeTable;
import dev.deltic.builtins.weak.WeakSetConstructorTable;
import dev.deltic.builtins.weak.WeakSetPrototypeTable;
import dev.deltic.builtins.array.ArrayConstructorTable;
import dev.deltic.builtins.array.ArrayIteratorPrototypeTable;
import dev.deltic.builtins.array.ArrayPrototypeTable;
import dev.deltic.builtins.array.ArrayPrototypeToStringTable;
import dev.deltic.builtins.array.ArrayPrototypeValuesTable;
import dev.deltic.builtins.array.ArrayUnscopablesTable;
import dev.deltic.runtime.BuiltinInstaller;
import dev.deltic.runtime.BuiltinTable;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.IntrinsicInstaller;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSPrimitiveObject;
import dev.deltic.runtime.JSStringObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.WellKnownShapes;

/** The home of the list of builtin tables: which table fills which intrinsic. One instance per engine; thread-safe. */
final class Intrinsics implements IntrinsicInstaller {
    /** Tables by intrinsic, made when first needed. Racy by design: tables are stateless. */
    private final BuiltinTable[] tables = new BuiltinTable[Intrinsic.COUNT];

    @Override
    public JSObject create(Realm realm, Intrinsic which) {
        BuiltinTable table = tables[which.ordinal()];
        if (table == null) {
            table = table(which);
            tables[which.ordinal()] = table;
        }
        Intrinsic parent = which.parent();
        JSObject prototype = parent == null ? null : realm.intrinsic(parent);
        if (BuiltinInstaller.isFunction(table)) {
            return BuiltinInstaller.createFunction(realm, which, table, prototype);
        }
        JSObject holder = holder(realm, which, prototype);
        BuiltinInstaller.install(realm, which, table, holder);
        return holder;
    }

    /** The object that gets the table's properties; most are ordinary. */
    private static JSObject holder(Realm realm, Intrinsic which, JSObject prototype) {
        WellKnownShapes shapes = realm.agent.wellKnownShapes;
        switch (which) {
            case ARRAY_PROTOTYPE: return new JSArray(shapes.array, prototype);
            case STRING_PROTOTYPE: return new JSStringObject(realm, prototype, "");
            case NUMBER_PROTOTYPE: return new JSPrimitiveObject(shapes.empty, prototype, 0);
            case BOOLEAN_PROTOTYPE: return new JSPrimitiveObject(shapes.empty, prototype, false);
            default: return new JSObject(shapes.empty, prototype);
        }
    }

    private static BuiltinTable table(Intrinsic which) {
        switch (which) {
            // ---- builtins.global, object, function, error, symbol, bool, reflect, proxy, iterator, disposable, console ----

            // ---- builtins.array, json, typedarray, arraybuffer, dataview, atomics --------------------------------------
            case ARRAY: return new ArrayConstructorTable();
            case ARRAY_ITERATOR_PROTOTYPE: return new ArrayIteratorPrototypeTable();
            case ARRAY_PROTOTYPE: return new ArrayPrototypeTable();
            case ARRAY_PROTOTYPE_TO_STRING: return new ArrayPrototypeToStringTable();
            case ARRAY_PROTOTYPE_UNSCOPABLES: return new ArrayUnscopablesTable();
            case ARRAY_PROTOTYPE_VALUES: return new ArrayPrototypeValuesTable();

            // ---- builtins.string, regexp, number, math, bigint, date --------------------------------------------------

            // ---- builtins.map, set, weak, promise, generator -----------------------------------------------------------
            case MAP: return new MapConstructorTable();
            case MAP_PROTOTYPE: return new MapPrototypeTable();
            case MAP_ITERATOR_PROTOTYPE: return new MapIteratorPrototypeTable();
            case SET: return new SetConstructorTable();
            case SET_PROTOTYPE: return new SetPrototypeTable();
            case SET_ITERATOR_PROTOTYPE: return new SetIteratorPrototypeTable();
            case WEAK_MAP: return new WeakMapConstructorTable();
            case WEAK_MAP_PROTOTYPE: return new WeakMapPrototypeTable();
            case WEAK_SET: return new WeakSetConstructorTable();
            case WEAK_SET_PROTOTYPE: return new WeakSetPrototypeTable();
            case WEAK_REF: return new WeakRefConstructorTable();
            case WEAK_REF_PROTOTYPE: return new WeakRefPrototypeTable();
            case FINALIZATION_REGISTRY: return new FinalizationRegistryConstructorTable();
            case FINALIZATION_REGISTRY_PROTOTYPE: return new FinalizationRegistryPrototypeTable();
            case PROMISE: return new PromiseConstructorTable();
            case PROMISE_PROTOTYPE: return new PromisePrototypeTable();
            case PROMISE_RESOLVE: return new PromiseResolveTable();
            case PROMISE_THEN: return new PromiseThenTable();

            default: throw new EngineError("no builtin table for " + which.specificationName());
        }
    }
}
