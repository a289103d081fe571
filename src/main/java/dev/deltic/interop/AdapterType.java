package dev.deltic.interop;

import dev.deltic.interop.adapter.AdapterClass;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import java.lang.reflect.Constructor;
import java.util.Arrays;

/** What {@code Java.extend} gives, and what {@code new} makes of an interface or an abstract class: a class whose methods are a script's.
 *  The methods come from an object given with {@code extend}, from one given last to {@code new}, or from both, the latter first. */
final class AdapterType extends JavaType {
    private final AdapterClass adapter;
    /** The methods of all instances; null for none. */
    private final JSObject shared;

    private AdapterType(Realm realm, Class<?> represented, AdapterClass adapter, JSObject shared) {
        super(realm, represented, adapter.type);
        this.adapter = adapter;
        this.shared = shared;
    }

    /** The type that extends some class and implements interfaces, with the methods of each instance's own object. */
    static AdapterType extending(Realm realm, Class<?>... types) {
        check(realm, types);
        try {
            return new AdapterType(realm, types[0], AdapterClass.of(types), null);
        } catch (IllegalArgumentException e) {
            throw refused(realm, types, e);
        }
    }

    /** The same with the methods of one object for all instances, also for those that Java makes. */
    static AdapterType withMethods(Realm realm, JSObject shared, Class<?>... types) {
        check(realm, types);
        AdapterHandler handler = new AdapterHandler(realm, shared, null);
        try {
            AdapterClass adapter = AdapterClass.withDefaults(handler, types);
            handler.adapter = adapter;
            return new AdapterType(realm, types[0], adapter, shared);
        } catch (IllegalArgumentException e) {
            throw refused(realm, types, e);
        }
    }

    private static JSException refused(Realm realm, Class<?>[] types, IllegalArgumentException e) {
        return Errors.create(realm, MessageTemplate.CANNOT_EXTEND_JAVA_CLASS, types[0].getName(), e.getMessage());
    }

    /** A subclass has what is protected, and is what its superclass is: the policy must permit the whole of it. */
    private static void check(Realm realm, Class<?>[] types) {
        AccessPolicy policy = AccessPolicy.of(realm);
        for (Class<?> type : types) {
            if (policy.isOpaque(type) || !policy.allowsClass(type.getName())) {
                throw policy.deniedClass(realm, type.getName());
            }
        }
    }

    @Override
    public Object construct(Realm realm, Object[] arguments, JSObject newTarget) {
        JSObject own = null;
        Object[] rest = arguments;
        int last = arguments.length - 1;
        // With methods for all, an object at the end may also be an argument of the constructor.
        if (last >= 0 && arguments[last] instanceof JSObject object && !(object instanceof JavaObject)
                && (shared == null || !takes(arguments.length))) {
            own = object;
            rest = Arrays.copyOf(arguments, last);
        }
        AdapterHandler handler = new AdapterHandler(realm, own, shared);
        handler.adapter = adapter;
        Object[] all = Arrays.copyOf(rest, rest.length + 1);
        all[rest.length] = JavaObject.of(realm, handler);
        return JavaMethods.ofConstructors(members(), adapter.constructors()).invoke(realm, null, all);
    }

    /** Whether a constructor has so many parameters. */
    private boolean takes(int count) {
        for (Constructor<?> constructor : adapter.constructors()) {
            if (constructor.getParameterCount() - 1 == count) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "[JavaClass " + adapter.type.getName() + "]";
    }
}
