package dev.deltic.semantics;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.PropertyKey;
import java.util.ArrayList;

/** A class with decorators or {@code accessor} fields while it is made: an internal value. Its methods, and those of its fields that are
 *  decorated, are collected first; {@link #apply} calls the decorators, then defines what they made of the elements.
 *  <a href="https://arai-a.github.io/ecma262-compare/?pr=2417">Decorators, as a change of ECMA-262</a> */
public final class ClassDecoration {
    /** The moments of {@link #runInitializers}. */
    private static final int STATIC = 0;

    private final Closure constructor;
    private final JSObject prototype;
    /** Decorators and receivers in turn. */
    private final ArrayList<Object> classDecorators = new ArrayList<>(2);
    /** Those of the next element. */
    private ArrayList<Object> pending = new ArrayList<>(2);
    private final ArrayList<DecoratedElement> elements = new ArrayList<>(4);
    private boolean hasDecorators;
    /** What decorators have added with {@code addInitializer}, by when it runs. */
    private final ArrayList<Object> staticInitializers = new ArrayList<>(0);
    private final ArrayList<Object> instanceInitializers = new ArrayList<>(0);
    private final ArrayList<Object> classInitializers = new ArrayList<>(0);
    /** The class as its decorators have left it. */
    private JSObject decorated;

    private ClassDecoration(Closure constructor, JSObject prototype) {
        this.constructor = constructor;
        this.prototype = prototype;
        this.decorated = constructor;
    }

    /** The decoration of a class that has just been created. */
    public static Object create(Object constructor, Object prototype) {
        return new ClassDecoration((Closure) constructor, (JSObject) prototype);
    }

    /** A decorator of the class, or of the next element. */
    public void addDecorator(Object decorator, Object receiver, boolean ofClass) {
        ArrayList<Object> list = ofClass ? classDecorators : pending;
        list.add(decorator);
        list.add(receiver);
        hasDecorators = true;
    }

    /** A method, an accessor or a field with the decorators before it; {@code kind} has the bits of {@link DecoratedElement}. */
    public DecoratedElement addElement(Realm realm, Object key, Object closure, int kind) {
        JSObject home = (kind & DecoratedElement.STATIC) != 0 ? constructor : prototype;
        if (closure instanceof Closure method) {
            method.homeObject = home;
        }
        PropertyKey elementKey = (PropertyKey) DecoratedElement.toKey(realm, key);
        DecoratedElement element = new DecoratedElement(realm, kind, elementKey, closure, home, pending);
        if (!pending.isEmpty()) {
            pending = new ArrayList<>(2);
        }
        elements.add(element);
        return element;
    }

    /** Calls all decorators and defines the methods and accessors. The result is the class. */
    public JSObject apply(Realm realm) {
        JSObject metadata = null;
        if (hasDecorators) {
            Object parent = constructor.getPrototypeOf(realm).get(realm, JSSymbol.METADATA);
            metadata = JSObject.create(realm, parent instanceof JSObject object ? object : null);
        }
        for (int turn = 0; turn < 4; turn++) {
            boolean statics = (turn & 1) == 0;
            for (DecoratedElement element : elements) {
                if (element.isField() == turn >= 2 && element.isStatic() == statics) {
                    element.decorate(realm, element.ownInitializers() ? element.extraInitializers
                        : statics ? staticInitializers : instanceInitializers, metadata);
                }
            }
        }
        for (DecoratedElement element : elements) {
            element.define(realm, constructor);
        }
        if (!instanceInitializers.isEmpty()) {
            constructor.classElements().extraInitializers = instanceInitializers;
        }
        decorateClass(realm, metadata);
        if (metadata != null) {
            ObjectOperations.definePropertyOrThrow(realm, decorated, JSSymbol.METADATA, PropertyDescriptor.data(metadata, Property.HIDDEN));
        }
        return decorated;
    }

    private void decorateClass(Realm realm, JSObject metadata) {
        String name = constructor.debugName();
        for (int i = classDecorators.size() - 2; i >= 0; i -= 2) {
            DecoratorContext context = new DecoratorContext(classInitializers);
            JSObject object = context.create(realm, "class", name.isEmpty() ? UNDEFINED : name, null, metadata);
            Object result = ObjectOperations.call(realm, classDecorators.get(i), classDecorators.get(i + 1), decorated, object);
            context.finish();
            if (ObjectOperations.isCallable(result)) {
                decorated = (JSObject) result;
            } else if (result != UNDEFINED) {
                throw Errors.create(realm, MessageTemplate.DECORATOR_RESULT, "class", Errors.describeWithoutCode(result));
            }
        }
    }

    /** Runs what was added for the class's static methods ({@code moment} 0, before its static fields) or for itself (1, at last). */
    public void runInitializers(Realm realm, int moment) {
        DecoratedElement.runAll(realm, moment == STATIC ? staticInitializers : classInitializers, decorated);
    }
}
