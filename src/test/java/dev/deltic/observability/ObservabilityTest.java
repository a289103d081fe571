package dev.deltic.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.api.Engine;
import dev.deltic.api.EngineMXBean;
import dev.deltic.api.IsolatePool;
import dev.deltic.api.PoolConfig;
import dev.deltic.api.Tiers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Numbers, beans, events and the log. */
@Isolated("records what the whole process does")
final class ObservabilityTest {
    /** A function that is called with ints, later with other numbers. */
    private static final String CHANGES = "function f(i, a, b) { return i * a + b * a - i }"
        + " function run(n, a, b) { for (var i = 0; i < n; i++) f(i & 7, a, b) } run(1000, 1, 2); run(9000, 1.5, -0);";

    @TempDir
    Path directory;

    @Test
    void aMeterRegistryReadsTheEngine() {
        Engine engine = Engine.builder().cacheRecordStats(true).tierBudget(2).tierSynchronous(true).build();
        try (IsolatePool pool = engine.pool(PoolConfig.builder().max(2).build())) {
            SimpleMeterRegistry registry = new SimpleMeterRegistry();
            new EngineMetrics(engine, pool).bindTo(registry);
            String text = "function twice(n) { return 2 * n; } for (var i = 0; i < 9; i++) twice(i); twice(4)";
            for (int i = 0; i < 3; i++) {
                try (IsolatePool.Lease lease = pool.acquire()) {
                    assertEquals(8, lease.context().eval("twice.js", text).asInt());
                    assertEquals(1, registry.get("deltic.pool.active").gauge().value());
                }
            }
            assertEquals(1, registry.get("deltic.cache.scripts").gauge().value());
            assertEquals(1, registry.get("deltic.cache.misses").functionCounter().count());
            assertEquals(2, registry.get("deltic.cache.hits").functionCounter().count());
            assertTrue(registry.get("deltic.cache.weight").gauge().value() > 100);
            assertTrue(registry.get("deltic.cache.compile").timeGauge().value() > 0);
            assertTrue(registry.get("deltic.tiers.compiled").functionCounter().count() >= 1);
            assertTrue(registry.get("deltic.isolates.created").functionCounter().count() >= 1);
            assertEquals(0, registry.get("deltic.pool.active").gauge().value());
        }
    }

    @Test
    void managementToolsSeeTheEngine() throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName name = new ObjectName("dev.deltic:type=Engine,name=\"rules\"");
        try (Engine engine = Engine.create()) {
            engine.registerBean("rules");
            engine.newContext().eval("a.js", "1 + 1");
            assertEquals(1L, server.getAttribute(name, "CachedScripts"));
            assertEquals(1L, server.getAttribute(name, "CacheMissCount"));
            assertEquals(1L, server.getAttribute(name, "IsolatesCreatedCount"));
            assertEquals(0L, server.getAttribute(name, "FileHitCount"));
            assertTrue((long) server.getAttribute(name, "CacheMaximumWeight") >= 1 << 20);
            assertEquals(0, server.getAttribute(name, "QueueDepth"));
            assertEquals(1L, JMX.newMXBeanProxy(server, name, EngineMXBean.class).getCachedScripts());
            assertEquals(1, server.invoke(name, "invalidateCacheOf", new Object[] {"a.js"}, new String[] {"java.lang.String"}));
            assertEquals(0L, server.getAttribute(name, "CachedScripts"));
            assertThrows(IllegalStateException.class, () -> engine.registerBean("again"));
            Engine other = Engine.create();
            assertThrows(IllegalArgumentException.class, () -> other.registerBean("rules"));
        }
        assertFalse(server.isRegistered(name));
    }

    @Test
    void managementToolsSeeTheTiers() throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName name = new ObjectName("dev.deltic:type=Engine,name=\"tiers\"");
        try (Engine engine = Engine.builder().tierSynchronous(true).build()) {
            engine.registerBean("tiers");
            assertEquals(true, server.getAttribute(name, "Compiling"));
            assertEquals(0, server.getAttribute(name, "FunctionsCompiledCount"));
            engine.newContext().eval("tiers.js", CHANGES + large());
            assertTrue((int) server.getAttribute(name, "FunctionsCompiledCount") >= 1);
            assertTrue((int) server.getAttribute(name, "FunctionsDeoptimizedCount") >= 1);
            assertEquals(engine.statistics().functionsDeoptimized(), server.getAttribute(name, "FunctionsDeoptimizedCount"));
            assertEquals(0, server.getAttribute(name, "FunctionsFailedCount"));
            assertEquals(1, server.getAttribute(name, "FunctionsRefusedCount"));
            assertTrue((int) server.getAttribute(name, "LoopsReplacedCount") >= 1);
            assertEquals(0, server.getAttribute(name, "RequestsDroppedCount"));
            assertTrue((long) server.getAttribute(name, "ClassFileBytes") > 500);
            assertTrue((double) server.getAttribute(name, "TierMillis") > 0);
        }
        try (Engine engine = Engine.builder().tiers(Tiers.INTERPRETER).build()) {
            engine.registerBean("tiers");
            assertEquals(false, server.getAttribute(name, "Compiling"));
        }
    }

    /** A function that is too large to be compiled, called often. */
    private static String large() {
        return "function large(x) { " + "x = x + 1; if (x < 0) { x = [x].concat(x).length }\n".repeat(400)
            + " return x } for (var i = 0; i < 50; i++) large(1)";
    }

    @Test
    void theFlightRecorderSeesScripts() throws Exception {
        Path file = directory.resolve("flight.jfr");
        try (Recording recording = new Recording()) {
            for (String event : List.of("Parse", "CacheRemoval", "CacheWrite", "PoolWait", "Compilation", "Deoptimization",
                    "StackReplacement")) {
                recording.enable("dev.deltic." + event).withoutThreshold();
            }
            recording.start();
            produceEvents();
            recording.stop();
            recording.dump(file);
        }
        TreeSet<String> seen = new TreeSet<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            String name = event.getEventType().getName();
            if (name.startsWith("dev.deltic.") && (!event.hasField("source") || event.getString("source").startsWith("flight"))) {
                seen.add(name.substring(11));
            }
        }
        assertEquals(List.of("CacheRemoval", "CacheWrite", "Compilation", "Deoptimization", "Parse", "PoolWait", "StackReplacement"), List.copyOf(seen));
    }

    private void produceEvents() throws InterruptedException {
        Engine engine = Engine.builder().cacheDirectory(directory.resolve("scripts")).cacheMaximumWeight(100_000).tierBudget(2)
            .tierSynchronous(true).build();
        for (int i = 0; i < 100; i++) {
            engine.newContext().eval("flight" + i + ".js", "function f(n) { return n + " + i + " } f(1); f(2); f(3); f(4); // "
                + (i < 2 ? "x".repeat(2_000) : ""));
        }
        engine.newContext().eval("flight.js", CHANGES);
        try (IsolatePool pool = engine.pool(PoolConfig.builder().max(1).acquireTimeout(Duration.ofMillis(20)).build());
                IsolatePool.Lease lease = pool.acquire()) {
            assertTrue(lease.context().eval("a.js", "true").asBoolean());
            Thread waiting = new Thread(() -> assertThrows(IllegalStateException.class, pool::acquire));
            waiting.start();
            waiting.join();
        }
    }

    /** SLF4J is on the tests' class path, with a provider that listens. */
    @Test
    void theLogTellsWhatNobodyElseDoes() throws Exception {
        Path blocked = Files.writeString(directory.resolve("file"), "in the way");
        Engine engine = Engine.builder().cacheDirectory(blocked).build();
        try (RecordedLog log = RecordedLog.of("dev.deltic.cache")) {
            for (int i = 0; i < 3; i++) {
                assertEquals("x" + i, engine.newContext().eval("a.js", "'x" + i + "' // " + "x".repeat(2_000)).asString());
            }
            assertEquals(1, log.messages().size());
            assertTrue(log.messages().get(0).endsWith(" compiled scripts in " + blocked), log.messages()::toString);
            assertEquals(1, log.causes().size());
        }
    }
}
