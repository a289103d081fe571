package dev.deltic.engine;

import java.util.Iterator;
import java.util.concurrent.ConcurrentHashMap;

/** Scripts by text and name. A small table by the text's identity comes first, because callers tend to evaluate the same String
 *  object again and again. Bounded by the characters held; what was put in first goes first. Thread-safe. */
final class ScriptCache {
    /** A script by what it is found by. No record: the first use of a record's hashCode costs some 40 classes of the JDK. */
    private static final class Entry {
        final String name;
        final String text;
        /** Null in an entry that is only looked for. */
        final CompiledScript script;

        Entry(String name, String text, CompiledScript script) {
            this.name = name;
            this.text = text;
            this.script = script;
        }

        @Override
        public int hashCode() {
            return text.hashCode() * 31 + name.hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Entry entry && entry.text.equals(text) && entry.name.equals(name);
        }
    }

    private static final int RECENT = 256;
    private static final long MAX_CHARACTERS = 16L << 20;
    private static final int MAX_TEXT = 1 << 20;

    /** Racy by design: each slot is one reference to an immutable entry. */
    private final Entry[] recent = new Entry[RECENT];
    private final ConcurrentHashMap<Entry, CompiledScript> scripts = new ConcurrentHashMap<>();
    private long characters;

    CompiledScript find(String name, String text) {
        int slot = System.identityHashCode(text) & RECENT - 1;
        Entry entry = recent[slot];
        if (entry != null && entry.text == text && entry.name.equals(name)) {
            return entry.script;
        }
        CompiledScript script = scripts.get(new Entry(name, text, null));
        if (script != null) {
            recent[slot] = new Entry(name, text, script);
        }
        return script;
    }

    void put(String name, String text, CompiledScript script) {
        if (text.length() > MAX_TEXT) {
            return;
        }
        Entry entry = new Entry(name, text, script);
        if (scripts.putIfAbsent(entry, script) == null) {
            makeRoom(text.length());
        }
        recent[System.identityHashCode(text) & RECENT - 1] = entry;
    }

    private synchronized void makeRoom(int added) {
        characters += added;
        Iterator<Entry> oldest = scripts.keySet().iterator();
        while (characters > MAX_CHARACTERS && oldest.hasNext()) {
            characters -= oldest.next().text.length();
            oldest.remove();
        }
    }
}
