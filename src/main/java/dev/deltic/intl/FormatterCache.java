package dev.deltic.intl;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** Services that are expensive to make, by their settings. Thread-safe; forgets everything when it is full, so that scripts which ask for
 *  ever new settings cannot fill the memory.
 *  @param <K> settings, with {@code equals}
 *  @param <V> the service, immutable */
public final class FormatterCache<K, V> {
    private static final int MAX_ENTRIES = 256;

    private final ConcurrentMap<K, V> known = new ConcurrentHashMap<>();
    private final Function<K, V> maker;

    /** @param maker makes the service of settings; what it throws is passed on, and nothing kept */
    public FormatterCache(Function<K, V> maker) {
        this.maker = maker;
    }

    /** The service. */
    public V get(K settings) {
        V service = known.get(settings);
        if (service == null) {
            service = maker.apply(settings);
            if (known.size() >= MAX_ENTRIES) {
                known.clear();
            }
            known.put(settings, service);
        }
        return service;
    }
}
