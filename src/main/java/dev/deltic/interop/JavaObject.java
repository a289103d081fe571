package dev.deltic.interop;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.HostAccessor;
import dev.deltic.runtime.HostObject;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.StackFrameInfo;
import dev.deltic.runtime.StackTraces;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.shapes.Property;
import dev.deltic.values.Hole;
import dev.deltic.values.IndexKey;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.Names;
import dev.deltic.values.PropertyKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** A Java object as scripts see it: bean properties, fields and methods; elements of lists and arrays; entries of maps. Two wrappers of
 *  one object are the same object to a script. */
public class JavaObject extends HostObject {
    /** What a lookup finds when there is nothing. */
    static final Object ABSENT = new Object();

    /** The wrapper of an object whose class is {@code members.type}. */
    JavaObject(Realm realm, Object host, JavaClass members) {
        super(realm.agent.wellKnownShapes.empty,
            realm.intrinsic(members.isThrowable ? Intrinsic.ERROR_PROTOTYPE : Intrinsic.OBJECT_PROTOTYPE), host, members);
    }

    JavaClass members() {
        return (JavaClass) type;
    }

    static JavaObject of(Realm realm, Object host) {
        return new JavaObject(realm, host, AccessPolicy.of(realm).typeOf(host.getClass()));
    }

    /** Of an exception: the script's frames where it came in, or those of this moment. */
    StackFrameInfo[] frames(Realm realm) {
        return StackTraces.capture(realm);
    }

    @Override
    public boolean isBare() {
        return getClass() == JavaObject.class;
    }

    // ---- identity and primitives --------------------------------------------------------------------------------------

    @Override
    public boolean isSameObject(JSObject other) {
        return this == other || other instanceof JavaObject object
            && (object.host == host || members().kind == JavaClass.Kind.NUMBER && host.equals(object.host));
    }

    @Override
    public int identityHash() {
        return members().kind == JavaClass.Kind.NUMBER ? host.hashCode() : System.identityHashCode(host);
    }

    @Override
    public Object hostPrimitive() {
        return members().kind == JavaClass.Kind.NUMBER ? TypeConversion.number(((Number) host).doubleValue()) : null;
    }

    @Override
    public double hostTime() {
        return TimeConversion.isTime(host) ? TimeConversion.millis(host) : super.hostTime();
    }

    @Override
    public String typeOf() {
        return members().kind == JavaClass.Kind.NUMBER ? "number" : members().function != null ? "function" : "object";
    }

    @Override
    public boolean isTruthy() {
        Object primitive = hostPrimitive();
        return primitive == null || TypeConversion.toBoolean(primitive);
    }

    /** A number where one is wanted, else {@code toString()}. */
    @Override
    public Object ordinaryToPrimitive(Realm realm, boolean preferString) {
        if (host instanceof Number number && !preferString) {
            return TypeConversion.number(number.doubleValue());
        }
        if (!preferString && TimeConversion.isTime(host)) {
            return TypeConversion.number(TimeConversion.millis(host));
        }
        if (!members().showsText) {
            return "[object JavaObject]";
        }
        try {
            String text = host instanceof BigDecimal decimal ? decimal.toPlainString() : host.toString();
            return text == null ? "null" : text;
        } catch (Throwable e) {
            throw JavaMethods.passOn(realm, e);
        }
    }

    // ---- functions --------------------------------------------------------------------------------------------------

    /** Objects of functional interfaces can be called. */
    @Override
    public boolean isCallable() {
        return members().function != null;
    }

    @Override
    public Object call(Realm realm, Object thisValue, Object... arguments) {
        if (members().function == null) {
            throw Errors.create(realm, MessageTemplate.NOT_A_FUNCTION, Errors.display(this));
        }
        if (host instanceof FunctionView function) {
            return callElsewhere(realm, function, arguments);
        }
        return members().function.invokeAsFunction(realm, host, arguments);
    }

    /** Calls a function of another isolate, with as many arguments as there are. */
    private static Object callElsewhere(Realm realm, FunctionView function, Object[] arguments) {
        Object[] converted = new Object[arguments.length];
        for (int i = 0; i < converted.length; i++) {
            converted[i] = HostValues.toHost(realm, arguments[i]);
        }
        try {
            return HostValues.toScript(realm, function.invoke(converted));
        } catch (Throwable e) {
            throw JavaMethods.passOn(realm, e);
        }
    }

    // ---- members ----------------------------------------------------------------------------------------------------

    @Override
    public boolean isHostList() {
        return members().kind == JavaClass.Kind.LIST || members().kind == JavaClass.Kind.ARRAY;
    }

    /** The value of an own property as a JavaScript value, or {@link #ABSENT}. */
    private Object lookup(Realm realm, PropertyKey key) {
        if (key.isSymbol() || key.isPrivate()) {
            return ABSENT;
        }
        try {
            return key.isIndex() ? element(realm, key.index()) : named(realm, key.toDisplayString());
        } catch (Throwable e) {
            throw JavaMethods.passOn(realm, e);
        }
    }

    private Object element(Realm realm, long index) {
        switch (members().kind) {
            case LIST: case ARRAY: return JavaElements.get(realm, host, index);
            case MAP: return JavaElements.entry(realm, (Map<?, ?>) host, index);
            default: return ABSENT;
        }
    }

    private Object named(Realm realm, String name) {
        if (members().kind == JavaClass.Kind.MAP) {
            Object value = JavaElements.entry(realm, (Map<?, ?>) host, name);
            return value != ABSENT ? value : method(realm, name);
        }
        HostAccessor accessor = members().accessor(name);
        return accessor != null ? accessor.get(realm, host) : method(realm, name);
    }

    /** A method, or the one overload that a name like {@code "f(int)"} says. */
    private Object method(Realm realm, String name) {
        JavaMethods methods = members().methods(name);
        if (methods != null) {
            return JavaFunctions.of(realm).function(realm, methods);
        }
        int parameters = name.endsWith(")") ? name.indexOf('(') : -1;
        JavaMethods all = parameters > 0 ? members().methods(name.substring(0, parameters)) : null;
        methods = all == null ? null : all.select(name.substring(parameters));
        return methods == null ? special(realm, name) : BuiltinFunction.create(realm, methods.code(), 0, methods.name);
    }

    /** What the object has besides the members of its type, or {@link #ABSENT}. */
    Object special(Realm realm, String name) {
        return ABSENT;
    }

    /** What an object has that Java gives nothing for that key: the iteration protocol, a JSON form, Array.prototype's methods for
     *  lists. */
    private Object inherited(Realm realm, PropertyKey key, Object receiver) {
        if (key == JSSymbol.ITERATOR && JavaIterator.isIterable(host)) {
            return JavaFunctions.of(realm).iterate(realm);
        }
        if (isHostList()) {
            return realm.intrinsic(Intrinsic.ARRAY_PROTOTYPE).get(realm, key, receiver);
        }
        if (key == Names.THEN && host instanceof CompletionStage) {
            return JavaFunctions.of(realm).then(realm);
        }
        if (key == JSSymbol.TO_PRIMITIVE && TimeConversion.isTime(host)) {
            // As of a Date: text where it might be a number as well.
            return realm.intrinsic(Intrinsic.DATE_PROTOTYPE).get(realm, key, receiver);
        }
        if (key == Names.TO_JSON && JavaElements.hasJSONForm(host)) {
            return JavaFunctions.of(realm).toJSON(realm);
        }
        if (members().kind == JavaClass.Kind.THROWABLE) {
            if (key == Names.STACK) {
                return StackTraces.format(String.valueOf(host), frames(realm));
            }
            if (key == Names.NAME) {
                return members().type.getName();
            }
        }
        JSObject parent = prototype;
        return parent == null ? UNDEFINED : parent.get(realm, key, receiver);
    }

    @Override
    public Collection<String> memberNames() {
        return members().names();
    }

    @Override
    public boolean isMethod(String name) {
        return members().methods(name) != null && members().property(name) == null;
    }

    // ---- internal methods -------------------------------------------------------------------------------------------

    @Override
    public PropertyDescriptor getOwnProperty(Realm realm, PropertyKey key) {
        Object value = lookup(realm, key);
        if (value == ABSENT) {
            return null;
        }
        boolean listed = members().kind == JavaClass.Kind.MAP ? !(value instanceof BuiltinFunction) : key.isIndex()
            || members().property(key.toDisplayString()) != null;
        return PropertyDescriptor.data(value, listed ? Property.ALL : Property.HIDDEN);
    }

    @Override
    public boolean hasProperty(Realm realm, PropertyKey key) {
        return super.hasProperty(realm, key) || key == JSSymbol.ITERATOR && JavaIterator.isIterable(host);
    }

    @Override
    public Object get(Realm realm, PropertyKey key, Object receiver) {
        Object value = lookup(realm, key);
        return value == ABSENT ? inherited(realm, key, receiver) : value;
    }

    @Override
    public Object getCallee(Realm realm, PropertyKey key) {
        JavaMethods methods = key.isSymbol() || key.isPrivate() || key.isIndex() || members().isView ? null
            : members().methods(key.toDisplayString());
        return methods == null ? get(realm, key, this) : JavaFunctions.of(realm).function(realm, methods);
    }

    @Override
    public Object getElement(Realm realm, long index, Object receiver) {
        if ((int) index == index) {
            Object known = type.elements.get(realm, host, (int) index);
            if (known != Hole.HOLE) {
                return known;
            }
        }
        Object value;
        try {
            value = element(realm, index);
        } catch (Throwable e) {
            throw JavaMethods.passOn(realm, e);
        }
        return value == ABSENT ? inherited(realm, IndexKey.of(index), receiver) : value;
    }

    @Override
    public boolean set(Realm realm, PropertyKey key, Object value, Object receiver) {
        return receiver == this ? assign(realm, key, value) : super.set(realm, key, value, receiver);
    }

    @Override
    public boolean setElement(Realm realm, long index, Object value) {
        return (int) index == index && type.elements.set(realm, host, (int) index, value) || assign(realm, IndexKey.of(index), value);
    }

    @SuppressWarnings("unchecked")
    private boolean assign(Realm realm, PropertyKey key, Object value) {
        if (key.isSymbol() || key.isPrivate()) {
            return false;
        }
        try {
            if (members().kind == JavaClass.Kind.MAP) {
                JavaElements.put((Map<Object, Object>) host, key, HostValues.toHost(realm, value));
                return true;
            }
            if (isHostList() && (key.isIndex() || key == Names.LENGTH)) {
                return key.isIndex() ? JavaElements.set(realm, host, key.index(), value) : JavaElements.resize(realm, host, value);
            }
            String name = key.toDisplayString();
            HostAccessor accessor = members().accessor(name);
            if (accessor != null) {
                return accessor.set(realm, host, value);
            }
            JavaProperty property = members().property(name);
            if (property == null || !property.isWritable()) {
                return false;
            }
            property.write(host, HostConversion.convertChecked(realm, value, property.declaredType()));
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
        if (key.isSymbol() || key.isPrivate()) {
            return true;
        }
        try {
            if (members().kind == JavaClass.Kind.MAP) {
                JavaElements.remove((Map<?, ?>) host, key);
                return true;
            }
        } catch (Throwable e) {
            throw JavaMethods.passOn(realm, e);
        }
        // Lists have no holes: what Array.prototype's methods delete at the end, setting the length removes.
        return isHostList() && key.isIndex() || lookup(realm, key) == ABSENT;
    }

    @Override
    public ArrayList<PropertyKey> ownPropertyKeys(Realm realm) {
        ArrayList<PropertyKey> keys = new ArrayList<>();
        try {
            if (members().kind == JavaClass.Kind.MAP) {
                for (Object key : ((Map<?, ?>) host).keySet()) {
                    keys.add(realm.key(String.valueOf(key)));
                }
            } else if (isHostList()) {
                int size = JavaElements.size(host);
                for (int i = 0; i < size; i++) {
                    keys.add(IndexKey.of(i));
                }
            } else {
                for (String name : members().readableProperties()) {
                    keys.add(realm.key(name));
                }
            }
        } catch (Throwable e) {
            throw JavaMethods.passOn(realm, e);
        }
        return keys;
    }

    @Override
    public String className() {
        return members().kind == JavaClass.Kind.THROWABLE ? "Error" : members().type.getSimpleName();
    }

    /** A display form; runs no method of the object. */
    @Override
    public String toString() {
        return "[JavaObject " + members().type.getName() + "]";
    }
}
