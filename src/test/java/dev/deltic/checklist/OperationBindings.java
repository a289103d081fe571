package dev.deltic.checklist;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.script.Bindings;

/** Shaped like Nuxeo's AutomationMapper: services and operations by name, of which there are too many to list. */
final class OperationBindings implements Bindings {
    final Map<String, Object> cache = new HashMap<>();

    @Override
    public boolean containsKey(Object key) {
        return key.equals("Document") || cache.containsKey(key);
    }

    @Override
    public Object get(Object key) {
        return key.equals("Document") ? Map.of("type", "File") : cache.get(key);
    }

    @Override
    public Object put(String name, Object value) {
        return cache.put(name, value);
    }

    @Override
    public Object remove(Object key) {
        return cache.remove(key);
    }

    @Override
    public void putAll(Map<? extends String, ? extends Object> entries) {
        cache.putAll(entries);
    }

    @Override
    public int size() {
        return cache.size();
    }

    @Override
    public boolean isEmpty() {
        return cache.isEmpty();
    }

    @Override
    public void clear() {
        cache.clear();
    }

    @Override
    public boolean containsValue(Object value) {
        throw new UnsupportedOperationException("containsValue");
    }

    @Override
    public Set<String> keySet() {
        throw new UnsupportedOperationException("keySet");
    }

    @Override
    public Collection<Object> values() {
        throw new UnsupportedOperationException("values");
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        throw new UnsupportedOperationException("entrySet");
    }
}
