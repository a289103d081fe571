package dev.deltic.engine;

import static dev.deltic.values.Hole.HOLE;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;
import dev.deltic.shapes.Shape;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.PropertyName;
import java.util.ArrayList;

/** A global object, which asks a {@link GlobalScope}, if it has one, for names it does not have itself. Its own properties, builtins
 *  above all, are ordinary and cached as such. */
final class HostedGlobalObject extends JSObject {
    /** Null when the global object stands alone. */
    private final GlobalScope scope;
    /** While a property of the object itself is defined. */
    private boolean ignoresHost;

    HostedGlobalObject(Shape shape, JSObject prototype, GlobalScope scope) {
        super(shape, prototype);
        this.scope = scope;
    }

    /** The name when it is one that the scope is asked for, else null. */
    private String hostName(Realm realm, PropertyKey key) {
        if (scope == null || ignoresHost || key.isSymbol() || key.isPrivate() || super.hasOwnProperty(realm, key)) {
            return null;
        }
        return nameOf(key);
    }

    /** Hosts are asked by names that the JVM has interned. */
    private static String nameOf(PropertyKey key) {
        return key instanceof PropertyName name ? name.interned() : (String) key.toValue();
    }

    /** What the host has for a key, HOLE when nothing. */
    private Object fromHost(Realm realm, PropertyKey key) {
        String name = hostName(realm, key);
        return name == null ? HOLE : scope.get(name);
    }

    /** The same for a key that the object itself has not. */
    private Object fromScope(PropertyKey key) {
        return scope == null || ignoresHost || key.isSymbol() || key.isPrivate() ? HOLE : scope.get(nameOf(key));
    }

    /** The property that the object itself has, whatever the host says. */
    PropertyDescriptor ownWithoutHost(Realm realm, PropertyKey key) {
        return super.getOwnProperty(realm, key);
    }

    @Override
    public PropertyDescriptor getOwnProperty(Realm realm, PropertyKey key) {
        Object value = fromHost(realm, key);
        return value == HOLE ? super.getOwnProperty(realm, key) : PropertyDescriptor.data(value, Property.ALL);
    }

    @Override
    public boolean hasOwnProperty(Realm realm, PropertyKey key) {
        if (super.hasOwnProperty(realm, key)) {
            return true;
        }
        return scope != null && !key.isSymbol() && !key.isPrivate() && scope.has(nameOf(key));
    }

    @Override
    public Object get(Realm realm, PropertyKey key, Object receiver) {
        Object value = fromHost(realm, key);
        return value == HOLE ? super.get(realm, key, receiver) : value;
    }

    @Override
    public Object getIfPresent(Realm realm, PropertyKey key) {
        boolean isLaidOut = shape.dictionary == null && !key.isIndex();
        int number = isLaidOut ? shape.find(key) : -1;
        if (number >= 0 && (shape.property(number) & Property.ACCESSOR) == 0) {
            return ownValue(realm, number);
        }
        Object value = isLaidOut && number < 0 ? fromScope(key) : fromHost(realm, key);
        return value != HOLE ? value
            : super.hasOwnProperty(realm, key) || prototype != null && prototype.hasProperty(realm, key)
                ? super.get(realm, key, this) : HOLE;
    }

    @Override
    public Object getElement(Realm realm, long index, Object receiver) {
        Object value = fromHost(realm, realm.key(index));
        return value == HOLE ? super.getElement(realm, index, receiver) : value;
    }

    @Override
    public boolean set(Realm realm, PropertyKey key, Object value, Object receiver) {
        if (receiver == this && key.isIndex()) {
            return setElement(realm, key.index(), value);
        }
        return receiver == this && setForHost(realm, key, value) || super.set(realm, key, value, receiver);
    }

    /** Assigns to a name of the host's; false for a name that is none of them. */
    private boolean setForHost(Realm realm, PropertyKey key, Object value) {
        String name = hostName(realm, key);
        if (name == null) {
            return false;
        }
        // A name that the host only shows becomes a property of the object, which hides the host's from then on.
        return scope.takes(name) && scope.set(name, value)
            || scope.has(name) && define(realm, key, PropertyDescriptor.data(value, Property.ALL));
    }

    @Override
    public boolean setElement(Realm realm, long index, Object value) {
        return setForHost(realm, realm.key(index), value) || super.setElement(realm, index, value);
    }

    @Override
    public boolean defineOwnProperty(Realm realm, PropertyKey key, PropertyDescriptor descriptor) {
        String name = hostName(realm, key);
        if (name == null || descriptor.isAccessor() || !scope.takes(name)) {
            return define(realm, key, descriptor);
        }
        // The host's names are plain data: what var and function declarations and assignments define.
        return scope.has(name) && !descriptor.hasValue() || scope.set(name, descriptor.value())
            || define(realm, key, descriptor);
    }

    /** Defines a property of the object itself. Runs no script. A new variable may come to hold numbers without boxes. */
    private boolean define(Realm realm, PropertyKey key, PropertyDescriptor descriptor) {
        if (isVariable(descriptor) && !key.isIndex() && shape.dictionary == null && shape.extensible && shape.find(key) < 0) {
            addProperty(key, descriptor.value(), descriptor.attributes() & descriptor.presentAttributes() | Property.LAZY);
            return true;
        }
        ignoresHost = true;
        try {
            return super.defineOwnProperty(realm, key, descriptor);
        } finally {
            ignoresHost = false;
        }
    }

    private static boolean isVariable(PropertyDescriptor descriptor) {
        return (descriptor.attributes() & (Property.WRITABLE | Property.ENUMERABLE)) == (Property.WRITABLE | Property.ENUMERABLE)
            && (descriptor.value() == UNDEFINED || descriptor.value() instanceof Number) && !descriptor.isAccessor();
    }

    @Override
    public boolean delete(Realm realm, PropertyKey key) {
        String name = hostName(realm, key);
        return name != null && scope.takes(name) && scope.has(name) ? scope.remove(name) : super.delete(realm, key);
    }

    @Override
    public ArrayList<PropertyKey> ownPropertyKeys(Realm realm) {
        ArrayList<PropertyKey> keys = super.ownPropertyKeys(realm);
        if (scope == null) {
            return keys;
        }
        for (String name : scope.names()) {
            PropertyKey key = realm.key(name);
            if (!super.hasOwnProperty(realm, key)) {
                keys.add(key);
            }
        }
        return keys;
    }

    @Override
    public boolean hasUnshapedNames() {
        return true;
    }

    @Override
    protected int maxShapedProperties() {
        return Integer.MAX_VALUE;
    }

    @Override
    public String className() {
        return "global";
    }
}
