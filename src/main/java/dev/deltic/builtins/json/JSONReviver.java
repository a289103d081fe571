package dev.deltic.builtins.json;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.runtime.Comparison;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;
import dev.deltic.values.Names;
import dev.deltic.values.PropertyKey;
import java.util.Arrays;

/** Walks parsed values bottom-up and lets the reviver replace them. */
final class JSONReviver {
    private final Realm realm;
    private final Object reviver;

    JSONReviver(Realm realm, Object reviver) {
        this.realm = realm;
        this.reviver = reviver;
    }

    /** <a href="https://tc39.es/ecma262/#sec-internalizejsonproperty">InternalizeJSONProperty</a>; {@code record} is null when
     *  the parser made no such value here. */
    Object internalize(JSObject holder, PropertyKey name, JSONRecord record) {
        Object value = holder.get(realm, name);
        JSObject context = JSObject.create(realm);
        JSONRecord known = record != null && Comparison.sameValue(record.value, value) ? record : null;
        if (value instanceof JSObject object) {
            if (ObjectOperations.isArray(realm, object)) {
                long length = ObjectOperations.lengthOfArrayLike(realm, object);
                for (long i = 0; i < length; i++) {
                    replace(object, realm.key(i), known == null ? null : known.element(i));
                }
            } else {
                for (Object key : enumerableKeys(object)) {
                    replace(object, (PropertyKey) key, known == null ? null : known.entry((PropertyKey) key));
                }
            }
        } else if (known != null && known.source != null) {
            context.addProperty(Names.SOURCE, known.source, Property.ALL);
        }
        return ObjectOperations.call(realm, reviver, holder, name.toValue(), value, context);
    }

    /** The keys are fixed, and their enumerability looked at, before the first property is replaced. */
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

    private void replace(JSObject object, PropertyKey key, JSONRecord record) {
        Object value = internalize(object, key, record);
        if (value == UNDEFINED) {
            object.delete(realm, key);
        } else {
            ObjectOperations.createDataProperty(realm, object, key, value);
        }
    }
}
