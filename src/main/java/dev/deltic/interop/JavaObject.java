package dev.deltic.interop;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.numbers.NumberToString;
import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.ExoticObject;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.NativeCode;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.shapes.Property;
import dev.deltic.values.IndexKey;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.Names;
import dev.deltic.values.PropertyKey;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A Java object as scripts see it: bean properties, fields and methods; elements of lists and arrays; entries of maps. Two wrappers of
 *  one object are the same object to a script. */
public final class JavaObject extends ExoticObject {
    /** The Java object. */
    public final Object host;
    private final JavaClass members;

    private JavaObject(Realm realm, Object host) {
        super(realm.agent.wellKnownShapes.empty, realm.intrinsic(Intrinsic.OBJECT_PROTOTYPE));
        this.host = host;
        this.members = JavaClass.of(host.getClass());
    }

    static JavaObject of(Realm realm, Object host) {
        return new JavaObject(realm, host);
    }

    // ---- identity and primitives --------------------------------------------------------------------------------------

    @Override
    public boolean isSameObject(JSObject other) {
        return this == other || other instanceof JavaObject object
            && (object.host == host || host instanceof Number && host.equals(object.host));
    }

    @Override
    public int identityHash() {
        return host instanceof Number ? host.hashCode() : System.identityHashCode(host);
    }

    @Override
    public Object hostPrimitive() {
        if (host instanceof Number number) {
            return TypeConversion.number(number.doubleValue());
        }
        return host instanceof CharSequence text ? text.toString() : null;
    }

    @Override
    public String typeOf() {
        return host instanceof Number ? "number" : host instanceof CharSequence ? "string" : isCallable() ? "function" : "object";
    }

    @Override
    public boolean isTruthy() {
        Object primitive = hostPrimitive();
        return primitive == null || TypeConversion.toBoolean(primitive);
    }

    @Override
    public Object ordinaryToPrimitive(Realm realm, boolean preferString) {
        if (host instanceof Long l && (preferString || Math.abs(l) > 1L << 53)) {
            return preferString ? (Object) Long.toString(l) : (Object) l.doubleValue();
        }
        Object primitive = hostPrimitive();
        if (primitive != null && !(preferString && host instanceof Number)) {
            return primitive;
        }
        try {
            return host instanceof Double d ? NumberToString.toString(d) : host.toString();
        } catch (RuntimeException e) {
            throw JavaMethods.passOn(realm, e);
        }
    }

    // ---- functions --------------------------------------------------------------------------------------------------

    boolean isFunctional() {
        return isCallable();
    }

    /** Objects of functional interfaces from {@code java.util.function} and the like can be called. */
    @Override
    public boolean isCallable() {
        return host instanceof java.util.function.Function || host instanceof java.util.function.Supplier
            || host instanceof java.util.function.BiFunction || host instanceof java.util.function.Consumer
            || host instanceof java.util.function.BiConsumer || host instanceof java.util.function.Predicate
            || host instanceof java.util.function.UnaryOperator || host instanceof Runnable
            || host instanceof java.util.concurrent.Callable || host instanceof java.util.Comparator;
    }

    @Override
    public Object call(Realm realm, Object thisValue, Object... arguments) {
        for (String name : new String[] {"apply", "test", "accept", "get", "call", "run", "compare"}) {
            JavaMethods methods = members.methods(name);
            if (methods != null) {
                return methods.invoke(realm, host, arguments);
            }
        }
        throw Errors.create(realm, MessageTemplate.NOT_A_FUNCTION, Errors.display(this));
    }

    // ---- elements and members ----------------------------------------------------------------------------------------

    private boolean isList() {
        return host instanceof List || host.getClass().isArray();
    }

    private int size() {
        return host instanceof List<?> list ? list.size() : Array.getLength(host);
    }

    /** A value of the object, or null when there is none (a null value is UNDEFINED's sibling: JavaScript null is NULL here). */
    private Object lookup(Realm realm, PropertyKey key) {
        try {
            return key.isIndex() ? element(realm, key.index()) : key.isSymbol() || key.isPrivate() ? ABSENT
                : named(realm, key.toDisplayString());
        } catch (dev.deltic.runtime.JSException | dev.deltic.runtime.TerminationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw JavaMethods.passOn(realm, e);
        }
    }

    private static final Object ABSENT = new Object();

    private Object element(Realm realm, long index) {
        if (isList()) {
            if (index >= size()) {
                return ABSENT;
            }
            return HostValues.toScript(realm, host instanceof List<?> list ? list.get((int) index) : Array.get(host, (int) index));
        }
        return host instanceof Map<?, ?> map ? entry(realm, map, Long.toString(index)) : ABSENT;
    }

    private static Object entry(Realm realm, Map<?, ?> map, String name) {
        Object value = map.get(name);
        return value != null || map.containsKey(name) ? HostValues.toScript(realm, value) : ABSENT;
    }

    private Object named(Realm realm, String name) {
        if (host instanceof Map<?, ?> map) {
            Object value = entry(realm, map, name);
            if (value != ABSENT) {
                return value;
            }
        }
        if (isList() && name.equals("length")) {
            return size();
        }
        JavaClass.Accessor accessor = members.property(name);
        if (accessor != null && accessor.getter() != null && !(host instanceof Map)) {
            try {
                return HostValues.toScript(realm, (Object) accessor.getter().invokeExact(host));
            } catch (Throwable e) {
                throw JavaMethods.passOn(realm, e);
            }
        }
        JavaMethods methods = members.methods(name);
        if (methods == null && name.endsWith(")") && name.indexOf('(') > 0) {
            JavaMethods all = members.methods(name.substring(0, name.indexOf('(')));
            methods = all == null ? null : all.select(name.substring(name.indexOf('(')));
        }
        return methods == null ? ABSENT : BuiltinFunction.create(realm, new MethodCode(methods), 0, methods.name);
    }

    /** A Java method as a function: the receiver is the wrapped {@code this}. */
    private static final class MethodCode extends NativeCode {
        private final JavaMethods methods;

        MethodCode(JavaMethods methods) {
            this.methods = methods;
        }

        @Override
        protected Object run(Realm realm, Object thisValue, Object[] arguments) {
            if (!(thisValue instanceof JavaObject receiver) || receiver.members.methods(methods.name) == null) {
                throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, methods.name, Errors.display(thisValue));
            }
            return methods.invoke(realm, receiver.host, arguments);
        }
    }

    /** What Array.prototype, or the iteration protocol, gives an object that Java gives nothing for that key. */
    private Object inherited(Realm realm, PropertyKey key, Object receiver) {
        if (key == JSSymbol.ITERATOR && (host instanceof Iterable || host instanceof Map || host.getClass().isArray()
                || host instanceof java.util.stream.BaseStream)) {
            return BuiltinFunction.create(realm, IterateCode.INSTANCE, 0, "[Symbol.iterator]");
        }
        if (isList()) {
            return realm.intrinsic(Intrinsic.ARRAY_PROTOTYPE).get(realm, key, receiver);
        }
        if (host instanceof Throwable thrown && key == Names.STACK) {
            return dev.deltic.runtime.StackTraces.format(thrown.toString(), dev.deltic.runtime.StackTraces.capture(realm));
        }
        JSObject parent = getPrototypeOf(realm);
        return parent == null ? UNDEFINED : parent.get(realm, key, receiver);
    }

    private static final class IterateCode extends NativeCode {
        static final IterateCode INSTANCE = new IterateCode();

        @Override
        protected Object run(Realm realm, Object thisValue, Object[] arguments) {
            if (!(thisValue instanceof JavaObject object)) {
                throw Errors.create(realm, MessageTemplate.NOT_ITERABLE, Errors.display(thisValue));
            }
            Object host = object.host;
            try {
                return JavaIterator.create(realm, host instanceof Iterable<?> iterable ? iterable.iterator()
                    : host instanceof Map<?, ?> map ? map.entrySet().iterator()
                    : host instanceof java.util.stream.BaseStream<?, ?> stream ? stream.iterator() : arrayIterator(host));
            } catch (RuntimeException e) {
                throw JavaMethods.passOn(realm, e);
            }
        }

        private static Iterator<?> arrayIterator(Object array) {
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < Array.getLength(array); i++) {
                values.add(Array.get(array, i));
            }
            return values.iterator();
        }
    }

    // ---- internal methods -------------------------------------------------------------------------------------------

    @Override
    public PropertyDescriptor getOwnProperty(Realm realm, PropertyKey key) {
        Object value = lookup(realm, key);
        if (value == ABSENT) {
            return null;
        }
        boolean listed = host instanceof Map || key.isIndex() || !(value instanceof BuiltinFunction);
        return PropertyDescriptor.data(value, listed ? Property.ALL : Property.HIDDEN);
    }

    @Override
    public Object get(Realm realm, PropertyKey key, Object receiver) {
        Object value = lookup(realm, key);
        return value == ABSENT ? inherited(realm, key, receiver) : value;
    }

    @Override
    public Object getElement(Realm realm, long index, Object receiver) {
        return get(realm, IndexKey.of(index), receiver);
    }

    @Override
    public boolean set(Realm realm, PropertyKey key, Object value, Object receiver) {
        return receiver == this ? assign(realm, key, value) : super.set(realm, key, value, receiver);
    }

    @Override
    public boolean setElement(Realm realm, long index, Object value) {
        return assign(realm, IndexKey.of(index), value);
    }

    @SuppressWarnings("unchecked")
    private boolean assign(Realm realm, PropertyKey key, Object value) {
        if (key.isSymbol() || key.isPrivate()) {
            return false;
        }
        try {
            if (host instanceof Map<?, ?> map) {
                ((Map<Object, Object>) map).put(key.toDisplayString(), HostValues.toHost(realm, value));
                return true;
            }
            if (key.isIndex() && isList()) {
                return assignElement(realm, (int) key.index(), value);
            }
            JavaClass.Accessor accessor = members.property(key.toDisplayString());
            if (accessor == null || accessor.setter() == null) {
                return false;
            }
            Object converted = HostConversion.convertChecked(realm, value, accessor.setterType());
            accessor.setter().invokeExact(host, converted);
            return true;
        } catch (Throwable e) {
            throw JavaMethods.passOn(realm, e);
        }
    }

    @SuppressWarnings("unchecked")
    private boolean assignElement(Realm realm, int index, Object value) {
        if (host instanceof List<?> list) {
            List<Object> target = (List<Object>) list;
            if (index == target.size()) {
                target.add(HostValues.toHost(realm, value));
            } else {
                target.set(index, HostValues.toHost(realm, value));
            }
            return true;
        }
        Array.set(host, index, HostConversion.convertChecked(realm, value, host.getClass().getComponentType()));
        return true;
    }

    @Override
    public boolean defineOwnProperty(Realm realm, PropertyKey key, PropertyDescriptor descriptor) {
        return !descriptor.isAccessor() && descriptor.hasValue() && assign(realm, key, descriptor.value());
    }

    @Override
    public boolean delete(Realm realm, PropertyKey key) {
        if (host instanceof Map<?, ?> map && !key.isSymbol()) {
            try {
                map.remove(key.toDisplayString());
            } catch (RuntimeException e) {
                throw JavaMethods.passOn(realm, e);
            }
            return true;
        }
        return lookup(realm, key) == ABSENT;
    }

    @Override
    public ArrayList<PropertyKey> ownPropertyKeys(Realm realm) {
        ArrayList<PropertyKey> keys = new ArrayList<>();
        if (host instanceof Map<?, ?> map) {
            for (Object key : map.keySet()) {
                keys.add(realm.key(String.valueOf(key)));
            }
        } else if (isList()) {
            for (int i = 0; i < size(); i++) {
                keys.add(IndexKey.of(i));
            }
        } else {
            for (String name : members.propertyNames()) {
                if (members.property(name).getter() != null) {
                    keys.add(realm.key(name));
                }
            }
        }
        return keys;
    }

    @Override
    public String className() {
        return host instanceof Throwable ? "Error" : "Object";
    }

    @Override
    public String toString() {
        return "[JavaObject " + host.getClass().getName() + "]";
    }
}
