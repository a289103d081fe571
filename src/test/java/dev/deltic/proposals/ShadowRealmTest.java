package dev.deltic.proposals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.deltic.api.Context;
import dev.deltic.api.Engine;
import dev.deltic.api.EvaluationException;
import dev.deltic.api.ModuleLoader;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ShadowRealmTest {
    private final ProposalRun run = new ProposalRun("shadow-realm");

    @Test
    void absentWithoutTheProposal() {
        assertEquals("undefined", ProposalRun.off("typeof ShadowRealm"));
    }

    @Test
    void onlyPrimitivesAndFunctionsPass() {
        String realm = "globalThis.x = 1; var r = new ShadowRealm(); ";
        assertEquals("undefined", run.on(realm + "r.evaluate('typeof x')"));
        assertEquals("5", run.on(realm + "String(r.evaluate('(f, n) => f(n) + 1')(n => n * 2, 2))"));
        assertEquals("true", run.on(realm + "String(r.evaluate('() => 0') instanceof Function)"));
        assertEquals("TypeError: #<Object> is not a function, and no other objects pass between realms",
            run.error(realm + "r.evaluate('({})')"));
        assertEquals("TypeError: ShadowRealm evaluate threw (RangeError: far)",
            run.error(realm + "r.evaluate('throw new RangeError(\"far\")')"));
        assertEquals("TypeError: WrappedFunction threw (no)", run.error(realm + "r.evaluate('() => { throw \"no\" }')()"));
        assertEquals("true", run.on(realm + "try { r.evaluate('...') } catch (e) { String(e instanceof SyntaxError) }"));
    }

    @Test
    void evaluateNeedsEval() {
        try (Context context = Engine.builder().proposals("shadow-realm").allowEval(false).build().newContext()) {
            Assertions.assertThrows(EvaluationException.class, () -> context.eval("new ShadowRealm().evaluate('1')"));
        }
    }

    @Test
    void modulesAreTheRealmsOwn() {
        ModuleLoader loader = ModuleLoader.of(Map.of("counter", "export let n = 0; export function next() { return ++n }"));
        try (Context context = Engine.builder().proposals("shadow-realm").moduleLoader(loader).build().newContext()) {
            context.eval("""
                var out = [];
                (async () => {
                    const next = await new ShadowRealm().importValue('counter', 'next');
                    const other = await new ShadowRealm().importValue('counter', 'next');
                    out.push(next(), next(), other());
                    try { await new ShadowRealm().importValue('counter', 'absent') } catch (e) { out.push(String(e)) }
                })()""");
            assertEquals("1,2,1,TypeError: The module in the ShadowRealm has no export 'absent'", context.eval("out.join()").toString());
        }
    }
}
