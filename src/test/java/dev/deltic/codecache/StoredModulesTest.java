package dev.deltic.codecache;

import static dev.deltic.codecache.CacheFolder.assertFiles;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.api.Context;
import dev.deltic.api.Engine;
import dev.deltic.api.EvaluationException;
import dev.deltic.api.ModuleLoader;
import dev.deltic.api.Script;
import dev.deltic.api.Value;
import dev.deltic.source.Source;
import dev.deltic.source.SourceKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules that come from files are linked and run as those that were parsed, and files that are not what they should be do no harm. */
final class StoredModulesTest {
    /** Long enough to be worth a file. */
    private static final String PAD = "\n// " + "x".repeat(1_000);

    private static final String MAIN = """
        import initial, { inc as increase, count, Shape as S, "odd name" as odd } from './lib.mjs';
        import * as all from './lib.mjs';
        import data from './data.json' with { type: 'json' };
        import words from './words.txt' with { type: 'text' };
        import './effect.mjs';
        export * from './more.mjs';
        export * as nested from './more.mjs';
        export { sum as total, all, increase as up };
        export { default as again } from './lib.mjs';
        export let local = early();
        export const url = import.meta.url;
        export default class { static name2 = 'class'; }
        var { a, ...rest } = { a: 1, b: 2 };
        function early() { return 'hoisted ' + sum(1, 2); }
        function sum(...numbers) { let n = 0; for (const x of numbers) n += x; return n; }
        const before = count;
        increase(); increase();
        const waited = await Promise.all([1, 2].map(async x => { await null; return x * 2; }));
        export function* walk() { yield* waited; yield typeof this; }
        export async function later(v) { return [await v, local, count]; }
        export function neverCalled(b, { c = 3 } = {}) { return () => [b, c, count, import.meta.url, eval('local + b')]; }
        export const setLocal = v => { local = v; };
        export class Square extends S { #side = 2; get area() { return this.#side ** 2; } }
        export const shown = [initial, before, count, all.count, data.n.length, words, odd, waited, rest.b, new Square().area,
            globalThis.effects, local].join();
        """ + PAD;

    private static final Map<String, String> MODULES = Map.of(
        "main.mjs", MAIN,
        "lib.mjs", "export let count = 0; export function inc() { count++; } export class Shape { get area() { return 0; } }"
            + "const o = 'odd'; export { o as 'odd name' }; export default 'the default';" + PAD,
        "more.mjs", "import { local } from './main.mjs'; export const more = 'more'; export function peek() { return local; }" + PAD,
        "effect.mjs", "globalThis.effects = (globalThis.effects ?? 0) + 1;" + PAD,
        "data.json", "{\"n\": [1, 2, 3]}",
        "words.txt", "some words");

    /** The texts of {@link #MODULES} that have files. */
    private static final int FILES = 4;

    @TempDir
    Path directory;
    private CacheFolder folder;

    @BeforeEach
    void lookAtTheDirectory() {
        folder = new CacheFolder(directory);
    }

    private Engine engine() {
        return engine(MODULES);
    }

    private Engine engine(Map<String, String> modules) {
        return folder.builder().moduleLoader(ModuleLoader.of(modules)).build();
    }

    /** Everything that the modules export, as text. */
    private static String describe(Context context) {
        context.eval("use.mjs", """
            import * as ns from './main.mjs';
            ns.setLocal('changed');
            const parts = [Object.keys(ns), Object.keys(ns.nested), ns.total(1, 2, 3), ns.all === await import('./lib.mjs'), ns.again,
                ns.url, ns.local, ns.more, ns.nested.peek(), ns.default.name2, ns.default.name, [...ns.walk()], await ns.later('v'),
                ns.neverCalled('b')(), ns.neverCalled.toString().length, ns.shown];
            globalThis.found = parts.flat().join('|');""");
        return context.eval("found").asString();
    }

    @Test
    void theSecondEngineReads() {
        String expected = describe(Engine.builder().moduleLoader(ModuleLoader.of(MODULES)).build().newContext());
        assertTrue(expected.contains("|the default,0,2,2,3,some words,odd,2,4,2,4,1,hoisted 3"), expected);
        assertTrue(expected.contains("|main.mjs|changed|more|changed|class|default|2|4|object|v|changed|2|b|3|2|main.mjs|changedb|"),
            expected);
        Engine first = engine();
        assertEquals(expected, describe(first.newContext()));
        assertFiles(first, 0, FILES, 0, FILES);
        Engine second = engine();
        assertEquals(expected, describe(second.newContext()));
        assertFiles(second, FILES, 0, 0, 0);
        assertEquals(expected, describe(second.newContext()));
        assertFiles(second, FILES, 0, 0, 0);
    }

    /** Functions that the first process did not call are compiled in the second as if it had parsed the module itself. */
    @Test
    void functionsLeftOutAreCompiledLater() {
        engine().newContext().eval("start.mjs", "import './main.mjs'");
        Engine second = engine();
        Context context = second.newContext();
        context.eval("start.mjs", "import './main.mjs'");
        assertFiles(second, FILES, 0, 0, 0);
        context.eval("call.mjs", """
            import { neverCalled, later } from './main.mjs';
            globalThis.found = [neverCalled(1)(), await later(7), neverCalled.name, neverCalled.length].flat().join();""");
        assertEquals("1,3,2,main.mjs,hoisted 31,7,hoisted 3,2,neverCalled,1", context.eval("found").asString());
    }

    /** The file has the functions that ran after the last await, too. */
    @Test
    void filesOfModulesThatAwaitAreWrittenAtTheirEnd() throws IOException {
        String text = "await null; function late() { return 'late'; } export const v = late();"
            + "export const s = late.toString().length;" + PAD;
        Engine first = folder.engine();
        assertEquals("late", first.newContext().eval("m.mjs", text).getMember("v").asString());
        assertFiles(first, 0, 1, 0, 1);
        CodeReader reader = CodeReader.read(CacheFolder.unit(new Source("m.mjs", text, SourceKind.MODULE)), folder.read(),
            CodeStore.contentsStart(), () -> {
                throw new CorruptCodeException("no text here");
            });
        assertEquals(2, reader.compiledCount());
        assertTrue(reader.module().topLevelAwait());
        Engine second = folder.engine();
        assertEquals("late", second.newContext().eval("m.mjs", text).getMember("v").asString());
        assertFiles(second, 1, 0, 0, 0);
    }

    /** A module that fails has run, too, and fails again in the same place. */
    @Test
    void errorsKeepTheirPlaces() {
        for (String start : new String[] {"", "await 1;\n"}) {
            String text = start + "export const a = 1;\nfunction f(o) {\n  return o.x.y;\n}\nf({});" + start + PAD;
            for (int round = 0; round < 2; round++) {
                Engine engine = folder.engine();
                EvaluationException failure = assertThrows(EvaluationException.class, () -> engine.newContext().eval("bad.mjs", text));
                assertEquals("TypeError: Cannot read properties of undefined (reading 'y')", failure.getMessage().split("\n")[0]);
                String stack = failure.thrown().getMember("stack").asString();
                int line = start.isEmpty() ? 3 : 4;
                assertTrue(stack.contains("at f (bad.mjs:" + line + ":14)") && stack.contains("bad.mjs:" + (line + 2) + ":1"), stack);
                assertFiles(engine, round, 1 - round, 0, 1 - round);
            }
        }
    }

    @Test
    void whatCannotBeLinkedCannotBeLinkedFromAFile() {
        Map<String, String> modules = Map.of("a.mjs", "export const x = 1;", "b.mjs", "export const x = 2;");
        String good = "import { x } from './a.mjs'; export { x as y } from './b.mjs';"
            + "export * from './a.mjs'; export * from './b.mjs';" + PAD;
        engine(modules).newContext().eval("m.mjs", good);
        Map<String, String> empty = Map.of("a.mjs", "export const z = 1;", "b.mjs", "export const x = 2;");
        for (Map<String, String> others : List.of(empty, Map.of("a.mjs", "export const x = 1;", "b.mjs", ""))) {
            Engine engine = engine(others);
            EvaluationException stored = assertThrows(EvaluationException.class, () -> engine.newContext().eval("m.mjs", good));
            assertFiles(engine, 1, 0, 0, 0);
            Context plain = Engine.builder().moduleLoader(ModuleLoader.of(others)).build().newContext();
            EvaluationException parsed = assertThrows(EvaluationException.class, () -> plain.eval("m.mjs", good));
            assertEquals(parsed.getMessage(), stored.getMessage());
        }
        Engine engine = engine(modules);
        Value namespace = engine.newContext().eval("m.mjs", good);
        assertEquals("2", namespace.getMember("y").toString());
        assertTrue(namespace.getMember("x").isUndefined(), "two modules export it");
        assertFiles(engine, 1, 0, 0, 0);
    }

    @Test
    void deferredImports() {
        Map<String, String> modules = Map.of("lazy.mjs", "globalThis.ran = 'lazy'; export const x = 5;" + PAD);
        String text = "import defer * as lazy from './lazy.mjs'; export const before = globalThis.ran; export const x = lazy.x;"
            + "export const after = globalThis.ran;" + PAD;
        for (int round = 0; round < 2; round++) {
            Engine engine = folder.builder().proposals("import-defer").moduleLoader(ModuleLoader.of(modules)).build();
            Value namespace = engine.newContext().eval("m.mjs", text);
            assertTrue(namespace.getMember("before").isUndefined());
            assertEquals(5, namespace.getMember("x").asInt());
            assertEquals("lazy", namespace.getMember("after").asString());
            assertFiles(engine, 2 * round, 2 - 2 * round, 0, 2 - 2 * round);
        }
        assertThrows(EvaluationException.class, () -> engine(modules).newContext().eval("m.mjs", text), "options are a part of the key");
    }

    @Test
    void aCompiledModuleRunsInManyContexts() {
        Engine engine = engine();
        for (int round = 0; round < 2; round++) {
            String text = "export let n = globalThis.n = (globalThis.n ?? 0) + 1;" + PAD;
            Script script = engine.compile(dev.deltic.api.Source.module("n.mjs", text));
            Context context = engine.newContext();
            assertEquals(1, context.run(script).getMember("n").asInt());
            assertEquals(2, context.run(script).getMember("n").asInt());
            assertEquals(1, engine.newContext().run(script).getMember("n").asInt());
            assertFiles(engine, round, 1 - round, 0, 1 - round);
            engine = engine();
        }
    }

    /** The same text means another thing in a module. */
    @Test
    void modulesAndScriptsHaveFilesOfTheirOwn() throws IOException {
        String text = "globalThis.seen = typeof this;" + PAD;
        for (int round = 0; round < 2; round++) {
            Engine engine = folder.engine();
            Context context = engine.newContext();
            context.eval("program.js", text);
            assertEquals("object", context.eval("seen").asString());
            context.eval("module.mjs", text);
            assertEquals("undefined", context.eval("seen").asString());
            assertFiles(engine, 2 * round, 2 - 2 * round, 0, 2 - 2 * round);
        }
        assertEquals(2, folder.files().size());
    }

    /** A script's file where a module's should be: as intact as can be, and of no use. */
    @Test
    void aScriptsFileIsNoModules() throws IOException {
        String text = "globalThis.seen = typeof this;" + PAD;
        folder.engine().newContext().eval("program.js", text);
        byte[] script = folder.read();
        Files.delete(folder.file());
        folder.engine().newContext().eval("module.mjs", text);
        byte[] module = folder.read();
        int start = CodeStore.contentsStart();
        byte[] mixed = Arrays.copyOf(module, script.length);
        System.arraycopy(script, start, mixed, start, script.length - start);
        ByteBuffer.wrap(mixed, start - 8, 4).putInt(script.length - start);
        folder.write(CacheFolder.signed(mixed));
        Engine engine = folder.engine();
        Context context = engine.newContext();
        context.eval("module.mjs", text);
        assertEquals("undefined", context.eval("seen").asString());
        assertFiles(engine, 0, 0, 1, 1);
        assertEquals(module.length, Files.size(folder.file()));
    }

    @Test
    void damageIsIgnoredAndRepaired() throws IOException {
        String text = "export { f as g }; function f(a) { return a + 1; } export const v = f(41);" + PAD;
        folder.engine().newContext().eval("m.mjs", text);
        byte[] good = folder.read();
        for (int i = 0; i < good.length; i += 3) {
            byte[] bad = good.clone();
            bad[i] ^= (byte) (1 << i % 8);
            folder.write(bad);
            Engine engine = folder.engine();
            assertEquals(42, engine.newContext().eval("m.mjs", text).getMember("v").asInt(), "byte " + i);
            assertFiles(engine, 0, 0, 1, 1);
        }
        folder.write(Arrays.copyOf(good, good.length / 2));
        Engine engine = folder.engine();
        assertEquals(42, engine.newContext().eval("m.mjs", text).getMember("v").asInt());
        assertFiles(engine, 0, 0, 1, 1);
        assertEquals(good.length, folder.read().length);
    }

    /** Contents that no writer wrote, under a checksum that fits: refused, or never more than a module that fails in its own ways. */
    @Test
    void noContentsDoHarm() throws IOException {
        Map<String, String> others = new HashMap<>(MODULES);
        others.replaceAll((name, text) -> name.equals("main.mjs") ? text : text.replace(PAD, ""));
        engine(others).newContext().eval("start.mjs", "import './main.mjs'");
        byte[] good = folder.read();
        int useless = CacheFolder.countUseless(good, new Source("main.mjs", MAIN, SourceKind.MODULE));
        assertTrue(useless > (good.length - CodeStore.contentsStart()) / 2, useless + " of " + good.length);
    }

    /** A block that is of no use when its function is called at last: the function, which linking made, comes from the text then. */
    @Test
    void aUselessBlockIsCompiledFromTheText() throws IOException {
        String text = "f(1); export function f(a) { return [a, 'from f']; }" + PAD;
        folder.engine().newContext().eval("m.mjs", text);
        byte[] bytes = folder.read();
        // The last block is f's: its last constant is a string, by number.
        bytes[bytes.length - 1] = 0x7F;
        folder.write(CacheFolder.signed(bytes));
        Engine engine = folder.engine();
        Value namespace = engine.newContext().eval("m.mjs", text);
        assertFiles(engine, 1, 0, 0, 0);
        assertEquals("7,from f", namespace.getMember("f").execute(7).toString());
    }

    @Test
    void aLibraryMakesTheRoundTrip() throws IOException {
        String text;
        try (InputStream in = StoredModulesTest.class.getResourceAsStream("/META-INF/resources/webjars/acorn/8.14.0/dist/acorn.mjs")) {
            assertNotNull(in);
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Map<String, String> modules = Map.of("acorn.mjs", text);
        String use = "import { parse } from 'acorn.mjs'; export default JSON.stringify(parse('a => a ** 2', { ecmaVersion: 2022 }))";
        Context plain = Engine.builder().moduleLoader(ModuleLoader.of(modules)).build().newContext();
        String expected = plain.eval("use.mjs", use).getMember("default").asString();
        for (int round = 0; round < 2; round++) {
            Engine engine = engine(modules);
            assertEquals(expected, engine.newContext().eval("use.mjs", use).getMember("default").asString());
            assertEquals(round, engine.cacheStatistics().files().hits());
        }
    }
}
