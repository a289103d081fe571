package dev.deltic.interop;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.LazyValue;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;
import dev.deltic.values.PropertyKey;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.script.SimpleBindings;

/** Finds Java classes by the names that scripts write, for one realm. The loaders that are asked, in this order: the one the policy was
 *  given, the thread's context class loader at that moment, those of the objects in the global scope, the engine's.
 *  Classes and loaders are held weakly: applications are undeployed while the realm lives. */
final class ClassLookup {
    private static final Class<?>[] PRIMITIVES = {
        int.class, long.class, double.class, boolean.class, byte.class, short.class, char.class, float.class, void.class,
    };

    /** What has been found with the context class loader of that time. */
    private final Map<String, WeakReference<Class<?>>> found = new HashMap<>();
    private WeakReference<ClassLoader> context = new WeakReference<>(null);

    static ClassLookup of(Realm realm) {
        JavaFunctions functions = JavaFunctions.of(realm);
        if (functions.lookup == null) {
            functions.lookup = new ClassLookup();
        }
        return functions.lookup;
    }

    /** The class of a name as {@code Java.type} takes it: {@code java.util.ArrayList}, {@code java.util.Map.Entry} or
     *  {@code java.util.Map$Entry}, {@code int[]}. Throws what says that it is denied, or that there is none. */
    Class<?> required(Realm realm, String name) {
        Class<?> type = find(realm, name, true);
        if (type == null) {
            throw Errors.create(realm, MessageTemplate.JAVA_CLASS_NOT_FOUND, name);
        }
        return type;
    }

    /** The same; null for a name that nothing is known by. Where the policy opens no class of such a name, null too, or with
     *  {@code orThrow} the error that says so. */
    Class<?> find(Realm realm, String name, boolean orThrow) {
        String element = name;
        int dimensions = 0;
        while (element.endsWith("[]")) {
            element = element.substring(0, element.length() - 2).trim();
            dimensions++;
        }
        Class<?> type = primitive(element);
        if (type == null && !element.isEmpty()) {
            type = named(realm, element, orThrow);
        }
        for (int i = 0; type != null && i < dimensions; i++) {
            type = type.arrayType();
        }
        return type;
    }

    private static Class<?> primitive(String name) {
        if (name.length() <= 7 && name.indexOf('.') < 0) {
            for (Class<?> type : PRIMITIVES) {
                if (type.getName().equals(name)) {
                    return type;
                }
            }
        }
        return null;
    }

    private Class<?> named(Realm realm, String name, boolean orThrow) {
        AccessPolicy policy = AccessPolicy.of(realm);
        boolean allowed = false;
        // With each dot from the end as the one before a nested class.
        for (String candidate = name; candidate != null; candidate = nested(candidate)) {
            if (policy.allowsClass(candidate)) {
                allowed = true;
                Class<?> type = load(realm, policy, candidate);
                if (type != null) {
                    return type;
                }
            }
        }
        if (!allowed && orThrow) {
            throw policy.deniedClass(realm, name);
        }
        return null;
    }

    private static String nested(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || !Character.isUpperCase(name.charAt(name.lastIndexOf('.', dot - 1) + 1)) ? null
            : name.substring(0, dot) + '$' + name.substring(dot + 1);
    }

    private Class<?> load(Realm realm, AccessPolicy policy, String name) {
        ClassLoader current = Thread.currentThread().getContextClassLoader();
        if (!context.refersTo(current)) {
            found.clear();
            context = new WeakReference<>(current);
        }
        WeakReference<Class<?>> known = found.get(name);
        Class<?> type = known == null ? null : known.get();
        if (type == null) {
            type = load(realm, policy, current, name);
            if (type != null) {
                found.put(name, new WeakReference<>(type));
            }
        }
        return type;
    }

    private static Class<?> load(Realm realm, AccessPolicy policy, ClassLoader context, String name) {
        Class<?> type = policy.loader() == null ? null : load(policy.loader(), name);
        if (type == null && context != null) {
            type = load(context, name);
        }
        if (type == null) {
            for (ClassLoader loader : loadersOfGlobals(realm)) {
                type = type == null ? load(loader, name) : type;
            }
        }
        return type != null ? type : load(ClassLookup.class.getClassLoader(), name);
    }

    private static Class<?> load(ClassLoader loader, String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }

    private static List<ClassLoader> loadersOfGlobals(Realm realm) {
        List<ClassLoader> loaders = new ArrayList<>();
        JSObject global = realm.globalObject();
        for (int i = 0; i < global.shape.count; i++) {
            PropertyKey key = global.shape.key(i);
            int place = global.shape.property(i);
            boolean isUnmade = (place & Property.LAZY) != 0 && global.readField(place) instanceof LazyValue lazy
                && !lazy.isVariable();
            PropertyDescriptor property = key.isSymbol() || isUnmade ? null : global.getOwnProperty(realm, key);
            if (property != null && property.value() instanceof JavaObject object) {
                add(loaders, object.host.getClass().getClassLoader());
            }
        }
        // Other Bindings are asked name by name only.
        if (realm.hostData instanceof RealmAccess access && access.anchor() instanceof SimpleBindings bindings) {
            for (Object value : bindings.values()) {
                add(loaders, value == null ? null : value.getClass().getClassLoader());
            }
        }
        return loaders;
    }

    private static void add(List<ClassLoader> loaders, ClassLoader loader) {
        if (loader != null && !loaders.contains(loader)) {
            loaders.add(loader);
        }
    }
}
