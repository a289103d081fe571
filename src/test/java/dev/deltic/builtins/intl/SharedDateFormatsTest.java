package dev.deltic.builtins.intl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.deltic.api.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Isolates of one engine share patterns, and format at the same time. */
class SharedDateFormatsTest {
    private static final String SCRIPT = "let all = '';"
        + "for (let i = 0; i < 300; i++) {"
        + "  const date = new Date(i * 1e10);"
        + "  const format = new Intl.DateTimeFormat(['en', 'de', 'ja'][i % 3], { dateStyle: 'full', timeStyle: 'long', timeZone: 'Europe/Rome' });"
        + "  all += format.format(date) + format.formatToParts(date).length + format.formatRange(0, date)"
        + "    + date.toLocaleString('fr', { timeZone: 'UTC' });"
        + "}"
        + "all";

    @Test
    void isolatesDoNotDisturbEachOther() throws Exception {
        Engine engine = Engine.create();
        String expected = engine.newContext().eval(SCRIPT).asString();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> results = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                results.add(threads.submit(() -> engine.newContext().eval(SCRIPT).asString()));
            }
            for (Future<String> result : results) {
                assertEquals(expected, result.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
