package dev.deltic.engine;

import dev.deltic.source.SourceKind;
import java.util.Iterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Scripts and modules by text, name and kind; the options are the engine's, whose isolates share them. A small table by the text's
 *  identity comes first, because callers tend to evaluate the same String object again and again. Behind it the first few scripts
 *  are in a table of our own, and only an engine that has more, or an expiry, loads Caffeine: it would make a third of the time to
 *  the first result. What is evicted is found nowhere any more and goes when nothing else uses it. Thread-safe. */
final class ScriptCache {
    /** Something compiled, by what it is found by. No record: the first use of a record's hashCode costs some 40 classes of the JDK. */
    static final class Entry {
        final String name;
        final String text;
        final SourceKind kind;
        /** The entry that is kept: this one, or the one that an entry for another String of equal text leads to. */
        final Entry owner;
        /** Of an owner: a {@link CompiledScript} or {@link CompiledModule}; null once evicted, and in an entry that is only looked for. */
        Object compiled;
        /** Bytes, as estimated. */
        int weight;
        /** Of {@link CaffeineScripts}. */
        int uses;
        /** Of {@link CaffeineScripts}. */
        long touched;

        Entry(String name, String text, SourceKind kind, Entry owner) {
            this.name = name;
            this.text = text;
            this.kind = kind;
            this.owner = owner == null ? this : owner;
        }

        @Override
        public int hashCode() {
            return text.hashCode() * 31 + name.hashCode() + kind.ordinal();
        }

        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Entry entry && entry.kind == kind && entry.name.equals(name)
                && entry.text.equals(text);
        }
    }

    private static final int RECENT = 256;
    /** So many scripts need no Caffeine. */
    private static final int FEW = 24;
    /** What a script takes beside its text and code. */
    private static final int FIXED_WEIGHT = 1_500;
    /** Of a text that has been parsed: the text, what is known of the functions that nobody called, and the trees of some. */
    private static final int WEIGHT_OF_CHARACTER = 4;

    /** Racy by design: each slot is one reference to an entry whose fields are final, but for {@code compiled}, which is what it was or
     *  null. */
    private final Entry[] recent = new Entry[RECENT];
    /** The first few; empty once there are more. */
    private final ConcurrentHashMap<Entry, Entry> few = new ConcurrentHashMap<>();
    /** Null as long as few scripts are enough. */
    private volatile CaffeineScripts many;
    /** Null until the second script asks for it, or a builder gave it. */
    private volatile CacheOptions options;
    /** Null when hits are not counted, or not known to be yet. */
    private LongAdder hits;
    private long fewWeight;
    private boolean caffeineIsMissing;
    private volatile long misses;
    private long compileNanos;

    /** A cache; null leaves the options to the system properties, which are read with the second script. */
    ScriptCache(CacheOptions options) {
        this.options = options;
        countHits(options);
    }

    private void countHits(CacheOptions known) {
        hits = known != null && known.recordStats ? new LongAdder() : null;
    }

    CacheOptions options() {
        CacheOptions known = options;
        if (known == null) {
            synchronized (this) {
                known = options;
                if (known == null) {
                    known = CacheOptions.fromProperties();
                    countHits(known);
                    options = known;
                }
            }
        }
        return known;
    }

    /** What was compiled of a text, or null. */
    Object find(String name, String text, SourceKind kind) {
        Entry entry = recent[System.identityHashCode(text) & RECENT - 1];
        if (entry != null && entry.text == text && entry.kind == kind && entry.name.equals(name)) {
            Entry owner = entry.owner;
            Object compiled = owner.compiled;
            if (compiled != null) {
                CaffeineScripts caffeine = many;
                if (caffeine != null) {
                    caffeine.used(owner);
                }
                hit();
                return compiled;
            }
        }
        return findByText(name, text, kind);
    }

    private void hit() {
        LongAdder counter = hits;
        if (counter != null) {
            counter.increment();
        }
    }

    private Object findByText(String name, String text, SourceKind kind) {
        Entry probe = new Entry(name, text, kind, null);
        CaffeineScripts caffeine = many;
        Entry owner = caffeine != null ? caffeine.find(probe) : few.get(probe);
        if (owner == null && caffeine == null && many != null) {
            // They moved between the two looks.
            owner = many.find(probe);
        }
        Object compiled = owner == null ? null : owner.compiled;
        if (compiled != null) {
            hit();
            recent[System.identityHashCode(text) & RECENT - 1] = owner.text == text ? owner : new Entry(name, text, kind, owner);
        }
        return compiled;
    }

    /** Keeps what was compiled of a text, if there is room. Gives the entry that callers are to use: another thread's, if it was first. */
    Entry put(String name, String text, SourceKind kind, Object compiled, long nanos) {
        Entry entry = new Entry(name, text, kind, null);
        entry.compiled = compiled;
        entry.weight = weight(text, 0);
        Entry kept = add(entry, nanos);
        if (kept != null) {
            recent[System.identityHashCode(text) & RECENT - 1] = kept.text == text ? kept : new Entry(name, text, kind, kept);
        }
        return kept == null ? entry : kept;
    }

    private static int weight(String text, int codeBytes) {
        long weight = FIXED_WEIGHT + (long) WEIGHT_OF_CHARACTER * text.length() + codeBytes;
        return (int) Math.min(Integer.MAX_VALUE, weight);
    }

    /** The entry that is in the cache now; null when it took none. */
    private Entry add(Entry entry, long nanos) {
        CaffeineScripts caffeine;
        synchronized (this) {
            misses++;
            compileNanos += nanos;
            caffeine = many;
            if (caffeine == null) {
                Entry present = few.get(entry);
                if (present != null) {
                    return present;
                }
                if (isFew(entry)) {
                    fewWeight += entry.weight;
                    few.put(entry, entry);
                    return entry;
                }
                if (options.maximumWeight == 0) {
                    invalidate(null);
                    return null;
                }
                caffeine = moveToCaffeine();
                if (caffeine == null) {
                    return addWithout(entry);
                }
            }
        }
        Entry present = caffeine.add(entry);
        return present != null ? present : entry.compiled != null ? entry : null;
    }

    /** Whether there is room without Caffeine. The first script always has it: before the second, nobody asks what was wanted. */
    private boolean isFew(Entry next) {
        if (few.isEmpty()) {
            return options == null || options.maximumWeight >= next.weight;
        }
        CacheOptions known = options();
        return few.size() < FEW && known.expireAfterAccessNanos == 0 && fewWeight + next.weight <= known.maximumWeight;
    }

    /** Null when the library is not there. */
    private CaffeineScripts moveToCaffeine() {
        CaffeineScripts caffeine;
        try {
            caffeine = caffeineIsMissing ? null : new CaffeineScripts(this, options());
        } catch (NoClassDefFoundError e) {
            // These are bare class files, not the jar that it is in: a build's folder.
            caffeineIsMissing = true;
            return null;
        }
        if (caffeine != null) {
            for (Entry entry : few.keySet()) {
                caffeine.add(entry);
            }
            many = caffeine;
            few.clear();
            fewWeight = 0;
        }
        return caffeine;
    }

    /** Makes room by chance, and takes an entry that is not too heavy. */
    private Entry addWithout(Entry entry) {
        Iterator<Entry> others = few.keySet().iterator();
        while (fewWeight + entry.weight > options.maximumWeight && others.hasNext()) {
            Entry other = others.next();
            others.remove();
            fewWeight -= other.weight;
            forget(other);
        }
        if (fewWeight + entry.weight > options.maximumWeight) {
            return null;
        }
        fewWeight += entry.weight;
        few.put(entry, entry);
        return entry;
    }

    /** More code belongs to an entry now. */
    void reweigh(Entry entry, int codeBytes) {
        int weight = weight(entry.text, codeBytes);
        CaffeineScripts caffeine = many;
        if (caffeine == null) {
            synchronized (this) {
                caffeine = many;
                if (caffeine == null) {
                    fewWeight += few.get(entry) == entry ? weight - entry.weight : 0;
                    entry.weight = weight;
                    return;
                }
            }
        }
        entry.weight = weight;
        caffeine.reweigh(entry);
    }

    /** Forgets what has a name, or everything when it is null. Gives the number of entries. */
    int invalidate(String name) {
        int removed = 0;
        synchronized (this) {
            Iterator<Entry> entries = few.keySet().iterator();
            while (entries.hasNext()) {
                Entry entry = entries.next();
                if (name == null || entry.name.equals(name)) {
                    entries.remove();
                    fewWeight -= entry.weight;
                    forget(entry);
                    removed++;
                }
            }
        }
        CaffeineScripts caffeine = many;
        removed += caffeine == null ? 0 : caffeine.remove(name);
        for (int i = 0; i < RECENT; i++) {
            Entry entry = recent[i];
            if (entry != null && entry.owner.compiled == null) {
                recent[i] = null;
            }
        }
        return removed;
    }

    /** An entry is no longer kept: its text goes at once, unless other Strings of the same text led to it. */
    void forget(Entry entry) {
        entry.compiled = null;
        int slot = System.identityHashCode(entry.text) & RECENT - 1;
        Entry found = recent[slot];
        if (found != null && found.owner == entry) {
            recent[slot] = null;
        }
    }

    /** What the cache holds and has done. */
    synchronized CacheStatistics statistics(CacheStatistics.DiskStatistics disk) {
        CaffeineScripts caffeine = many;
        if (caffeine != null) {
            caffeine.cleanUp();
        }
        return new CacheStatistics(caffeine == null ? few.size() : caffeine.size(), caffeine == null ? fewWeight : caffeine.weight(),
            options().maximumWeight, hits == null ? 0 : hits.sum(), misses, compileNanos,
            caffeine == null ? 0 : caffeine.evictions(), caffeine == null ? 0 : caffeine.evictedWeight(), disk);
    }

    /** Whether anything has been compiled before. */
    boolean hasMissed() {
        return misses > 0;
    }

    /** Whether Caffeine has been loaded. */
    boolean usesCaffeine() {
        return many != null;
    }
}
