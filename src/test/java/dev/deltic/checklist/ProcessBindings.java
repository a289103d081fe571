package dev.deltic.checklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.script.Bindings;

/** Shaped like Flowable's ScriptBindings: variables of a process and, resolved when they are asked for, beans; bulk operations throw. What
 *  scripts put becomes a process variable, if that is what the deployment wants. */
final class ProcessBindings implements Bindings {
    final Map<String, Object> variables = new HashMap<>();
    final Map<String, Supplier<Object>> beans = new HashMap<>();
    final List<String> resolved = new ArrayList<>();
    private final boolean stores;

    ProcessBindings(boolean stores) {
        this.stores = stores;
    }

    @Override
    public boolean containsKey(Object key) {
        return variables.containsKey(key) || beans.containsKey(key);
    }

    @Override
    public Object get(Object key) {
        if (beans.containsKey(key)) {
            resolved.add((String) key);
            return beans.get(key).get();
        }
        return variables.get(key);
    }

    @Override
    public Object put(String name, Object value) {
        return stores ? variables.put(name, value) : null;
    }

    @Override
    public Object remove(Object key) {
        return variables.remove(key);
    }

    @Override
    public Set<String> keySet() {
        return variables.keySet();
    }

    @Override
    public Collection<Object> values() {
        return variables.values();
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return variables.entrySet();
    }

    @Override
    public void putAll(Map<? extends String, ? extends Object> entries) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int size() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isEmpty() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean containsValue(Object value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void clear() {
        throw new UnsupportedOperationException();
    }
}
