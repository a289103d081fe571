package dev.deltic.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code import defer} and {@code import source}, with the proposals' switches. */
class ImportPhasesTest {
    private static final Map<String, String> MODULES = Map.of(
        "nine.mjs", "export default 9",
        "lazy.mjs", "import './dep.mjs'; log.push('lazy'); export let a = 1; export let b = 2; export function then() { }",
        "dep.mjs", "log.push('dep')",
        "awaits.mjs", "import './slow.mjs'; log.push('awaits'); export let a = 3",
        "slow.mjs", "log.push('slow'); await 0; log.push('slept')",
        "throws.mjs", "log.push('throws'); export let a = 1; throw new RangeError('no')",
        "self.mjs", "import defer * as self from './self.mjs'; export let a = 1; try { self.a } catch (e) { log.push(e.name) }",
        "reexport.mjs", "import defer * as ns from './lazy.mjs'; export { ns }");

    private static String log(String text) {
        Context context = Engine.builder().proposals("import-defer", "source-phase-imports").moduleLoader(ModuleLoader.of(MODULES)).build()
            .newContext();
        context.eval("globalThis.log = []");
        context.eval("main.mjs", text);
        return context.eval("log.join()").asString();
    }

    @Test
    void withoutTheSwitchesTheyAreSyntaxErrors() {
        Context context = Engine.builder().proposals("none").moduleLoader(ModuleLoader.of(MODULES)).build().newContext();
        for (String text : new String[] {"import defer * as ns from './lazy.mjs'", "import source x from './lazy.mjs'",
            "import.defer('./lazy.mjs')", "import.source('./lazy.mjs')"}) {
            assertEquals(EvaluationException.Kind.SYNTAX, assertThrows(EvaluationException.class, () -> context.eval("main.mjs", text)).kind(), text);
        }
        assertEquals(9, context.eval("m.mjs", "import defer from './nine.mjs'; import source from './nine.mjs'; export let a = (defer + source) / 2")
            .getMember("a").asInt(), "the words are names");
    }

    @Test
    void aDeferredModuleRunsWhenANameIsLookedAt() {
        assertEquals("main,[object Deferred Module],dep,lazy,3",
            log("import defer * as ns from './lazy.mjs'; log.push('main', Object.prototype.toString.call(ns), ns.then ?? ''); log.pop(); log.push(ns.a + ns.b)"));
        assertEquals("main,dep,lazy,a/b", log("import defer * as ns from './lazy.mjs'; log.push('main'); log.push(Object.keys(ns).join('/'))"));
        assertEquals("dep,lazy,true", log("import defer * as ns from './lazy.mjs'; log.push('a' in ns)"));
        assertEquals("dep,lazy,main", log("import './lazy.mjs'; import defer * as ns from './lazy.mjs'; log.push('main'); ns.a"));
        assertEquals("false", log("import defer * as ns from './lazy.mjs'; log.push(Reflect.set(ns, 'a', 5))"));
        assertEquals("Cannot assign to read only property 'a' of object '#<Module>'",
            log("import defer * as ns from './lazy.mjs'; try { ns.a = 5 } catch (e) { log.push(e.message) }"));
        assertEquals("reexported,dep,lazy,1", log("import { ns } from './reexport.mjs'; log.push('reexported'); log.push(ns.a)"));
    }

    @Test
    void whatAwaitsIsEvaluatedBefore() {
        assertEquals("slow,slept,main,awaits,3", log("import defer * as ns from './awaits.mjs'; log.push('main'); log.push(ns.a)"));
        assertEquals("main,slow,slept,loaded,awaits,3",
            log("log.push('main'); let ns = await import.defer('./awaits.mjs'); log.push('loaded'); log.push(ns.a)"));
        assertEquals("true", log("import defer * as ns from './lazy.mjs'; log.push(ns === await import.defer('./lazy.mjs'))"));
    }

    @Test
    void failuresAreThrownEachTime() {
        assertEquals("throws,no,no", log("import defer * as ns from './throws.mjs'; for (let i = 0; i < 2; i++) try { ns.a } catch (e) { log.push(e.message) }"));
        assertEquals("TypeError", log("import './self.mjs'"), "while it runs");
    }

    @Test
    void bytes() {
        String text = "import b from './nine.mjs' with {type: 'bytes'}; export let s = b.length + String.fromCharCode(b[0], b[1]) + b.buffer.immutable";
        Engine.Builder builder = Engine.builder().moduleLoader(ModuleLoader.of(MODULES));
        assertEquals("16extrue", builder.proposals("import-bytes", "immutable-arraybuffer").build().newContext().eval("m.mjs", text).getMember("s").asString());
        assertTrue(assertThrows(EvaluationException.class, () -> builder.proposals("none").build().newContext().eval("m.mjs", text)).getMessage()
            .contains("Import attribute \"type\" with value \"bytes\" is not supported"));
    }

    @Test
    void modulesOfTextHaveNoSource() {
        assertTrue(assertThrows(EvaluationException.class, () -> log("import source x from './lazy.mjs'")).getMessage()
            .contains("Source phase import object is not defined for module './lazy.mjs'"));
        assertEquals("SyntaxError", log("try { await import.source('./lazy.mjs') } catch (e) { log.push(e.name) }"), "and nothing has run");
    }
}
