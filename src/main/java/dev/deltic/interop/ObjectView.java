package dev.deltic.interop;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.Hole;
import java.lang.reflect.Type;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.script.Bindings;

/** A JavaScript object as a live, ordered, mutable {@code Map<String, Object>} and as Bindings: its enumerable string properties. */
class ObjectView extends AbstractMap<String, Object> implements Bindings, ScriptView {
    final RealmHandle handle;
    final JSObject object;
    /** What the values are converted to; null for what they are. */
    private final Type value;

    /** Null until the object was looked at a few times; threads that race forget. */
    private Glance.Place places;
    private int looks;

    ObjectView(Realm realm, JSObject object) {
        this(realm, object, null);
    }

    ObjectView(Realm realm, JSObject object, Type value) {
        this.handle = new RealmHandle(realm);
        this.object = object;
        this.value = value;
    }

    @Override
    public final JSObject object() {
        return object;
    }

    @Override
    public final Realm realm() {
        return handle.realm;
    }

    @Override
    public Object get(Object key) {
        Glance.Place known = places;
        if (known != null) {
            Object seen = known.read(handle.realm, object, key);
            if (seen != Hole.HOLE) {
                return seen;
            }
        }
        return key instanceof String name ? find(name) : null;
    }

    // Apart, so that what comes most often is small.
    private Object find(String name) {
        Object seen = value == null ? glance(name) : Hole.HOLE;
        return seen != Hole.HOLE ? seen : handle.get(object, name, value);
    }

    private Object glance(String name) {
        if (looks < Glance.LOOKS) {
            looks++;
        } else {
            places = Glance.remember(handle.realm, object, name, places);
        }
        return Glance.property(handle.realm, object, name);
    }

    @Override
    public boolean containsKey(Object key) {
        return key instanceof String name && handle.in(realm -> object.hasProperty(realm, realm.key(name)));
    }

    @Override
    public Object put(String name, Object assigned) {
        return handle.in(realm -> {
            Object old = object.get(realm, realm.key(name));
            ObjectOperations.set(realm, object, realm.key(name), HostValues.toScript(realm, assigned));
            return handle.convert(old, value);
        });
    }

    @Override
    public Object remove(Object key) {
        if (!(key instanceof String name)) {
            return null;
        }
        return handle.in(realm -> {
            Object old = object.get(realm, realm.key(name));
            ObjectOperations.deletePropertyOrThrow(realm, object, realm.key(name));
            return handle.convert(old, value);
        });
    }

    @Override
    public void putAll(Map<? extends String, ? extends Object> entries) {
        for (Map.Entry<? extends String, ? extends Object> entry : entries.entrySet()) {
            put(entry.getKey(), entry.getValue());
        }
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        List<String> names = handle.in(realm -> RealmHandle.keys(realm, object));
        return new AbstractSet<>() {
            @Override
            public int size() {
                return names.size();
            }

            @Override
            public Iterator<Entry<String, Object>> iterator() {
                Iterator<String> iterator = names.iterator();
                return new Iterator<>() {
                    private String last;

                    @Override
                    public boolean hasNext() {
                        return iterator.hasNext();
                    }

                    @Override
                    public Entry<String, Object> next() {
                        last = iterator.next();
                        return new LiveEntry(last);
                    }

                    @Override
                    public void remove() {
                        ObjectView.this.remove(last);
                        iterator.remove();
                    }
                };
            }
        };
    }

    private final class LiveEntry extends SimpleEntry<String, Object> {
        private static final long serialVersionUID = 1L;

        LiveEntry(String name) {
            super(name, ObjectView.this.get(name));
        }

        @Override
        public Object setValue(Object assigned) {
            ObjectView.this.put(getKey(), assigned);
            return super.setValue(assigned);
        }
    }

    /** ToString of the object, as JavaScript's own code gives it. */
    @Override
    public String toString() {
        return handle.in(realm -> TypeConversion.toString(realm, object));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScriptView view && view.object().isSameObject(object);
    }

    @Override
    public int hashCode() {
        return object.identityHash();
    }

    /** Whether a property is absent or undefined, for adapters. */
    final boolean isUndefined(String name) {
        return handle.in(realm -> object.get(realm, realm.key(name)) == UNDEFINED);
    }
}
