package dev.deltic.builtins.global;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.BuiltinValue;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSStrings;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.Undefined;

/** The properties of every global object. <a href="https://tc39.es/ecma262/#sec-global-object">The Global Object</a> */
@BuiltinHolder("the global object")
@IntrinsicProperty(name = "Object", intrinsic = "OBJECT")
@IntrinsicProperty(name = "Function", intrinsic = "FUNCTION")
@IntrinsicProperty(name = "Array", intrinsic = "ARRAY")
@IntrinsicProperty(name = "Number", intrinsic = "NUMBER")
@IntrinsicProperty(name = "parseFloat", intrinsic = "PARSE_FLOAT")
@IntrinsicProperty(name = "parseInt", intrinsic = "PARSE_INT")
@IntrinsicProperty(name = "Boolean", intrinsic = "BOOLEAN")
@IntrinsicProperty(name = "String", intrinsic = "STRING")
@IntrinsicProperty(name = "Symbol", intrinsic = "SYMBOL")
@IntrinsicProperty(name = "Date", intrinsic = "DATE")
@IntrinsicProperty(name = "Promise", intrinsic = "PROMISE")
@IntrinsicProperty(name = "RegExp", intrinsic = "REG_EXP")
@IntrinsicProperty(name = "Error", intrinsic = "ERROR")
@IntrinsicProperty(name = "AggregateError", intrinsic = "AGGREGATE_ERROR")
@IntrinsicProperty(name = "EvalError", intrinsic = "EVAL_ERROR")
@IntrinsicProperty(name = "RangeError", intrinsic = "RANGE_ERROR")
@IntrinsicProperty(name = "ReferenceError", intrinsic = "REFERENCE_ERROR")
@IntrinsicProperty(name = "SuppressedError", intrinsic = "SUPPRESSED_ERROR")
@IntrinsicProperty(name = "SyntaxError", intrinsic = "SYNTAX_ERROR")
@IntrinsicProperty(name = "TypeError", intrinsic = "TYPE_ERROR")
@IntrinsicProperty(name = "URIError", intrinsic = "URI_ERROR")
@IntrinsicProperty(name = "globalThis", intrinsic = "GLOBAL")
@IntrinsicProperty(name = "JSON", intrinsic = "JSON")
@IntrinsicProperty(name = "Math", intrinsic = "MATH")
@IntrinsicProperty(name = "Atomics", intrinsic = "ATOMICS")
@IntrinsicProperty(name = "Temporal", intrinsic = "TEMPORAL")
@IntrinsicProperty(name = "Intl", intrinsic = "INTL")
@IntrinsicProperty(name = "console", intrinsic = "CONSOLE")
@IntrinsicProperty(name = "Java", intrinsic = "JAVA")
@IntrinsicProperty(name = "ArrayBuffer", intrinsic = "ARRAY_BUFFER")
@IntrinsicProperty(name = "SharedArrayBuffer", intrinsic = "SHARED_ARRAY_BUFFER")
@IntrinsicProperty(name = "DataView", intrinsic = "DATA_VIEW")
@IntrinsicProperty(name = "Uint8Array", intrinsic = "UINT8_ARRAY")
@IntrinsicProperty(name = "Int8Array", intrinsic = "INT8_ARRAY")
@IntrinsicProperty(name = "Uint16Array", intrinsic = "UINT16_ARRAY")
@IntrinsicProperty(name = "Int16Array", intrinsic = "INT16_ARRAY")
@IntrinsicProperty(name = "Uint32Array", intrinsic = "UINT32_ARRAY")
@IntrinsicProperty(name = "Int32Array", intrinsic = "INT32_ARRAY")
@IntrinsicProperty(name = "Float16Array", intrinsic = "FLOAT16_ARRAY")
@IntrinsicProperty(name = "Float32Array", intrinsic = "FLOAT32_ARRAY")
@IntrinsicProperty(name = "Float64Array", intrinsic = "FLOAT64_ARRAY")
@IntrinsicProperty(name = "Uint8ClampedArray", intrinsic = "UINT8_CLAMPED_ARRAY")
@IntrinsicProperty(name = "BigUint64Array", intrinsic = "BIG_UINT64_ARRAY")
@IntrinsicProperty(name = "BigInt64Array", intrinsic = "BIG_INT64_ARRAY")
@IntrinsicProperty(name = "Map", intrinsic = "MAP")
@IntrinsicProperty(name = "BigInt", intrinsic = "BIG_INT")
@IntrinsicProperty(name = "Set", intrinsic = "SET")
@IntrinsicProperty(name = "Iterator", intrinsic = "ITERATOR")
@IntrinsicProperty(name = "WeakMap", intrinsic = "WEAK_MAP")
@IntrinsicProperty(name = "WeakSet", intrinsic = "WEAK_SET")
@IntrinsicProperty(name = "WeakRef", intrinsic = "WEAK_REF")
@IntrinsicProperty(name = "FinalizationRegistry", intrinsic = "FINALIZATION_REGISTRY")
@IntrinsicProperty(name = "ShadowRealm", intrinsic = "SHADOW_REALM", proposal = "SHADOW_REALM")
@IntrinsicProperty(name = "Proxy", intrinsic = "PROXY")
@IntrinsicProperty(name = "Reflect", intrinsic = "REFLECT")
@IntrinsicProperty(name = "DisposableStack", intrinsic = "DISPOSABLE_STACK")
@IntrinsicProperty(name = "AsyncDisposableStack", intrinsic = "ASYNC_DISPOSABLE_STACK")
@IntrinsicProperty(name = "eval", intrinsic = "EVAL")
public final class Global {
    @BuiltinValue(name = "Infinity")
    static final double INFINITY = Double.POSITIVE_INFINITY;
    @BuiltinValue(name = "NaN")
    static final double NAN = Double.NaN;
    @BuiltinValue(name = "undefined")
    static final Undefined UNDEFINED_VALUE = UNDEFINED;

    private Global() { }

    /** <a href="https://tc39.es/ecma262/#sec-isfinite-number">isFinite</a> */
    @Builtin(name = "isFinite", length = 1)
    static Object isFinite(Realm realm, Object thisValue, Object number) {
        return Double.isFinite(TypeConversion.toNumber(realm, number));
    }

    /** <a href="https://tc39.es/ecma262/#sec-isnan-number">isNaN</a> */
    @Builtin(name = "isNaN", length = 1)
    static Object isNaN(Realm realm, Object thisValue, Object number) {
        return Double.isNaN(TypeConversion.toNumber(realm, number));
    }

    /** <a href="https://tc39.es/ecma262/#sec-decodeuri-encodeduri">decodeURI</a> */
    @Builtin(name = "decodeURI", length = 1)
    static Object decodeURI(Realm realm, Object thisValue, Object encoded) {
        return URICoding.decode(realm, TypeConversion.toString(realm, encoded), URICoding.RESERVED_AND_HASH);
    }

    /** <a href="https://tc39.es/ecma262/#sec-decodeuricomponent-encodeduricomponent">decodeURIComponent</a> */
    @Builtin(name = "decodeURIComponent", length = 1)
    static Object decodeURIComponent(Realm realm, Object thisValue, Object encoded) {
        return URICoding.decode(realm, TypeConversion.toString(realm, encoded), "");
    }

    /** <a href="https://tc39.es/ecma262/#sec-encodeuri-uri">encodeURI</a> */
    @Builtin(name = "encodeURI", length = 1)
    static Object encodeURI(Realm realm, Object thisValue, Object uri) {
        return URICoding.encode(realm, TypeConversion.toString(realm, uri), URICoding.RESERVED_AND_HASH);
    }

    /** <a href="https://tc39.es/ecma262/#sec-encodeuricomponent-uricomponent">encodeURIComponent</a> */
    @Builtin(name = "encodeURIComponent", length = 1)
    static Object encodeURIComponent(Realm realm, Object thisValue, Object component) {
        return URICoding.encode(realm, TypeConversion.toString(realm, component), "");
    }

    /** <a href="https://tc39.es/ecma262/#sec-escape-string">escape</a> */
    @Builtin(name = "escape", length = 1)
    static Object escape(Realm realm, Object thisValue, Object string) {
        return URICoding.escape(TypeConversion.toString(realm, string));
    }

    /** <a href="https://tc39.es/ecma262/#sec-unescape-string">unescape</a> */
    @Builtin(name = "unescape", length = 1)
    static Object unescape(Realm realm, Object thisValue, Object string) {
        return URICoding.unescape(TypeConversion.toString(realm, string));
    }

    /** Writes its arguments as one line, as the shells of JavaScript engines do. */
    @Builtin(name = "print")
    static Object print(Realm realm, Object thisValue, Object[] arguments) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < arguments.length; i++) {
            Object value = arguments[i];
            line.append(i > 0 ? " " : "");
            line.append(value instanceof JSSymbol symbol ? symbol.toDisplayString()
                : JSStrings.flatten(TypeConversion.toStringValue(realm, value)));
        }
        realm.agent.hooks.print(realm, line.toString());
        return UNDEFINED;
    }
}
