package dev.deltic.semantics;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.AccessorPair;
import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.runtime.ClassElements;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.NativeCode;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.PrivateElements;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.shapes.Property;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.Names;
import dev.deltic.values.PrivateName;
import dev.deltic.values.PropertyKey;
import java.util.ArrayList;

/** A ClassElementDefinition Record: an element of a class with decorators, which are yet to be called or have been. */
public final class DecoratedElement {
    static final int METHOD = 0;
    static final int GETTER = 1;
    static final int SETTER = 2;
    static final int FIELD = 3;
    static final int ACCESSOR = 4;
    private static final int KIND = 7;
    static final int STATIC = 8;
    private static final String[] KINDS = {"method", "getter", "setter", "field", "accessor"};

    private final int kind;
    private final boolean isStatic;
    /** A property key or a private name. */
    final PropertyKey key;
    private final JSObject home;
    /** The method; of an accessor field the getter. */
    private Object value;
    /** Of an accessor field. */
    private Object setter;
    /** [[BackingStorageKey]] of an accessor field, else null. */
    private final PrivateName storage;
    private final ArrayList<Object> decorators;
    /** What the initial value goes through, outermost decorator first. */
    private final ArrayList<Object> initializers = new ArrayList<>(0);
    /** What runs when the field has been defined. */
    final ArrayList<Object> extraInitializers = new ArrayList<>(0);

    DecoratedElement(Realm realm, int kind, PropertyKey key, Object closure, JSObject home, ArrayList<Object> decorators) {
        this.kind = kind & KIND;
        this.isStatic = (kind & STATIC) != 0;
        this.key = key;
        this.home = home;
        this.value = closure;
        this.decorators = decorators;
        if (this.kind == ACCESSOR) {
            String name = name();
            storage = new PrivateName(name + " accessor storage");
            value = BuiltinFunction.create(realm, new StorageAccess(storage, false), 0, "get " + name);
            setter = BuiltinFunction.create(realm, new StorageAccess(storage, true), 1, "set " + name);
        } else {
            storage = null;
        }
    }

    /** What identifies an element: a private name as it is, else ToPropertyKey. An Object, so that callers are verified without it. */
    static Object toKey(Realm realm, Object key) {
        return key instanceof PrivateName ? key : TypeConversion.toPropertyKey(realm, key);
    }

    /** The name that the accessors' functions have. */
    private String name() {
        if (key instanceof PrivateName privateName) {
            return privateName.description();
        }
        if (key instanceof JSSymbol symbol) {
            return symbol.description() == null ? "" : "[" + symbol.description() + "]";
        }
        return key.toDisplayString();
    }

    boolean isField() {
        return kind == FIELD;
    }

    boolean isStatic() {
        return isStatic;
    }

    /** Whether what decorators add runs with the element, not with all methods. */
    boolean ownInitializers() {
        return kind >= FIELD;
    }

    /** The getter and setter of an accessor field. */
    private static final class StorageAccess extends NativeCode {
        private final PrivateName storage;
        private final boolean sets;

        StorageAccess(PrivateName storage, boolean sets) {
            this.storage = storage;
            this.sets = sets;
        }

        @Override
        protected Object run(Realm realm, Object thisValue, Object[] arguments) {
            if (!sets) {
                return PrivateElements.get(realm, thisValue, storage);
            }
            PrivateElements.set(realm, thisValue, storage, arguments.length == 0 ? UNDEFINED : arguments[0]);
            return UNDEFINED;
        }
    }

    // ---- decorators -------------------------------------------------------------------------------------------------

    /** ApplyDecoratorsToElementDefinition */
    void decorate(Realm realm, ArrayList<Object> added, JSObject metadata) {
        for (int i = decorators.size() - 2; i >= 0; i -= 2) {
            DecoratorContext context = new DecoratorContext(added);
            JSObject object = context.create(realm, KINDS[kind], null, this, metadata);
            Object input = kind == FIELD ? UNDEFINED : kind == ACCESSOR ? accessorObject(realm) : value;
            Object result = ObjectOperations.call(realm, decorators.get(i), decorators.get(i + 1), input, object);
            context.finish();
            if (kind == ACCESSOR && result instanceof JSObject replacement) {
                replaceAccessor(realm, replacement);
            } else if (kind != ACCESSOR && ObjectOperations.isCallable(result)) {
                if (kind == FIELD) {
                    initializers.add(0, result);
                } else {
                    value = result;
                }
            } else if (result != UNDEFINED) {
                throw Errors.create(realm, MessageTemplate.DECORATOR_RESULT, KINDS[kind], Errors.describeWithoutCode(result));
            }
        }
        decorators.clear();
    }

    private JSObject accessorObject(Realm realm) {
        JSObject object = JSObject.create(realm);
        object.addProperty(Names.GET, value, Property.ALL);
        object.addProperty(Names.SET, setter, Property.ALL);
        return object;
    }

    private void replaceAccessor(Realm realm, JSObject replacement) {
        Object getter = function(realm, replacement, Names.GET);
        if (getter != UNDEFINED) {
            value = getter;
        }
        Object newSetter = function(realm, replacement, Names.SET);
        if (newSetter != UNDEFINED) {
            setter = newSetter;
        }
        Object initializer = function(realm, replacement, realm.name("init"));
        if (initializer != UNDEFINED) {
            initializers.add(0, initializer);
        }
    }

    private static Object function(Realm realm, JSObject object, PropertyKey name) {
        Object function = object.get(realm, name);
        if (function != UNDEFINED && !ObjectOperations.isCallable(function)) {
            throw Errors.create(realm, MessageTemplate.DECORATOR_RESULT_PART, name.toDisplayString(), Errors.describeWithoutCode(function));
        }
        return function;
    }

    // ---- definition -------------------------------------------------------------------------------------------------

    /** Puts a method or accessor on the class or its prototype, or among the private methods. */
    void define(Realm realm, Closure constructor) {
        if (kind == FIELD) {
            return;
        }
        AccessorPair pair = kind == GETTER ? new AccessorPair((JSObject) value, null)
            : kind == SETTER ? new AccessorPair(null, (JSObject) value)
            : kind == ACCESSOR ? new AccessorPair((JSObject) value, (JSObject) setter) : null;
        if (key instanceof PrivateName name) {
            Object element = pair == null ? value : pair;
            if (isStatic) {
                ClassElements.addStatic(realm, constructor, name, element);
            } else {
                constructor.classElements().addPrivateMethod(name, element);
            }
            return;
        }
        PropertyDescriptor descriptor;
        if (pair == null) {
            descriptor = PropertyDescriptor.data(value, Property.HIDDEN);
        } else {
            descriptor = new PropertyDescriptor().setAttribute(Property.ENUMERABLE, false).setAttribute(Property.CONFIGURABLE, true);
            if (pair.getter != null) {
                descriptor.setGetter(pair.getter);
            }
            if (pair.setter != null) {
                descriptor.setSetter(pair.setter);
            }
        }
        ObjectOperations.definePropertyOrThrow(realm, home, key, descriptor);
    }

    /** Defines a field or the storage of an accessor field on {@code receiver}, whose initializer gave {@code initial}. */
    public void initialize(Realm realm, Object receiver, Object initial) {
        Object result = initial;
        for (Object initializer : initializers) {
            result = ObjectOperations.call(realm, initializer, receiver, result);
        }
        JSObject object = (JSObject) receiver;
        if (storage != null) {
            PrivateElements.addField(realm, object, storage, result);
        } else if (key instanceof PrivateName name) {
            PrivateElements.addField(realm, object, name, result);
        } else {
            ObjectOperations.createDataPropertyOrThrow(realm, object, key, result);
        }
        runAll(realm, extraInitializers, receiver);
    }

    static void runAll(Realm realm, ArrayList<Object> functions, Object receiver) {
        for (Object function : functions) {
            ObjectOperations.call(realm, function, receiver);
        }
    }

    /** Of the context object: whether elements of this kind can be read and written by it. */
    boolean isReadable() {
        return kind != SETTER;
    }

    boolean isWritable() {
        return kind >= SETTER;
    }
}
