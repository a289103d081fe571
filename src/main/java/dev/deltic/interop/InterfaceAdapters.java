package dev.deltic.interop;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.values.Hole;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;

/** Script functions and objects as Java interfaces. Default methods run unless the script has its own; {@code toString},
 *  {@code equals} and {@code hashCode} work. */
public final class InterfaceAdapters {
    private InterfaceAdapters() { }

    /** Whether the interface has exactly one abstract method that is not one of Object's. */
    static boolean isFunctional(Class<?> type) {
        return type.isInterface() && singleMethod(type) != null;
    }

    private static Method singleMethod(Class<?> type) {
        Method found = null;
        for (Method method : type.getMethods()) {
            if (!Modifier.isAbstract(method.getModifiers()) || isObjectMethod(method)) {
                continue;
            }
            if (found != null && !(found.getName().equals(method.getName())
                    && found.getParameterCount() == method.getParameterCount())) {
                return null;
            }
            found = method;
        }
        return found;
    }

    /** The method that calling an object of a class means: that of the first interface above it that is meant to be a function's
     *  type; null when there is none. */
    static Method functionOf(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            for (Class<?> face : c.getInterfaces()) {
                Method method = face.isAnnotationPresent(FunctionalInterface.class) || type.isHidden() ? singleMethod(face) : null;
                method = method != null ? method : functionOf(face);
                if (method != null && AccessPolicy.isOpen(method.getDeclaringClass())) {
                    return method;
                }
            }
        }
        return null;
    }

    private static boolean isObjectMethod(Method method) {
        String name = method.getName();
        int count = method.getParameterCount();
        return name.equals("toString") && count == 0 || name.equals("hashCode") && count == 0
            || name.equals("equals") && count == 1 && method.getParameterTypes()[0] == Object.class;
    }

    /** An adapter whose methods are the realm's global functions; null when one of the interface's abstract methods has none. */
    public static <T> T ofGlobals(Realm realm, Class<T> type) {
        return adapt(realm, realm.globalObject(), type, true);
    }

    /** An adapter whose methods are the object's; null when one of the interface's abstract methods has none. */
    public static <T> T ofObject(Realm realm, JSObject object, Class<T> type) {
        return adapt(realm, object, type, false);
    }

    private static <T> T adapt(Realm realm, JSObject object, Class<T> type, boolean globals) {
        Handler handler = new Handler(realm, object, false, globals);
        if (!globals && object.isCallable() && isFunctional(type) && handler.find(singleMethod(type).getName()) == null) {
            return type.cast(proxy(type, new Handler(realm, object, true, false)));
        }
        for (Method method : type.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers()) && !isObjectMethod(method) && handler.find(method.getName()) == null) {
                return null;
            }
        }
        return type.cast(proxy(type, handler));
    }

    /** An adapter for an argument: a function implements every method, an object the methods it has. */
    static Object ofFunctionOrObject(Realm realm, JSObject object, Class<?> type) {
        return proxy(type, new Handler(realm, object, object.isCallable() && isFunctional(type), false));
    }

    private static Object proxy(Class<?> type, Handler handler) {
        ClassLoader loader = type.getClassLoader();
        boolean seesUs = loader != null && sees(loader);
        Class<?>[] interfaces = seesUs ? new Class<?>[] {type, ScriptViewProxy.class} : new Class<?>[] {type};
        ClassLoader definer = seesUs ? loader : loader == null ? InterfaceAdapters.class.getClassLoader() : loader;
        if (loader == null) {
            interfaces = new Class<?>[] {type, ScriptViewProxy.class};
        }
        return Proxy.newProxyInstance(definer, interfaces, handler);
    }

    private static boolean sees(ClassLoader loader) {
        try {
            return Class.forName(ScriptViewProxy.class.getName(), false, loader) == ScriptViewProxy.class;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static final class Handler implements InvocationHandler {
        private final RealmHandle handle;
        private final JSObject object;
        private final boolean function;
        private final boolean globals;

        Handler(Realm realm, JSObject object, boolean function, boolean globals) {
            this.handle = new RealmHandle(realm);
            this.object = object;
            this.function = function;
            this.globals = globals;
        }

        /** The script's function for a method, or null. */
        JSObject find(String name) {
            return handle.in(realm -> {
                Object value = UNDEFINED;
                if (globals) {
                    int number = realm.lexicals.find(realm.key(name));
                    value = number >= 0 && realm.lexicals.values[number] != Hole.HOLE ? realm.lexicals.values[number] : UNDEFINED;
                }
                value = value == UNDEFINED ? object.get(realm, realm.key(name)) : value;
                return ObjectOperations.isCallable(value) ? (JSObject) value : null;
            });
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (method.getDeclaringClass() == ScriptViewProxy.class) {
                return method.getName().equals("scriptObject") ? object : handle.realm;
            }
            if (isObjectMethod(method)) {
                return objectMethod(proxy, method, arguments);
            }
            JSObject target = function ? Modifier.isAbstract(method.getModifiers()) ? object : null : find(method.getName());
            if (target == null) {
                if (method.isDefault()) {
                    return InvocationHandler.invokeDefault(proxy, method, arguments);
                }
                throw new UnsupportedOperationException("the script object has no function " + method.getName());
            }
            try {
                return handle.in(realm -> call(realm, target, method, arguments));
            } catch (ScriptFailure e) {
                throw declared(method, e);
            }
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

        private Object call(Realm realm, JSObject target, Method method, Object[] arguments) {
            Object[] converted = new Object[arguments == null ? 0 : arguments.length];
            for (int i = 0; i < converted.length; i++) {
                converted[i] = HostValues.toScript(realm, arguments[i]);
            }
            Object result = ObjectOperations.callArray(realm, target, function ? UNDEFINED : object, converted);
            Class<?> type = method.getReturnType();
            return type == void.class ? null : HostConversion.convertChecked(realm, result, type);
        }

        private Object objectMethod(Object proxy, Method method, Object[] arguments) {
            switch (method.getName()) {
                case "hashCode": return object.identityHash();
                case "equals": return proxy == arguments[0]
                    || arguments[0] instanceof ScriptViewProxy other && other.scriptObject() == object;
                default: return object.toString();
            }
        }
    }
}
