package org.openjdk.nashorn.api.scripting;

import dev.deltic.api.Context;
import dev.deltic.api.EvaluationException;
import dev.deltic.api.LimitExceededException;
import dev.deltic.api.Value;
import java.util.function.Function;

/** What mirrors do to the objects of one global: a Value's methods, and for the rest functions of the global itself, kept from the time
 *  they were needed first. Thread-safe. */
final class ObjectOperations implements Function<Value, ScriptObjectMirror> {
    private static final String FUNCTIONS = "(function () { 'use strict'; var O = Object, R = Reflect, D = Date;"
        + "var text = O.prototype.toString, source = Function.prototype.toString;"
        + "return {"
        + "apply: function (f, self, ...a) { return R.apply(f, self, a); }, construct: function (f, ...a) { return R.construct(f, a); },"
        + "set: function (o, k, v) { return R.set(o, k, v); }, instance: function (f, o) { return o instanceof f; },"
        + "proto: R.getPrototypeOf, setProto: O.setPrototypeOf, names: O.getOwnPropertyNames, keys: O.keys,"
        + "listed: function (o) { for (var first in R.getPrototypeOf(o)) { var names = []; for (var name in o) names.push(name);"
        + " return names; } },"
        + "describe: function (o, k) { return O.getOwnPropertyDescriptor(o, k); }, freeze: O.freeze, isFrozen: O.isFrozen, seal: O.seal,"
        + "isSealed: O.isSealed, preventExtensions: O.preventExtensions, isExtensible: O.isExtensible, number: Number,"
        + "className: function (o) { return typeof o === 'function' ? 'Function' : R.apply(text, o, []).slice(8, -1); },"
        + "isStrict: function (f) { try { f.caller; return false; }"
        + " catch (e) { return R.apply(source, f, []).slice(-17) !== '{ [native code] }'; } },"
        + "primitive: function (o, byText, byKind) {"
        + " var names = byText || byKind && o instanceof D ? ['toString', 'valueOf'] : ['valueOf', 'toString'];"
        + " for (var n of names) { var f = o[n]; if (typeof f === 'function') { var v = R.apply(f, o, []);"
        + " if (v === null || typeof v !== 'object' && typeof v !== 'function') return v; } }"
        + " throw new TypeError('Cannot convert object to primitive value'); } }; })()";

    private final Context context;
    private volatile Value functions;
    /** Null where the global object is not known to be a Bindings. */
    private volatile GlobalScope scope;

    ObjectOperations(Context context) {
        this.context = context;
    }

    @Override
    public ScriptObjectMirror apply(Value value) {
        return new ScriptObjectMirror(this, value);
    }

    /** The global object is a Bindings. */
    void setScope(GlobalScope newScope) {
        scope = newScope;
    }

    /** The Bindings that an object is; null where it is none. */
    GlobalScope scopeOf(Value value) {
        GlobalScope known = scope;
        return known != null && known.isObject(value) ? known : null;
    }

    /** The value of a global name, {@code let} and {@code const} included. */
    Value global(String name) {
        try {
            return context.get(name);
        } catch (EvaluationException e) {
            throw failure(e);
        }
    }

    /** Calls one of the functions. */
    Value run(String name, Object... arguments) {
        try {
            Value all = functions;
            if (all == null) {
                all = context.eval("nashorn:mirrors", FUNCTIONS);
                functions = all;
            }
            return all.getMember(name).execute(arguments);
        } catch (EvaluationException e) {
            throw failure(e);
        }
    }

    Value eval(String text) {
        try {
            return context.eval(text);
        } catch (EvaluationException e) {
            throw failure(e);
        }
    }

    /** What callers are told of an exception: a Java exception as itself, what a script threw as a NashornException. */
    static RuntimeException failure(EvaluationException e) {
        if (e instanceof LimitExceededException || e.kind() == EvaluationException.Kind.TERMINATED) {
            return e;
        }
        Value thrown = e.thrown();
        if (thrown != null && thrown.isHostObject() && thrown.asHostObject() instanceof Throwable host) {
            if (host instanceof Error error) {
                throw error;
            }
            return host instanceof RuntimeException unchecked ? unchecked : new RuntimeException(host);
        }
        return new ThrownException(e);
    }

    /** A value to Java code that tells undefined from null: undefined stays a Value. */
    static Object toJava(Value value) {
        return value.isUndefined() ? value : value.toJava();
    }
}
