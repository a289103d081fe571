package dev.deltic.tiering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.engine.Engine;
import dev.deltic.engine.EngineOptions;
import dev.deltic.runtime.Closure;
import dev.deltic.waiting.Eventually;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

/** Compiled code goes with its script, while the engine lives on. */
final class UnloadingTest {
    private final Engine engine = new Engine(EngineOptions.DEFAULT.withTiering(TieredScripts.COMPILED));

    /** The class of a function that nothing refers to any more. A function of {@code Function} is in no cache of scripts. */
    private WeakReference<Class<?>> abandoned() {
        TieredScripts scripts = new TieredScripts(engine);
        scripts.run("var f = new Function('a', 'return a + 1'); var r = f(1); try { (new Function('null.x'))() } catch (e) { }");
        assertEquals("2", scripts.show("String(r)"));
        Closure closure = (Closure) scripts.run("f");
        Class<?> compiled = closure.shared.code().getClass();
        assertEquals(true, compiled.isHidden());
        return new WeakReference<>(compiled);
    }

    @Test
    void classesAreUnloaded() throws InterruptedException {
        TieredScripts keeper = new TieredScripts(engine);
        keeper.run("var kept = new Function('return 1'); kept()");
        WeakReference<Class<?>> kept = new WeakReference<>(((Closure) keeper.run("kept")).shared.code().getClass());
        WeakReference<Class<?>> gone = abandoned();
        assertTrue(Eventually.areGone(gone), "the class of an abandoned function is still there");
        assertNotNull(kept.get());
        assertEquals("1", keeper.show("kept()"));
    }
}
