package dev.deltic.scripting;

import dev.deltic.engine.Isolate;
import dev.deltic.interop.HostValues;
import dev.deltic.interop.ScriptFailure;
import dev.deltic.runtime.GlobalLexicals;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TerminationException;
import dev.deltic.shapes.Property;
import dev.deltic.values.Hole;
import dev.deltic.values.PropertyKey;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.script.Bindings;

/** A JavaScript global object as Bindings: what {@code createBindings} gives and every engine starts with. Shows the names that
 *  scripts and callers made, {@code let} and {@code const} included, and hides the builtins from listings. Thread-safe through the
 *  isolate's lock. */
final class GlobalBindings extends AbstractMap<String, Object> implements Bindings {
    private final EngineRealms realms;
    private volatile ScriptRealm realm;
    private volatile boolean hasHostAttributes;
    /** Names that were put while options may still come, in order; null when there are none, or they are in the realm. Guarded by this. */
    private Map<String, Object> early;

    GlobalBindings(EngineRealms realms) {
        this.realms = realms;
    }

    EngineRealms realms() {
        return realms;
    }

    /** Whether a caller may have put one of the names that {@code javax.script} and the engine reserve. */
    boolean hasHostAttributes() {
        return hasHostAttributes;
    }

    /** The realm, made when first needed. */
    ScriptRealm realm() {
        ScriptRealm present = realm;
        if (present == null) {
            synchronized (this) {
                present = realm;
                if (present == null) {
                    present = realms.ofGlobal();
                    if (early != null) {
                        putEarly(present);
                    }
                    realm = present;
                }
            }
        }
        return present;
    }

    /** The context of the last evaluation, if it is still there and was one of the engine's. From any thread. */
    EngineContext lastContext() {
        ScriptRealm present = realm;
        return present != null && present.scope.lastContext() instanceof EngineContext own ? own : null;
    }

    /** Without limits, which may already be exceeded: what was put is not lost with the evaluation that makes the realm. */
    private void putEarly(ScriptRealm fresh) {
        fresh.isolate.enter(null);
        try {
            for (Map.Entry<String, Object> entry : early.entrySet()) {
                assign(fresh.realm, fresh.realm.key(entry.getKey()), HostValues.toScript(fresh.realm, entry.getValue()));
            }
            early = null;
        } finally {
            fresh.exit();
        }
    }

    /** Whether a name is kept for when the realm is made. */
    private synchronized boolean isEarly(String name) {
        return realm == null && early != null && early.containsKey(name);
    }

    private static String checkKey(Object key) {
        if (key == null) {
            throw new NullPointerException("key can not be null");
        }
        if (!(key instanceof String name)) {
            throw new ClassCastException("key should be a String");
        }
        if (name.isEmpty()) {
            throw new IllegalArgumentException("key can not be empty");
        }
        return name;
    }

    /** The value of a global name as scripts see it, or {@link Hole#HOLE}. */
    static Object lookup(Realm realm, String name) {
        PropertyKey key = realm.key(name);
        Object lexical = lexical(realm, key);
        return lexical != Hole.HOLE ? lexical : realm.globalObject().getIfPresent(realm, key);
    }

    private static Object lexical(Realm realm, PropertyKey key) {
        GlobalLexicals lexicals = realm.lexicals;
        int number = lexicals.find(key);
        return number < 0 ? Hole.HOLE : lexicals.values[number];
    }

    /** The value of a name that the global object itself has, or {@link Hole#HOLE}. */
    private static Object own(Realm realm, String name) {
        PropertyKey key = realm.key(name);
        Object lexical = lexical(realm, key);
        if (lexical != Hole.HOLE) {
            return lexical;
        }
        PropertyDescriptor property = Isolate.ownGlobal(realm, key);
        return property == null ? Hole.HOLE : property.isAccessor() ? realm.globalObject().get(realm, key) : property.value();
    }

    private static Object toHost(Realm realm, Object value) {
        return value == Hole.HOLE ? null : HostValues.toHost(realm, value);
    }

    @Override
    public Object get(Object key) {
        String name = checkKey(key);
        if (realm == null && realms.isUnsettled()) {
            synchronized (this) {
                if (isEarly(name)) {
                    return early.get(name);
                }
            }
        }
        try {
            ScriptRealm r = realm();
            r.enter();
            try {
                return toHost(r.realm, own(r.realm, name));
            } catch (JSException e) {
                throw ScriptFailure.of(r.realm, e);
            } finally {
                r.exit();
            }
        } catch (TerminationException e) {
            throw ScriptFailures.toldOutside(realm, e);
        }
    }

    @Override
    public boolean containsKey(Object key) {
        String name = checkKey(key);
        if (realm == null && realms.isUnsettled() && isEarly(name)) {
            return true;
        }
        try {
            ScriptRealm r = realm();
            r.enter();
            try {
                return own(r.realm, name) != Hole.HOLE;
            } catch (JSException e) {
                throw ScriptFailure.of(r.realm, e);
            } finally {
                r.exit();
            }
        } catch (TerminationException e) {
            throw ScriptFailures.toldOutside(realm, e);
        }
    }

    @Override
    public Object put(String key, Object value) {
        String name = checkKey(key);
        if (realms.takeOption(name, value)) {
            return null;
        }
        if (name.startsWith("javax.script.") || name.startsWith("deltic.")) {
            hasHostAttributes = true;
        }
        if (realm == null && realms.isUnsettled()) {
            synchronized (this) {
                if (realm == null && realms.isUnsettled()) {
                    early = early == null ? new LinkedHashMap<>() : early;
                    return early.put(name, value);
                }
            }
        }
        try {
            ScriptRealm r = realm();
            r.enter();
            try {
                Object old = own(r.realm, name);
                assign(r.realm, r.realm.key(name), HostValues.toScript(r.realm, value));
                return toHost(r.realm, old);
            } catch (JSException e) {
                throw ScriptFailure.of(r.realm, e);
            } finally {
                r.exit();
            }
        } catch (TerminationException e) {
            throw ScriptFailures.toldOutside(realm, e);
        }
    }

    private static void assign(Realm realm, PropertyKey key, Object value) {
        int number = realm.lexicals.find(key);
        if (number >= 0 && realm.lexicals.values[number] != Hole.HOLE) {
            realm.lexicals.values[number] = value;
            return;
        }
        JSObject global = realm.globalObject();
        PropertyDescriptor present = Isolate.ownGlobal(realm, key);
        if (present == null || present.configurable() && !present.enumerable()) {
            global.defineOwnProperty(realm, key, PropertyDescriptor.data(value, Property.ALL));
        } else {
            global.set(realm, key, value, global);
        }
    }

    /** One access, inside the realm's isolate. What every caller does, {@code get} and {@code put}, goes without: the first lambda of a
     *  process costs tens of milliseconds. */
    private interface Access<T> {
        T run(Realm realm);
    }

    private <T> T inside(Access<T> access) {
        try {
            ScriptRealm r = realm();
            r.enter();
            try {
                return access.run(r.realm);
            } catch (JSException e) {
                throw ScriptFailure.of(r.realm, e);
            } finally {
                r.exit();
            }
        } catch (TerminationException e) {
            throw ScriptFailures.toldOutside(realm, e);
        }
    }

    @Override
    public void putAll(Map<? extends String, ? extends Object> entries) {
        for (Map.Entry<? extends String, ? extends Object> entry : entries.entrySet()) {
            put(entry.getKey(), entry.getValue());
        }
    }

    @Override
    public Object remove(Object key) {
        String name = checkKey(key);
        return inside(r -> {
            Object old = own(r, name);
            PropertyKey propertyKey = r.key(name);
            int number = r.lexicals.find(propertyKey);
            if (number >= 0) {
                r.lexicals.values[number] = Hole.HOLE;
            } else {
                r.globalObject().delete(r, propertyKey);
            }
            return toHost(r, old);
        });
    }

    @Override
    public void clear() {
        for (String name : names()) {
            remove(name);
        }
    }

    /** The names that are not builtins: enumerable properties, and lexical bindings. */
    private List<String> names() {
        return inside(r -> {
            List<String> names = new ArrayList<>();
            GlobalLexicals lexicals = r.lexicals;
            for (int i = 0; i < lexicals.shape.count; i++) {
                if (lexicals.values[i] != Hole.HOLE) {
                    names.add(lexicals.shape.key(i).toDisplayString());
                }
            }
            for (PropertyKey key : r.globalObject().ownPropertyKeys(r)) {
                PropertyDescriptor property = key.isSymbol() ? null : Isolate.ownGlobal(r, key);
                if (property != null && property.enumerable()) {
                    names.add((String) key.toValue());
                }
            }
            return names;
        });
    }

    /** The names that {@link #entrySet} has: the map itself answers for builtins too, when it is asked for one. */
    @Override
    public Set<String> keySet() {
        Set<Map.Entry<String, Object>> entries = entrySet();
        return new AbstractSet<>() {
            @Override
            public int size() {
                return entries.size();
            }

            @Override
            public boolean contains(Object name) {
                return names().contains(name);
            }

            @Override
            public Iterator<String> iterator() {
                Iterator<Map.Entry<String, Object>> iterator = entries.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return iterator.hasNext();
                    }

                    @Override
                    public String next() {
                        return iterator.next().getKey();
                    }

                    @Override
                    public void remove() {
                        iterator.remove();
                    }
                };
            }
        };
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        List<String> names = names();
        return new AbstractSet<>() {
            @Override
            public int size() {
                return names.size();
            }

            @Override
            public Iterator<Map.Entry<String, Object>> iterator() {
                Iterator<String> iterator = names.iterator();
                return new Iterator<>() {
                    private String last;

                    @Override
                    public boolean hasNext() {
                        return iterator.hasNext();
                    }

                    @Override
                    public Map.Entry<String, Object> next() {
                        last = iterator.next();
                        return new LiveEntry(last);
                    }

                    @Override
                    public void remove() {
                        GlobalBindings.this.remove(last);
                        iterator.remove();
                    }
                };
            }
        };
    }

    private final class LiveEntry extends SimpleEntry<String, Object> {
        private static final long serialVersionUID = 1L;

        LiveEntry(String name) {
            super(name, GlobalBindings.this.get(name));
        }

        @Override
        public Object setValue(Object value) {
            GlobalBindings.this.put(getKey(), value);
            return super.setValue(value);
        }
    }
}
