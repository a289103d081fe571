package dev.deltic.builtins.iterator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.deltic.builtins.Script;
import org.junit.jupiter.api.Test;

final class IteratorTest {
    private final Script script = new Script();

    @Test
    void lazyMethodsComposeAndStopEarly() {
        assertEquals("6,12|3", script.run("""
            var pulled = 0;
            function* naturals() { try { for (var n = 1;; n++) { pulled++; yield n; } } finally { pulled = -pulled; } }
            var list = naturals().map(x => x * 2).filter(x => x % 3 === 0).take(2).toArray();
            list.join() + '|' + (pulled < 0 ? 3 : 'open')"""));
        assertEquals("3,4", script.run("[1, 2, 3, 4].values().drop(2).toArray().join()"));
        assertEquals("1,1,2,2", script.run("[1, 2].values().flatMap(x => [x, x]).toArray().join()"));
        assertEquals("10,true,false,3", script.run("""
            [[1, 2, 3, 4].values().reduce((a, b) => a + b), [1, 2].values().some(x => x > 1), [1, 2].values().every(x => x > 1),
             [1, 3].values().find(x => x > 1)].join()"""));
    }

    @Test
    void joinsIterators() {
        assertEquals("1,2,3", script.run("[...Iterator.concat([1], new Set([2, 3]))].join()"));
        assertEquals("[[1,\"a\"],[2,\"b\"]]", script.run("JSON.stringify([...Iterator.zip([[1, 2, 3], ['a', 'b']])])"));
        assertEquals("[[1,\"a\"],[2,\"-\"]]",
            script.run("JSON.stringify([...Iterator.zip([[1, 2], ['a']], {mode: 'longest', padding: ['+', '-']})])"));
        assertEquals("[{\"x\":1,\"y\":3},{\"x\":2,\"y\":4}]", script.run("JSON.stringify([...Iterator.zipKeyed({x: [1, 2], y: [3, 4]})])"));
        assertEquals("TypeError: Iterators passed to Iterator.zip with mode 'strict' have different lengths",
            script.failure("[...Iterator.zip([[1, 2], ['a']], {mode: 'strict'})]"));
    }

    @Test
    void chunksAndWindows() {
        assertEquals("[[1,2],[3]]", script.run("JSON.stringify([...[1, 2, 3].values().chunks(2)])"));
        assertEquals("[[1,2],[2,3]]", script.run("JSON.stringify([...[1, 2, 3].values().windows(2)])"));
        assertEquals("[[1]] []", script.run(
            "JSON.stringify([...[1].values().windows(2, 'allow-partial')]) + ' ' + JSON.stringify([...[1].values().windows(2)])"));
    }

    @Test
    void refusedArgumentsCloseTheReceiver() {
        assertEquals("RangeError: -1 must be positive,closed", script.run("""
            var log = [];
            var it = {__proto__: Iterator.prototype, get next() { log.push('read'); }, return() { log.push('closed'); return {}; }};
            try { it.take(-1); } catch (e) { log.unshift(String(e)); }
            log.join()"""));
        assertEquals("TypeError: Abstract class Iterator not directly constructable", script.failure("new Iterator()"));
    }

    @Test
    void aRunningHelperRefusesToBeResumed() {
        assertEquals("TypeError: Generator is already running",
            script.failure("var h = [1].values().map(() => h.next()); h.next()"));
    }
}
