package dev.deltic.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.Realm;
import dev.deltic.scripting.DelticScriptEngineFactory;
import dev.deltic.tiering.CompileService;
import dev.deltic.tiering.TieringOptions;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;

final class RealmRehearsalTest {
    private static final String HOT = "function f(x) { return x + 1 } for (var i = 0; i < 100; i++) f(i); f(1)";

    @Test
    void everySceneEndsAsItMust() {
        RealmRehearsal rehearsal = new RealmRehearsal(null);
        for (int i = 0; i < 500; i++) {
            rehearsal.run();
        }
    }

    /** A rehearsal that fails is only logged and then over, so it is played here. */
    @Test
    void everySceneEndsAsItMustInBindingsOfScriptEngines() throws ScriptException {
        try (dev.deltic.api.Engine shared = dev.deltic.api.Engine.create()) {
            ScriptEngine scripts = DelticScriptEngineFactory.of(shared).getScriptEngine();
            Engine engine = shared.unwrap(Engine.class);
            assertSame(engine.createRehearsal().scenery().getClass(), RealmRehearsal.class, "there is no realm yet");
            assertEquals(2, scripts.eval("1 + 1"));
            RealmRehearsal rehearsal = engine.createRehearsal();
            assertNotSame(rehearsal.scenery().getClass(), RealmRehearsal.class);
            for (int i = 0; i < 500; i++) {
                rehearsal.run();
            }
            assertEquals(2, scripts.eval("1 + 1"));
        }
    }

    @Test
    void whatIsTouchedIsMadeOncePerRealm() {
        Engine engine = new Engine(EngineOptions.DEFAULT);
        Isolate first = engine.createIsolate();
        Isolate second = engine.createIsolate();
        CompiledScript script = engine.compileScript("t.js", """
            function F() { }
            var prototype = F.prototype, made = new F(), texts = [1.5, [2.5]].join() + 3.5;
            made instanceof F && Object.getPrototypeOf(made) === prototype && prototype.constructor === F && texts === '1.5,2.53.5'
                && function* () { }.prototype !== function* () { }.prototype && Math === globalThis.Math
            """);
        Realm one = first.createRealm(null);
        Realm other = second.createRealm(null);
        for (int i = 0; i < 3; i++) {
            assertEquals(true, first.run(one, script));
            assertEquals(true, second.run(other, script));
        }
        assertSame(one.agent.numberTexts(), other.agent.numberTexts());
        assertNotSame(one.intrinsic(Intrinsic.MATH), other.intrinsic(Intrinsic.MATH));
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
        while (service.rehearsed() < CompileService.QUICK_REHEARSALS + 5 && scripts < 100) {
            Thread.sleep(5);
            if (System.nanoTime() - start > 5_000_000_000L * scripts) {
                isolate.run(realm, engine.compileScript("t" + scripts++ + ".js", HOT));
            }
        }
        assertTrue(service.rehearsed() >= CompileService.QUICK_REHEARSALS + 5);
        assertEquals(2, isolate.run(realm, script));
        assertTrue(service.counters().requested() <= 3 * scripts, "of each f, its script's loop: nothing of a rehearsal");
    }
}
