package dev.deltic.tiering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.api.Context;
import dev.deltic.api.Engine;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Stacks where scripts call the host and the host calls scripts, in compiled code, which does not know its isolate. */
@Isolated("sets system properties that every new engine reads")
final class NestedIsolatesTest {
    private static final String PROPERTY = "deltic.tier";
    private String before;
    private Context outer;
    private Context inner;

    @BeforeEach
    void compileEverything() {
        before = System.setProperty(PROPERTY, "1");
        Engine engine = Engine.create();
        outer = engine.newContext();
        inner = engine.newContext();
    }

    @AfterEach
    void restore() {
        if (before == null) {
            System.clearProperty(PROPERTY);
        } else {
            System.setProperty(PROPERTY, before);
        }
    }

    /** A function of the JDK's: scripts may not touch classes of our package. */
    private static Function<Object, Object> evaluating(Context context, String text) {
        Function<Object, Object> evaluation = ignored -> context.eval("called.js", text);
        return Function.identity().andThen(evaluation);
    }

    @Test
    void aScriptSeesItsOwnFramesThroughTheHost() {
        outer.put("host", evaluating(outer, "(function called() { return new Error('x').stack })()"));
        String stack = outer.eval("caller.js", "function caller() { return host(1) } caller()").asString();
        assertTrue(stack.contains("at called (called.js"), stack);
        assertTrue(stack.contains("at caller (caller.js"), stack);
    }

    @Test
    void aScriptSeesNoFramesOfAnotherIsolate() {
        outer.put("host", evaluating(inner, "(function called() { return new Error('x').stack })()"));
        String stack = outer.eval("caller.js", "function secret() { return host(1) } secret()").asString();
        assertTrue(stack.contains("at called (called.js"), stack);
        assertFalse(stack.contains("secret"), stack);
        assertFalse(stack.contains("caller.js"), stack);
    }

    @Test
    void nothingOfTheIsolateBetweenIsSeen() {
        inner.put("back", evaluating(outer, "(function called() { return new Error('x').stack })()"));
        outer.put("host", evaluating(inner, "(function secret() { return back(1) })()"));
        String stack = outer.eval("caller.js", "function caller() { return host(1) } caller()").asString();
        assertTrue(stack.contains("at called (called.js"), stack);
        assertFalse(stack.contains("secret"), stack);
        assertEquals(2, stack.lines().filter(line -> line.contains("called.js")).count(), stack);
    }
}
