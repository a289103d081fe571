package dev.deltic.observability;

import dev.deltic.api.CacheStatistics;
import dev.deltic.api.Engine;
import dev.deltic.api.IsolatePool;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** A Micrometer binder as a service would write it; {@code docs/observability.md} shows its core. */
final class EngineMetrics implements MeterBinder {
    private final Engine engine;
    private final IsolatePool pool;

    EngineMetrics(Engine engine, IsolatePool pool) {
        this.engine = engine;
        this.pool = pool;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "deltic.cache.scripts", CacheStatistics::scripts);
        gauge(registry, "deltic.cache.weight", CacheStatistics::weight);
        counter(registry, "deltic.cache.hits", CacheStatistics::hits);
        counter(registry, "deltic.cache.misses", CacheStatistics::misses);
        counter(registry, "deltic.cache.evictions", CacheStatistics::evictions);
        TimeGauge.builder("deltic.cache.compile", engine, TimeUnit.NANOSECONDS, e -> e.cacheStatistics().compileNanos()).register(registry);
        Gauge.builder("deltic.tiers.queue", engine, e -> e.statistics().queueDepth()).register(registry);
        FunctionCounter.builder("deltic.tiers.compiled", engine, e -> e.statistics().functionsCompiled()).register(registry);
        FunctionCounter.builder("deltic.isolates.created", engine, e -> e.statistics().isolatesCreated()).register(registry);
        Gauge.builder("deltic.pool.active", pool, p -> p.statistics().active()).register(registry);
        Gauge.builder("deltic.pool.idle", pool, p -> p.statistics().idle()).register(registry);
        FunctionCounter.builder("deltic.pool.waits", pool, p -> p.statistics().waits()).register(registry);
    }

    private void gauge(MeterRegistry registry, String name, ToDoubleFunction<CacheStatistics> value) {
        Gauge.builder(name, engine, e -> value.applyAsDouble(e.cacheStatistics())).register(registry);
    }

    private void counter(MeterRegistry registry, String name, ToDoubleFunction<CacheStatistics> value) {
        FunctionCounter.builder(name, engine, e -> value.applyAsDouble(e.cacheStatistics())).register(registry);
    }
}
