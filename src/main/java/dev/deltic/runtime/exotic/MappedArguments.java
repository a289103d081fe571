package dev.deltic.runtime.exotic;

import static dev.deltic.values.Hole.HOLE;

import dev.deltic.runtime.ElementOperations;
import dev.deltic.runtime.Environment;
import dev.deltic.runtime.ExoticObject;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.OrdinaryProperties;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.Names;
import dev.deltic.values.PropertyKey;
import java.util.ArrayList;

/** The arguments object of sloppy code: an element may stand for a parameter. While it does, and is a plain data property, its
 *  value is in the function's environment and the element itself is a hole, so that fast paths for elements cannot go wrong.
 *  An element that was given other attributes keeps them as an ordinary element beside the mapping.
 *  <a href="https://tc39.es/ecma262/#sec-arguments-exotic-objects">Arguments Exotic Objects</a> */
public final class MappedArguments extends ExoticObject {
    private final Environment environment;
    /** By index the slot of {@link #environment} that the element stands for, or -1; changes as mappings end. */
    private final int[] slots;

    private MappedArguments(Realm realm, Environment environment, int[] slots) {
        super(realm.agent.wellKnownShapes.empty, realm.intrinsic(Intrinsic.OBJECT_PROTOTYPE));
        this.environment = environment;
        this.slots = slots;
    }

    /** <a href="https://tc39.es/ecma262/#sec-createmappedargumentsobject">CreateMappedArgumentsObject</a>;
     *  {@code parameterSlots} has the slot of each parameter, -1 for one that a later parameter of the same name hides. */
    public static MappedArguments create(Realm realm, Object[] list, JSObject callee, Environment environment,
            int[] parameterSlots) {
        int[] slots = new int[Math.min(list.length, parameterSlots.length)];
        Object[] elements = list.clone();
        for (int i = 0; i < slots.length; i++) {
            slots[i] = parameterSlots[i];
            if (slots[i] >= 0) {
                elements[i] = HOLE;
            }
        }
        MappedArguments object = new MappedArguments(realm, environment, slots);
        object.elements = elements.length == 0 ? null : elements;
        object.addProperty(Names.LENGTH, list.length, Property.HIDDEN);
        object.addProperty(JSSymbol.ITERATOR, realm.intrinsic(Intrinsic.ARRAY_PROTOTYPE_VALUES), Property.HIDDEN);
        object.addProperty(Names.CALLEE, callee, Property.HIDDEN);
        return object;
    }

    private boolean isMapped(PropertyKey key) {
        return key.isIndex() && isMapped(key.index());
    }

    private boolean isMapped(long index) {
        return index < slots.length && slots[(int) index] >= 0;
    }

    private Object mappedValue(long index) {
        return environment.slots[slots[(int) index]];
    }

    @Override
    public PropertyDescriptor getOwnProperty(Realm realm, PropertyKey key) {
        if (!isMapped(key)) {
            return super.getOwnProperty(realm, key);
        }
        PropertyDescriptor own = super.getOwnProperty(realm, key);
        return PropertyDescriptor.data(mappedValue(key.index()), own == null ? Property.ALL : own.attributes());
    }

    @Override
    public boolean defineOwnProperty(Realm realm, PropertyKey key, PropertyDescriptor descriptor) {
        if (!isMapped(key)) {
            return super.defineOwnProperty(realm, key, descriptor);
        }
        if (!OrdinaryProperties.isCompatible(shape.extensible, descriptor, getOwnProperty(realm, key))) {
            return false;
        }
        int index = (int) key.index();
        int slot = slots[index];
        boolean ends = descriptor.isAccessor() || descriptor.hasWritable() && !descriptor.writable();
        boolean plain = !ends && !(descriptor.hasEnumerable() && !descriptor.enumerable())
            && !(descriptor.hasConfigurable() && !descriptor.configurable());
        if (descriptor.hasValue()) {
            environment.slots[slot] = descriptor.value();
        }
        if (plain && super.getOwnProperty(realm, key) == null) {
            return true;
        }
        if (super.getOwnProperty(realm, key) == null) {
            ElementOperations.put(this, index, environment.slots[slot]);
        }
        if (ends) {
            ElementOperations.setExisting(this, index, environment.slots[slot]);
            slots[index] = -1;
        }
        slots[index] = -1;
        boolean done = OrdinaryProperties.defineOwnProperty(realm, this, key, descriptor);
        if (!ends) {
            slots[index] = slot;
        }
        return done;
    }

    @Override
    public Object getElement(Realm realm, long index, Object receiver) {
        return isMapped(index) ? mappedValue(index) : super.getElement(realm, index, receiver);
    }

    @Override
    public Object get(Realm realm, PropertyKey key, Object receiver) {
        return isMapped(key) ? mappedValue(key.index()) : super.get(realm, key, receiver);
    }

    @Override
    public boolean set(Realm realm, PropertyKey key, Object value, Object receiver) {
        if (receiver == this && isMapped(key)) {
            environment.slots[slots[(int) key.index()]] = value;
            return true;
        }
        return super.set(realm, key, value, receiver);
    }

    @Override
    public boolean delete(Realm realm, PropertyKey key) {
        if (!isMapped(key)) {
            return super.delete(realm, key);
        }
        PropertyDescriptor own = super.getOwnProperty(realm, key);
        if (own != null && !super.delete(realm, key)) {
            return false;
        }
        slots[(int) key.index()] = -1;
        return true;
    }

    @Override
    public ArrayList<PropertyKey> ownPropertyKeys(Realm realm) {
        ArrayList<PropertyKey> keys = super.ownPropertyKeys(realm);
        int at = 0;
        for (int i = 0; i < slots.length; i++) {
            while (at < keys.size() && keys.get(at).isIndex() && keys.get(at).index() < i) {
                at++;
            }
            if (slots[i] >= 0 && !(at < keys.size() && keys.get(at).isIndex() && keys.get(at).index() == i)) {
                keys.add(at, dev.deltic.values.IndexKey.of(i));
            }
        }
        return keys;
    }

    @Override
    public boolean hasCacheableNames() {
        return true;
    }

    @Override
    public String className() {
        return "Arguments";
    }
}
