package dev.deltic.builtins.json;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.bytecode.BytecodeArray;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Comparison;
import dev.deltic.runtime.ElementOperations;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.SparseElements;
import dev.deltic.shapes.Property;
import dev.deltic.shapes.Shape;
import dev.deltic.values.IndexKey;
import dev.deltic.values.Names;
import dev.deltic.values.PropertyKey;
import java.util.Arrays;

/** Walks parsed values bottom-up and lets the reviver replace them. */
final class JSONReviver {
    private static final int SPECIAL = Property.ACCESSOR | Property.NATIVE | Property.LAZY;

    private final Realm realm;
    private final Object reviver;
    private final String text;
    /** Whether the reviver cannot see its third argument. */
    private boolean ignoresContext;

    /** A walk over what {@code text} was parsed to. */
    JSONReviver(Realm realm, Object reviver, String text) {
        this.realm = realm;
        this.reviver = reviver;
        this.text = text;
        this.ignoresContext = ignoresThirdArgument(reviver);
    }

    /** <a href="https://tc39.es/ecma262/#sec-internalizejsonproperty">InternalizeJSONProperty</a>; {@code record} is null when
     *  the parser made no such value here. */
    Object internalize(JSObject holder, PropertyKey name, JSONRecord record) {
        Object value = holder.get(realm, name);
        JSONRecord known = record != null && Comparison.sameValue(record.value, value) ? record : null;
        if (value instanceof JSObject object) {
            if (ObjectOperations.isArray(realm, object)) {
                internalizeElements(object, known);
            } else if (object.isPlain() && object.elements == null && object.shape.dictionary == null) {
                internalizeShaped(object, known);
            } else {
                for (Object key : enumerableKeys(object)) {
                    internalizeProperty(object, (PropertyKey) key, known);
                }
            }
        }
        if (ignoresContext) {
            return ObjectOperations.call(realm, reviver, holder, name.toValue(), value);
        }
        JSObject context = JSObject.create(realm);
        if (known != null && known.start >= 0) {
            context.addProperty(Names.SOURCE, text.substring(known.start, known.end), Property.ALL);
        }
        Object result = ObjectOperations.call(realm, reviver, holder, name.toValue(), value, context);
        ignoresContext = ignoresThirdArgument(reviver);
        return result;
    }

    /** Whether it is known that the reviver cannot see its third argument. It is once the function has been called: only then it is surely
     *  compiled, which may fail and has to do so in a call. */
    static boolean ignoresThirdArgument(Object reviver) {
        BytecodeArray bytecode = reviver instanceof Closure closure ? closure.shared.bytecodeIfCompiled() : null;
        return bytecode != null && bytecode.parameterCount < 3 && bytecode.argumentsRegister < 0;
    }

    private void internalizeElements(JSObject array, JSONRecord known) {
        long length = ObjectOperations.lengthOfArrayLike(realm, array);
        for (long i = 0; i < length; i++) {
            PropertyKey key = realm.key(i);
            Object value = internalize(array, key, known == null ? null : known.element(i));
            if (value == UNDEFINED) {
                array.delete(realm, key);
            } else if (!(key instanceof IndexKey && array instanceof JSArray dense && !(dense.elements instanceof SparseElements)
                    && ElementOperations.setExisting(dense, i, value))) {
                ObjectOperations.createDataProperty(realm, array, key, value);
            }
        }
    }

    /** The keys are fixed, and their enumerability looked at, before the first property is replaced: the shape tells. */
    private void internalizeShaped(JSObject object, JSONRecord known) {
        Shape shape = object.shape;
        for (int i = 0; i < shape.count; i++) {
            PropertyKey key = shape.key(i);
            if ((shape.property(i) & Property.ENUMERABLE) != 0 && !key.isSymbol() && !key.isPrivate()) {
                internalizeProperty(object, key, known);
            }
        }
    }

    /** The keys of any other object. */
    private Object[] enumerableKeys(JSObject object) {
        Object[] keys = object.ownPropertyKeys(realm).toArray();
        int count = 0;
        for (Object key : keys) {
            if (!((PropertyKey) key).isSymbol()) {
                PropertyDescriptor own = object.getOwnProperty(realm, (PropertyKey) key);
                if (own != null && own.enumerable()) {
                    keys[count++] = key;
                }
            }
        }
        return Arrays.copyOf(keys, count);
    }

    private void internalizeProperty(JSObject object, PropertyKey key, JSONRecord known) {
        Object value = internalize(object, key, known == null ? null : known.entry(key));
        if (value == UNDEFINED) {
            object.delete(realm, key);
            return;
        }
        object.migrateIfDeprecated();
        Shape shape = object.shape;
        int number = object.isPlain() && shape.dictionary == null && !key.isIndex() ? shape.find(key) : -1;
        if (number >= 0 && (shape.property(number) & (Property.ALL | SPECIAL)) == Property.ALL) {
            object.writeField(number, value);
        } else {
            ObjectOperations.createDataProperty(realm, object, key, value);
        }
    }
}
