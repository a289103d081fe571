package dev.deltic.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.deltic.source.SourceKind;
import dev.deltic.source.SyntaxException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is kept, what goes, and what is counted. */
final class ScriptCacheTest {
    private static final CacheOptions DEFAULTS = EngineOptions.DEFAULT.cacheOrDefault().withRecordStats(true);

    private static Engine engine(CacheOptions options) {
        return new Engine(EngineOptions.DEFAULT.withCache(options));
    }

    /** An equal text that is another object. */
    private static String copy(String text) {
        return new StringBuilder(text).toString();
    }

    private static void fill(Engine engine, int from, int to) {
        for (int i = from; i < to; i++) {
            engine.compileScript("fill.js", "var v" + i + " = " + i);
        }
    }

    @Test
    void equalTextsOfOneNameAndKindAreOneScript() {
        Engine engine = engine(DEFAULTS);
        String text = "1 + 1";
        CompiledScript script = engine.compileScript("a.js", text);
        assertSame(script, engine.compileScript("a.js", text));
        assertSame(script, engine.compileScript("a.js", copy(text)));
        assertSame(script, engine.compileScript(copy("a.js"), copy(text)));
        assertNotSame(script, engine.compileScript("b.js", text));
        assertSame(engine.compileModule("a.js", text), engine.compileModule("a.js", copy(text)));
        CacheStatistics statistics = engine.cacheStatistics();
        assertEquals(3, statistics.scripts());
        assertEquals(3, statistics.misses());
        assertEquals(4, statistics.hits());
        assertTrue(statistics.compileNanos() > 0);
    }

    @Test
    void fewScriptsNeedNoCaffeine() {
        ScriptCache cache = new ScriptCache(null);
        CompiledScript script = new CompiledScript(null, null);
        cache.put("a.js", "a", SourceKind.SCRIPT, script, 1);
        assertSame(script, cache.find("a.js", "a", SourceKind.SCRIPT));
        for (int i = 0; i < 15; i++) {
            cache.put("a.js", "x" + i, SourceKind.SCRIPT, script, 1);
        }
        assertFalse(cache.usesCaffeine());
        for (int i = 15; i < 40; i++) {
            cache.put("a.js", "x" + i, SourceKind.SCRIPT, script, 1);
        }
        assertTrue(cache.usesCaffeine());
        for (int i = 0; i < 40; i++) {
            assertSame(script, cache.find("a.js", "x" + i, SourceKind.SCRIPT), "x" + i);
        }
    }

    /** What looks for an equal text makes an object to look with; what finds the same String object makes none, so the identity came
     *  first. */
    @Test
    void theSameStringIsFoundByItsIdentity() {
        ScriptCache cache = new ScriptCache(null);
        CompiledScript script = new CompiledScript(null, null);
        String known = copy("known");
        cache.put("a.js", known, SourceKind.SCRIPT, script, 1);
        String equal = copy("known");
        assertSame(script, cache.find("a.js", equal, SourceKind.SCRIPT));
        int finds = 10_000;
        long one = bytesOf(() -> assertSame(script, cache.find("a.js", known, SourceKind.SCRIPT)), finds);
        long other = bytesOf(() -> assertSame(script, cache.find("a.js", equal, SourceKind.SCRIPT)), finds);
        assertTrue(one < finds && other < finds, one + " and " + other + " bytes for " + finds);
        Iterator<String> copies = Stream.generate(() -> copy("known")).limit(101).toList().iterator();
        long strange = bytesOf(() -> assertSame(script, cache.find("a.js", copies.next(), SourceKind.SCRIPT)), 100);
        assertTrue(strange > 100 * 16, strange + " bytes for 100");
    }

    private static long bytesOf(Runnable task, int times) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        task.run();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < times; i++) {
            task.run();
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void aTextThatDoesNotCompileIsNotKept() {
        Engine engine = engine(DEFAULTS);
        assertThrows(SyntaxException.class, () -> engine.compileScript("a.js", "1 +"));
        assertEquals(0, engine.cacheStatistics().scripts());
    }

    @Test
    void theBoundHoldsAndWhatIsUsedOftenStays() {
        Engine engine = engine(DEFAULTS.withMaximumWeight(200_000));
        String hot = "'hot'";
        CompiledScript kept = engine.compileScript("hot.js", hot);
        for (int i = 0; i < 2_000; i++) {
            fill(engine, i, i + 1);
            assertSame(kept, engine.compileScript("hot.js", hot), "after " + i + " others");
            assertSame(kept, engine.compileScript("hot.js", copy(hot)), "after " + i + " others");
        }
        CacheStatistics statistics = engine.cacheStatistics();
        assertTrue(statistics.weight() <= 200_000, statistics::toString);
        assertTrue(statistics.evictions() > 1_500, statistics::toString);
        assertTrue(statistics.evictedWeight() > 1_500 * 1_000, statistics::toString);
    }

    @Test
    void aScriptThatIsTooHeavyIsStillRun() {
        Engine engine = engine(DEFAULTS.withMaximumWeight(100_000));
        fill(engine, 0, 30);
        String text = "0" + " ".repeat(200_000);
        CompiledScript first = engine.compileScript("big.js", text);
        assertEquals(text, first.source().text());
        assertNotSame(first, engine.compileScript("big.js", text));
    }

    @Test
    void noBoundKeepsNothing() {
        Engine engine = engine(DEFAULTS.withMaximumWeight(0));
        assertNotSame(engine.compileScript("a.js", "1"), engine.compileScript("a.js", "1"));
        assertEquals(0, engine.cacheStatistics().scripts());
    }

    /** Functions that are compiled later count too. */
    @Test
    void weightFollowsTheCode() {
        Engine engine = engine(DEFAULTS);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            text.append("function f").append(i).append("(a, b) { return a.x + b.y * ").append(i).append("; }\n");
        }
        CompiledScript script = engine.compileScript("a.js", text.append("var v = 1").toString());
        long before = engine.cacheStatistics().weight();
        script.code().bytecode();
        for (Object constant : script.code().bytecode().constants) {
            if (constant instanceof dev.deltic.bytecode.GlobalDeclarations declarations) {
                for (dev.deltic.bytecode.SharedFunctionInfo function : declarations.functions()) {
                    function.bytecode();
                }
            }
        }
        long after = engine.cacheStatistics().weight();
        assertTrue(after > before + 40_000, before + " to " + after);
    }

    @Test
    void scriptsExpire() throws Exception {
        while (!expires()) {
            Thread.sleep(100);
        }
    }

    /** False where the machine let the thread stand still for so long between two uses that what is used has expired, too. */
    private static boolean expires() throws InterruptedException {
        Engine engine = engine(DEFAULTS.withExpireAfterAccess(1));
        String used = "'used'";
        long lastUse = System.nanoTime();
        CompiledScript kept = engine.compileScript("a.js", used);
        CompiledScript idle = engine.compileScript("a.js", "'idle'");
        for (int i = 0; i < 15; i++) {
            Thread.sleep(100);
            CompiledScript found = engine.compileScript("a.js", used);
            if (System.nanoTime() - lastUse > 600_000_000L) {
                return false;
            }
            lastUse = System.nanoTime();
            assertSame(kept, found);
        }
        CacheStatistics statistics = engine.cacheStatistics();
        assertNotSame(idle, engine.compileScript("a.js", "'idle'"));
        if (System.nanoTime() - lastUse > 600_000_000L) {
            return false;
        }
        assertEquals(1, statistics.scripts());
        assertEquals(1, statistics.evictions());
        return true;
    }

    @Test
    void namesAreForgotten() {
        for (int others : new int[] {3, 100}) {
            Engine engine = engine(DEFAULTS);
            CompiledScript a = engine.compileScript("a.js", "1");
            CompiledScript b = engine.compileScript("b.js", "1");
            fill(engine, 0, others);
            assertEquals(1, engine.invalidateCache("a.js"));
            assertNotSame(a, engine.compileScript("a.js", "1"));
            assertSame(b, engine.compileScript("b.js", "1"));
            assertEquals(others + 2, engine.invalidateCache(null));
            assertNotSame(b, engine.compileScript("b.js", "1"));
            assertEquals(0, engine.invalidateCache("no.js"));
        }
    }

    @Test
    void manyThreadsGetOneScript() throws Exception {
        Engine engine = engine(DEFAULTS.withMaximumWeight(300_000));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 20; round++) {
                String text = "'round' + " + round;
                List<Callable<CompiledScript>> tasks = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    int from = (round * 8 + i) * 10;
                    tasks.add(() -> {
                        fill(engine, from, from + 10);
                        return engine.compileScript("a.js", copy(text));
                    });
                }
                for (Future<CompiledScript> result : threads.invokeAll(tasks)) {
                    assertEquals(text, result.get().source().text());
                }
            }
        } finally {
            threads.shutdown();
        }
        CacheStatistics statistics = engine.cacheStatistics();
        assertTrue(statistics.weight() <= 300_000, statistics::toString);
    }
}
