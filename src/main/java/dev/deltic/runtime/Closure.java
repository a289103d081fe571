package dev.deltic.runtime;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.bytecode.FunctionKind;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.shapes.Property;
import dev.deltic.shapes.Shape;
import dev.deltic.values.Names;
import dev.deltic.values.PropertyKey;

/** A function of a script: what its literal's closures share, and the environment it closes over. {@code length},
 *  {@code name} and {@code prototype} are native until they are redefined; the prototype object is made when first asked for.
 *  <a href="https://tc39.es/ecma262/#sec-ecmascript-function-objects">ECMAScript Function Objects</a> */
public final class Closure extends JSFunction {
    /** What all closures of the literal share. */
    public final SharedFunctionInfo shared;
    /** [[Environment]], null for the global one. */
    public final Environment environment;
    /** [[HomeObject]], or null. */
    public JSObject homeObject;
    /** Private methods and fields of a class with instance elements, else null. */
    public ClassElements classElements;
    /** The value of the native {@code prototype} property, null until it is made. Any value but an object makes the property
     *  an ordinary one. */
    private JSObject prototypeObject;

    private Closure(Shape shape, JSObject prototype, Code code, Realm realm, SharedFunctionInfo shared,
            Environment environment) {
        super(shape, prototype, shared, code, realm);
        this.shared = shared;
        this.environment = environment;
    }

    /** <a href="https://tc39.es/ecma262/#sec-ordinaryfunctioncreate">OrdinaryFunctionCreate</a> with the prototype that the
     *  function's kind gives. */
    public static Closure create(Realm realm, SharedFunctionInfo shared, Environment environment) {
        return create(realm, shared, environment, realm.intrinsic(prototypeOf(shared.kind())));
    }

    /** A closure with any [[Prototype]]. */
    public static Closure create(Realm realm, SharedFunctionInfo shared, Environment environment, JSObject prototype) {
        Shape shape = shapeOf(realm.agent.wellKnownShapes, shared.kind());
        return new Closure(shape, prototype, codeOf(realm, shared), realm, shared, environment);
    }

    private static Code codeOf(Realm realm, SharedFunctionInfo shared) {
        Code code = (Code) shared.code();
        return code != null ? code : realm.agent.codeProvider.initialCode(shared);
    }

    /** The closure of a script's own code, without prototype: the one that ran last in the realm, if it was that script's, for no script
     *  ever sees such a closure. */
    public static Closure ofScript(Realm realm, SharedFunctionInfo script) {
        Closure last = realm.lastScript;
        if (last == null || last.shared != script) {
            // Not by create: only when a realm runs its first script would that make a function without prototype, and HotSpot
            // would have to compile the rest of it again.
            last = new Closure(realm.agent.wellKnownShapes.builtinFunction, null, codeOf(realm, script), realm, script, null);
            realm.lastScript = last;
        }
        return last;
    }

    /** The intrinsic that is the [[Prototype]] of functions of a kind. */
    public static Intrinsic prototypeOf(FunctionKind kind) {
        if (!kind.isResumable()) {
            return Intrinsic.FUNCTION_PROTOTYPE;
        }
        return kind.isAsyncGenerator() ? Intrinsic.ASYNC_GENERATOR_FUNCTION_PROTOTYPE
            : kind.isGenerator() ? Intrinsic.GENERATOR_FUNCTION_PROTOTYPE : Intrinsic.ASYNC_FUNCTION_PROTOTYPE;
    }

    private static Shape shapeOf(WellKnownShapes shapes, FunctionKind kind) {
        if (kind == FunctionKind.NORMAL || kind.isGenerator()) {
            return shapes.constructorFunction;
        }
        return kind.isClassConstructor() ? shapes.classFunction : shapes.builtinFunction;
    }

    @Override
    public boolean isConstructor() {
        return shared.kind().isConstructor();
    }

    /** Whether {@code prototype} is still the native property. */
    private boolean hasNativePrototype() {
        Shape s = shape;
        return s.dictionary == null && s.count > 2 && s.key(2) == Names.PROTOTYPE && (s.property(2) & Property.NATIVE) != 0;
    }

    private JSObject prototypeObject() {
        return Realm.orMade(prototypeObject, this, 0);
    }

    /** Makes what the native {@code prototype} property holds at first. */
    JSObject makePrototypeObject() {
        JSObject object;
        if (shared.kind().isGenerator()) {
            object = JSObject.create(realm, realm.intrinsic(shared.kind().isAsyncGenerator()
                ? Intrinsic.ASYNC_GENERATOR_PROTOTYPE : Intrinsic.GENERATOR_PROTOTYPE));
        } else {
            object = JSObject.create(realm);
            object.addProperty(Names.CONSTRUCTOR, this, Property.HIDDEN);
        }
        prototypeObject = object;
        return object;
    }

    /** Sets a class's prototype object while the class is made. */
    public void setClassPrototype(JSObject object) {
        prototypeObject = object;
    }

    /** The prototype of what {@code new} of this closure makes; null where that has not been found yet or takes a property lookup. */
    private JSObject knownPrototype() {
        return shape == shared.constructorShape ? prototypeObject() : null;
    }

    /** As above, for compiled code; null also where the predicted shape of the objects is not {@code expected}. The first object of a realm
     *  is no case of its own: for the caller that would be a branch that its profile has never seen taken. */
    public JSObject prototypeForNew(Shape expected) {
        SharedFunctionInfo function = shared;
        return function.constructShape == expected && function.constructorShape == shape ? prototypeObject() : null;
    }

    /** <a href="https://tc39.es/ecma262/#sec-getprototypefromconstructor">GetPrototypeFromConstructor</a> without a property
     *  lookup where {@code newTarget} is a script function. */
    public static JSObject prototypeForNew(Realm realm, JSObject newTarget, Intrinsic defaultPrototype) {
        if (newTarget instanceof Closure closure) {
            JSObject known = closure.knownPrototype();
            if (known != null) {
                return known;
            }
            if (closure.hasNativePrototype()) {
                closure.shared.constructorShape = closure.shape;
                return closure.prototypeObject();
            }
        }
        return ObjectOperations.getPrototypeFromConstructor(realm, newTarget, defaultPrototype);
    }

    /** The object that {@code new} gives a constructor as {@code this}.
     *  <a href="https://tc39.es/ecma262/#sec-ordinarycreatefromconstructor">OrdinaryCreateFromConstructor</a> */
    public static JSObject newObject(Closure constructor, JSObject newTarget) {
        JSObject prototype = prototypeForNew(constructor.realm, newTarget, Intrinsic.OBJECT_PROTOTYPE);
        return AllocationSite.construct(newTarget instanceof Closure target ? target : constructor, prototype);
    }

    @Override
    public String sourceText() {
        return shared.sourceText();
    }

    @Override
    protected Object nativeGet(Realm current, PropertyKey key) {
        if (key == Names.LENGTH) {
            return shared.length();
        }
        return key == Names.NAME ? shared.name() : prototypeObject();
    }

    @Override
    protected boolean nativeSet(Realm current, PropertyKey key, Object value) {
        if (key == Names.PROTOTYPE && value instanceof JSObject object) {
            prototypeObject = object;
            return true;
        }
        int number = shape.find(key);
        shape = shape.reconfigure(number, shape.property(number) & Property.ATTRIBUTES);
        writeField(number, value);
        return true;
    }

    /** <a href="https://tc39.es/ecma262/#sec-setfunctionname">SetFunctionName</a> of a new closure with a computed name. */
    public void setName(Object name) {
        int number = shape.find(Names.NAME);
        if (number >= 0 && (shape.property(number) & Property.NATIVE) != 0) {
            nativeSet(realm, Names.NAME, name);
        } else if (number < 0) {
            addProperty(Names.NAME, name, Property.CONFIGURABLE);
        }
    }

    /** The class's elements, made now if there were none. */
    public ClassElements classElements() {
        if (classElements == null) {
            classElements = new ClassElements();
        }
        return classElements;
    }

    /** The name shown in stack traces: the {@code name} property while it is a string, else the literal's. */
    public String debugName() {
        int number = shape.dictionary == null ? shape.find(Names.NAME) : -1;
        if (number >= 0 && (shape.property(number) & (Property.NATIVE | Property.ACCESSOR)) == 0
                && readField(shape.property(number)) instanceof String name) {
            return name;
        }
        return shared.name();
    }

    /** Calls the function, for the engine's own purposes. */
    public Object run(Object thisValue) {
        return code.call0(this, thisValue == null ? UNDEFINED : thisValue);
    }
}
