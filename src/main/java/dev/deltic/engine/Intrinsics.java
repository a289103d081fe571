package dev.deltic.engine;

import static dev.deltic.runtime.IntrinsicNumbers.*;

import dev.deltic.builtins.array.ArrayConstructorTable;
import dev.deltic.builtins.array.ArrayIteratorPrototypeTable;
import dev.deltic.builtins.array.ArrayPrototypeTable;
import dev.deltic.builtins.array.ArrayPrototypeToStringTable;
import dev.deltic.builtins.array.ArrayPrototypeValuesTable;
import dev.deltic.builtins.array.ArrayUnscopablesTable;
import dev.deltic.builtins.arraybuffer.ArrayBufferConstructorTable;
import dev.deltic.builtins.arraybuffer.ArrayBufferPrototypeTable;
import dev.deltic.builtins.arraybuffer.SharedArrayBufferConstructorTable;
import dev.deltic.builtins.arraybuffer.SharedArrayBufferPrototypeTable;
import dev.deltic.builtins.atomics.AtomicsNamespaceTable;
import dev.deltic.builtins.bigint.BigIntConstructorTable;
import dev.deltic.builtins.bigint.BigIntPrototypeTable;
import dev.deltic.builtins.bool.BooleanConstructorTable;
import dev.deltic.builtins.bool.BooleanPrototypeTable;
import dev.deltic.builtins.console.ConsoleTable;
import dev.deltic.builtins.console.JSConsole;
import dev.deltic.builtins.dataview.DataViewConstructorTable;
import dev.deltic.builtins.dataview.DataViewPrototypeTable;
import dev.deltic.builtins.date.DateConstructorTable;
import dev.deltic.builtins.date.DatePrototypeTable;
import dev.deltic.builtins.date.DateToPrimitiveTable;
import dev.deltic.builtins.disposable.AsyncDisposableStackConstructorTable;
import dev.deltic.builtins.disposable.AsyncDisposableStackPrototypeTable;
import dev.deltic.builtins.disposable.DisposableStackConstructorTable;
import dev.deltic.builtins.disposable.DisposableStackPrototypeTable;
import dev.deltic.builtins.error.AggregateErrorConstructorTable;
import dev.deltic.builtins.error.CallSitePrototypeTable;
import dev.deltic.builtins.error.ErrorConstructorTable;
import dev.deltic.builtins.error.ErrorPrototypeTable;
import dev.deltic.builtins.error.NativeErrorPrototypeTable;
import dev.deltic.builtins.error.NativeErrorTable;
import dev.deltic.builtins.error.SuppressedErrorConstructorTable;
import dev.deltic.builtins.function.AsyncFunctionConstructorTable;
import dev.deltic.builtins.function.AsyncFunctionPrototypeTable;
import dev.deltic.builtins.function.AsyncGeneratorFunctionConstructorTable;
import dev.deltic.builtins.function.AsyncGeneratorFunctionPrototypeTable;
import dev.deltic.builtins.function.FunctionConstructorTable;
import dev.deltic.builtins.function.FunctionPrototypeTable;
import dev.deltic.builtins.function.GeneratorFunctionConstructorTable;
import dev.deltic.builtins.function.GeneratorFunctionPrototypeTable;
import dev.deltic.builtins.function.ThrowTypeError;
import dev.deltic.builtins.function.ThrowTypeErrorTable;
import dev.deltic.builtins.generator.AsyncFromSyncIteratorPrototypeTable;
import dev.deltic.builtins.generator.AsyncGeneratorPrototypeTable;
import dev.deltic.builtins.generator.GeneratorPrototypeTable;
import dev.deltic.builtins.global.EvalTable;
import dev.deltic.builtins.global.GlobalTable;
import dev.deltic.builtins.global.ParseFloatTable;
import dev.deltic.builtins.global.ParseIntTable;
import dev.deltic.builtins.iterator.AsyncIteratorPrototypeTable;
import dev.deltic.builtins.iterator.IteratorConstructorTable;
import dev.deltic.builtins.iterator.IteratorHelperPrototypeTable;
import dev.deltic.builtins.iterator.IteratorPrototypeTable;
import dev.deltic.builtins.iterator.WrapForValidIteratorPrototypeTable;
import dev.deltic.builtins.json.JSONNamespaceTable;
import dev.deltic.builtins.map.MapConstructorTable;
import dev.deltic.builtins.map.MapIteratorPrototypeTable;
import dev.deltic.builtins.map.MapPrototypeTable;
import dev.deltic.builtins.math.MathObjectTable;
import dev.deltic.builtins.module.AbstractModuleSourcePrototypeTable;
import dev.deltic.builtins.module.AbstractModuleSourceTable;
import dev.deltic.builtins.number.NumberConstructorTable;
import dev.deltic.builtins.number.NumberPrototypeTable;
import dev.deltic.builtins.object.ObjectConstructorTable;
import dev.deltic.builtins.object.ObjectPrototypeTable;
import dev.deltic.builtins.object.ObjectPrototypeToStringTable;
import dev.deltic.builtins.promise.PromiseConstructorTable;
import dev.deltic.builtins.promise.PromisePrototypeTable;
import dev.deltic.builtins.promise.PromiseResolveTable;
import dev.deltic.builtins.promise.PromiseThenTable;
import dev.deltic.builtins.proxy.ProxyConstructorTable;
import dev.deltic.builtins.reflect.ReflectTable;
import dev.deltic.builtins.regexp.RegExpConstructorTable;
import dev.deltic.builtins.regexp.RegExpPrototype;
import dev.deltic.builtins.regexp.RegExpPrototypeTable;
import dev.deltic.builtins.regexp.RegExpStringIteratorPrototypeTable;
import dev.deltic.builtins.set.SetConstructorTable;
import dev.deltic.builtins.set.SetIteratorPrototypeTable;
import dev.deltic.builtins.set.SetPrototypeTable;
import dev.deltic.builtins.shadowrealm.ShadowRealmConstructorTable;
import dev.deltic.builtins.shadowrealm.ShadowRealmPrototypeTable;
import dev.deltic.builtins.string.StringConstructorTable;
import dev.deltic.builtins.string.StringIteratorPrototypeTable;
import dev.deltic.builtins.string.StringPrototypeTable;
import dev.deltic.builtins.symbol.SymbolConstructorTable;
import dev.deltic.builtins.symbol.SymbolPrototypeTable;
import dev.deltic.builtins.temporal.DateToTemporalInstantTable;
import dev.deltic.builtins.temporal.DurationConstructorTable;
import dev.deltic.builtins.temporal.DurationPrototypeTable;
import dev.deltic.builtins.temporal.InstantConstructorTable;
import dev.deltic.builtins.temporal.InstantPrototypeTable;
import dev.deltic.builtins.temporal.NowNamespaceTable;
import dev.deltic.builtins.temporal.PlainDateConstructorTable;
import dev.deltic.builtins.temporal.PlainDatePrototypeTable;
import dev.deltic.builtins.temporal.PlainDateTimeConstructorTable;
import dev.deltic.builtins.temporal.PlainDateTimePrototypeTable;
import dev.deltic.builtins.temporal.PlainMonthDayConstructorTable;
import dev.deltic.builtins.temporal.PlainMonthDayPrototypeTable;
import dev.deltic.builtins.temporal.PlainTimeConstructorTable;
import dev.deltic.builtins.temporal.PlainTimePrototypeTable;
import dev.deltic.builtins.temporal.PlainYearMonthConstructorTable;
import dev.deltic.builtins.temporal.PlainYearMonthPrototypeTable;
import dev.deltic.builtins.temporal.TemporalNamespaceTable;
import dev.deltic.builtins.temporal.ZonedDateTimeConstructorTable;
import dev.deltic.builtins.temporal.ZonedDateTimePrototypeTable;
import dev.deltic.builtins.typedarray.BigInt64ArrayConstructorTable;
import dev.deltic.builtins.typedarray.BigInt64ArrayPrototypeTable;
import dev.deltic.builtins.typedarray.BigUint64ArrayConstructorTable;
import dev.deltic.builtins.typedarray.BigUint64ArrayPrototypeTable;
import dev.deltic.builtins.typedarray.Float16ArrayConstructorTable;
import dev.deltic.builtins.typedarray.Float16ArrayPrototypeTable;
import dev.deltic.builtins.typedarray.Float32ArrayConstructorTable;
import dev.deltic.builtins.typedarray.Float32ArrayPrototypeTable;
import dev.deltic.builtins.typedarray.Float64ArrayConstructorTable;
import dev.deltic.builtins.typedarray.Float64ArrayPrototypeTable;
import dev.deltic.builtins.typedarray.Int16ArrayConstructorTable;
import dev.deltic.builtins.typedarray.Int16ArrayPrototypeTable;
import dev.deltic.builtins.typedarray.Int32ArrayConstructorTable;
import dev.deltic.builtins.typedarray.Int32ArrayPrototypeTable;
import dev.deltic.builtins.typedarray.Int8ArrayConstructorTable;
import dev.deltic.builtins.typedarray.Int8ArrayPrototypeTable;
import dev.deltic.builtins.typedarray.TypedArrayConstructorTable;
import dev.deltic.builtins.typedarray.TypedArrayPrototypeTable;
import dev.deltic.builtins.typedarray.Uint16ArrayConstructorTable;
import dev.deltic.builtins.typedarray.Uint16ArrayPrototypeTable;
import dev.deltic.builtins.typedarray.Uint32ArrayConstructorTable;
import dev.deltic.builtins.typedarray.Uint32ArrayPrototypeTable;
import dev.deltic.builtins.typedarray.Uint8ArrayConstructorTable;
import dev.deltic.builtins.typedarray.Uint8ArrayPrototypeTable;
import dev.deltic.builtins.typedarray.Uint8ClampedArrayConstructorTable;
import dev.deltic.builtins.typedarray.Uint8ClampedArrayPrototypeTable;
import dev.deltic.builtins.weak.FinalizationRegistryConstructorTable;
import dev.deltic.builtins.weak.FinalizationRegistryPrototypeTable;
import dev.deltic.builtins.weak.WeakMapConstructorTable;
import dev.deltic.builtins.weak.WeakMapPrototypeTable;
import dev.deltic.builtins.weak.WeakRefConstructorTable;
import dev.deltic.builtins.weak.WeakRefPrototypeTable;
import dev.deltic.builtins.weak.WeakSetConstructorTable;
import dev.deltic.builtins.weak.WeakSetPrototypeTable;
import dev.deltic.interop.JavaNamespaceTable;
import dev.deltic.interop.JavaRoots;
import dev.deltic.messages.ErrorType;
import dev.deltic.runtime.BuiltinFunction;
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
import dev.deltic.runtime.exotic.ImmutablePrototypeObject;

/** The home of the list of builtin tables: which table fills which intrinsic. One instance per engine; thread-safe. */
final class Intrinsics implements IntrinsicInstaller {
    /** Tables by intrinsic, made when first needed. Racy by design: tables are stateless. */
    private final BuiltinTable[] tables = new BuiltinTable[Intrinsic.COUNT];

    @Override
    public JSObject create(Realm realm, Intrinsic which) {
        BuiltinTable table = tables[which.ordinal()];
        if (table == null) {
            table = (BuiltinTable) table(which);
            tables[which.ordinal()] = table;
        }
        Intrinsic parent = which.parent();
        JSObject prototype = parent == null ? null : realm.intrinsic(parent);
        if (BuiltinInstaller.isFunction(table)) {
            JSObject function = BuiltinFunction.ofHolder(realm, which, table, prototype);
            if (which == Intrinsic.THROW_TYPE_ERROR) {
                ThrowTypeError.finish(realm, function);
            }
            return function;
        }
        JSObject holder = (JSObject) holder(realm, which, prototype);
        BuiltinInstaller.install(realm, which, table, holder);
        if (which == Intrinsic.GLOBAL && realm.agent.hostPolicy != null) {
            JavaRoots.install(realm, holder);
        }
        return holder;
    }

    /** The object that gets the table's properties; most are ordinary. An Object for the same reason as below. */
    private static Object holder(Realm realm, Intrinsic which, JSObject prototype) {
        WellKnownShapes shapes = realm.agent.wellKnownShapes;
        switch (which.ordinal()) {
            case GLOBAL: return new HostedGlobalObject(shapes.empty, prototype, (GlobalScope) realm.globalScope);
            case CONSOLE: return new JSConsole(realm, JSObject.create(realm, prototype));
            case OBJECT_PROTOTYPE: return new ImmutablePrototypeObject(realm, prototype);
            case ARRAY_PROTOTYPE: return new JSArray(shapes.array, prototype);
            case STRING_PROTOTYPE: return new JSStringObject(realm, prototype, "");
            case NUMBER_PROTOTYPE: return new JSPrimitiveObject(shapes.empty, prototype, 0);
            case BOOLEAN_PROTOTYPE: return new JSPrimitiveObject(shapes.empty, prototype, false);
            case REG_EXP_PROTOTYPE: return RegExpPrototype.createHolder(realm, prototype);
            default: return new JSObject(shapes.empty, prototype);
        }
    }

    /** Declared to give an Object, so that the JVM need not load every table to verify this method. */
    private static Object table(Intrinsic which) {
        switch (which.ordinal()) {
            // ---- builtins.global, object, function, error, symbol, bool, reflect, proxy, iterator, disposable, console ----
            case AGGREGATE_ERROR: return new AggregateErrorConstructorTable();
            case AGGREGATE_ERROR_PROTOTYPE: return new NativeErrorPrototypeTable(ErrorType.AGGREGATE_ERROR, Intrinsic.AGGREGATE_ERROR);
            case ASYNC_DISPOSABLE_STACK: return new AsyncDisposableStackConstructorTable();
            case ASYNC_DISPOSABLE_STACK_PROTOTYPE: return new AsyncDisposableStackPrototypeTable();
            case ASYNC_FROM_SYNC_ITERATOR_PROTOTYPE: return new AsyncFromSyncIteratorPrototypeTable();
            case ASYNC_FUNCTION: return new AsyncFunctionConstructorTable();
            case ASYNC_FUNCTION_PROTOTYPE: return new AsyncFunctionPrototypeTable();
            case ASYNC_GENERATOR_FUNCTION: return new AsyncGeneratorFunctionConstructorTable();
            case ASYNC_GENERATOR_FUNCTION_PROTOTYPE: return new AsyncGeneratorFunctionPrototypeTable();
            case ASYNC_GENERATOR_PROTOTYPE: return new AsyncGeneratorPrototypeTable();
            case ASYNC_ITERATOR_PROTOTYPE: return new AsyncIteratorPrototypeTable();
            case BOOLEAN: return new BooleanConstructorTable();
            case BOOLEAN_PROTOTYPE: return new BooleanPrototypeTable();
            case CALL_SITE_PROTOTYPE: return new CallSitePrototypeTable();
            case CONSOLE: return new ConsoleTable();
            case DISPOSABLE_STACK: return new DisposableStackConstructorTable();
            case DISPOSABLE_STACK_PROTOTYPE: return new DisposableStackPrototypeTable();
            case ERROR: return new ErrorConstructorTable();
            case ERROR_PROTOTYPE: return new ErrorPrototypeTable();
            case EVAL: return new EvalTable();
            case EVAL_ERROR: return new NativeErrorTable(ErrorType.EVAL_ERROR, Intrinsic.EVAL_ERROR_PROTOTYPE);
            case EVAL_ERROR_PROTOTYPE: return new NativeErrorPrototypeTable(ErrorType.EVAL_ERROR, Intrinsic.EVAL_ERROR);
            case FUNCTION: return new FunctionConstructorTable();
            case FUNCTION_PROTOTYPE: return new FunctionPrototypeTable();
            case GENERATOR_FUNCTION: return new GeneratorFunctionConstructorTable();
            case GENERATOR_FUNCTION_PROTOTYPE: return new GeneratorFunctionPrototypeTable();
            case GENERATOR_PROTOTYPE: return new GeneratorPrototypeTable();
            case GLOBAL: return new GlobalTable();
            case JAVA: return new JavaNamespaceTable();
            case ITERATOR: return new IteratorConstructorTable();
            case ITERATOR_HELPER_PROTOTYPE: return new IteratorHelperPrototypeTable();
            case ITERATOR_PROTOTYPE: return new IteratorPrototypeTable();
            case OBJECT: return new ObjectConstructorTable();
            case OBJECT_PROTOTYPE: return new ObjectPrototypeTable();
            case OBJECT_PROTOTYPE_TO_STRING: return new ObjectPrototypeToStringTable();
            case PARSE_FLOAT: return new ParseFloatTable();
            case PARSE_INT: return new ParseIntTable();
            case PROXY: return new ProxyConstructorTable();
            case RANGE_ERROR: return new NativeErrorTable(ErrorType.RANGE_ERROR, Intrinsic.RANGE_ERROR_PROTOTYPE);
            case RANGE_ERROR_PROTOTYPE: return new NativeErrorPrototypeTable(ErrorType.RANGE_ERROR, Intrinsic.RANGE_ERROR);
            case REFERENCE_ERROR: return new NativeErrorTable(ErrorType.REFERENCE_ERROR, Intrinsic.REFERENCE_ERROR_PROTOTYPE);
            case REFERENCE_ERROR_PROTOTYPE: return new NativeErrorPrototypeTable(ErrorType.REFERENCE_ERROR, Intrinsic.REFERENCE_ERROR);
            case REFLECT: return new ReflectTable();
            case SUPPRESSED_ERROR: return new SuppressedErrorConstructorTable();
            case SUPPRESSED_ERROR_PROTOTYPE: return new NativeErrorPrototypeTable(ErrorType.SUPPRESSED_ERROR, Intrinsic.SUPPRESSED_ERROR);
            case SYMBOL: return new SymbolConstructorTable();
            case SYMBOL_PROTOTYPE: return new SymbolPrototypeTable();
            case SYNTAX_ERROR: return new NativeErrorTable(ErrorType.SYNTAX_ERROR, Intrinsic.SYNTAX_ERROR_PROTOTYPE);
            case SYNTAX_ERROR_PROTOTYPE: return new NativeErrorPrototypeTable(ErrorType.SYNTAX_ERROR, Intrinsic.SYNTAX_ERROR);
            case THROW_TYPE_ERROR: return new ThrowTypeErrorTable();
            case TYPE_ERROR: return new NativeErrorTable(ErrorType.TYPE_ERROR, Intrinsic.TYPE_ERROR_PROTOTYPE);
            case TYPE_ERROR_PROTOTYPE: return new NativeErrorPrototypeTable(ErrorType.TYPE_ERROR, Intrinsic.TYPE_ERROR);
            case URI_ERROR: return new NativeErrorTable(ErrorType.URI_ERROR, Intrinsic.URI_ERROR_PROTOTYPE);
            case URI_ERROR_PROTOTYPE: return new NativeErrorPrototypeTable(ErrorType.URI_ERROR, Intrinsic.URI_ERROR);
            case WRAP_FOR_VALID_ITERATOR_PROTOTYPE: return new WrapForValidIteratorPrototypeTable();

            // ---- builtins.array, json, typedarray, arraybuffer, dataview, atomics --------------------------------------
            case ARRAY: return new ArrayConstructorTable();
            case ARRAY_ITERATOR_PROTOTYPE: return new ArrayIteratorPrototypeTable();
            case ARRAY_PROTOTYPE: return new ArrayPrototypeTable();
            case ARRAY_PROTOTYPE_TO_STRING: return new ArrayPrototypeToStringTable();
            case ARRAY_PROTOTYPE_UNSCOPABLES: return new ArrayUnscopablesTable();
            case ARRAY_PROTOTYPE_VALUES: return new ArrayPrototypeValuesTable();
            case JSON: return new JSONNamespaceTable();
            case BIG_INT64_ARRAY: return new BigInt64ArrayConstructorTable();
            case BIG_INT64_ARRAY_PROTOTYPE: return new BigInt64ArrayPrototypeTable();
            case BIG_UINT64_ARRAY: return new BigUint64ArrayConstructorTable();
            case BIG_UINT64_ARRAY_PROTOTYPE: return new BigUint64ArrayPrototypeTable();
            case FLOAT16_ARRAY: return new Float16ArrayConstructorTable();
            case FLOAT16_ARRAY_PROTOTYPE: return new Float16ArrayPrototypeTable();
            case FLOAT32_ARRAY: return new Float32ArrayConstructorTable();
            case FLOAT32_ARRAY_PROTOTYPE: return new Float32ArrayPrototypeTable();
            case FLOAT64_ARRAY: return new Float64ArrayConstructorTable();
            case FLOAT64_ARRAY_PROTOTYPE: return new Float64ArrayPrototypeTable();
            case INT16_ARRAY: return new Int16ArrayConstructorTable();
            case INT16_ARRAY_PROTOTYPE: return new Int16ArrayPrototypeTable();
            case INT32_ARRAY: return new Int32ArrayConstructorTable();
            case INT32_ARRAY_PROTOTYPE: return new Int32ArrayPrototypeTable();
            case INT8_ARRAY: return new Int8ArrayConstructorTable();
            case INT8_ARRAY_PROTOTYPE: return new Int8ArrayPrototypeTable();
            case UINT16_ARRAY: return new Uint16ArrayConstructorTable();
            case UINT16_ARRAY_PROTOTYPE: return new Uint16ArrayPrototypeTable();
            case UINT32_ARRAY: return new Uint32ArrayConstructorTable();
            case UINT32_ARRAY_PROTOTYPE: return new Uint32ArrayPrototypeTable();
            case UINT8_ARRAY: return new Uint8ArrayConstructorTable();
            case UINT8_ARRAY_PROTOTYPE: return new Uint8ArrayPrototypeTable();
            case UINT8_CLAMPED_ARRAY: return new Uint8ClampedArrayConstructorTable();
            case UINT8_CLAMPED_ARRAY_PROTOTYPE: return new Uint8ClampedArrayPrototypeTable();
            case TYPED_ARRAY: return new TypedArrayConstructorTable();
            case TYPED_ARRAY_PROTOTYPE: return new TypedArrayPrototypeTable();
            case ARRAY_BUFFER: return new ArrayBufferConstructorTable();
            case ARRAY_BUFFER_PROTOTYPE: return new ArrayBufferPrototypeTable();
            case SHARED_ARRAY_BUFFER: return new SharedArrayBufferConstructorTable();
            case SHARED_ARRAY_BUFFER_PROTOTYPE: return new SharedArrayBufferPrototypeTable();
            case DATA_VIEW: return new DataViewConstructorTable();
            case DATA_VIEW_PROTOTYPE: return new DataViewPrototypeTable();
            case ATOMICS: return new AtomicsNamespaceTable();

            // ---- builtins.string, regexp, number, math, bigint, date --------------------------------------------------
            case BIG_INT: return new BigIntConstructorTable();
            case BIG_INT_PROTOTYPE: return new BigIntPrototypeTable();
            case DATE: return new DateConstructorTable();
            case DATE_PROTOTYPE: return new DatePrototypeTable();
            case DATE_TO_PRIMITIVE: return new DateToPrimitiveTable();
            case MATH: return new MathObjectTable();
            case NUMBER: return new NumberConstructorTable();
            case NUMBER_PROTOTYPE: return new NumberPrototypeTable();
            case REG_EXP: return new RegExpConstructorTable();
            case REG_EXP_PROTOTYPE: return new RegExpPrototypeTable();
            case REG_EXP_STRING_ITERATOR_PROTOTYPE: return new RegExpStringIteratorPrototypeTable();
            case STRING: return new StringConstructorTable();
            case STRING_ITERATOR_PROTOTYPE: return new StringIteratorPrototypeTable();
            case STRING_PROTOTYPE: return new StringPrototypeTable();

            // ---- builtins.map, set, weak, promise, generator -----------------------------------------------------------
            case ABSTRACT_MODULE_SOURCE: return new AbstractModuleSourceTable();
            case ABSTRACT_MODULE_SOURCE_PROTOTYPE: return new AbstractModuleSourcePrototypeTable();
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
            case SHADOW_REALM: return new ShadowRealmConstructorTable();
            case SHADOW_REALM_PROTOTYPE: return new ShadowRealmPrototypeTable();

            default: return temporalTable(which);
        }
    }

    private static Object temporalTable(Intrinsic which) {
        switch (which.ordinal()) {
            case DATE_TO_TEMPORAL_INSTANT: return new DateToTemporalInstantTable();
            case TEMPORAL: return new TemporalNamespaceTable();
            case TEMPORAL_NOW: return new NowNamespaceTable();
            case TEMPORAL_DURATION: return new DurationConstructorTable();
            case TEMPORAL_DURATION_PROTOTYPE: return new DurationPrototypeTable();
            case TEMPORAL_INSTANT: return new InstantConstructorTable();
            case TEMPORAL_INSTANT_PROTOTYPE: return new InstantPrototypeTable();
            case TEMPORAL_PLAIN_DATE: return new PlainDateConstructorTable();
            case TEMPORAL_PLAIN_DATE_PROTOTYPE: return new PlainDatePrototypeTable();
            case TEMPORAL_PLAIN_DATE_TIME: return new PlainDateTimeConstructorTable();
            case TEMPORAL_PLAIN_DATE_TIME_PROTOTYPE: return new PlainDateTimePrototypeTable();
            case TEMPORAL_PLAIN_MONTH_DAY: return new PlainMonthDayConstructorTable();
            case TEMPORAL_PLAIN_MONTH_DAY_PROTOTYPE: return new PlainMonthDayPrototypeTable();
            case TEMPORAL_PLAIN_TIME: return new PlainTimeConstructorTable();
            case TEMPORAL_PLAIN_TIME_PROTOTYPE: return new PlainTimePrototypeTable();
            case TEMPORAL_PLAIN_YEAR_MONTH: return new PlainYearMonthConstructorTable();
            case TEMPORAL_PLAIN_YEAR_MONTH_PROTOTYPE: return new PlainYearMonthPrototypeTable();
            case TEMPORAL_ZONED_DATE_TIME: return new ZonedDateTimeConstructorTable();
            case TEMPORAL_ZONED_DATE_TIME_PROTOTYPE: return new ZonedDateTimePrototypeTable();
            default: return IntlIntrinsics.table(which);
        }
    }
}
