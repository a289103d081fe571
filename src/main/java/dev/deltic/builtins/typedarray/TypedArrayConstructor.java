package dev.deltic.builtins.typedarray;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.IteratorOperations;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.runtime.exotic.JSTypedArray;
import dev.deltic.values.JSSymbol;
import java.util.List;

/** <a href="https://tc39.es/ecma262/#sec-%typedarray%-intrinsic-object">The %TypedArray% Intrinsic Object</a> */
@BuiltinHolder("%TypedArray%")
@IntrinsicProperty(name = "prototype", intrinsic = "TYPED_ARRAY_PROTOTYPE", attributes = 0)
public final class TypedArrayConstructor {
    private TypedArrayConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%">%TypedArray%</a> */
    @Builtin(name = "TypedArray", kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget) {
        throw Errors.create(realm, MessageTemplate.ABSTRACT_CLASS, "TypedArray");
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.from">%TypedArray%.from</a> */
    @Builtin(name = "from", length = 1)
    static Object from(Realm realm, Object thisValue, Object source, Object mapper, Object thisArg) {
        requireConstructor(realm, thisValue);
        if (mapper != UNDEFINED && !ObjectOperations.isCallable(mapper)) {
            throw Errors.create(realm, MessageTemplate.NOT_A_FUNCTION, Errors.callSite(mapper));
        }
        Object method = ObjectOperations.getMethod(realm, source, JSSymbol.ITERATOR);
        if (method != UNDEFINED) {
            List<Object> values =
                IteratorOperations.iteratorToList(realm, IteratorOperations.getIteratorFromMethod(realm, source, method));
            JSObject target = TypedArrayCreation.createFrom(realm, (JSObject) thisValue, values.size());
            for (int k = 0; k < values.size(); k++) {
                set(realm, target, k, values.get(k), mapper, thisArg);
            }
            return target;
        }
        JSObject arrayLike = TypeConversion.toObject(realm, source);
        long length = ObjectOperations.lengthOfArrayLike(realm, arrayLike);
        JSObject target = TypedArrayCreation.createFrom(realm, (JSObject) thisValue, length);
        for (long k = 0; k < length; k++) {
            set(realm, target, k, arrayLike.get(realm, k), mapper, thisArg);
        }
        return target;
    }

    private static void set(Realm realm, JSObject target, long k, Object value, Object mapper, Object thisArg) {
        Object mapped = mapper == UNDEFINED ? value
            : ObjectOperations.call(realm, mapper, thisArg, value, TypeConversion.number(k));
        ObjectOperations.set(realm, target, k, mapped);
    }

    private static void requireConstructor(Realm realm, Object constructor) {
        if (!ObjectOperations.isConstructor(constructor)) {
            throw Errors.create(realm, MessageTemplate.NOT_A_CONSTRUCTOR, Errors.display(constructor));
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.of">%TypedArray%.of</a> */
    @Builtin(name = "of")
    static Object of(Realm realm, Object thisValue, Object[] items) {
        requireConstructor(realm, thisValue);
        JSTypedArray target = TypedArrayCreation.createFrom(realm, (JSObject) thisValue, items.length);
        for (int k = 0; k < items.length; k++) {
            ObjectOperations.set(realm, target, k, items[k]);
        }
        return target;
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-%typedarray%-%symbol.species%">get %TypedArray% [ %Symbol.species% ]</a> */
    @Builtin(name = "@@species", kind = Builtin.Kind.GETTER)
    static Object species(Realm realm, Object thisValue) {
        return thisValue;
    }
}
