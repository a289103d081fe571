package dev.deltic.codecache;

import static dev.deltic.codecache.CacheFolder.assertFiles;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.api.CacheStatistics;
import dev.deltic.api.Context;
import dev.deltic.api.Engine;
import dev.deltic.source.Source;
import dev.deltic.source.SourceKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts that come from files do what they did, and files that are not what they should be do no harm. */
final class StoredCodeTest {
    private static final String PROGRAM = """
        // A comment to reach the length that is worth a file. .................................................................
        'use strict';
        const log = [];
        class Base { #secret = 7; static count = 0; get secret() { return this.#secret; } static { Base.count++; } }
        class Point extends Base {
            constructor(x, y) { super(); this.x = x; this.y = y; }
            *[Symbol.iterator]() { yield this.x; yield this.y; }
            toString() { return `(${this.x}, ${this.y})`; }
        }
        function tag(strings, ...values) { return strings.raw.join('|') + values.join(); }
        function sloppyEval(a) { return eval('a + 1'); }
        function neverCalled(a, { b, c = 2 } = {}, ...rest) { return () => [a, b, c, rest, this]; }
        function late(n) { switch (n) { case 0: return 'none'; case 1: return 'one'; case 2: return 'two'; default: return 'many'; } }
        async function wait(p) { try { return await p; } finally { log.push('waited'); } }
        let big = 12345678901234567890n, pi = 3.14159, odd = '\\ud800 \\u4e2d';
        var { length: len, [0]: head } = ['first', 2, , null, true, -0];
        wait(Promise.resolve(5)).then(v => log.push(v));
        const outer = (() => { let n = 0; return { up: () => ++n, named: function self(k) { return k ? self(k - 1) : n; } }; })();
        outer.up(); outer.up();
        for (const i of [0, 1, 2, 3]) log.push(late(i));
        log.push(tag`a${1}b\\n${2}`, String(new Point(1, 2)), [...new Point(3, 4)].join(), new Point(1, 1).secret, Base.count);
        log.push(sloppyEval(41), /(\\d+)-(?<w>x+)/u.exec('12-xx').groups.w, big * 2n, pi, odd.length, len, head, outer.named(3));
        try { null.x.y; } catch (e) { log.push(e.message); }
        try { undefinedName; } catch (e) { log.push(e.stack.split('\\n').slice(0, 2).join(';')); }
        outer: for (let i = 0; ; i++) { for (;;) { if (i > 3) break outer; else continue outer; } }
        log.map(String).join(' ');
        """;

    @TempDir
    Path directory;

    private Engine engine() {
        return folder().engine();
    }

    private CacheFolder folder() {
        return new CacheFolder(directory);
    }

    private static String run(Engine engine, String text) {
        return engine.newContext().eval("program.js", text).asString();
    }

    @Test
    void theSecondEngineReads() {
        String expected = run(Engine.create(), PROGRAM);
        Engine first = engine();
        assertEquals(expected, run(first, PROGRAM));
        assertFiles(first, 0, 1, 0, 1);
        Engine second = engine();
        assertEquals(expected, run(second, PROGRAM));
        assertFiles(second, 1, 0, 0, 0);
        assertEquals(expected, run(second, PROGRAM));
        assertFiles(second, 1, 0, 0, 0);
    }

    /** Functions that the first process did not call are compiled in the second as if it had parsed the script itself. */
    @Test
    void functionsLeftOutAreCompiledLater() {
        String text = PROGRAM + " /* */ globalThis.f = neverCalled; globalThis.g = late; globalThis.P = Point; log.map(String).join(' ')";
        run(engine(), text);
        Engine second = engine();
        Context context = second.newContext();
        context.eval("program.js", text);
        assertFiles(second, 1, 0, 0, 0);
        assertEquals("1,2,2,3 3 many", context.eval("call.js", """
            const parts = f(1, { b: 2 }, 3)();
            [parts.slice(0, 4).flat().join(), f.length + 2, g(9)].join(' ')""").asString());
        assertEquals("neverCalled|TypeError", context.eval("call.js", """
            let shown; try { f(1, null); } catch (e) { shown = f.name + '|' + e.name; } shown""").asString());
        assertTrue(context.eval("call.js", "f.toString()").asString().startsWith("function neverCalled(a, { b, c = 2 } = {}, ...rest)"));
    }

    /** A script that turns out to use more is written again, with what it uses. */
    @Test
    void filesGrowWithUse() throws IOException {
        StringBuilder text = new StringBuilder("// many functions\n");
        for (int i = 0; i < 100; i++) {
            text.append("function f").append(i).append("() { return ").append(i).append(" + this.base; }\n");
        }
        text.append("var base = 1; 'ready'");
        Engine first = engine();
        Context context = first.newContext();
        context.eval("program.js", text.toString());
        long before = Files.size(folder().file());
        context.eval("use.js", "for (var i = 0; i < 100; i++) this['f' + i]()");
        assertTrue(first.cacheStatistics().files().writes() > 1);
        assertTrue(first.cacheStatistics().files().writes() < 8);
        assertTrue(Files.size(folder().file()) > before);
        Engine second = engine();
        context = second.newContext();
        context.eval("program.js", text.toString());
        assertEquals(100, context.eval("use.js", "f99()").asInt());
        assertFiles(second, 1, 0, 0, 0);
    }

    @Test
    void smallScriptsAndOtherOptionsHaveFilesOfTheirOwn() throws IOException {
        Engine engine = engine();
        run(engine, "'small'");
        assertFalse(Files.exists(directory) && !folder().files().isEmpty());
        run(engine, PROGRAM);
        run(engine, PROGRAM + " ");
        assertEquals(2, folder().files().size());
    }

    /** The checksum tells. */
    @Test
    void anyDamagedByteMakesTheFileUseless() throws IOException {
        String text = "function f(a) { return a + 1; } String(f(41)) // " + "x".repeat(1_000);
        run(engine(), text);
        Path file = folder().file();
        byte[] good = Files.readAllBytes(file);
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= (byte) (1 << i % 8);
            Files.write(file, bad);
            Engine engine = engine();
            assertEquals("42", run(engine, text), "byte " + i);
            assertFiles(engine, 0, 0, 1, 1);
        }
        assertEquals(good.length, Files.size(file));
        for (int length = 0; length < good.length; length += 7) {
            Files.write(file, java.util.Arrays.copyOf(good, length));
            Engine engine = engine();
            assertEquals("42", run(engine, text), "cut at " + length);
            assertFiles(engine, 0, 0, 1, 1);
        }
    }

    /** Contents that no writer wrote, under a checksum that fits: never more than a script that fails in its own ways. */
    @Test
    void noContentsDoHarm() throws IOException {
        run(engine(), PROGRAM);
        byte[] good = folder().read();
        int useless = CacheFolder.countUseless(good, new Source("program.js", PROGRAM, SourceKind.SCRIPT));
        assertTrue(useless > (good.length - CodeStore.contentsStart()) / 2, useless + " of " + good.length);
    }

    /** A block that is of no use when its function is called at last: the function comes from the text then. */
    @Test
    void aUselessBlockIsCompiledFromTheText() throws IOException {
        String text = "function f(a) { return [a, 'from f']; } f(1); globalThis.f = f; 'x' // " + "x".repeat(1_000);
        run(engine(), text);
        byte[] bytes = folder().read();
        // The last block is f's: its last constant is a string, by number.
        bytes[bytes.length - 1] = 0x7F;
        folder().write(CacheFolder.signed(bytes));
        Engine engine = engine();
        Context context = engine.newContext();
        context.eval("program.js", text);
        assertFiles(engine, 1, 0, 0, 0);
        assertEquals("7,from f", context.eval("call.js", "f(7).join()").asString());
    }

    @Test
    void anotherVersionIsReplaced() throws IOException {
        run(engine(), PROGRAM);
        byte[] bytes = folder().read();
        bytes[7]++;
        folder().write(CacheFolder.signed(bytes));
        assertNotEquals(0, FormatVersion.current());
        Engine engine = engine();
        run(engine, PROGRAM);
        assertFiles(engine, 0, 0, 1, 1);
        engine = engine();
        run(engine, PROGRAM);
        assertFiles(engine, 1, 0, 0, 0);
    }

    @Test
    void manyWritersLeaveWholeFiles() throws Exception {
        String expected = run(Engine.create(), PROGRAM);
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<String>> tasks = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                String text = i % 2 == 0 ? PROGRAM : PROGRAM + "\n";
                boolean remove = i % 10 == 9;
                tasks.add(() -> {
                    Engine engine = engine();
                    String result = run(engine, text);
                    assertEquals(0, engine.cacheStatistics().files().rejected());
                    if (remove) {
                        for (Path path : folder().files()) {
                            Files.deleteIfExists(path);
                        }
                    }
                    return result;
                });
            }
            for (Future<String> result : threads.invokeAll(tasks)) {
                assertEquals(expected, result.get());
            }
        } finally {
            threads.shutdown();
        }
        run(engine(), PROGRAM);
        assertTrue(folder().files().stream().noneMatch(path -> path.toString().endsWith(".tmp")), () -> "left over");
    }

    @Test
    void aDirectoryThatCannotBeIsNoTrouble() throws IOException {
        Path blocked = Files.writeString(directory.resolve("file"), "in the way");
        Engine engine = Engine.builder().cacheDirectory(blocked.resolve("sub")).build();
        assertEquals(run(Engine.create(), PROGRAM), run(engine, PROGRAM));
        CacheStatistics.Files files = engine.cacheStatistics().files();
        assertEquals(0, files.writes());
        assertTrue(files.failures() > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"handlebars/4.7.7/dist/handlebars.js", "mustache/4.2.0/mustache.js", "lodash/4.17.21/lodash.js",
        "acorn/8.14.0/dist/acorn.js"})
    void librariesMakeTheRoundTrip(String name) throws IOException {
        String text;
        try (InputStream in = StoredCodeTest.class.getResourceAsStream("/META-INF/resources/webjars/" + name)) {
            assertNotNull(in, name);
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String use = """
            typeof Handlebars != 'undefined' ? Handlebars.compile('{{#each a}}<{{this}}>{{/each}}')({ a: [1, '&'] })
            : typeof Mustache != 'undefined' ? Mustache.render('{{#a}}<{{.}}>{{/a}}', { a: [1, '&'] })
            : typeof _ != 'undefined' ? _.template('<% _.forEach(a, x => { %><<%- x %>><% }) %>')({ a: [1, '&'] })
            : JSON.stringify(acorn.parse('a => a ** 2', { ecmaVersion: 2022 }))""";
        Context plain = Engine.create().newContext();
        plain.eval("library.js", text);
        String expected = plain.eval("use.js", use).asString();
        for (int round = 0; round < 3; round++) {
            Engine engine = engine();
            Context context = engine.newContext();
            context.eval("library.js", text);
            assertEquals(expected, context.eval("use.js", use).asString());
            assertEquals(round == 0 ? 0 : 1, engine.cacheStatistics().files().hits());
        }
    }
}
