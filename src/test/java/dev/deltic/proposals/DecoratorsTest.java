package dev.deltic.proposals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.api.Context;
import dev.deltic.api.Engine;
import dev.deltic.api.EvaluationException;
import dev.deltic.api.Source;
import org.junit.jupiter.api.Test;

class DecoratorsTest {
    private static final String LOGGED = """
        const log = [];
        function dec(name) {
            log.push('eval ' + name);
            return (value, context) => {
                log.push('call ' + name + ' ' + context.kind + ' ' + String(context.name) + ' ' + typeof value);
                context.addInitializer(function () { log.push('init ' + name) });
            };
        }
        """;
    private final ProposalRun run = new ProposalRun("decorators");

    @Test
    void syntaxErrorsWithoutTheProposal() {
        for (String text : new String[] {"@f class C {}", "x = @f class {}", "class C { @f m() {} }", "class C { accessor x }",
                "class C { @f.g.h(1) static #x }", "class C { @(f + g) x = 1 }", "class C { static accessor x = 1 }"}) {
            run.assertSyntax(text);
        }
        assertEquals("undefined,false",
            ProposalRun.off("[typeof Symbol.metadata, Symbol('Symbol.metadata') in Function.prototype].join()"));
    }

    @Test
    void earlyErrors() {
        for (String text : new String[] {"@f function g() {}", "class C { @f constructor() {} }", "class C { @f static {} }",
                "@f @ class C {}",
                "class C { accessor m() {} }", "class C { accessor constructor }", "class C { accessor #x; #x }", "@f[0] class C {}",
                "@new f class C {}", "if (1) @f class C {}", "({ @f m() {} })", "class C { @f }", "@f"}) {
            EvaluationException error = assertThrows(EvaluationException.class, () -> run.on(text), text);
            assertEquals(EvaluationException.Kind.SYNTAX, error.kind(), text);
        }
    }

    @Test
    void wordsStayWords() {
        assertEquals("1,2,3", run.on("""
            var accessor = 1;
            class C { accessor = 2; static accessor
              x = 3 }
            [accessor, new C().accessor, new C().x].join()"""));
        assertEquals("4", run.on("class C { accessor() { return 4 } } new C().accessor()"));
    }

    @Test
    void orderOfEvaluationAndCalls() {
        assertEquals("""
            eval c
            eval m1
            eval m2
            eval f
            eval s
            call s method s function
            call m2 method m function
            call m1 method m function
            call f field x undefined
            call c class C function
            init s
            init c
            init m2
            init m1
            value
            init f""", run.on(LOGGED + """
            @dec('c') class C {
                @dec('m1') @dec('m2') m() {}
                @dec('f') x = log.push('value');
                @dec('s') static s() {}
            }
            new C();
            log.join('\\n')"""));
    }

    @Test
    void decoratorsReplace() {
        assertEquals("2,3,4,105", run.on("""
            const twice = f => function (...a) { return 2 * f.apply(this, a) };
            class C {
                @twice m() { return 1 }
                @(() => v => v + 1) x = 2;
                @((get, c) => function () { return 4 }) get y() { return 0 }
                @(({ get, set }) => ({ get() { return get.call(this) + 100 }, init: v => v + 1 })) accessor z = 4;
            }
            const c = new C();
            [c.m(), c.x, c.y, c.z].join()"""));
        assertEquals("true,D", run.on("function other(C) { return class D extends C {} }"
            + " @other class C { static self = C } [C.self === C, C.name].join()"));
        assertEquals("TypeError: The decorator of a method gave 1 instead of a function, or an object for accessors, or undefined",
            run.error("class C { @(() => 1) m() {} }"));
        assertEquals("TypeError: addInitializer called when decoration had ended",
            run.error("let c; class C { @((v, x) => { c = x }) m() {} } c.addInitializer(() => 0)"));
    }

    /** The outermost decorator sees an initial value first, as it sees an assigned value first. */
    @Test
    void initialValuesGoInwards() {
        assertEquals("a b x", run.on("const add = s => () => v => s + ' ' + v; class C { @add('b') @add('a') x = 'x' } new C().x"));
    }

    @Test
    void contexts() {
        assertEquals("{\"kind\":\"method\",\"access\":{},\"static\":true,\"private\":true,\"name\":\"#m\",\"metadata\":{}}",
            run.on("let c; class C { @((v, x) => { c = x }) static #m() {} } JSON.stringify(c)"));
        assertEquals("get,has|set,has|get,set,has", run.on("""
            const all = []; const see = (v, c) => { all.push(Object.keys(c.access).join()) };
            class C { @see m() {} @see x; @see set y(v) {} }
            all.join('|')"""));
        assertEquals("true,7,8,false", run.on("""
            let access; class C { @((v, c) => { access = c.access }) #x = 7; }
            const c = new C(); const out = [access.has(c), access.get(c)];
            access.set(c, 8); out.push(access.get(c), access.has({})); out.join()"""));
        assertEquals("o", run.on("const o = { name: 'o', d() { this.seen = this.name } }; class C { @o.d m() {} } o.seen"));
    }

    @Test
    void metadataIsInherited() {
        assertEquals("1,2,1,undefined", run.on("""
            const note = (k, v) => (_, c) => { c.metadata[k] = v };
            class A { @note('a', 1) m() {} }
            class B extends A { @note('b', 2) m() {} }
            const m = B[Symbol.metadata];
            [A[Symbol.metadata].a, m.b, m.a, Object.hasOwn(m, 'a') ? 'own' : undefined].map(String).join()"""));
        assertEquals("null", run.on("class A {} String(A[Symbol.metadata])"));
    }

    @Test
    void accessorFields() {
        assertEquals("1,5,x,get x,undefined", run.on("""
            class C { accessor x = 1 }
            const c = new C(); const out = [c.x]; c.x = 5; out.push(c.x);
            out.push(Object.getOwnPropertyNames(C.prototype)[1]);
            out.push(Object.getOwnPropertyDescriptor(C.prototype, 'x').get.name, Object.keys(c)[0]);
            out.map(String).join()"""));
        assertEquals("3,4",
            run.on("class C { accessor #x = 3; static accessor ['y'] = 4; x() { return this.#x } } [new C().x(), C.y].join()"));
        assertTrue(run.error("class C { accessor x } C.prototype.x").startsWith("TypeError: Cannot read private member"));
        assertEquals("f", run.on("class C { accessor f = function () {} } new C().f.name"));
    }

    @Test
    void hotClassesInGeneratorsAndFunctions() {
        assertEquals("3000", run.on("""
            const inc = () => v => v + 1;
            function make(n) { return class { @inc x = n; @inc accessor y = n; sum() { return this.x + this.y } } }
            let total = 0;
            for (let i = 0; i < 3000; i++) { const C = make(0); total += new C().sum() }
            function* g() { return class { @(yield 1) m() { return 1 } } }
            const it = g(); it.next(); const G = it.next(f => () => f() * total).value;
            new G().m()"""));
    }

    @Test
    void exportedClasses() {
        try (Context context = Engine.builder().proposals("decorators").build().newContext()) {
            String text = """
                const note = v => { globalThis.seen = (globalThis.seen ?? '') + v.name };
                @note export class A {}
                export @note class B {}
                export default @note class C {}
                """;
            context.eval(Source.module("exports.mjs", text));
            assertEquals("ABC", context.eval("seen").toString());
        }
        EvaluationException error = assertThrows(EvaluationException.class, () -> {
            try (Context context = Engine.builder().proposals("decorators").build().newContext()) {
                context.eval(Source.module("exports.mjs", "@f export @f class A {}"));
            }
        });
        assertEquals(EvaluationException.Kind.SYNTAX, error.kind());
    }
}
