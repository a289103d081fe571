package dev.deltic.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.runtime.Realm;
import dev.deltic.tiering.CompileService;
import dev.deltic.tiering.TieringOptions;
import org.junit.jupiter.api.Test;

final class RealmRehearsalTest {
    private static final String HOT = "function f(x) { return x + 1 } for (var i = 0; i < 100; i++) f(i); f(1)";

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
        CompiledScript script = engine.compileScript("t.js", HOT);
        int scripts = 1;
        isolate.run(realm, script);
        CompileService service = engine.tiering().service();
        long start = System.nanoTime();
        // The compiler's thread ends after some seconds without a request, with so many rehearsals as the machine found time for.
        while (service.rehearsed() < 20 && scripts < 30) {
            Thread.sleep(5);
            if (System.nanoTime() - start > 5_000_000_000L * scripts) {
                isolate.run(realm, engine.compileScript("t" + scripts++ + ".js", HOT));
            }
        }
        assertTrue(service.rehearsed() >= 20);
        assertEquals(2, isolate.run(realm, script));
        assertTrue(service.counters().requested() <= 3 * scripts, "of each f, its script's loop: nothing of a rehearsal");
    }
}
