package org.openjdk.nashorn.api.scripting;

import dev.deltic.api.Mirror;
import dev.deltic.api.Value;
import java.util.AbstractList;

/** Live views of objects whose arrays are Lists, at any depth. */
final class JSONCompatible {
    private JSONCompatible() { }

    /** A List for an array, a mirror that gives Lists for another object. */
    static Object of(ScriptObjectMirror mirror) {
        return mirror.isArray() ? new Elements(mirror) : mirror.givingLists();
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
}
