package dev.deltic.builtins.disposable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.deltic.builtins.Script;
import org.junit.jupiter.api.Test;

final class DisposableStackTest {
    private final Script script = new Script();

    @Test
    void disposesNewestFirstAndOnce() {
        assertEquals("defer,adopt 1,use", script.run("""
            var log = [];
            var stack = new DisposableStack();
            stack.use({[Symbol.dispose]() { log.push('use'); }});
            stack.adopt(1, v => log.push('adopt ' + v));
            stack.defer(() => log.push('defer'));
            stack.dispose(); stack.dispose();
            log.join()"""));
        assertEquals("ReferenceError: Cannot add values to a disposed stack!", script.failure("stack.defer(() => 1)"));
    }

    @Test
    void laterFailuresSuppressEarlierOnes() {
        assertEquals("b|a", script.run("""
            var s = new DisposableStack();
            s.defer(() => { throw 'b'; }); s.defer(() => { throw 'a'; });
            try { s.dispose(); } catch (e) { e.error + '|' + e.suppressed }"""));
    }

    @Test
    void asynchronousStacksAwaitEachDisposal() {
        script.run("""
            (async () => {
              var log = [];
              var stack = new AsyncDisposableStack();
              stack.use({[Symbol.dispose]() { log.push('sync'); }});
              stack.defer(async () => { await null; log.push('async'); });
              await stack.disposeAsync();
              print(log.join(), stack.disposed);
            })()""");
        assertEquals("async,sync true\n", script.printed());
    }
}
