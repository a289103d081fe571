package dev.deltic.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContextTest {
    @Test
    void runsOneScriptInManyContexts() {
        Engine engine = Engine.create();
        Script script = engine.compile("counter.js", "var n = (globalThis.n || 0) + 1; n");
        Context first = engine.newContext();
        Context second = engine.newContext();
        assertEquals(1, first.run(script).asInt());
        assertEquals(2, first.run(script).asInt());
        assertEquals(1, second.run(script).asInt());
    }

    @Test
    void passesValuesBothWays() {
        Context context = Engine.create().newContext();
        Object marker = new StringBuilder("x");
        context.put("marker", marker);
        assertSame(marker, context.eval("t.js", "marker").asHostObject());
        assertEquals(List.of(1, 2.5, "three"), context.eval("t.js", "[1, 2.5, 'three']").toJava());
        assertTrue(context.get("absent").isUndefined());
    }

    @Test
    void tellsWhereAnErrorIs() {
        Context context = Engine.create().newContext();
        EvaluationException e = assertThrows(EvaluationException.class, () -> context.eval("bad.js", "\n  throw new TypeError('no')"));
        assertEquals("TypeError: no", e.getMessage());
        assertEquals("bad.js", e.fileName());
        assertEquals(2, e.line());
        EvaluationException syntax = assertThrows(EvaluationException.class, () -> context.eval("bad.js", "var = 1"));
        assertEquals(1, syntax.line());
        assertEquals(5, syntax.column());
    }

    @Test
    void printsToTheGivenOutput() {
        Context context = Engine.create().newContext();
        List<String> lines = new ArrayList<>();
        context.setOutput(lines::add);
        context.eval("t.js", "print('a', 1); console.log('b')");
        assertEquals(List.of("a 1", "b"), lines);
    }
}
