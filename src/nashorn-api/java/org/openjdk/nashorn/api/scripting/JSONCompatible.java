package org.openjdk.nashorn.api.scripting;

import dev.deltic.api.Mirror;
import dev.deltic.api.Value;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.script.Bindings;

/** Live views of objects whose arrays are Lists, at any depth. */
final class JSONCompatible {
    private JSONCompatible() { }

    /** A List for an array, the mirror of a function, a Bindings for another object. */
    static Object of(ScriptObjectMirror mirror) {
        return mirror.isArray() ? new Elements(mirror) : mirror.isFunction() ? mirror : new Members(mirror);
    }

    private static Object inner(Object value) {
        return value instanceof ScriptObjectMirror mirror ? of(mirror) : ScriptObjectMirror.isUndefined(value) ? null : value;
    }

    /** An array. */
    private static final class Elements extends AbstractList<Object> implements Mirror {
        private final ScriptObjectMirror mirror;

        Elements(ScriptObjectMirror mirror) {
            this.mirror = mirror;
        }

        @Override
        public Value mirrored() {
            return mirror.mirrored();
        }

        @Override
        public int size() {
            return (int) Math.min(Integer.MAX_VALUE, mirror.mirrored().elementCount());
        }

        private void check(int index, int size) {
            if (index < 0 || index >= size) {
                throw new IndexOutOfBoundsException("index " + index + ", length " + size());
            }
        }

        @Override
        public Object get(int index) {
            check(index, size());
            return inner(mirror.getSlot(index));
        }

        @Override
        public Object set(int index, Object value) {
            Object old = get(index);
            mirror.setSlot(index, value);
            return old;
        }

        @Override
        public void add(int index, Object value) {
            check(index, size() + 1);
            mirror.callMember("splice", index, 0, value);
            modCount++;
        }

        @Override
        public Object remove(int index) {
            Object old = get(index);
            mirror.callMember("splice", index, 1);
            modCount++;
            return old;
        }
    }

    /** Any other object. */
    private static final class Members extends AbstractMap<String, Object> implements Bindings, Mirror {
        private final ScriptObjectMirror mirror;

        Members(ScriptObjectMirror mirror) {
            this.mirror = mirror;
        }

        @Override
        public Value mirrored() {
            return mirror.mirrored();
        }

        @Override
        public boolean containsKey(Object key) {
            return mirror.containsKey(key);
        }

        @Override
        public Object get(Object key) {
            return inner(mirror.get(key));
        }

        @Override
        public Object put(String key, Object value) {
            return inner(mirror.put(key, value));
        }

        @Override
        public void putAll(Map<? extends String, ? extends Object> map) {
            mirror.putAll(map);
        }

        @Override
        public Object remove(Object key) {
            return inner(mirror.remove(key));
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            List<String> names = List.copyOf(mirror.keySet());
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
                            return new SimpleImmutableEntry<>(last, Members.this.get(last));
                        }

                        @Override
                        public void remove() {
                            mirror.delete(last);
                        }
                    };
                }
            };
        }
    }
}
