package dev.deltic.interop;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.runtime.HostWrapping;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSDate;
import dev.deltic.runtime.JSError;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSMap;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSPromise;
import dev.deltic.runtime.JSSet;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.StackFrameInfo;
import dev.deltic.runtime.StackTraces;
import dev.deltic.values.Hole;
import dev.deltic.values.JSStrings;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.Names;
import java.math.BigInteger;

/** Values across the border. Primitives go by value; Java objects are wrapped, JavaScript objects become live views; each comes
 *  back as what it was. */
public final class HostValues {
    private HostValues() { }

    /** A Java value as a JavaScript value of {@code realm}. */
    public static Object toScript(Realm realm, Object value) {
        if (value == null || value instanceof Integer || value instanceof String || value instanceof Boolean
                || value instanceof Double) {
            return value;
        }
        return toScriptObject(realm, value);
    }

    /** What a site that sees values of many names turns them into JavaScript values by. */
    public static HostWrapping createWrapping() {
        return Wrapping.create();                  // whose class is not loaded to verify this one, then
    }

    // Apart, so that what comes most often stays small enough to be inlined everywhere.
    private static Object toScriptObject(Realm realm, Object value) {
        if (value instanceof Float f) {
            return f.doubleValue();
        }
        if (value instanceof Short || value instanceof Byte) {
            return ((Number) value).intValue();
        }
        if (value instanceof Character c) {
            return JSStrings.ofChar(c);
        }
        if (value instanceof JSObject || value == UNDEFINED || value instanceof BigInteger || value instanceof JSSymbol) {
            return value;
        }
        JavaClass type = AccessPolicy.of(realm).typeOf(value.getClass());
        if (type.isView) {
            if (value instanceof ScriptView view) {
                if (view.realm().agent == realm.agent) {
                    return view.object();
                }
                Object elsewhere = view.elsewhere();
                if (elsewhere != value) {
                    return toScript(realm, elsewhere);
                }
            }
            if (value instanceof ScriptViewProxy proxy && proxy.scriptRealm().agent == realm.agent) {
                return proxy.scriptObject();
            }
            if (value instanceof ScriptPrimitive primitive) {
                return primitive.primitive();
            }
            if (value instanceof ScriptMirror mirror && mirror.mirrored() instanceof ScriptView view && view.realm().agent == realm.agent) {
                return view.object();
            }
            if (type.isPluggable) {
                return new PluggedObject(realm, (Pluggable) value, type);
            }
        }
        return new JavaObject(realm, value, type);
    }

    /** A JavaScript value as callers of {@code javax.script} get it: Integer for an int32 other than -0, else Double; String;
     *  Boolean; null for undefined and null; BigInteger; the Java object itself; views for arrays, functions and objects; a
     *  {@code java.util.Date} for a Date, a {@code CompletableFuture} for a promise. */
    public static Object toHost(Realm realm, Object value) {
        if (value instanceof Integer || value instanceof String) {
            return value;
        }
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
        if (realm.agent.hostMirrors != null) {
            return ((Mirroring) realm.agent.hostMirrors).mirror(realm, object);
        }
        if (object.isCallable()) {
            return new FunctionView(realm, object);
        }
        if (object instanceof JSArray) {
            return new ArrayView(realm, object);
        }
        if (object instanceof JSDate date && date.time == date.time) {
            return new DateView(realm, date);
        }
        if (object instanceof JSMap map) {
            return new MapView(realm, map);
        }
        if (object instanceof JSSet set) {
            return new SetView(realm, set);
        }
        return object instanceof JSPromise promise ? PromiseView.of(realm, promise) : new ObjectView(realm, object);
    }

    /** The realm of a view, of an adapter or of a mirror; null for other objects. */
    public static Realm realmOf(Object value) {
        Object view = value instanceof ScriptMirror mirror ? mirror.mirrored() : value;
        return view instanceof ScriptView known ? known.realm() : view instanceof ScriptViewProxy proxy ? proxy.scriptRealm() : null;
    }

    /** The Java exception that a throw completion stands for: one that a host method threw, one that a script threw, or the
     *  {@code cause} of the script's own error; null when there is none. */
    public static Throwable hostException(JSException e) {
        if (e.value() instanceof JavaObject object && object.host instanceof Throwable thrown) {
            return thrown;
        }
        return e.value() instanceof JSError error && error.dataProperty(Names.CAUSE) instanceof JavaObject object
            && object.host instanceof Throwable cause ? cause : e.getCause();
    }

    /** Calls the Java method of that name of a wrapped object, where a property hides it, or of a string; HOLE when there is none. Throws
     *  the error that says so when there is one that the policy denies. */
    public static Object callJavaMethod(Realm realm, Object receiver, String name, Object[] arguments) {
        Object host = receiver instanceof JavaObject object ? object.host
            : JSStrings.isString(receiver) ? JSStrings.flatten(receiver) : null;
        if (host == null) {
            return Hole.HOLE;
        }
        JavaClass type = receiver instanceof JavaObject object ? object.members() : AccessPolicy.of(realm).typeOf(host.getClass());
        JavaMethods methods = type.methods(name);
        if (methods == null) {
            JSException denial = type.denial(realm, name);
            if (denial != null) {
                throw denial;
            }
            return Hole.HOLE;
        }
        return methods.invoke(realm, host, arguments);
    }

    /** Whether the thrown value is itself a Java exception. */
    public static boolean isHostException(JSException e) {
        return e.value() instanceof JavaObject object && object.host instanceof Throwable;
    }

    /** Puts a script's frames above Java's in an exception's stack trace. */
    public static void addScriptFrames(Throwable exception, StackFrameInfo[] frames) {
        StackTraceElement[] java = exception.getStackTrace();
        StackTraceElement[] all = new StackTraceElement[frames.length + java.length];
        for (int i = 0; i < frames.length; i++) {
            String function = frames[i].function();
            all[i] = new StackTraceElement("<javascript>", function.isEmpty() ? "<program>" : function, frames[i].source(),
                frames[i].line());
        }
        System.arraycopy(java, 0, all, frames.length, java.length);
        exception.setStackTrace(all);
    }

    /** The throw completion of an exception that a host method threw: scripts catch the Java exception itself. */
    static JSException thrown(Realm realm, Throwable exception) {
        StackFrameInfo[] frames = StackTraces.capture(realm);
        return new JSException(new ThrownObject(realm, exception, frames), exception).at(frames);
    }

    /** What to throw to a script for an exception that the host's own code threw: the engine's own exceptions as they are. */
    public static RuntimeException hostFailure(Realm realm, Throwable exception) {
        return JavaMethods.passOn(realm, exception);
    }

    /** A value of a realm as a declared Java type, converted as an argument of a method is; HOLE when there is no such conversion.
     *  @param realm may be null for a primitive value */
    public static Object toType(Realm realm, Object value, Class<?> type) {
        return HostConversion.cost(realm, value, type) >= HostConversion.IMPOSSIBLE ? Hole.HOLE
            : HostConversion.convert(realm, value, type);
    }
}
