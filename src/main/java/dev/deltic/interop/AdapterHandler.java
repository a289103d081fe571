package dev.deltic.interop;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.interop.adapter.AdapterClass;
import dev.deltic.interop.adapter.AdapterMethod;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import java.lang.reflect.Method;
import java.util.function.Function;

/** The script's side of an adapter object: finds the script's function for a Java method and calls it, on any thread, inside the isolate
 *  the function belongs to. An object has a function for each method that it names; a function is every abstract method, if all have one
 *  name. */
final class AdapterHandler implements Function<Object[], Object> {
    private final RealmHandle handle;
    /** Asked first; null for none. */
    private final JSObject own;
    /** Asked next; null for none. */
    private final JSObject shared;
    /** Set before the first call. */
    AdapterClass adapter;

    AdapterHandler(Realm realm, JSObject own, JSObject shared) {
        this.handle = new RealmHandle(realm);
        this.own = own;
        this.shared = shared;
    }

    @Override
    public Object apply(Object[] call) {
        AdapterMethod method = adapter.methods[(Integer) call[0]];
        Object result;
        try {
            result = handle.in(realm -> run(realm, method, call));
        } catch (ScriptFailure e) {
            throw sneak(declared(method.method(), e));
        }
        if (result == this && method.isAbstract()) {
            throw new UnsupportedOperationException("the script has no function for " + method.method());
        }
        return result;
    }

    private Object run(Realm realm, AdapterMethod method, Object[] call) {
        JSObject object = own;
        JSObject function = object == null ? null : find(realm, object, method);
        if (function == null) {
            object = shared;
            function = object == null ? null : find(realm, object, method);
        }
        if (function == null) {
            return this;
        }
        Object[] arguments = new Object[call.length - 2];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = HostValues.toScript(realm, call[i + 2]);
        }
        Object result = ObjectOperations.callArray(realm, function, function == object ? UNDEFINED : object, arguments);
        Class<?> type = method.method().getReturnType();
        return type == void.class ? null : HostConversion.convertChecked(realm, result, type);
    }

    /** The object's function for a method, or null. */
    private JSObject find(Realm realm, JSObject object, AdapterMethod method) {
        String name = method.method().getName();
        if (object.isCallable()) {
            return method.isAbstract() && isOnlyAbstract(name) ? object : null;
        }
        Object value = object.get(realm, realm.key(name));
        if (!ObjectOperations.isCallable(value)) {
            return null;
        }
        // What every object has is not meant as the method of Java's Object.
        return value == realm.intrinsic(Intrinsic.OBJECT_PROTOTYPE).get(realm, realm.key(name)) ? null : (JSObject) value;
    }

    private boolean isOnlyAbstract(String name) {
        for (AdapterMethod method : adapter.methods) {
            if (method.isAbstract() && !method.method().getName().equals(name)) {
                return false;
            }
        }
        return true;
    }

    /** The checked exception behind a failure, where the method declares it. */
    private static Throwable declared(Method method, ScriptFailure failure) {
        Throwable cause = failure.getCause();
        for (Class<?> type : method.getExceptionTypes()) {
            if (type.isInstance(cause)) {
                return cause;
            }
        }
        return failure;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
