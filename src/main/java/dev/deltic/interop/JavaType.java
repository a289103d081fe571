package dev.deltic.interop;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.values.JSStrings;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.PropertyKey;
import java.lang.reflect.Array;
import java.lang.reflect.Modifier;

/** A Java class as scripts see it that have looked it up: a constructor with the static members and nested classes as properties. To Java
 *  it is the {@link Class}. */
class JavaType extends JavaObject {
    /** The class or interface that it stands for. */
    final Class<?> represented;

    JavaType(Realm realm, Class<?> represented) {
        this(realm, represented, represented);
    }

    /** One that stands for a class and is another to Java: an adapter's. */
    JavaType(Realm realm, Class<?> represented, Class<?> host) {
        super(realm, host, AccessPolicy.of(realm).staticsOf(represented));
        this.represented = represented;
        this.prototype = realm.intrinsic(Intrinsic.FUNCTION_PROTOTYPE);
    }

    /** Whether the value is an object of the class. */
    boolean isInstance(Realm realm, Object value) {
        return value != null && ((Class<?>) host).isInstance(value instanceof JavaObject object ? object.host
            : value instanceof JSObject ? null : HostValues.toHost(realm, value));
    }

    // ---- properties -------------------------------------------------------------------------------------------------

    @Override
    public Object get(Realm realm, PropertyKey key, Object receiver) {
        return key == JSSymbol.HAS_INSTANCE ? JavaFunctions.of(realm).hasInstance(realm) : super.get(realm, key, receiver);
    }

    /** {@code class}, a nested class, or a constructor by its signature, as in {@code new File['(java.lang.String)'](name)}. */
    @Override
    Object special(Realm realm, String name) {
        if (name.equals("class")) {
            return JavaObject.of(realm, host);
        }
        if (name.startsWith("(") && name.endsWith(")")) {
            JavaMethods one = members().constructors == null ? null : members().constructors.select(name);
            return one == null ? ABSENT : new Selected(realm, this, one);
        }
        for (Class<?> nested : represented.getClasses()) {
            if (nested.getSimpleName().equals(name) && AccessPolicy.isOpen(nested)
                    && AccessPolicy.of(realm).allowsClass(nested.getName())) {
                return new JavaType(realm, nested);
            }
        }
        return ABSENT;
    }

    /** One constructor of a class. */
    private static final class Selected extends JSObject {
        private final JavaType type;
        private final JavaMethods constructor;

        Selected(Realm realm, JavaType type, JavaMethods constructor) {
            super(realm.agent.wellKnownShapes.empty, realm.intrinsic(Intrinsic.FUNCTION_PROTOTYPE));
            this.type = type;
            this.constructor = constructor;
        }

        @Override
        public boolean isCallable() {
            return true;
        }

        @Override
        public boolean isConstructor() {
            return true;
        }

        @Override
        public Object call(Realm realm, Object thisValue, Object... arguments) {
            return type.call(realm, thisValue, arguments);
        }

        @Override
        public Object construct(Realm realm, Object[] arguments, JSObject newTarget) {
            return object(realm, constructor.invoke(realm, null, arguments));
        }
    }

    // ---- construction -----------------------------------------------------------------------------------------------

    @Override
    public boolean isCallable() {
        return true;
    }

    @Override
    public Object call(Realm realm, Object thisValue, Object... arguments) {
        throw Errors.create(realm, MessageTemplate.CONSTRUCTOR_NOT_CALLABLE, represented.getName());
    }

    @Override
    public boolean isConstructor() {
        return true;
    }

    @Override
    public Object construct(Realm realm, Object[] arguments, JSObject newTarget) {
        if (represented.isArray()) {
            return newArray(realm, arguments);
        }
        if (Modifier.isAbstract(represented.getModifiers()) && !represented.isPrimitive()) {
            return AdapterType.extending(realm, represented).construct(realm, arguments, newTarget);
        }
        if (members().constructors == null) {
            throw cannotConstruct(realm);
        }
        return object(realm, members().constructors.invoke(realm, null, arguments));
    }

    private RuntimeException cannotConstruct(Realm realm) {
        return represented.getConstructors().length > 0 && AccessPolicy.isOpen(represented)
            ? AccessPolicy.of(realm).deniedMember(realm, represented, "new")
            : Errors.create(realm, MessageTemplate.JAVA_CLASS_NOT_CONSTRUCTIBLE, represented.getName());
    }

    /** What a constructor made as an object: values that are primitive to scripts are no results of {@code new}. */
    private static Object object(Realm realm, Object made) {
        return made instanceof JSObject ? made : JavaObject.of(realm, HostValues.toHost(realm, made));
    }

    private Object newArray(Realm realm, Object[] arguments) {
        Object length = arguments.length == 0 ? 0 : arguments[0];
        int checked = (Integer) HostConversion.convertChecked(realm, length, int.class);
        if (checked < 0) {
            throw Errors.create(realm, MessageTemplate.INVALID_ARRAY_LENGTH);
        }
        Class<?> component = represented.getComponentType();
        long size = component == long.class || component == double.class ? 8 : component.isPrimitive() ? 1 : JavaElements.BYTES_OF_ELEMENT;
        realm.agent.announceBytes(size * checked);
        return JavaObject.of(realm, Array.newInstance(component, checked));
    }

    // ---- display ----------------------------------------------------------------------------------------------------

    @Override
    public String typeOf() {
        return "function";
    }

    @Override
    public Object ordinaryToPrimitive(Realm realm, boolean preferString) {
        return toString();
    }

    @Override
    public String className() {
        return "JavaClass";
    }

    @Override
    public String toString() {
        return "[JavaClass " + represented.getTypeName() + "]";
    }

    /** The class that a value names: a class object, or a text. */
    static Class<?> classOf(Realm realm, Object value) {
        if (value instanceof JavaType type) {
            return (Class<?>) type.host;
        }
        if (value instanceof JavaObject object && object.host instanceof Class<?> type) {
            return type;
        }
        if (JSStrings.isString(value)) {
            return ClassLookup.of(realm).required(realm, JSStrings.flatten(value));
        }
        throw Errors.create(realm, MessageTemplate.NOT_A_JAVA_CLASS, Errors.display(value));
    }
}
