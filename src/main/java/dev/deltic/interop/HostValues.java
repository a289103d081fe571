package dev.deltic.interop;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.values.JSStrings;
import dev.deltic.values.JSSymbol;
import java.math.BigInteger;

/** Values across the border. Primitives go by value; Java objects are wrapped, JavaScript objects become live views; each comes
 *  back as what it was. */
public final class HostValues {
    private HostValues() { }

    /** A Java value as a JavaScript value of {@code realm}. */
    public static Object toScript(Realm realm, Object value) {
        if (value == null || value instanceof Integer || value instanceof String || value instanceof Boolean
                || value instanceof Double || value instanceof BigInteger || value instanceof JSSymbol) {
            return value;
        }
        if (value instanceof Float f) {
            return f.doubleValue();
        }
        if (value instanceof Short || value instanceof Byte) {
            return ((Number) value).intValue();
        }
        if (value instanceof Character c) {
            return JSStrings.ofChar(c);
        }
        if (value instanceof ScriptView view && view.realm().agent == realm.agent) {
            return view.object();
        }
        if (value instanceof ScriptViewProxy proxy && proxy.scriptRealm().agent == realm.agent) {
            return proxy.scriptObject();
        }
        if (value instanceof JSObject object) {
            return object;
        }
        return value == UNDEFINED ? UNDEFINED : JavaObject.of(realm, value);
    }

    /** A JavaScript value as callers of {@code javax.script} get it: Integer for an int32 other than -0, else Double; String;
     *  Boolean; null for undefined and null; BigInteger; the Java object itself; views for arrays, functions and objects. */
    public static Object toHost(Realm realm, Object value) {
        if (value instanceof Double d) {
            int i = (int) d.doubleValue();
            return i == d && (i != 0 || Double.doubleToRawLongBits(d) == 0) ? (Object) i : d;
        }
        if (value == UNDEFINED) {
            return null;
        }
        if (value instanceof JSObject object) {
            return toHostObject(realm, object);
        }
        return value instanceof CharSequence text ? JSStrings.flatten(text) : value;
    }

    private static Object toHostObject(Realm realm, JSObject object) {
        if (object instanceof JavaObject host) {
            return host.host;
        }
        if (object.isCallable()) {
            return new FunctionView(realm, object);
        }
        return object instanceof JSArray ? new ArrayView(realm, object) : new ObjectView(realm, object);
    }

    /** The Java exception that a throw completion stands for: one that a host method threw, or one that a script threw; null
     *  when the thrown value is a script's own. */
    public static Throwable hostException(JSException e) {
        if (e.value() instanceof JavaObject object && object.host instanceof Throwable thrown) {
            return thrown;
        }
        return e.getCause();
    }

    /** The throw completion of an exception that a host method threw: scripts catch the Java exception itself. */
    static JSException thrown(Realm realm, Throwable exception) {
        return new JSException(toScript(realm, exception), exception)
            .at(dev.deltic.runtime.StackTraces.capture(realm));
    }
}
