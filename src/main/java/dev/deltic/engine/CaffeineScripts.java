package dev.deltic.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.RemovalListener;
import com.github.benmanes.caffeine.cache.Weigher;
import dev.deltic.trace.FlightRecording;
import java.util.Iterator;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The scripts of an engine that has more than a few. Caffeine decides which stay: those used often and lately. The only class that
 *  names it, loaded with the first script that needs it. Thread-safe; starts no thread: the callers' threads do the upkeep. */
final class CaffeineScripts implements Weigher<ScriptCache.Entry, ScriptCache.Entry>,
        RemovalListener<ScriptCache.Entry, ScriptCache.Entry>, Executor {
    /** Uses through an entry's identity that Caffeine is told of: those of which the number is a power of two, and each of so many. */
    private static final int EACH = 64;
    /** With an expiry, uses are told at least so often in its time. */
    private static final int PARTS_OF_EXPIRY = 8;

    private final ScriptCache scripts;
    private final Cache<ScriptCache.Entry, ScriptCache.Entry> cache;
    /** 0 when entries do not expire. */
    private final long touchNanos;
    private long evictions;
    private long evictedWeight;

    CaffeineScripts(ScriptCache scripts, CacheOptions options) {
        this.scripts = scripts;
        Caffeine<ScriptCache.Entry, ScriptCache.Entry> builder = Caffeine.newBuilder().maximumWeight(options.maximumWeight)
            .weigher(this).executor(this).removalListener(this);
        if (options.expireAfterAccessNanos > 0) {
            builder.expireAfterAccess(options.expireAfterAccessNanos, TimeUnit.NANOSECONDS);
        }
        touchNanos = options.expireAfterAccessNanos / PARTS_OF_EXPIRY;
        cache = builder.build();
    }

    @Override
    public int weigh(ScriptCache.Entry key, ScriptCache.Entry value) {
        return value.weight;
    }

    @Override
    public void onRemoval(ScriptCache.Entry key, ScriptCache.Entry value, RemovalCause cause) {
        if (cause == RemovalCause.REPLACED) {
            return;
        }
        scripts.forget(value);
        if (FlightRecording.isWanted()) {
            FlightRecords.removed(value.name, cause.name(), value.weight);
        }
        if (cause.wasEvicted()) {
            synchronized (this) {
                evictions++;
                evictedWeight += value.weight;
            }
        }
    }

    /** Runs Caffeine's upkeep at once: it is short, and the common pool may be a container's. */
    @Override
    public void execute(Runnable upkeep) {
        upkeep.run();
    }

    /** The entry that is equal to a probe, or null. */
    ScriptCache.Entry find(ScriptCache.Entry probe) {
        return cache.getIfPresent(probe);
    }

    /** Adds an entry. Gives the one that was there already, else null. */
    ScriptCache.Entry add(ScriptCache.Entry entry) {
        entry.touched = touchNanos == 0 ? 0 : System.nanoTime();
        return cache.asMap().putIfAbsent(entry, entry);
    }

    /** An entry's weight is another now. */
    void reweigh(ScriptCache.Entry entry) {
        cache.asMap().replace(entry, entry, entry);
    }

    /** An entry was found by its identity, without a look in here. Racy counts: what they decide may be late or early. */
    void used(ScriptCache.Entry entry) {
        int uses = ++entry.uses;
        boolean told = (uses & uses - 1) == 0 || uses % EACH == 0;
        if (!told && touchNanos > 0) {
            told = System.nanoTime() - entry.touched > touchNanos;
        }
        if (told) {
            entry.touched = touchNanos == 0 ? 0 : System.nanoTime();
            cache.getIfPresent(entry);
        }
    }

    /** Removes the entries of a name; of all names when it is null. Gives their number. */
    int remove(String name) {
        int removed = 0;
        Iterator<ScriptCache.Entry> entries = cache.asMap().keySet().iterator();
        while (entries.hasNext()) {
            ScriptCache.Entry entry = entries.next();
            if (name == null || entry.name.equals(name)) {
                entries.remove();
                removed++;
            }
        }
        return removed;
    }

    /** Does the upkeep that is due: entries that have expired or are too many go now, not with a later use. */
    void cleanUp() {
        cache.cleanUp();
    }

    long size() {
        return cache.estimatedSize();
    }

    long weight() {
        long weight = 0;
        for (ScriptCache.Entry entry : cache.asMap().keySet()) {
            weight += entry.weight;
        }
        return weight;
    }

    synchronized long evictions() {
        return evictions;
    }

    synchronized long evictedWeight() {
        return evictedWeight;
    }
}
