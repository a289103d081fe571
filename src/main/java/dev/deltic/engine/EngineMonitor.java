package dev.deltic.engine;

import dev.deltic.tiering.TieringMonitor;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import javax.management.JMException;
import javax.management.ObjectName;

/** Shows an engine to the JVM's management tools, from {@link #register} to {@link #close}: a bean for its cache and isolates, and the one of
 *  its tiers. Keeps no engine alive: the beans of one that has gone show zeros. Needs the module {@code java.management}. */
public final class EngineMonitor implements EngineMXBean, AutoCloseable {
    private final WeakReference<Engine> engine;
    private final ObjectName name;
    private final TieringMonitor tiers;

    private EngineMonitor(Engine engine, ObjectName name, TieringMonitor tiers) {
        this.engine = new WeakReference<>(engine);
        this.name = name;
        this.tiers = tiers;
    }

    /** Registers beans {@code dev.deltic:type=Engine,name=…} and {@code type=Tiering}. Throws IllegalArgumentException when there is one of
     *  that name. */
    public static EngineMonitor register(Engine engine, String engineName) {
        TieringMonitor tiers = TieringMonitor.register(engine.tiering(), engineName);
        boolean done = false;
        try {
            ObjectName name = new ObjectName("dev.deltic:type=Engine,name=" + ObjectName.quote(engineName));
            EngineMonitor monitor = new EngineMonitor(engine, name, tiers);
            ManagementFactory.getPlatformMBeanServer().registerMBean(monitor, name);
            done = true;
            return monitor;
        } catch (JMException e) {
            throw new IllegalArgumentException("cannot register a bean for the engine " + engineName, e);
        } finally {
            if (!done) {
                tiers.close();
            }
        }
    }

    /** The bean's name. */
    public ObjectName name() {
        return name;
    }

    @Override
    public void close() {
        try {
            ManagementFactory.getPlatformMBeanServer().unregisterMBean(name);
        } catch (JMException e) {
            throw new IllegalStateException("cannot remove " + name, e);
        } finally {
            tiers.close();
        }
    }

    private CacheStatistics cache() {
        Engine present = engine.get();
        return present == null ? new CacheStatistics(0, 0, 0, 0, 0, 0, 0, 0, null) : present.cacheStatistics();
    }

    private CacheStatistics.DiskStatistics files() {
        CacheStatistics.DiskStatistics files = cache().disk();
        return files == null ? new CacheStatistics.DiskStatistics(0, 0, 0, 0, 0) : files;
    }

    @Override
    public long getCachedScripts() {
        return cache().scripts();
    }

    @Override
    public long getCacheWeight() {
        return cache().weight();
    }

    @Override
    public long getCacheMaximumWeight() {
        return cache().maximumWeight();
    }

    @Override
    public long getCacheHitCount() {
        return cache().hits();
    }

    @Override
    public long getCacheMissCount() {
        return cache().misses();
    }

    @Override
    public double getCacheCompileMillis() {
        return cache().compileNanos() / 1e6;
    }

    @Override
    public long getCacheEvictionCount() {
        return cache().evictions();
    }

    @Override
    public long getFileHitCount() {
        return files().hits();
    }

    @Override
    public long getFileMissCount() {
        return files().misses();
    }

    @Override
    public long getFileRejectedCount() {
        return files().rejected();
    }

    @Override
    public long getFileWriteCount() {
        return files().writes();
    }

    @Override
    public long getIsolatesCreatedCount() {
        Engine present = engine.get();
        return present == null ? 0 : present.isolatesCreated();
    }

    @Override
    public long getIsolatesClosedCount() {
        Engine present = engine.get();
        return present == null ? 0 : present.isolatesClosed();
    }

    @Override
    public int invalidateCache() {
        Engine present = engine.get();
        return present == null ? 0 : present.invalidateCache(null);
    }

    @Override
    public int invalidateCacheOf(String fileName) {
        Engine present = engine.get();
        return present == null || fileName == null ? 0 : present.invalidateCache(fileName);
    }
}
