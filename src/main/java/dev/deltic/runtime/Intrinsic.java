package dev.deltic.runtime;

import dev.deltic.build.OrdinalConstants;

/** The well-known intrinsic objects of a realm, each made when first asked for.
 *  <a href="https://tc39.es/ecma262/#sec-well-known-intrinsic-objects">Well-Known Intrinsic Objects</a> */
@OrdinalConstants("IntrinsicNumbers")
public enum Intrinsic {
    /** %Object.prototype% */
    OBJECT_PROTOTYPE("%Object.prototype%", null),
    /** %Function.prototype% */
    FUNCTION_PROTOTYPE("%Function.prototype%", "OBJECT_PROTOTYPE"),
    /** the global object */
    GLOBAL("the global object", "OBJECT_PROTOTYPE"),
    /** %Object% */
    OBJECT("%Object%", "FUNCTION_PROTOTYPE"),
    /** %Function% */
    FUNCTION("%Function%", "FUNCTION_PROTOTYPE"),
    /** %Array% */
    ARRAY("%Array%", "FUNCTION_PROTOTYPE"),
    /** %Array.prototype% */
    ARRAY_PROTOTYPE("%Array.prototype%", "OBJECT_PROTOTYPE"),
    /** %String% */
    STRING("%String%", "FUNCTION_PROTOTYPE"),
    /** %String.prototype% */
    STRING_PROTOTYPE("%String.prototype%", "OBJECT_PROTOTYPE"),
    /** %Number% */
    NUMBER("%Number%", "FUNCTION_PROTOTYPE"),
    /** %Number.prototype% */
    NUMBER_PROTOTYPE("%Number.prototype%", "OBJECT_PROTOTYPE"),
    /** %Boolean% */
    BOOLEAN("%Boolean%", "FUNCTION_PROTOTYPE"),
    /** %Boolean.prototype% */
    BOOLEAN_PROTOTYPE("%Boolean.prototype%", "OBJECT_PROTOTYPE"),
    /** %Symbol% */
    SYMBOL("%Symbol%", "FUNCTION_PROTOTYPE"),
    /** %Symbol.prototype% */
    SYMBOL_PROTOTYPE("%Symbol.prototype%", "OBJECT_PROTOTYPE"),
    /** %BigInt% */
    BIG_INT("%BigInt%", "FUNCTION_PROTOTYPE"),
    /** %BigInt.prototype% */
    BIG_INT_PROTOTYPE("%BigInt.prototype%", "OBJECT_PROTOTYPE"),
    /** %Java%, the object that leads to the host's classes */
    JAVA("%Java%", "OBJECT_PROTOTYPE"),
    /** %Date% */
    DATE("%Date%", "FUNCTION_PROTOTYPE"),
    /** %Date.prototype% */
    DATE_PROTOTYPE("%Date.prototype%", "OBJECT_PROTOTYPE"),
    /** %RegExp% */
    REG_EXP("%RegExp%", "FUNCTION_PROTOTYPE"),
    /** %RegExp.prototype% */
    REG_EXP_PROTOTYPE("%RegExp.prototype%", "OBJECT_PROTOTYPE"),
    /** %Map% */
    MAP("%Map%", "FUNCTION_PROTOTYPE"),
    /** %Map.prototype% */
    MAP_PROTOTYPE("%Map.prototype%", "OBJECT_PROTOTYPE"),
    /** %Set% */
    SET("%Set%", "FUNCTION_PROTOTYPE"),
    /** %Set.prototype% */
    SET_PROTOTYPE("%Set.prototype%", "OBJECT_PROTOTYPE"),
    /** %WeakMap% */
    WEAK_MAP("%WeakMap%", "FUNCTION_PROTOTYPE"),
    /** %WeakMap.prototype% */
    WEAK_MAP_PROTOTYPE("%WeakMap.prototype%", "OBJECT_PROTOTYPE"),
    /** %WeakSet% */
    WEAK_SET("%WeakSet%", "FUNCTION_PROTOTYPE"),
    /** %WeakSet.prototype% */
    WEAK_SET_PROTOTYPE("%WeakSet.prototype%", "OBJECT_PROTOTYPE"),
    /** %WeakRef% */
    WEAK_REF("%WeakRef%", "FUNCTION_PROTOTYPE"),
    /** %WeakRef.prototype% */
    WEAK_REF_PROTOTYPE("%WeakRef.prototype%", "OBJECT_PROTOTYPE"),
    /** %FinalizationRegistry% */
    FINALIZATION_REGISTRY("%FinalizationRegistry%", "FUNCTION_PROTOTYPE"),
    /** %FinalizationRegistry.prototype% */
    FINALIZATION_REGISTRY_PROTOTYPE("%FinalizationRegistry.prototype%", "OBJECT_PROTOTYPE"),
    /** %Promise% */
    PROMISE("%Promise%", "FUNCTION_PROTOTYPE"),
    /** %Promise.prototype% */
    PROMISE_PROTOTYPE("%Promise.prototype%", "OBJECT_PROTOTYPE"),
    /** %ArrayBuffer% */
    ARRAY_BUFFER("%ArrayBuffer%", "FUNCTION_PROTOTYPE"),
    /** %ArrayBuffer.prototype% */
    ARRAY_BUFFER_PROTOTYPE("%ArrayBuffer.prototype%", "OBJECT_PROTOTYPE"),
    /** %SharedArrayBuffer% */
    SHARED_ARRAY_BUFFER("%SharedArrayBuffer%", "FUNCTION_PROTOTYPE"),
    /** %SharedArrayBuffer.prototype% */
    SHARED_ARRAY_BUFFER_PROTOTYPE("%SharedArrayBuffer.prototype%", "OBJECT_PROTOTYPE"),
    /** %DataView% */
    DATA_VIEW("%DataView%", "FUNCTION_PROTOTYPE"),
    /** %DataView.prototype% */
    DATA_VIEW_PROTOTYPE("%DataView.prototype%", "OBJECT_PROTOTYPE"),
    /** %Iterator% */
    ITERATOR("%Iterator%", "FUNCTION_PROTOTYPE"),
    /** %Iterator.prototype% */
    ITERATOR_PROTOTYPE("%Iterator.prototype%", "OBJECT_PROTOTYPE"),
    /** %DisposableStack% */
    DISPOSABLE_STACK("%DisposableStack%", "FUNCTION_PROTOTYPE"),
    /** %DisposableStack.prototype% */
    DISPOSABLE_STACK_PROTOTYPE("%DisposableStack.prototype%", "OBJECT_PROTOTYPE"),
    /** %AsyncDisposableStack% */
    ASYNC_DISPOSABLE_STACK("%AsyncDisposableStack%", "FUNCTION_PROTOTYPE"),
    /** %AsyncDisposableStack.prototype% */
    ASYNC_DISPOSABLE_STACK_PROTOTYPE("%AsyncDisposableStack.prototype%", "OBJECT_PROTOTYPE"),
    /** %Error% */
    ERROR("%Error%", "FUNCTION_PROTOTYPE"),
    /** %Error.prototype% */
    ERROR_PROTOTYPE("%Error.prototype%", "OBJECT_PROTOTYPE"),
    /** %EvalError% */
    EVAL_ERROR("%EvalError%", "ERROR"),
    /** %EvalError.prototype% */
    EVAL_ERROR_PROTOTYPE("%EvalError.prototype%", "ERROR_PROTOTYPE"),
    /** %RangeError% */
    RANGE_ERROR("%RangeError%", "ERROR"),
    /** %RangeError.prototype% */
    RANGE_ERROR_PROTOTYPE("%RangeError.prototype%", "ERROR_PROTOTYPE"),
    /** %ReferenceError% */
    REFERENCE_ERROR("%ReferenceError%", "ERROR"),
    /** %ReferenceError.prototype% */
    REFERENCE_ERROR_PROTOTYPE("%ReferenceError.prototype%", "ERROR_PROTOTYPE"),
    /** %SyntaxError% */
    SYNTAX_ERROR("%SyntaxError%", "ERROR"),
    /** %SyntaxError.prototype% */
    SYNTAX_ERROR_PROTOTYPE("%SyntaxError.prototype%", "ERROR_PROTOTYPE"),
    /** %TypeError% */
    TYPE_ERROR("%TypeError%", "ERROR"),
    /** %TypeError.prototype% */
    TYPE_ERROR_PROTOTYPE("%TypeError.prototype%", "ERROR_PROTOTYPE"),
    /** %URIError% */
    URI_ERROR("%URIError%", "ERROR"),
    /** %URIError.prototype% */
    URI_ERROR_PROTOTYPE("%URIError.prototype%", "ERROR_PROTOTYPE"),
    /** %AggregateError% */
    AGGREGATE_ERROR("%AggregateError%", "ERROR"),
    /** %AggregateError.prototype% */
    AGGREGATE_ERROR_PROTOTYPE("%AggregateError.prototype%", "ERROR_PROTOTYPE"),
    /** %SuppressedError% */
    SUPPRESSED_ERROR("%SuppressedError%", "ERROR"),
    /** %SuppressedError.prototype% */
    SUPPRESSED_ERROR_PROTOTYPE("%SuppressedError.prototype%", "ERROR_PROTOTYPE"),
    /** %TypedArray% */
    TYPED_ARRAY("%TypedArray%", "FUNCTION_PROTOTYPE"),
    /** %TypedArray.prototype% */
    TYPED_ARRAY_PROTOTYPE("%TypedArray.prototype%", "OBJECT_PROTOTYPE"),
    /** %Int8Array% */
    INT8_ARRAY("%Int8Array%", "TYPED_ARRAY"),
    /** %Int8Array.prototype% */
    INT8_ARRAY_PROTOTYPE("%Int8Array.prototype%", "TYPED_ARRAY_PROTOTYPE"),
    /** %Uint8Array% */
    UINT8_ARRAY("%Uint8Array%", "TYPED_ARRAY"),
    /** %Uint8Array.prototype% */
    UINT8_ARRAY_PROTOTYPE("%Uint8Array.prototype%", "TYPED_ARRAY_PROTOTYPE"),
    /** %Uint8ClampedArray% */
    UINT8_CLAMPED_ARRAY("%Uint8ClampedArray%", "TYPED_ARRAY"),
    /** %Uint8ClampedArray.prototype% */
    UINT8_CLAMPED_ARRAY_PROTOTYPE("%Uint8ClampedArray.prototype%", "TYPED_ARRAY_PROTOTYPE"),
    /** %Int16Array% */
    INT16_ARRAY("%Int16Array%", "TYPED_ARRAY"),
    /** %Int16Array.prototype% */
    INT16_ARRAY_PROTOTYPE("%Int16Array.prototype%", "TYPED_ARRAY_PROTOTYPE"),
    /** %Uint16Array% */
    UINT16_ARRAY("%Uint16Array%", "TYPED_ARRAY"),
    /** %Uint16Array.prototype% */
    UINT16_ARRAY_PROTOTYPE("%Uint16Array.prototype%", "TYPED_ARRAY_PROTOTYPE"),
    /** %Int32Array% */
    INT32_ARRAY("%Int32Array%", "TYPED_ARRAY"),
    /** %Int32Array.prototype% */
    INT32_ARRAY_PROTOTYPE("%Int32Array.prototype%", "TYPED_ARRAY_PROTOTYPE"),
    /** %Uint32Array% */
    UINT32_ARRAY("%Uint32Array%", "TYPED_ARRAY"),
    /** %Uint32Array.prototype% */
    UINT32_ARRAY_PROTOTYPE("%Uint32Array.prototype%", "TYPED_ARRAY_PROTOTYPE"),
    /** %BigInt64Array% */
    BIG_INT64_ARRAY("%BigInt64Array%", "TYPED_ARRAY"),
    /** %BigInt64Array.prototype% */
    BIG_INT64_ARRAY_PROTOTYPE("%BigInt64Array.prototype%", "TYPED_ARRAY_PROTOTYPE"),
    /** %BigUint64Array% */
    BIG_UINT64_ARRAY("%BigUint64Array%", "TYPED_ARRAY"),
    /** %BigUint64Array.prototype% */
    BIG_UINT64_ARRAY_PROTOTYPE("%BigUint64Array.prototype%", "TYPED_ARRAY_PROTOTYPE"),
    /** %Float16Array% */
    FLOAT16_ARRAY("%Float16Array%", "TYPED_ARRAY"),
    /** %Float16Array.prototype% */
    FLOAT16_ARRAY_PROTOTYPE("%Float16Array.prototype%", "TYPED_ARRAY_PROTOTYPE"),
    /** %Float32Array% */
    FLOAT32_ARRAY("%Float32Array%", "TYPED_ARRAY"),
    /** %Float32Array.prototype% */
    FLOAT32_ARRAY_PROTOTYPE("%Float32Array.prototype%", "TYPED_ARRAY_PROTOTYPE"),
    /** %Float64Array% */
    FLOAT64_ARRAY("%Float64Array%", "TYPED_ARRAY"),
    /** %Float64Array.prototype% */
    FLOAT64_ARRAY_PROTOTYPE("%Float64Array.prototype%", "TYPED_ARRAY_PROTOTYPE"),
    /** %Proxy% */
    PROXY("%Proxy%", "FUNCTION_PROTOTYPE"),
    /** %Reflect% */
    REFLECT("%Reflect%", "OBJECT_PROTOTYPE"),
    /** %Math% */
    MATH("%Math%", "OBJECT_PROTOTYPE"),
    /** %JSON% */
    JSON("%JSON%", "OBJECT_PROTOTYPE"),
    /** %Atomics% */
    ATOMICS("%Atomics%", "OBJECT_PROTOTYPE"),
    /** %console% */
    CONSOLE("%console%", "OBJECT_PROTOTYPE"),
    /** %AsyncIteratorPrototype% */
    ASYNC_ITERATOR_PROTOTYPE("%AsyncIteratorPrototype%", "OBJECT_PROTOTYPE"),
    /** %ArrayIteratorPrototype% */
    ARRAY_ITERATOR_PROTOTYPE("%ArrayIteratorPrototype%", "ITERATOR_PROTOTYPE"),
    /** %StringIteratorPrototype% */
    STRING_ITERATOR_PROTOTYPE("%StringIteratorPrototype%", "ITERATOR_PROTOTYPE"),
    /** %MapIteratorPrototype% */
    MAP_ITERATOR_PROTOTYPE("%MapIteratorPrototype%", "ITERATOR_PROTOTYPE"),
    /** %SetIteratorPrototype% */
    SET_ITERATOR_PROTOTYPE("%SetIteratorPrototype%", "ITERATOR_PROTOTYPE"),
    /** %RegExpStringIteratorPrototype% */
    REG_EXP_STRING_ITERATOR_PROTOTYPE("%RegExpStringIteratorPrototype%", "ITERATOR_PROTOTYPE"),
    /** %IteratorHelperPrototype% */
    ITERATOR_HELPER_PROTOTYPE("%IteratorHelperPrototype%", "ITERATOR_PROTOTYPE"),
    /** %WrapForValidIteratorPrototype% */
    WRAP_FOR_VALID_ITERATOR_PROTOTYPE("%WrapForValidIteratorPrototype%", "ITERATOR_PROTOTYPE"),
    /** %ForInIteratorPrototype% */
    FOR_IN_ITERATOR_PROTOTYPE("%ForInIteratorPrototype%", "ITERATOR_PROTOTYPE"),
    /** %GeneratorPrototype% */
    GENERATOR_PROTOTYPE("%GeneratorPrototype%", "ITERATOR_PROTOTYPE"),
    /** %GeneratorFunction% */
    GENERATOR_FUNCTION("%GeneratorFunction%", "FUNCTION"),
    /** %GeneratorFunction.prototype% */
    GENERATOR_FUNCTION_PROTOTYPE("%GeneratorFunction.prototype%", "FUNCTION_PROTOTYPE"),
    /** %AsyncFunction% */
    ASYNC_FUNCTION("%AsyncFunction%", "FUNCTION"),
    /** %AsyncFunction.prototype% */
    ASYNC_FUNCTION_PROTOTYPE("%AsyncFunction.prototype%", "FUNCTION_PROTOTYPE"),
    /** %AsyncGeneratorFunction% */
    ASYNC_GENERATOR_FUNCTION("%AsyncGeneratorFunction%", "FUNCTION"),
    /** %AsyncGeneratorFunction.prototype% */
    ASYNC_GENERATOR_FUNCTION_PROTOTYPE("%AsyncGeneratorFunction.prototype%", "FUNCTION_PROTOTYPE"),
    /** %AsyncGeneratorPrototype% */
    ASYNC_GENERATOR_PROTOTYPE("%AsyncGeneratorPrototype%", "ASYNC_ITERATOR_PROTOTYPE"),
    /** %AsyncFromSyncIteratorPrototype% */
    ASYNC_FROM_SYNC_ITERATOR_PROTOTYPE("%AsyncFromSyncIteratorPrototype%", "ASYNC_ITERATOR_PROTOTYPE"),
    /** %AbstractModuleSource% */
    ABSTRACT_MODULE_SOURCE("%AbstractModuleSource%", "FUNCTION_PROTOTYPE"),
    /** %AbstractModuleSource.prototype% */
    ABSTRACT_MODULE_SOURCE_PROTOTYPE("%AbstractModuleSource.prototype%", "OBJECT_PROTOTYPE"),
    /** %ShadowRealm% */
    SHADOW_REALM("%ShadowRealm%", "FUNCTION_PROTOTYPE"),
    /** %ShadowRealm.prototype% */
    SHADOW_REALM_PROTOTYPE("%ShadowRealm.prototype%", "OBJECT_PROTOTYPE"),
    /** %Temporal% */
    TEMPORAL("%Temporal%", "OBJECT_PROTOTYPE"),
    /** %Temporal.Now% */
    TEMPORAL_NOW("%Temporal.Now%", "OBJECT_PROTOTYPE"),
    /** %Temporal.Duration% */
    TEMPORAL_DURATION("%Temporal.Duration%", "FUNCTION_PROTOTYPE"),
    /** %Temporal.Duration.prototype% */
    TEMPORAL_DURATION_PROTOTYPE("%Temporal.Duration.prototype%", "OBJECT_PROTOTYPE"),
    /** %Temporal.Instant% */
    TEMPORAL_INSTANT("%Temporal.Instant%", "FUNCTION_PROTOTYPE"),
    /** %Temporal.Instant.prototype% */
    TEMPORAL_INSTANT_PROTOTYPE("%Temporal.Instant.prototype%", "OBJECT_PROTOTYPE"),
    /** %Temporal.PlainDate% */
    TEMPORAL_PLAIN_DATE("%Temporal.PlainDate%", "FUNCTION_PROTOTYPE"),
    /** %Temporal.PlainDate.prototype% */
    TEMPORAL_PLAIN_DATE_PROTOTYPE("%Temporal.PlainDate.prototype%", "OBJECT_PROTOTYPE"),
    /** %Temporal.PlainDateTime% */
    TEMPORAL_PLAIN_DATE_TIME("%Temporal.PlainDateTime%", "FUNCTION_PROTOTYPE"),
    /** %Temporal.PlainDateTime.prototype% */
    TEMPORAL_PLAIN_DATE_TIME_PROTOTYPE("%Temporal.PlainDateTime.prototype%", "OBJECT_PROTOTYPE"),
    /** %Temporal.PlainMonthDay% */
    TEMPORAL_PLAIN_MONTH_DAY("%Temporal.PlainMonthDay%", "FUNCTION_PROTOTYPE"),
    /** %Temporal.PlainMonthDay.prototype% */
    TEMPORAL_PLAIN_MONTH_DAY_PROTOTYPE("%Temporal.PlainMonthDay.prototype%", "OBJECT_PROTOTYPE"),
    /** %Temporal.PlainTime% */
    TEMPORAL_PLAIN_TIME("%Temporal.PlainTime%", "FUNCTION_PROTOTYPE"),
    /** %Temporal.PlainTime.prototype% */
    TEMPORAL_PLAIN_TIME_PROTOTYPE("%Temporal.PlainTime.prototype%", "OBJECT_PROTOTYPE"),
    /** %Temporal.PlainYearMonth% */
    TEMPORAL_PLAIN_YEAR_MONTH("%Temporal.PlainYearMonth%", "FUNCTION_PROTOTYPE"),
    /** %Temporal.PlainYearMonth.prototype% */
    TEMPORAL_PLAIN_YEAR_MONTH_PROTOTYPE("%Temporal.PlainYearMonth.prototype%", "OBJECT_PROTOTYPE"),
    /** %Temporal.ZonedDateTime% */
    TEMPORAL_ZONED_DATE_TIME("%Temporal.ZonedDateTime%", "FUNCTION_PROTOTYPE"),
    /** %Temporal.ZonedDateTime.prototype% */
    TEMPORAL_ZONED_DATE_TIME_PROTOTYPE("%Temporal.ZonedDateTime.prototype%", "OBJECT_PROTOTYPE"),
    /** %Intl% */
    INTL("%Intl%", "OBJECT_PROTOTYPE"),
    /** %Intl.Collator% */
    INTL_COLLATOR("%Intl.Collator%", "FUNCTION_PROTOTYPE"),
    /** %Intl.Collator.prototype% */
    INTL_COLLATOR_PROTOTYPE("%Intl.Collator.prototype%", "OBJECT_PROTOTYPE"),
    /** %Intl.DateTimeFormat% */
    INTL_DATE_TIME_FORMAT("%Intl.DateTimeFormat%", "FUNCTION_PROTOTYPE"),
    /** %Intl.DateTimeFormat.prototype% */
    INTL_DATE_TIME_FORMAT_PROTOTYPE("%Intl.DateTimeFormat.prototype%", "OBJECT_PROTOTYPE"),
    /** %Intl.DisplayNames% */
    INTL_DISPLAY_NAMES("%Intl.DisplayNames%", "FUNCTION_PROTOTYPE"),
    /** %Intl.DisplayNames.prototype% */
    INTL_DISPLAY_NAMES_PROTOTYPE("%Intl.DisplayNames.prototype%", "OBJECT_PROTOTYPE"),
    /** %Intl.DurationFormat% */
    INTL_DURATION_FORMAT("%Intl.DurationFormat%", "FUNCTION_PROTOTYPE"),
    /** %Intl.DurationFormat.prototype% */
    INTL_DURATION_FORMAT_PROTOTYPE("%Intl.DurationFormat.prototype%", "OBJECT_PROTOTYPE"),
    /** %Intl.ListFormat% */
    INTL_LIST_FORMAT("%Intl.ListFormat%", "FUNCTION_PROTOTYPE"),
    /** %Intl.ListFormat.prototype% */
    INTL_LIST_FORMAT_PROTOTYPE("%Intl.ListFormat.prototype%", "OBJECT_PROTOTYPE"),
    /** %Intl.Locale% */
    INTL_LOCALE("%Intl.Locale%", "FUNCTION_PROTOTYPE"),
    /** %Intl.Locale.prototype% */
    INTL_LOCALE_PROTOTYPE("%Intl.Locale.prototype%", "OBJECT_PROTOTYPE"),
    /** %Intl.NumberFormat% */
    INTL_NUMBER_FORMAT("%Intl.NumberFormat%", "FUNCTION_PROTOTYPE"),
    /** %Intl.NumberFormat.prototype% */
    INTL_NUMBER_FORMAT_PROTOTYPE("%Intl.NumberFormat.prototype%", "OBJECT_PROTOTYPE"),
    /** %Intl.PluralRules% */
    INTL_PLURAL_RULES("%Intl.PluralRules%", "FUNCTION_PROTOTYPE"),
    /** %Intl.PluralRules.prototype% */
    INTL_PLURAL_RULES_PROTOTYPE("%Intl.PluralRules.prototype%", "OBJECT_PROTOTYPE"),
    /** %Intl.RelativeTimeFormat% */
    INTL_RELATIVE_TIME_FORMAT("%Intl.RelativeTimeFormat%", "FUNCTION_PROTOTYPE"),
    /** %Intl.RelativeTimeFormat.prototype% */
    INTL_RELATIVE_TIME_FORMAT_PROTOTYPE("%Intl.RelativeTimeFormat.prototype%", "OBJECT_PROTOTYPE"),
    /** %Intl.Segmenter% */
    INTL_SEGMENTER("%Intl.Segmenter%", "FUNCTION_PROTOTYPE"),
    /** %Intl.Segmenter.prototype% */
    INTL_SEGMENTER_PROTOTYPE("%Intl.Segmenter.prototype%", "OBJECT_PROTOTYPE"),
    /** %IntlSegmentsPrototype% */
    INTL_SEGMENTS_PROTOTYPE("%IntlSegmentsPrototype%", "OBJECT_PROTOTYPE"),
    /** %IntlSegmentIteratorPrototype% */
    INTL_SEGMENT_ITERATOR_PROTOTYPE("%IntlSegmentIteratorPrototype%", "ITERATOR_PROTOTYPE"),
    /** %String.prototype.localeCompare% */
    STRING_LOCALE_COMPARE("%String.prototype.localeCompare%", "FUNCTION_PROTOTYPE"),
    /** %String.prototype.toLocaleLowerCase% */
    STRING_TO_LOCALE_LOWER_CASE("%String.prototype.toLocaleLowerCase%", "FUNCTION_PROTOTYPE"),
    /** %String.prototype.toLocaleUpperCase% */
    STRING_TO_LOCALE_UPPER_CASE("%String.prototype.toLocaleUpperCase%", "FUNCTION_PROTOTYPE"),
    /** %Number.prototype.toLocaleString% */
    NUMBER_TO_LOCALE_STRING("%Number.prototype.toLocaleString%", "FUNCTION_PROTOTYPE"),
    /** %BigInt.prototype.toLocaleString% */
    BIG_INT_TO_LOCALE_STRING("%BigInt.prototype.toLocaleString%", "FUNCTION_PROTOTYPE"),
    /** %Date.prototype.toLocaleString% */
    DATE_TO_LOCALE_STRING("%Date.prototype.toLocaleString%", "FUNCTION_PROTOTYPE"),
    /** %Date.prototype.toLocaleDateString% */
    DATE_TO_LOCALE_DATE_STRING("%Date.prototype.toLocaleDateString%", "FUNCTION_PROTOTYPE"),
    /** %Date.prototype.toLocaleTimeString% */
    DATE_TO_LOCALE_TIME_STRING("%Date.prototype.toLocaleTimeString%", "FUNCTION_PROTOTYPE"),
    /** %Temporal.Duration.prototype.toLocaleString% */
    TEMPORAL_DURATION_TO_LOCALE_STRING("%Temporal.Duration.prototype.toLocaleString%", "FUNCTION_PROTOTYPE"),
    /** %Temporal.Instant.prototype.toLocaleString% */
    TEMPORAL_INSTANT_TO_LOCALE_STRING("%Temporal.Instant.prototype.toLocaleString%", "FUNCTION_PROTOTYPE"),
    /** %Temporal.PlainDate.prototype.toLocaleString% */
    TEMPORAL_PLAIN_DATE_TO_LOCALE_STRING("%Temporal.PlainDate.prototype.toLocaleString%", "FUNCTION_PROTOTYPE"),
    /** %Temporal.PlainDateTime.prototype.toLocaleString% */
    TEMPORAL_PLAIN_DATE_TIME_TO_LOCALE_STRING("%Temporal.PlainDateTime.prototype.toLocaleString%", "FUNCTION_PROTOTYPE"),
    /** %Temporal.PlainMonthDay.prototype.toLocaleString% */
    TEMPORAL_PLAIN_MONTH_DAY_TO_LOCALE_STRING("%Temporal.PlainMonthDay.prototype.toLocaleString%", "FUNCTION_PROTOTYPE"),
    /** %Temporal.PlainTime.prototype.toLocaleString% */
    TEMPORAL_PLAIN_TIME_TO_LOCALE_STRING("%Temporal.PlainTime.prototype.toLocaleString%", "FUNCTION_PROTOTYPE"),
    /** %Temporal.PlainYearMonth.prototype.toLocaleString% */
    TEMPORAL_PLAIN_YEAR_MONTH_TO_LOCALE_STRING("%Temporal.PlainYearMonth.prototype.toLocaleString%", "FUNCTION_PROTOTYPE"),
    /** %Temporal.ZonedDateTime.prototype.toLocaleString% */
    TEMPORAL_ZONED_DATE_TIME_TO_LOCALE_STRING("%Temporal.ZonedDateTime.prototype.toLocaleString%", "FUNCTION_PROTOTYPE"),
    /** %ThrowTypeError% */
    THROW_TYPE_ERROR("%ThrowTypeError%", "FUNCTION_PROTOTYPE"),
    /** %eval% */
    EVAL("%eval%", "FUNCTION_PROTOTYPE"),
    /** %parseInt% */
    PARSE_INT("%parseInt%", "FUNCTION_PROTOTYPE"),
    /** %parseFloat% */
    PARSE_FLOAT("%parseFloat%", "FUNCTION_PROTOTYPE"),
    /** %Array.prototype.values% */
    ARRAY_PROTOTYPE_VALUES("%Array.prototype.values%", "FUNCTION_PROTOTYPE"),
    /** %Array.prototype[{@literal @@}unscopables]% */
    ARRAY_PROTOTYPE_UNSCOPABLES("%Array.prototype[@@unscopables]%", null),
    /** %Array.prototype.toString% */
    ARRAY_PROTOTYPE_TO_STRING("%Array.prototype.toString%", "FUNCTION_PROTOTYPE"),
    /** %Object.prototype.toString% */
    OBJECT_PROTOTYPE_TO_STRING("%Object.prototype.toString%", "FUNCTION_PROTOTYPE"),
    /** %Date.prototype[{@literal @@}toPrimitive]% */
    DATE_TO_PRIMITIVE("%Date.prototype[@@toPrimitive]%", "FUNCTION_PROTOTYPE"),
    /** %Date.prototype.toTemporalInstant% */
    DATE_TO_TEMPORAL_INSTANT("%Date.prototype.toTemporalInstant%", "FUNCTION_PROTOTYPE"),
    /** %Promise.resolve% */
    PROMISE_RESOLVE("%Promise.resolve%", "FUNCTION_PROTOTYPE"),
    /** %Promise.prototype.then% */
    PROMISE_THEN("%Promise.prototype.then%", "FUNCTION_PROTOTYPE"),
    /** %AsyncGeneratorPrototype.next% */
    ASYNC_GENERATOR_NEXT("%AsyncGeneratorPrototype.next%", "FUNCTION_PROTOTYPE"),
    /** the prototype of the frames that {@code Error.prepareStackTrace} is given */
    CALL_SITE_PROTOTYPE("%CallSite.prototype%", "OBJECT_PROTOTYPE");

    /** Number of intrinsics. */
    public static final int COUNT;
    /** All of them: {@code values} copies. */
    private static final Intrinsic[] ALL;

    static {
        ALL = values();
        COUNT = ALL.length;
    }

    private final String specificationName;
    private final String parent;

    Intrinsic(String specificationName, String parent) {
        this.specificationName = specificationName;
        this.parent = parent;
    }

    /** The intrinsic of an ordinal. */
    static Intrinsic at(int ordinal) {
        return ALL[ordinal];
    }

    /** The name with its percent signs. */
    public String specificationName() {
        return specificationName;
    }

    /** The intrinsic that is the initial [[Prototype]] of this one, or null for none. */
    public Intrinsic parent() {
        return parent == null ? null : valueOf(parent);
    }
}
