package dev.deltic.interop;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.values.Hole;
import dev.deltic.values.Names;
import dev.deltic.values.PropertyKey;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.Arrays;

/** Script functions and objects as Java interfaces. Default methods run unless the script has its own; {@code toString},
 *  {@code equals} and {@code hashCode} work. */
public final class InterfaceAdapters {
    private static final Role[] NO_ROLES = new Role[0];

    private InterfaceAdapters() { }

    /** An adapter whose methods are the realm's global functions; null when one of the interface's abstract methods has none. */
    public static <T> T ofGlobals(Realm realm, Class<T> type) {
        return adapt(realm, realm.globalObject(), type, true);
    }

    /** An adapter whose methods are the object's; null when one of the interface's abstract methods has none. */
    public static <T> T ofObject(Realm realm, JSObject object, Class<T> type) {
        return adapt(realm, object, type, false);
    }

    private static <T> T adapt(Realm realm, JSObject object, Class<T> type, boolean globals) {
        Handler handler = new Handler(realm, object, type, false, globals);
        if (!globals && object.isCallable() && FunctionalTypes.isFunctional(type)
                && handler.find(FunctionalTypes.singleMethod(type).getName()) == null) {
            return type.cast(proxy(type, new Handler(realm, object, type, true, false)));
        }
        for (Method method : type.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers()) && !FunctionalTypes.isObjectMethod(method)
                    && handler.find(method.getName()) == null) {
                return null;
            }
        }
        return type.cast(proxy(type, handler));
    }

    // ---- arguments --------------------------------------------------------------------------------------------------

    /** How far a function is from a functional interface: one whose method has as many parameters fits better than one that gives too
     *  few, and that better than one that gives too many for nobody to take; one whose method returns something better than one whose does
     *  not. So {@code submit(() => 1)} means the Callable, and a parameterless function the Supplier, not the Function. */
    static int cost(Realm realm, JSObject function, Class<?> type) {
        Method method = FunctionalTypes.singleMethod(type);
        int wanted = method.getParameterCount();
        int declared = function.get(realm, Names.LENGTH) instanceof Integer length ? length : wanted;
        int cost = method.getReturnType() == void.class ? 5 : 4;
        return declared == wanted ? cost : declared < wanted ? cost + 2 : cost + 4;
    }

    /** Whether an object that is no function may stand for an interface: it has a function for at least one of the interface's methods. */
    static boolean canImplement(Realm realm, JSObject object, Class<?> type) {
        for (Method method : type.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers()) && !FunctionalTypes.isObjectMethod(method)
                    && ObjectOperations.isCallable(object.get(realm, realm.key(method.getName())))) {
                return true;
            }
        }
        return false;
    }

    /** A function as a functional interface: the view that functions always are, where it is one and the declaration asks for no
     *  particular result. */
    static Object ofFunction(Realm realm, JSObject function, Class<?> type, Type declared) {
        Method method = FunctionalTypes.singleMethod(type);
        if (type.isAssignableFrom(FunctionView.class)) {
            Type result = TypeArguments.memberType(method.getGenericReturnType(), method.getDeclaringClass(), declared);
            if (result == null || result instanceof Class<?> c && c.isPrimitive()) {
                return new FunctionView(realm, function);
            }
        }
        return proxy(type, new Handler(realm, function, declared, true, false));
    }

    /** An object as an interface, by the functions it has. */
    static Object ofMethods(Realm realm, JSObject object, Class<?> type, Type declared) {
        return proxy(type, new Handler(realm, object, declared, false, false));
    }

    // ---- proxies ----------------------------------------------------------------------------------------------------

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

    /** What the handler has to know of a method. */
    private static final class Role {
        final Method method;
        final String name;
        /** What the script's result is converted to. */
        final Type result;
        final boolean isAbstract;
        final boolean isObjectMethod;
        /** Whether it is one of {@link ScriptViewProxy}. */
        final boolean isOurs;

        Role(Method method, Type declared) {
            this.method = method;
            this.name = method.getName();
            Type known = TypeArguments.memberType(method.getGenericReturnType(), method.getDeclaringClass(), declared);
            this.result = known == null ? method.getReturnType() : known;
            this.isAbstract = Modifier.isAbstract(method.getModifiers());
            this.isOurs = method.getDeclaringClass() == ScriptViewProxy.class;
            this.isObjectMethod = !isOurs && FunctionalTypes.isObjectMethod(method);
        }
    }

    private static final class Handler implements InvocationHandler {
        private final RealmHandle handle;
        private final JSObject object;
        /** The interface as it was declared. */
        private final Type declared;
        private final boolean function;
        private final boolean globals;
        /** Of the methods called so far. Threads that race make the same twice. */
        private Role[] roles = NO_ROLES;

        Handler(Realm realm, JSObject object, Type declared, boolean function, boolean globals) {
            this.handle = new RealmHandle(realm);
            this.object = object;
            this.declared = declared;
            this.function = function;
            this.globals = globals;
        }

        /** The script's function for a method, or null. */
        JSObject find(String name) {
            return handle.in(realm -> lookup(realm, name));
        }

        private JSObject lookup(Realm realm, String name) {
            PropertyKey key = realm.key(name);
            Object value = UNDEFINED;
            if (globals) {
                int number = realm.lexicals.find(key);
                value = number >= 0 && realm.lexicals.values[number] != Hole.HOLE ? realm.lexicals.values[number] : UNDEFINED;
            }
            value = value == UNDEFINED ? object.get(realm, key) : value;
            return ObjectOperations.isCallable(value) ? (JSObject) value : null;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            Role role = role(method);
            if (role.isObjectMethod) {
                return objectMethod(proxy, method, arguments);
            }
            if (role.isOurs) {
                return method.getName().equals("scriptObject") ? object : handle.realm;
            }
            Object result;
            try {
                result = handle.in(realm -> callIn(realm, role, arguments));
            } catch (ScriptFailure e) {
                throw declared(method, e);
            }
            if (result != Hole.HOLE) {
                return result;
            }
            if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            throw new UnsupportedOperationException("the script object has no function " + method.getName());
        }

        /** A proxy class has one Method object for each of its methods: a few comparisons find it. */
        private Role role(Method method) {
            for (Role role : roles) {
                if (role.method == method) {
                    return role;
                }
            }
            Role[] longer = Arrays.copyOf(roles, roles.length + 1);
            Role fresh = new Role(method, declared);
            longer[roles.length] = fresh;
            roles = longer;
            return fresh;
        }

        /** Calls the script's function for a method; HOLE when there is none. */
        private Object callIn(Realm realm, Role role, Object[] arguments) {
            JSObject target = function ? role.isAbstract ? object : null : lookup(realm, role.name);
            return target == null ? Hole.HOLE : call(realm, target, role.result, arguments);
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

        private Object call(Realm realm, JSObject target, Type type, Object[] arguments) {
            Object[] converted = new Object[arguments == null ? 0 : arguments.length];
            for (int i = 0; i < converted.length; i++) {
                converted[i] = HostValues.toScript(realm, arguments[i]);
            }
            Object result = ObjectOperations.callArray(realm, target, function ? UNDEFINED : object, converted);
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
