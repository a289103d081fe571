package dev.deltic.tiering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.engine.CompiledScript;
import dev.deltic.engine.Engine;
import dev.deltic.engine.EngineOptions;
import dev.deltic.waiting.Eventually;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code is the engine's: what one isolate has made hot is hot in all. */
final class PublicationTest {
    private static final String SCRIPT = """
        function square(x) { return x * x; }
        function Point(x, y) { this.x = x; this.y = y; }
        Point.prototype.norm = function() { return square(this.x) + square(this.y); };
        var sum = 0;
        for (var i = 0; i < 20000; i++) { sum += new Point(i % 7, 2).norm(); }
        sum""";

    private static TieringCounters run(int contexts) throws InterruptedException {
        Engine engine = new Engine(EngineOptions.DEFAULT.withTiering(new TieringOptions(TieringOptions.MIXED, 0, false)));
        CompiledScript script = engine.compileScript("test.js", SCRIPT);
        for (int i = 0; i < contexts; i++) {
            TieredScripts context = new TieredScripts(engine);
            assertEquals("339987", String.valueOf(context.isolate.run(context.realm, script)));
            assertTrue(engine.tiering().service().awaitIdle(1_000L * Eventually.SECONDS));
        }
        return engine.tiering().service().counters();
    }

    @Test
    void manyContextsCostOneCompilation() throws InterruptedException {
        TieringCounters one = run(1);
        TieringCounters many = run(32);
        assertTrue(one.compiled() >= 3, "compiled " + one.compiled());
        assertEquals(one.compiled() + one.compiledForFrames(), many.compiled() + many.compiledForFrames());
        assertEquals(one.failed(), 0);
    }

    /** Whole programs, run in 32 contexts in turn until nothing more is compiled, and as often in one. */
    @ParameterizedTest
    @ValueSource(strings = {"closures", "objects", "parser", "regexps", "trees"})
    void programsCompileAsMuchInManyContextsAsInOne(String program) throws Exception {
        String text = Files.readString(Path.of("bench/programs", program + ".js")) + "\nbenchmark();\n";
        TieringCounters one = runInTurn(text, 1);
        TieringCounters many = runInTurn(text, 32);
        assertTrue(one.compiled() >= 3, "compiled " + one.compiled());
        assertAbout(functions(one), functions(many), "functions");
        assertAbout(one.bytes(), many.bytes(), "bytes of code");
    }

    private static int functions(TieringCounters counters) {
        return counters.compiled() + counters.compiledForFrames() + counters.compiledAgain();
    }

    private static void assertAbout(long expected, long actual, String what) {
        assertTrue(actual >= expected * 0.9 && actual <= expected * 1.1, actual + " " + what + " where one context has " + expected);
    }

    private static TieringCounters runInTurn(String text, int count) {
        Engine engine = new Engine(EngineOptions.DEFAULT.withTiering(new TieringOptions(TieringOptions.MIXED, 0, true)));
        CompiledScript script = engine.compileScript("program.js", text);
        TieredScripts[] contexts = new TieredScripts[count];
        String expected = null;
        for (int run = 0; run < 256; run++) {
            int turn = run % count;
            if (contexts[turn] == null) {
                contexts[turn] = new TieredScripts(engine);
            }
            String result = String.valueOf(contexts[turn].isolate.run(contexts[turn].realm, script));
            assertEquals(expected == null ? result : expected, result);
            expected = result;
        }
        return engine.tiering().service().counters();
    }

    @Test
    void contextsMayRunAtOnce() throws InterruptedException {
        Engine engine = new Engine(EngineOptions.DEFAULT.withTiering(new TieringOptions(TieringOptions.MIXED, 0, false)));
        CompiledScript script = engine.compileScript("test.js", SCRIPT);
        List<Thread> threads = new ArrayList<>();
        List<Object> results = java.util.Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 8; i++) {
            Thread thread = new Thread(() -> {
                TieredScripts context = new TieredScripts(engine);
                for (int run = 0; run < 5; run++) {
                    results.add(String.valueOf(context.isolate.run(context.realm, script)));
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(java.util.Collections.nCopies(40, "339987"), results);
        assertTrue(engine.tiering().service().awaitIdle(1_000L * Eventually.SECONDS));
        assertTrue(engine.tiering().service().counters().requested() <= 6, "each function is asked for once for calls and for loops");
    }
}
