package dev.deltic.runtime.exotic;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Comparison;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.ExoticObject;
import dev.deltic.runtime.ImportCell;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.OrdinaryProperties;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;
import dev.deltic.values.Hole;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.PropertyKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A module namespace object: live views of a module's exports, in code unit order.
 *  <a href="https://tc39.es/ecma262/#sec-module-namespace-exotic-objects">Module Namespace Exotic Objects</a> */
public final class JSModuleNamespace extends ExoticObject {
    private final PropertyKey[] keys;
    private final Map<PropertyKey, Integer> numbers = new HashMap<>();
    /** The bindings in the order of the names passed in; set once, right after construction. */
    private ImportCell[] cells;
    /** For each key, the number of its cell. */
    private final int[] order;

    /** A namespace of {@code names}, which are without duplicates. */
    public JSModuleNamespace(Realm realm, List<String> names) {
        super(realm.agent.wellKnownShapes.empty.add(JSSymbol.TO_STRING_TAG, 0, 0).preventExtensions(), null);
        slots = new Object[] {"Module"};
        String[] sorted = names.toArray(new String[0]);
        Arrays.sort(sorted);
        keys = new PropertyKey[sorted.length];
        order = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            keys[i] = realm.key(sorted[i]);
            order[i] = names.indexOf(sorted[i]);
            numbers.put(keys[i], order[i]);
        }
    }

    /** Sets what the names are bound to, in the order of the names. */
    public void setCells(ImportCell[] bindings) {
        cells = bindings;
    }

    private Object read(Realm realm, PropertyKey key, int number) {
        Object value = cells[number].read();
        if (value == Hole.HOLE) {
            throw Errors.create(realm, MessageTemplate.ACCESS_BEFORE_INITIALIZATION, key.toDisplayString());
        }
        return value;
    }

    @Override
    public boolean setPrototypeOf(Realm realm, JSObject newPrototype) {
        return newPrototype == null;
    }

    @Override
    public PropertyDescriptor getOwnProperty(Realm realm, PropertyKey key) {
        Integer number = numbers.get(key);
        return number == null ? key.isSymbol() ? super.getOwnProperty(realm, key) : null
            : PropertyDescriptor.data(read(realm, key, number), Property.WRITABLE | Property.ENUMERABLE);
    }

    @Override
    public boolean defineOwnProperty(Realm realm, PropertyKey key, PropertyDescriptor descriptor) {
        if (key.isSymbol()) {
            return super.defineOwnProperty(realm, key, descriptor);
        }
        PropertyDescriptor current = getOwnProperty(realm, key);
        if (current == null || descriptor.hasConfigurable() && descriptor.configurable()
                || descriptor.hasEnumerable() && !descriptor.enumerable() || descriptor.isAccessor()
                || descriptor.hasWritable() && !descriptor.writable()) {
            return false;
        }
        return !descriptor.hasValue() || Comparison.sameValue(descriptor.value(), current.value());
    }

    @Override
    public boolean hasProperty(Realm realm, PropertyKey key) {
        return numbers.containsKey(key) || key.isSymbol() && super.hasProperty(realm, key);
    }

    /** Throws, as [[GetOwnProperty]] does, for a binding that is not initialized. */
    @Override
    public boolean hasOwnProperty(Realm realm, PropertyKey key) {
        return getOwnProperty(realm, key) != null;
    }

    @Override
    public Object get(Realm realm, PropertyKey key, Object receiver) {
        Integer number = numbers.get(key);
        if (number != null) {
            return read(realm, key, number);
        }
        return key.isSymbol() ? super.get(realm, key, receiver) : UNDEFINED;
    }

    @Override
    public boolean set(Realm realm, PropertyKey key, Object value, Object receiver) {
        return false;
    }

    @Override
    public boolean delete(Realm realm, PropertyKey key) {
        return key.isSymbol() ? super.delete(realm, key) : !numbers.containsKey(key);
    }

    @Override
    public ArrayList<PropertyKey> ownPropertyKeys(Realm realm) {
        ArrayList<PropertyKey> all = new ArrayList<>(Arrays.asList(keys));
        OrdinaryProperties.addNamedKeys(this, all);
        return all;
    }

    @Override
    public String className() {
        return "Module";
    }
}
