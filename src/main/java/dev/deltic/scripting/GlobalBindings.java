package dev.deltic.scripting;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.interop.HostValues;
import dev.deltic.runtime.GlobalLexicals;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;
import dev.deltic.values.Hole;
import dev.deltic.values.PropertyKey;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.script.Bindings;

/** A JavaScript global object as Bindings: what {@code createBindings} gives and every engine starts with. Shows the names that
 *  scripts and callers made, {@code let} and {@code const} included, and hides the builtins from listings. Thread-safe through the
 *  isolate's lock. */
final class GlobalBindings extends AbstractMap<String, Object> implements Bindings {
    private final DelticScriptEngine engine;
    private ScriptRealm realm;

    GlobalBindings(DelticScriptEngine engine) {
        this.engine = engine;
    }

    DelticScriptEngine engine() {
        return engine;
    }

    /** The realm, made when first needed. */
    ScriptRealm realm() {
        ScriptRealm present = realm;
        if (present == null) {
            engine.isolate().enter();
            try {
                present = realm;
                if (present == null) {
                    present = new ScriptRealm(engine.isolate(), null);
                    realm = present;
                }
            } finally {
                engine.isolate().exit();
            }
        }
        return present;
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

    /** The value of a global name as a JavaScript value; null reference {@link Hole#HOLE} when there is none. */
    static Object lookup(Realm realm, String name) {
        PropertyKey key = realm.key(name);
        GlobalLexicals lexicals = realm.lexicals;
        int number = lexicals.find(key);
        if (number >= 0 && lexicals.values[number] != Hole.HOLE) {
            return lexicals.values[number];
        }
        JSObject global = realm.globalObject();
        return global.hasProperty(realm, key) ? global.get(realm, key) : Hole.HOLE;
    }

    @Override
    public Object get(Object key) {
        String name = checkKey(key);
        ScriptRealm r = realm();
        r.enter();
        try {
            Object value = lookup(r.realm, name);
            return value == Hole.HOLE ? null : HostValues.toHost(r.realm, value);
        } finally {
            r.exit();
        }
    }

    @Override
    public boolean containsKey(Object key) {
        String name = checkKey(key);
        ScriptRealm r = realm();
        r.enter();
        try {
            return lookup(r.realm, name) != Hole.HOLE;
        } finally {
            r.exit();
        }
    }

    @Override
    public Object put(String key, Object value) {
        String name = checkKey(key);
        ScriptRealm r = realm();
        r.enter();
        try {
            Realm inner = r.realm;
            Object old = lookup(inner, name);
            Object converted = HostValues.toScript(inner, value);
            PropertyKey propertyKey = inner.key(name);
            int number = inner.lexicals.find(propertyKey);
            if (number >= 0) {
                inner.lexicals.values[number] = converted;
            } else {
                inner.globalObject().set(inner, propertyKey, converted, inner.globalObject());
            }
            return old == Hole.HOLE ? null : HostValues.toHost(inner, old);
        } finally {
            r.exit();
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
        ScriptRealm r = realm();
        r.enter();
        try {
            Object old = lookup(r.realm, name);
            r.realm.globalObject().delete(r.realm, r.realm.key(name));
            return old == Hole.HOLE ? null : HostValues.toHost(r.realm, old);
        } finally {
            r.exit();
        }
    }

    @Override
    public void clear() {
        for (String name : names()) {
            remove(name);
        }
    }

    /** The names that are not builtins: enumerable properties, and lexical bindings. */
    private List<String> names() {
        ScriptRealm r = realm();
        r.enter();
        try {
            List<String> names = new ArrayList<>();
            GlobalLexicals lexicals = r.realm.lexicals;
            for (int i = 0; i < lexicals.shape.count; i++) {
                names.add(lexicals.shape.key(i).toDisplayString());
            }
            JSObject global = r.realm.globalObject();
            for (PropertyKey key : global.ownPropertyKeys(r.realm)) {
                if (!key.isSymbol() && (global.getOwnProperty(r.realm, key).attributes() & Property.ENUMERABLE) != 0) {
                    names.add((String) key.toValue());
                }
            }
            return names;
        } finally {
            r.exit();
        }
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

    /** Whether a value is what an absent name gives. */
    static boolean isAbsent(Object value) {
        return value == Hole.HOLE || value == UNDEFINED;
    }
}
