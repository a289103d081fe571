package dev.deltic.baseline;

import dev.deltic.bytecode.RegExpBoilerplate;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.bytecode.TemplateBoilerplate;
import dev.deltic.feedback.FeedbackVector;
import dev.deltic.ic.StoreIC;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Environment;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.semantics.ClassDecoration;
import dev.deltic.semantics.ClassSemantics;
import dev.deltic.semantics.DecoratedElement;
import dev.deltic.semantics.LiteralSemantics;
import dev.deltic.semantics.PropertySemantics;
import dev.deltic.values.PropertyKey;

/** Literals, closures and classes. */
final class LiteralStubs {
    private LiteralStubs() { }

    static Object createObject(Realm realm, FeedbackVector vector, int slot) {
        return JSObject.create(realm);
    }

    static Object createObjectLiteral(Realm realm, Object keys, Object[] values, FeedbackVector vector, int slot) {
        return LiteralSemantics.object(realm, (PropertyKey[]) keys, values, 0, vector.slots, slot);
    }

    static void defineNamed(Realm realm, Object object, PropertyKey key, Object value, FeedbackVector vector, int slot) {
        StoreIC.define(realm, object, key, value, vector, slot);
    }

    static void defineIndexed(Realm realm, Object object, Object key, Object value, FeedbackVector vector, int slot) {
        ObjectOperations.createDataPropertyOrThrow(realm, (JSObject) object, TypeConversion.toPropertyKey(realm, key), value);
    }

    static void defineMethod(Realm realm, Object object, Object key, Object closure, int enumerable) {
        ClassSemantics.defineMethod(realm, object, key, closure, enumerable != 0);
    }

    static void defineGetter(Realm realm, Object object, Object key, Object closure, int enumerable) {
        ClassSemantics.defineAccessor(realm, object, key, closure, enumerable != 0, true);
    }

    static void defineSetter(Realm realm, Object object, Object key, Object closure, int enumerable) {
        ClassSemantics.defineAccessor(realm, object, key, closure, enumerable != 0, false);
    }

    static void setLiteralPrototype(Realm realm, Object object, Object value) {
        ClassSemantics.setLiteralPrototype(realm, object, value);
    }

    static void copyDataProperties(Realm realm, Object target, Object source, Object[] excluded) {
        PropertySemantics.copyDataProperties(realm, target, source, excluded, 0, excluded.length);
    }

    static void setFunctionName(Realm realm, Object closure, Object key, int prefix) {
        ClassSemantics.setFunctionName(realm, closure, key, prefix);
    }

    static Object createArray(Realm realm, Object[] values, FeedbackVector vector, int slot) {
        return LiteralSemantics.array(realm, values, 0, values.length, vector.slots, slot);
    }

    static Object createArrayLiteral(Realm realm, Object values, FeedbackVector vector, int slot) {
        return LiteralSemantics.array(realm, (Object[]) values, vector.slots, slot);
    }

    static void appendElement(Realm realm, Object array, Object value) {
        LiteralSemantics.appendElement((JSArray) array, value);
    }

    static void appendSpread(Realm realm, Object array, Object iterable, FeedbackVector vector, int slot) {
        LiteralSemantics.appendSpread(realm, array, iterable, vector.slots, slot);
    }

    static Object createRegexp(Realm realm, Object boilerplate) {
        return LiteralSemantics.regExp(realm, (RegExpBoilerplate) boilerplate);
    }

    static Object getTemplateObject(Realm realm, Object boilerplate) {
        return LiteralSemantics.template(realm, (TemplateBoilerplate) boilerplate);
    }

    static Object createClosure(Realm realm, Object environment, Object shared) {
        return Closure.create(realm, (SharedFunctionInfo) shared, (Environment) environment);
    }

    static Object[] createClass(Realm realm, Object superclass, Object environment, Object shared) {
        Object[] pair = new Object[2];
        ClassSemantics.createClass(realm, pair, 0, superclass, (Environment) environment, (SharedFunctionInfo) shared);
        return pair;
    }

    static void addPrivateMethod(Realm realm, Object constructor, Object home, Object name, Object closure, int kind) {
        ClassSemantics.addPrivateMethod(constructor, home, name, closure, kind);
    }

    static void definePrivateMethod(Realm realm, Object constructor, Object name, Object closure, int kind) {
        ClassSemantics.definePrivateMethod(realm, constructor, name, closure, kind);
    }

    static void setFieldInitializer(Realm realm, Object constructor, Object home, Object closure) {
        ClassSemantics.setFieldInitializer(constructor, home, closure);
    }

    static Object createClassDecoration(Realm realm, Object constructor, Object prototype) {
        return ClassDecoration.create(constructor, prototype);
    }

    static void addDecorator(Realm realm, Object decoration, Object decorator, Object receiver, int ofClass) {
        ((ClassDecoration) decoration).addDecorator(decorator, receiver, ofClass != 0);
    }

    static Object addClassElement(Realm realm, Object decoration, Object key, Object closure, int kind) {
        return ((ClassDecoration) decoration).addElement(realm, key, closure, kind);
    }

    static Object decorateClass(Realm realm, Object decoration) {
        return ((ClassDecoration) decoration).apply(realm);
    }

    static void runClassInitializers(Realm realm, Object decoration, int moment) {
        ((ClassDecoration) decoration).runInitializers(realm, moment);
    }

    static void defineDecoratedField(Realm realm, Object element, Object receiver, Object value) {
        ((DecoratedElement) element).initialize(realm, receiver, value);
    }
}
