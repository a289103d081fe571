package dev.deltic.interop;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.ExoticObject;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;
import dev.deltic.values.PropertyKey;
import java.util.HashMap;
import java.util.Map;

/** A Java package as scripts see it: every name is a class of it, or else a package in it. Whether a package exists nobody can tell; one
 *  whose name looks like a class's says that there is no such class when it is constructed. */
final class JavaPackage extends ExoticObject {
    /** Empty for the root of all. */
    private final String name;
    private final Map<String, JavaPackage> packages = new HashMap<>(4);

    JavaPackage(Realm realm, String name) {
        super(realm.agent.wellKnownShapes.empty, realm.intrinsic(Intrinsic.OBJECT_PROTOTYPE));
        this.name = name;
    }

    /** A class or a package. Throws what says that a class is denied. */
    private Object member(Realm realm, String simple) {
        JavaPackage known = packages.get(simple);
        if (known != null) {
            return known;
        }
        Class<?> type = type(realm, simple);
        if (type != null) {
            return new JavaType(realm, type);
        }
        JavaPackage fresh = new JavaPackage(realm, qualified(simple));
        packages.put(simple, fresh);
        return fresh;
    }

    private String qualified(String simple) {
        return name.isEmpty() ? simple : name + '.' + simple;
    }

    /** The class of a simple name, or null. A name that looks like a package's is not even looked for where that is one of the JDK's. */
    Class<?> type(Realm realm, String simple) {
        if (simple.isEmpty() || isPackageOfJDK(qualified(simple))) {
            return null;
        }
        return ClassLookup.of(realm).find(realm, qualified(simple), Character.isUpperCase(simple.charAt(0)));
    }

    private static boolean isPackageOfJDK(String qualified) {
        return qualified.equals("java") || qualified.equals("javax") || Object.class.getModule().getPackages().contains(qualified);
    }

    /** The class of a simple name, or null also where it is denied. */
    Class<?> typeIfAllowed(Realm realm, String simple) {
        return simple.isEmpty() ? null : ClassLookup.of(realm).find(realm, qualified(simple), false);
    }

    @Override
    public PropertyDescriptor getOwnProperty(Realm realm, PropertyKey key) {
        return key.isSymbol() || key.isPrivate() ? null
            : PropertyDescriptor.data(member(realm, key.toDisplayString()), Property.CONFIGURABLE);
    }

    @Override
    public boolean defineOwnProperty(Realm realm, PropertyKey key, PropertyDescriptor descriptor) {
        return false;
    }

    @Override
    public boolean set(Realm realm, PropertyKey key, Object value, Object receiver) {
        return false;
    }

    @Override
    public boolean delete(Realm realm, PropertyKey key) {
        return false;
    }

    @Override
    public boolean isConstructor() {
        return Character.isUpperCase(name.isEmpty() ? ' ' : name.charAt(name.lastIndexOf('.') + 1));
    }

    @Override
    public Object construct(Realm realm, Object[] arguments, JSObject newTarget) {
        throw Errors.create(realm, MessageTemplate.JAVA_CLASS_NOT_FOUND, name);
    }

    @Override
    public Object ordinaryToPrimitive(Realm realm, boolean preferString) {
        return toString();
    }

    @Override
    public String className() {
        return "JavaPackage";
    }

    @Override
    public String toString() {
        return "[JavaPackage " + name + "]";
    }
}
