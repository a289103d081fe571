package dev.deltic.api;

import dev.deltic.trace.ManagementBean;
import java.lang.ref.WeakReference;

/** Shows an engine to the JVM's management tools, from {@link #register} to {@link #close}. Keeps no engine alive. Needs the module
 *  {@code java.management}. */
final class EngineMonitor implements EngineMXBean, AutoCloseable {
    private static final CacheStatistics NOTHING = new CacheStatistics(0, 0, 0, 0, 0, 0, 0, 0, new CacheStatistics.Files(0, 0, 0, 0, 0));

    private final WeakReference<Engine> engine;
    /** Null until it is registered. */
    private ManagementBean bean;

    private EngineMonitor(Engine engine) {
        this.engine = new WeakReference<>(engine);
    }

    /** Registers a bean {@code dev.deltic:type=Engine,name=…}. Throws IllegalArgumentException when there is one of that name. */
    static EngineMonitor register(Engine engine, String engineName) {
        EngineMonitor monitor = new EngineMonitor(engine);
        monitor.bean = ManagementBean.register(monitor, "Engine", engineName);
        return monitor;
    }

    @Override
    public void close() {
        bean.close();
    }

    private CacheStatistics cache() {
        Engine present = engine.get();
        return present == null ? NOTHING : present.cacheStatistics();
    }

    private EngineStatistics statistics() {
        Engine present = engine.get();
        return present == null ? new EngineStatistics(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0) : present.statistics();
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
        return cache().files().hits();
    }

    @Override
    public long getFileMissCount() {
        return cache().files().misses();
    }

    @Override
    public long getFileRejectedCount() {
        return cache().files().rejected();
    }

    @Override
    public long getFileWriteCount() {
        return cache().files().writes();
    }

    @Override
    public long getIsolatesCreatedCount() {
        return statistics().isolatesCreated();
    }

    @Override
    public long getIsolatesClosedCount() {
        return statistics().isolatesClosed();
    }

    @Override
    public boolean isCompiling() {
        Engine present = engine.get();
        return present != null && present.isCompiling();
    }

    @Override
    public int getFunctionsCompiledCount() {
        return statistics().functionsCompiled();
    }

    @Override
    public int getFunctionsDeoptimizedCount() {
        return statistics().functionsDeoptimized();
    }

    @Override
    public int getFunctionsFailedCount() {
        return statistics().functionsFailed();
    }

    @Override
    public int getFunctionsRefusedCount() {
        return statistics().functionsRefused();
    }

    @Override
    public long getClassFileBytes() {
        return statistics().classFileBytes();
    }

    @Override
    public double getTierMillis() {
        return statistics().compileNanos() / 1e6;
    }

    @Override
    public int getLoopsReplacedCount() {
        return statistics().loopsReplaced();
    }

    @Override
    public int getRequestsDroppedCount() {
        return statistics().requestsDropped();
    }

    @Override
    public int getQueueDepth() {
        return statistics().queueDepth();
    }

    @Override
    public int invalidateCache() {
        Engine present = engine.get();
        return present == null ? 0 : present.invalidateCache();
    }

    @Override
    public int invalidateCacheOf(String fileName) {
        Engine present = engine.get();
        return present == null || fileName == null ? 0 : present.invalidateCache(fileName);
    }
}
