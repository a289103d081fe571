package dev.deltic.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.runtime.Realm;
import dev.deltic.tiering.CompileService;
import dev.deltic.tiering.TieringOptions;
import org.junit.jupiter.api.Test;

final class RealmRehearsalTest {
    @Test
    void everySceneEndsAsItMust() {
        RealmRehearsal rehearsal = new RealmRehearsal();
        for (int i = 0; i < 500; i++) {
            rehearsal.run();
        }
    }

    @Test
    void compilingEnginesRehearseAndRunOn() throws InterruptedException {
        Engine engine = new Engine(EngineOptions.DEFAULT.withTiering(new TieringOptions(TieringOptions.MIXED, 2, false)));
        Isolate isolate = engine.createIsolate();
        Realm realm = isolate.createRealm(null);
        CompiledScript script = engine.compileScript("t.js", "function f(x) { return x + 1 } for (var i = 0; i < 100; i++) f(i); f(1)");
        isolate.run(realm, script);
        CompileService service = engine.tiering().service();
        long end = System.nanoTime() + 30_000_000_000L;
        while (service.rehearsed() < 20 && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        assertTrue(service.rehearsed() >= 20);
        assertEquals(2, isolate.run(realm, script));
        assertTrue(service.counters().requested() <= 3, "f, its script's loop: nothing of a rehearsal");
    }
}
