package dev.deltic.runtime;

import dev.deltic.shapes.Property;
import dev.deltic.values.PrivateName;
import java.util.ArrayList;

/** What a class's constructor puts on each instance: private methods and accessors, then fields. */
public final class ClassElements {
    /** [[PrivateMethods]] name by name; a getter and setter of one name are one entry. */
    private final ArrayList<PrivateName> names = new ArrayList<>(2);
    private final ArrayList<Object> values = new ArrayList<>(2);
    /** Runs the field definitions on its {@code this}, or null. */
    public Closure fieldInitializer;
    /** Functions that run on each instance before its fields are defined, or null: what decorators of methods have added. */
    public ArrayList<Object> extraInitializers;

    /** Adds a private method: a function, or an AccessorPair with one half. */
    public void addPrivateMethod(PrivateName name, Object value) {
        int at = names.indexOf(name);
        if (at < 0) {
            names.add(name);
            values.add(value);
            return;
        }
        values.set(at, merge((AccessorPair) values.get(at), (AccessorPair) value));
    }

    private static AccessorPair merge(AccessorPair a, AccessorPair b) {
        return new AccessorPair(b.getter != null ? b.getter : a.getter, b.setter != null ? b.setter : a.setter);
    }

    /** <a href="https://tc39.es/ecma262/#sec-initializeinstanceelements">InitializeInstanceElements</a> */
    public void initialize(Realm realm, JSObject instance) {
        for (int i = 0; i < names.size(); i++) {
            PrivateElements.addMethod(realm, instance, names.get(i), values.get(i));
        }
        if (extraInitializers != null) {
            for (Object initializer : extraInitializers) {
                ObjectOperations.call(realm, initializer, instance);
            }
        }
        if (fieldInitializer != null) {
            fieldInitializer.code.call0(fieldInitializer, instance);
        }
    }

    /** PrivateMethodOrAccessorAdd of a static one, whose halves come one by one. */
    public static void addStatic(Realm realm, JSObject constructor, PrivateName name, Object value) {
        int number = PrivateElements.find(constructor, name);
        if (number >= 0 && value instanceof AccessorPair pair
                && PrivateElements.read(constructor, number) instanceof AccessorPair present
                && (pair.getter == null || present.getter == null) && (pair.setter == null || present.setter == null)) {
            PrivateElements.write(constructor, number, merge(present, pair));
            return;
        }
        PrivateElements.addMethod(realm, constructor, name, value);
    }

    /** The attributes of a private element in a shape. */
    static int attributes(Object value) {
        return value instanceof AccessorPair ? Property.ACCESSOR : 0;
    }
}
