package dev.deltic.engine;

import java.util.Iterator;
import java.util.concurrent.ConcurrentHashMap;

/** Scripts by text and name. A small table by the text's identity comes first, because callers tend to evaluate the same String
 *  object again and again. Bounded by the characters held; what was put in first goes first. Thread-safe. */
final class ScriptCache {
    /** No record: the first use of a record's hashCode costs some 40 classes of the JDK. */
    private static final class Key {
        final String name;
        final String text;

        Key(String name, String text) {
            this.name = name;
            this.text = text;
        }

        @Override
        public int hashCode() {
            return text.hashCode() * 31 + name.hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.text.equals(text) && key.name.equals(name);
        }
    }

    private record Recent(String name, String text, CompiledScript script) { }

    private static final int RECENT = 256;
    private static final long MAX_CHARACTERS = 16L << 20;
    private static final int MAX_TEXT = 1 << 20;

    /** Racy by design: each slot is one reference to an immutable record. */
    private final Recent[] recent = new Recent[RECENT];
    private final ConcurrentHashMap<Key, CompiledScript> scripts = new ConcurrentHashMap<>();
    private long characters;

    CompiledScript find(String name, String text) {
        int slot = System.identityHashCode(text) & RECENT - 1;
        Recent r = recent[slot];
        if (r != null && r.text == text && r.name.equals(name)) {
            return r.script;
        }
        CompiledScript script = scripts.get(new Key(name, text));
        if (script != null) {
            recent[slot] = new Recent(name, text, script);
        }
        return script;
    }

    void put(String name, String text, CompiledScript script) {
        if (text.length() > MAX_TEXT) {
            return;
        }
        if (scripts.putIfAbsent(new Key(name, text), script) == null) {
            makeRoom(text.length());
        }
        recent[System.identityHashCode(text) & RECENT - 1] = new Recent(name, text, script);
    }

    private synchronized void makeRoom(int added) {
        characters += added;
        Iterator<Key> oldest = scripts.keySet().iterator();
        while (characters > MAX_CHARACTERS && oldest.hasNext()) {
            characters -= oldest.next().text.length();
            oldest.remove();
        }
    }
}
