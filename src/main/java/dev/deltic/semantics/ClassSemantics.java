package dev.deltic.semantics;

import static dev.deltic.values.Hole.HOLE;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.AccessorPair;
import dev.deltic.runtime.ClassElements;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Environment;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.shapes.Property;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.Names;
import dev.deltic.values.PrivateName;
import dev.deltic.values.PropertyKey;

/** Classes, and the methods of literals. <a href="https://tc39.es/ecma262/#sec-runtime-semantics-classdefinitionevaluation">
 *  ClassDefinitionEvaluation</a> */
public final class ClassSemantics {
    private ClassSemantics() { }

    /** The TypeError of a class constructor's [[Call]]. */
    public static RuntimeException called(JSFunction constructor) {
        String name = ((Closure) constructor).debugName();
        return name.isEmpty() ? Errors.create(constructor.realm, MessageTemplate.ANONYMOUS_CLASS_CALLED)
            : Errors.create(constructor.realm, MessageTemplate.CLASS_CALLED, name);
    }

    /** Makes a class's constructor and prototype, in two registers. */
    public static void createClass(Realm realm, Object[] registers, int target, Object superclass, Environment environment,
            SharedFunctionInfo shared) {
        JSObject prototypeParent = realm.intrinsic(Intrinsic.OBJECT_PROTOTYPE);
        JSObject constructorParent = realm.intrinsic(Intrinsic.FUNCTION_PROTOTYPE);
        if (superclass == null) {
            prototypeParent = null;
        } else if (superclass != HOLE) {
            if (!ObjectOperations.isConstructor(superclass)) {
                throw Errors.create(realm, MessageTemplate.EXTENDS_NOT_CONSTRUCTOR, Errors.describeWithoutCode(superclass));
            }
            constructorParent = (JSObject) superclass;
            Object parent = constructorParent.get(realm, Names.PROTOTYPE);
            if (parent != null && !(parent instanceof JSObject)) {
                throw Errors.create(realm, MessageTemplate.EXTENDS_BAD_PROTOTYPE, Errors.describeWithoutCode(parent));
            }
            prototypeParent = (JSObject) parent;
        }
        JSObject prototype = JSObject.create(realm, prototypeParent);
        Closure constructor = Closure.create(realm, shared, environment, constructorParent);
        constructor.setClassPrototype(prototype);
        constructor.homeObject = prototype;
        prototype.addProperty(Names.CONSTRUCTOR, constructor, Property.HIDDEN);
        registers[target] = constructor;
        registers[target + 1] = prototype;
    }

    /** DefineMethodProperty: a method's data property. */
    public static void defineMethod(Realm realm, Object object, Object key, Object closure, boolean enumerable) {
        JSObject home = (JSObject) object;
        ((Closure) closure).homeObject = home;
        int attributes = enumerable ? Property.ALL : Property.HIDDEN;
        ObjectOperations.definePropertyOrThrow(realm, home, TypeConversion.toPropertyKey(realm, key),
            PropertyDescriptor.data(closure, attributes));
    }

    /** An accessor's half: the other half stays. */
    public static void defineAccessor(Realm realm, Object object, Object key, Object closure, boolean enumerable,
            boolean getter) {
        JSObject home = (JSObject) object;
        Closure function = (Closure) closure;
        function.homeObject = home;
        PropertyDescriptor descriptor = new PropertyDescriptor().setAttribute(Property.ENUMERABLE, enumerable)
            .setAttribute(Property.CONFIGURABLE, true);
        if (getter) {
            descriptor.setGetter(function);
        } else {
            descriptor.setSetter(function);
        }
        ObjectOperations.definePropertyOrThrow(realm, home, TypeConversion.toPropertyKey(realm, key), descriptor);
    }

    /** The value of a private element: 0 a method, 1 a getter, 2 a setter. */
    private static Object privateElement(Closure function, int kind) {
        return kind == 0 ? function : kind == 1 ? new AccessorPair(function, null) : new AccessorPair(null, function);
    }

    /** A private method or accessor for instances. */
    public static void addPrivateMethod(Object constructor, Object home, Object name, Object closure, int kind) {
        Closure function = (Closure) closure;
        function.homeObject = (JSObject) home;
        ((Closure) constructor).classElements().addPrivateMethod((PrivateName) name, privateElement(function, kind));
    }

    /** A private method or accessor of the class itself. */
    public static void definePrivateMethod(Realm realm, Object constructor, Object name, Object closure, int kind) {
        Closure function = (Closure) closure;
        function.homeObject = (JSObject) constructor;
        ClassElements.addStatic(realm, (JSObject) constructor, (PrivateName) name, privateElement(function, kind));
    }

    /** The function that defines the fields of instances. */
    public static void setFieldInitializer(Object constructor, Object home, Object closure) {
        Closure function = (Closure) closure;
        function.homeObject = (JSObject) home;
        ((Closure) constructor).classElements().fieldInitializer = function;
    }

    /** InitializeInstanceElements of {@code constructor}'s class. */
    public static void initializeInstance(Realm realm, Object instance, Object constructor) {
        ClassElements elements = constructor instanceof Closure closure ? closure.classElements : null;
        if (elements != null) {
            elements.initialize(realm, (JSObject) instance);
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-setfunctionname">SetFunctionName</a>; prefix 0 none, 1 get, 2 set. */
    public static void setFunctionName(Realm realm, Object closure, Object key, int prefix) {
        String name;
        if (key instanceof PrivateName privateName) {
            name = privateName.description();
        } else {
            PropertyKey property = TypeConversion.toPropertyKey(realm, key);
            name = property instanceof JSSymbol symbol
                ? symbol.description() == null ? "" : "[" + symbol.description() + "]"
                : property.toDisplayString();
        }
        ((Closure) closure).setName(prefix == 0 ? name : (prefix == 1 ? "get " : "set ") + name);
    }

    /** {@code __proto__: value} of a literal. */
    public static void setLiteralPrototype(Realm realm, Object object, Object value) {
        if (value == null || value instanceof JSObject) {
            ((JSObject) object).setPrototypeOf(realm, (JSObject) value);
        }
    }

    /** GetSuperConstructor: the running constructor's prototype, undefined for none. */
    public static Object superConstructor(Realm realm, Object function) {
        JSObject parent = ((JSObject) function).getPrototypeOf(realm);
        return parent == null ? UNDEFINED : parent;
    }
}
