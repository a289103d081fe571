package dev.deltic.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleLoaderTest {
    private static final Map<String, String> MODULES = Map.of(
        "lib/a.mjs", "import { b } from './b.mjs'; import { top } from '../top.mjs'; export const a = 'a' + b + top; export const url = import.meta.url",
        "lib/b.mjs", "export const b = 'b'; globalThis.loads = (globalThis.loads || 0) + 1",
        "top.mjs", "import { b } from 'lib/b.mjs'; export const top = 't' + b",
        "data.json", "{\"n\": [1, 2, 3]}",
        "words.txt", "some words");

    private static Context context(ModuleLoader loader) {
        return Engine.builder().moduleLoader(loader).build().newContext();
    }

    @Test
    void modulesInMemory() {
        Context context = context(ModuleLoader.of(MODULES));
        Value namespace = context.eval("main.mjs", "import { a, url } from './lib/a.mjs'; export default a + url");
        assertEquals("abtblib/a.mjs", namespace.getMember("default").asString());
        assertEquals(1, context.eval("loads").asInt(), "a module that two import runs once");
        Value later = context.eval("import('./lib/a.mjs')");
        assertEquals("abtb", later.asCompletionStage().toCompletableFuture().join().getMember("a").asString());
        EvaluationException absent = assertThrows(EvaluationException.class, () -> context.eval("main.mjs", "import './nowhere.mjs'"));
        assertTrue(absent.getMessage().contains("./nowhere.mjs"), absent.getMessage());
        assertThrows(EvaluationException.class, () -> context.eval("main.mjs", "import '../../lib/a.mjs'"));
    }

    @Test
    void jsonAndText() {
        Context context = context(ModuleLoader.of(MODULES));
        String text = "import d from './data.json' with {type: 'json'}; import e from './data.json'; import w from './words.txt';"
            + "import raw from './data.json' with {type: 'text'}; export default d.n.length + e.n[2] + w + raw.length";
        assertEquals("6some words16", context.eval("main.mjs", text).getMember("default").asString());
    }

    @Test
    void aCompiledModuleRunsInManyContexts() {
        Engine engine = Engine.builder().moduleLoader(ModuleLoader.of(MODULES)).build();
        Script script = engine.compile(Source.module("main.mjs", "import { a } from 'lib/a.mjs'; export let n = globalThis.n = (globalThis.n ?? 0) + 1"));
        Context context = engine.newContext();
        assertEquals(1, context.run(script).getMember("n").asInt());
        assertEquals(2, context.run(script).getMember("n").asInt());
        assertEquals(1, engine.newContext().run(script).getMember("n").asInt());
    }

    @Test
    void contextsHaveLoadersOfTheirOwn() {
        Engine engine = Engine.builder().moduleLoader(ModuleLoader.of(Map.of("who.mjs", "export default 'all'"))).build();
        Isolate isolate = engine.newIsolate();
        Context tenant = isolate.contextBuilder().name("tenant").moduleLoader(ModuleLoader.of(Map.of("who.mjs", "export default 'tenant'"))).build();
        String text = "export { default } from 'who.mjs'";
        assertEquals("tenant", tenant.eval("m.mjs", text).getMember("default").asString());
        assertEquals("all", isolate.newContext().eval("m.mjs", text).getMember("default").asString());
    }

    @Test
    void loadersInARow() {
        Map<String, String> first = new HashMap<>(Map.of("a.mjs", "export default 1"));
        Context context = context(ModuleLoader.of(first).or(ModuleLoader.of(Map.of("a.mjs", "export default 2", "b.mjs", "export default 3"))));
        assertEquals(4, context.eval("m.mjs", "import a from './a.mjs'; import b from './b.mjs'; export let s = a + b").getMember("s").asInt());
    }

    @Test
    void whatALoaderThrowsIsTheCause() {
        AtomicInteger asked = new AtomicInteger();
        Context context = context(new ModuleLoader() {
            @Override
            public String resolve(String specifier, String referrer) {
                asked.incrementAndGet();
                return specifier;
            }

            @Override
            public Source load(String name) throws IOException {
                throw new IOException("the line is dead");
            }
        });
        EvaluationException failure = assertThrows(EvaluationException.class, () -> context.eval("m.mjs", "import 'x'"));
        assertEquals("the line is dead", failure.getCause().getMessage());
        assertEquals(1, asked.get());
    }

    @Test
    void resourcesOfAClassLoader(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("js/lib"));
        Files.writeString(folder.resolve("js/lib/a.mjs"), "import b from './b.mjs'; export default 'a' + b");
        Files.writeString(folder.resolve("js/lib/b.mjs"), "export default 'b'");
        Files.writeString(folder.resolve("secret.mjs"), "export default 'secret'");
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            Context context = context(ModuleLoader.classPath(loader, "js"));
            assertEquals("ab", context.eval("m.mjs", "export { default } from 'lib/a.mjs'").getMember("default").asString());
            assertThrows(EvaluationException.class, () -> context.eval("m.mjs", "import '../secret.mjs'"));
            assertThrows(EvaluationException.class, () -> context.eval("m.mjs", "import 'lib/../../secret.mjs'"));
            assertEquals(Source.Kind.MODULE, Source.resource(loader, "js/lib/b.mjs").kind());
            assertThrows(IOException.class, () -> Source.resource(loader, "nothing.js"));
        }
    }

    @Test
    void filesBelowAFolder(@TempDir Path outer) throws Exception {
        Path root = Files.createDirectories(outer.resolve("root"));
        Files.createDirectories(root.resolve("lib"));
        Files.writeString(root.resolve("lib/a.mjs"), "import b from './b.mjs'; import c from 'c.mjs'; export default b + c + import.meta.url");
        Files.writeString(root.resolve("lib/b.mjs"), "export default 'b'");
        Files.writeString(root.resolve("c.mjs"), "export default 'c'");
        Files.writeString(outer.resolve("outside.mjs"), "export default 'outside'");
        Files.createSymbolicLink(root.resolve("link.mjs"), outer.resolve("outside.mjs"));
        Engine engine = Engine.builder().allowIO(true).moduleLoader(ModuleLoader.files(root)).build();
        Context context = engine.newContext();
        assertEquals("bc" + root.resolve("lib/a.mjs").toUri(),
            context.eval("m.mjs", "export { default } from './lib/a.mjs'").getMember("default").asString());
        Files.writeString(root.resolve("main.mjs"), "import c from './c.mjs'; export default c");
        assertEquals("c", context.eval(Source.read(root.resolve("main.mjs"))).getMember("default").asString());
        for (String outside : new String[] {"../outside.mjs", "./link.mjs", outer.resolve("outside.mjs").toString(),
                outer.resolve("outside.mjs").toUri().toString(), "/etc/hostname", "./lib/../../outside.mjs"}) {
            assertThrows(EvaluationException.class, () -> context.eval("m.mjs", "import '" + outside + "'"), outside);
        }
        assertThrows(IllegalArgumentException.class, () -> Engine.builder().allowIO(false).moduleLoader(ModuleLoader.files(root)).build());
        ModuleLoader hidden = ModuleLoader.of(MODULES).or(ModuleLoader.files(root));
        assertThrows(IllegalArgumentException.class, () -> Engine.builder().allowIO(false).moduleLoader(hidden).build());
        assertThrows(IllegalArgumentException.class, () -> Engine.builder().allowIO(false).build().newIsolate().contextBuilder().moduleLoader(hidden));
    }

    @Test
    void sources() throws IOException {
        assertEquals(Source.Kind.SCRIPT, Source.of("a.js", "1").kind());
        assertEquals(Source.Kind.MODULE, Source.of("a.mjs", "1").kind());
        assertEquals(Source.Kind.JSON, Source.of("a.json", "1").kind());
        assertEquals("1", Source.of("a.js", "\uFEFF1").text());
        assertEquals("abc", Source.read("a.js", new StringReader("abc")).text());
        assertEquals(Source.Kind.MODULE, Source.kindOfMimeType("application/javascript+module"));
        assertEquals(Source.Kind.MODULE, Source.kindOfMimeType("text/javascript; type=module"));
        assertEquals(Source.Kind.SCRIPT, Source.kindOfMimeType("text/javascript;charset=utf-8"));
        assertEquals(Source.Kind.JSON, Source.kindOfMimeType("application/geo+json"));
        assertEquals(Source.Kind.TEXT, Source.kindOfMimeType("text/css"));
        assertThrows(IllegalArgumentException.class, () -> Source.kindOfMimeType("image/png"));
        for (Source.Kind kind : Source.Kind.values()) {
            assertEquals(kind, Source.kindOfMimeType(kind.mimeType()));
        }
        assertThrows(IllegalArgumentException.class, () -> Engine.create().compile(Source.of("a.json", "{}")));
        assertEquals(Source.of("a", "b"), Source.of("a", "b"));
    }
}
