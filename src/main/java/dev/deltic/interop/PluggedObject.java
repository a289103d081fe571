package dev.deltic.interop;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.NativeCode;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TerminationException;
import dev.deltic.shapes.Property;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.PropertyKey;
import java.util.ArrayList;
import java.util.Collection;

/** A {@link Pluggable} as scripts see it: its members are what it says, whatever the class has. What it has not, functions and arrays
 *  inherit, other objects do not. What it throws reaches the script as the exception it is. */
final class PluggedObject extends JavaObject {
    private final Pluggable plugged;

    PluggedObject(Realm realm, Pluggable plugged, JavaClass members) {
        super(realm, plugged, members);
        this.plugged = plugged;
    }

    private static boolean isSlot(PropertyKey key) {
        return key.isIndex() && key.index() <= Integer.MAX_VALUE;
    }

    private static boolean isNamed(PropertyKey key) {
        return !key.isSymbol() && !key.isPrivate();
    }

    private static Object[] toHost(Realm realm, Object[] values) {
        Object[] converted = new Object[values.length];
        for (int i = 0; i < converted.length; i++) {
            converted[i] = HostValues.toHost(realm, values[i]);
        }
        return converted;
    }

    @Override
    public Collection<String> memberNames() {
        return null;
    }

    // ---- members ----------------------------------------------------------------------------------------------------

    /** Whether the object itself has it. */
    private boolean has(PropertyKey key) {
        return isSlot(key) ? plugged.hasSlot((int) key.index()) : plugged.hasMember(key.toDisplayString());
    }

    private Object read(PropertyKey key) {
        return isSlot(key) ? plugged.getSlot((int) key.index()) : plugged.getMember(key.toDisplayString());
    }

    /** A member's value, or {@link #ABSENT}. */
    private Object lookup(Realm realm, PropertyKey key) {
        if (!isNamed(key)) {
            return ABSENT;
        }
        try {
            Object value = read(key);
            return value == null && !has(key) ? ABSENT : HostValues.toScript(realm, value);
        } catch (Throwable e) {
            throw JavaMethods.passOn(realm, e);
        }
    }

    @Override
    public Object get(Realm realm, PropertyKey key, Object receiver) {
        Object value = lookup(realm, key);
        if (value != ABSENT) {
            return value;
        }
        if (key == JSSymbol.HAS_INSTANCE && isCallable()) {
            return BuiltinFunction.create(realm, new HasInstance(this), 1, "[Symbol.hasInstance]");
        }
        if (key == JSSymbol.TO_STRING_TAG) {
            return shownName(realm);
        }
        JSObject parent = getPrototypeOf(realm);
        return parent == null ? UNDEFINED : parent.get(realm, key, receiver);
    }

    private String shownName(Realm realm) {
        try {
            String name = plugged.getClassName();
            return name == null ? super.className() : name;
        } catch (Throwable e) {
            throw JavaMethods.passOn(realm, e);
        }
    }

    @Override
    public Object getElement(Realm realm, long index, Object receiver) {
        return get(realm, realm.key(index), receiver);
    }

    /** Whatever {@code Object.prototype} has would hide the Java methods of that name. */
    @Override
    public JSObject getPrototypeOf(Realm realm) {
        return isCallable() ? realm.intrinsic(Intrinsic.FUNCTION_PROTOTYPE)
            : isArray(realm) ? realm.intrinsic(Intrinsic.ARRAY_PROTOTYPE) : null;
    }

    @Override
    public PropertyDescriptor getOwnProperty(Realm realm, PropertyKey key) {
        Object value = lookup(realm, key);
        return value == ABSENT ? null : PropertyDescriptor.data(value, Property.ALL);
    }

    @Override
    public boolean hasProperty(Realm realm, PropertyKey key) {
        if (isNamed(key)) {
            try {
                if (has(key)) {
                    return true;
                }
            } catch (Throwable e) {
                throw JavaMethods.passOn(realm, e);
            }
        }
        JSObject parent = getPrototypeOf(realm);
        return parent != null && parent.hasProperty(realm, key);
    }

    @Override
    public boolean set(Realm realm, PropertyKey key, Object value, Object receiver) {
        return receiver == this ? assign(realm, key, value) : super.set(realm, key, value, receiver);
    }

    @Override
    public boolean setElement(Realm realm, long index, Object value) {
        return assign(realm, realm.key(index), value);
    }

    private boolean assign(Realm realm, PropertyKey key, Object value) {
        if (!isNamed(key)) {
            return false;
        }
        try {
            if (isSlot(key)) {
                plugged.setSlot((int) key.index(), HostValues.toHost(realm, value));
            } else {
                plugged.setMember(key.toDisplayString(), HostValues.toHost(realm, value));
            }
            return true;
        } catch (Throwable e) {
            throw JavaMethods.passOn(realm, e);
        }
    }

    @Override
    public boolean defineOwnProperty(Realm realm, PropertyKey key, PropertyDescriptor descriptor) {
        return !descriptor.isAccessor() && descriptor.hasValue() && assign(realm, key, descriptor.value());
    }

    @Override
    public boolean delete(Realm realm, PropertyKey key) {
        if (isNamed(key)) {
            try {
                plugged.removeMember(key.toDisplayString());
            } catch (Throwable e) {
                throw JavaMethods.passOn(realm, e);
            }
        }
        return true;
    }

    @Override
    public ArrayList<PropertyKey> ownPropertyKeys(Realm realm) {
        ArrayList<PropertyKey> keys = new ArrayList<>();
        try {
            for (String name : plugged.keySet()) {
                keys.add(realm.key(name));
            }
        } catch (Throwable e) {
            throw JavaMethods.passOn(realm, e);
        }
        return keys;
    }

    // ---- what it is -------------------------------------------------------------------------------------------------

    private boolean isArray(Realm realm) {
        try {
            return plugged.isArray();
        } catch (Throwable e) {
            throw JavaMethods.passOn(realm, e);
        }
    }

    @Override
    public boolean isProxyOfArray(Realm realm) {
        return isArray(realm);
    }

    @Override
    public boolean isHostList() {
        return false;
    }

    @Override
    public String typeOf() {
        return isCallable() ? "function" : "object";
    }

    @Override
    public String className() {
        try {
            String name = plugged.getClassName();
            return name == null ? super.className() : name;
        } catch (TerminationException e) {
            throw e;
        } catch (RuntimeException e) {
            return super.className();           // error texts ask for it, which must not fail
        }
    }

    /** What it says, or where it says nothing {@code toString()}. */
    @Override
    public Object ordinaryToPrimitive(Realm realm, boolean preferString) {
        try {
            return HostValues.toScript(realm, plugged.getDefaultValue(preferString ? String.class : Number.class));
        } catch (UnsupportedOperationException e) {
            return super.ordinaryToPrimitive(realm, preferString);
        } catch (Throwable e) {
            throw JavaMethods.passOn(realm, e);
        }
    }

    // ---- functions --------------------------------------------------------------------------------------------------

    @Override
    public boolean isCallable() {
        return plugged.isFunction();
    }

    @Override
    public boolean isConstructor() {
        return isCallable();
    }

    @Override
    public Object call(Realm realm, Object thisValue, Object... arguments) {
        try {
            return HostValues.toScript(realm, plugged.call(HostValues.toHost(realm, thisValue), toHost(realm, arguments)));
        } catch (Throwable e) {
            throw JavaMethods.passOn(realm, e);
        }
    }

    @Override
    public Object construct(Realm realm, Object[] arguments, JSObject newTarget) {
        try {
            return HostValues.toScript(realm, plugged.newObject(toHost(realm, arguments)));
        } catch (Throwable e) {
            throw JavaMethods.passOn(realm, e);
        }
    }

    /** What {@code instanceof} calls. */
    private static final class HasInstance extends NativeCode {
        private final PluggedObject function;

        HasInstance(PluggedObject function) {
            this.function = function;
        }

        @Override
        protected Object run(Realm realm, Object thisValue, Object[] arguments) {
            try {
                return function.plugged.isInstance(HostValues.toHost(realm, at(arguments, 0)));
            } catch (Throwable e) {
                throw JavaMethods.passOn(realm, e);
            }
        }
    }
}
