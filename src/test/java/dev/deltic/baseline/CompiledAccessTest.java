package dev.deltic.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.Realm;
import dev.deltic.values.Undefined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties and globals of functions compiled with what a few calls have shown, then used with other things. */
final class CompiledAccessTest extends CompiledFunctions {
    /** Receivers by a script, made anew for each use; each expression is trained with some of them and used with all. */
    private static final String RECEIVERS = """
        (function () {
            function P(x) { this.x = x; }
            P.prototype.m = function () { return 'm' + this.x; };
            function Q(x) { P.call(this, x); this.y = 2; this.z = 3; this.w = 4; this.v = 5; }
            Q.prototype = Object.create(P.prototype);
            class Accessed { constructor(x) { this.own = x; } get x() { return this.own; } set x(v) { this.own = 'set ' + v; }
                m() { return super.constructor.name; } }
            var list = [1, 2, 3];
            list.x = 'list';
            var many = {};
            for (var i = 0; i < 30; i++) many['p' + i] = i;
            many.x = 'many';
            var nullish = Object.create(null);
            nullish.x = 'bare';
            function Doubles(x) { this.a = x + 0.5; this.b = x + 0.25; this.c = 1; this.d = 2; this.e = x + 1.5; this.x = x + 2.5; }
            for (var i = 0; i < 20; i++) new Doubles(i);
            var throwing = { get x() { throw new Error('no x'); }, set x(v) { throw new Error('not x'); } };
            return [new P(1), new Q(2), new Accessed(3), { x: 4 }, { y: 1, x: 5 }, list, many, nullish, new Doubles(1), new Doubles(2),
                throwing, Object.freeze({ x: 6 }), Object.create({ x: 7 }), Object.create({ get x() { return typeof this; } }), 'text', 5,
                2.5, true, Symbol.iterator, 1n, undefined, null, new Proxy({ x: 8 }, {}), new String('boxed'), function x() { }, Math,
                Object.preventExtensions({ y: 1 }), Object.create(Object.freeze({ x: 9 })), {}, new Map([[1, 2]])];
        })()""";

    @ParameterizedTest
    @ValueSource(strings = {"o.x", "o.m && o.m()", "o.missing", "o.length", "o.charCodeAt && o.charCodeAt(0)", "o.toString", "o.size",
        "(o.x = v, o.x)", "(o.added = v, o.added)", "(o.x = v, o.x = 1.5, o.x = 'no number', o.x)", "o.x += 1", "o?.x ?? 'none'",
        "(o.p = 1, o.q = 2, o.r = 3, o.s = 4, o.t = 5, o.u = v, o.p + o.q + o.r + o.s + o.t + o.u)", "typeof o.x"})
    void accessesTrainedWithSomeReceiversAreRightForAll(String expression) throws Exception {
        int count = (int) ((JSArray) run(RECEIVERS)).length;
        for (String mode : new String[] {"", "'use strict'; "}) {
            for (int[] training : new int[][] {{0}, {1}, {2}, {8}, {13}, {14}, {16}, {0, 1}, {0, 1, 3, 4}, {2, 8, 9, 0}, {5}, {29}, {28}, {12}}) {
                JSArray forPlain = (JSArray) run(RECEIVERS);
                JSArray forCompiled = (JSArray) run(RECEIVERS);
                JSArray forTraining = (JSArray) run(RECEIVERS);
                Closure plain = (Closure) run("(function (o, v) { " + mode + "return " + expression + "; })");
                Closure compiled = (Closure) run("(function (o, v) { " + mode + "return " + expression + "; })");
                for (int i : training) {
                    call(compiled, forTraining.get(realm, i), 2.75);
                }
                compile(compiled);
                for (Object value : new Object[] {1, 0.5, "string", Undefined.UNDEFINED}) {
                    for (int i = 0; i < count; i++) {
                        assertEquals(call(plain, forPlain.get(realm, i), value), call(compiled, forCompiled.get(realm, i), value),
                            mode + expression + " of receiver " + i + " with " + value + ", trained with " + training[0]);
                    }
                }
            }
        }
    }

    @Test
    void prototypesThatChangeAreNoticed() throws Exception {
        run("""
            function P() { } P.prototype.m = 1; var p = new P();
            function get(o) { return o.m; } function absent(o) { return o.none; } function put(o) { o.fresh = 1; return o.fresh; }
            var base = Object.create(null); base.k = 1; function bare() { var o = Object.create(base); return o; }
            for (var i = 0; i < 3; i++) { get(p); absent(p); put(new P()); put(bare()); }""");
        Closure get = compile((Closure) run("get"));
        Closure absent = compile((Closure) run("absent"));
        Closure put = compile((Closure) run("put"));
        assertEquals("1", call(get, run("p")));
        assertEquals("2", call(get, run("P.prototype.m = 2; p")));
        assertEquals("3", call(get, run("Object.setPrototypeOf(p, { m: 3 }); p")));
        assertEquals("undefined", call(absent, run("new P()")));
        assertEquals("undefined", call(get, run("delete P.prototype.m; new P()")));
        assertEquals("5", call(absent, run("Object.prototype.none = 5; new P()")));
        assertEquals("1", call(put, run("bare()")));
        assertEquals("7", call(put, run("Object.setPrototypeOf(base, { get fresh() { return 7; }, set fresh(v) { } }); bare()")),
            "a prototype's own prototype may get a setter without its shape's changing");
        assertEquals("8", call(put, run("Object.defineProperty(Object.prototype, 'fresh', { get() { return 8; }, set(v) { } }); new P()")));
    }

    @Test
    void globalsThatChangeAreNoticed() throws Exception {
        String script = """
            var v = 1; let l = 2; const c = 3;
            function read() { return v + ',' + l + ',' + c + ',' + typeof Math.max; }
            function write(x) { v = x; l = x; return read(); }
            function constant() { c = 1; }
            function unset() { return typeof late + (late2 = 1); }
            read(); write(4);""";
        run(script);
        Closure read = compile((Closure) run("read"));
        Closure write = compile((Closure) run("write"));
        Closure constant = compile((Closure) run("constant"));
        Closure unset = compile((Closure) run("unset"));
        assertEquals("4,4,3,function", call(read));
        assertEquals("5,5,3,function", call(write, 5));
        assertEquals("throws TypeError: Assignment to constant variable.", call(constant));
        assertEquals("undefined1", call(unset));
        run("let other = 9; var more = 8;");
        assertEquals("6,6,3,function", call(write, 6), "with bindings that were not there");
        run("Object.defineProperty(globalThis, 'configurable', { value: 1, writable: true, configurable: true });"
            + "function own() { return configurable; } function assign(x) { configurable = x; return own(); } own(); assign(2);");
        Closure own = compile((Closure) run("own"));
        Closure assign = compile((Closure) run("assign"));
        assertEquals("3", call(assign, 3));
        run("Object.defineProperty(globalThis, 'configurable', { get() { return 'got'; }, set(x) { v = x; } })");
        assertEquals("got", call(assign, 7));
        assertEquals("7", Errors.describeWithoutCode(run("v")));
        run("delete globalThis.configurable");
        assertEquals("throws ReferenceError: configurable is not defined", call(own));
        run("let configurable = 'hidden'");
        assertEquals("hidden", call(own));
        Realm first = realm;
        realm = isolate.createRealm(this);
        run("let before = 0;" + script.replace("var v = 1", "var v = 10"));
        Closure elsewhere = (Closure) run("read");
        assertEquals("4,4,3,function", call(elsewhere));
        realm = first;
        assertEquals("7,6,3,function", call(read));
    }

    @Test
    void codeServesEveryRealmByItsOwnGlobals() throws Exception {
        var script = engine.compileScript("shared.js", "var g = tag; function f() { g += '!'; return g + Math.sign(-2); } f(); f");
        run("var tag = 'a'");
        Closure f = compile((Closure) isolate.run(realm, script));
        assertEquals("a!!-1", call(f));
        Realm first = realm;
        realm = isolate.createRealm(this);
        run("var unrelated = 0, tag = 'b'");
        Closure g = (Closure) isolate.run(realm, script);
        assertEquals(f.shared, g.shared);
        g.code = f.code;
        assertEquals("b!!-1", call(g));
        realm = first;
        assertEquals("a!!!-1", call(f));
    }

    @Test
    void privateFieldsBelongToOneEvaluationOfTheirClass() throws Exception {
        run("""
            function make(tag) {
                return class {
                    #x = tag; #n = 0; #m() { return 'm'; } get #g() { return 'g'; } set #g(v) { this.#x = v; }
                    static get(o) { return o.#x + o.#n + o.#m() + o.#g; }
                    static set(o, v) { o.#x = v; o.#n += 0.5; o.#n++; return o.#x; }
                    static accessor(o, v) { o.#g = v; return o.#x; }
                    static refused(o) { o.#m = 1; }
                };
            }
            var A = make('a'), B = make('b'), a = new A(), b = new B();
            for (var i = 0; i < 3; i++) { A.get(a); A.set(a, 'a' + i); A.accessor(a, 'x'); }
            class Wider extends A { extra = 1; }""");
        Closure get = compile((Closure) run("A.get"));
        Closure set = compile((Closure) run("A.set"));
        Closure accessor = compile((Closure) run("A.accessor"));
        Closure refused = compile((Closure) run("A.refused"));
        assertEquals("x4.5mg", call(get, run("a")));
        assertEquals("new", call(set, run("a"), "new"));
        assertEquals("new6mg", call(get, run("a")));
        assertEquals("a0mg", call(get, run("new Wider()")), "another shape");
        assertEquals("z", call(set, run("var w = new Wider(); w"), "z"));
        assertEquals("y", call(accessor, run("w"), "y"));
        assertEquals("throws TypeError: Private method '#m' is not writable", call(refused, run("a")));
        assertEquals("throws TypeError: Cannot read private member #x from an object whose class did not declare it", call(get, run("b")));
        assertEquals("throws TypeError: Cannot write private member #x to an object whose class did not declare it", call(set, run("b"), 1));
        assertEquals("throws TypeError: Cannot read private member #x from an object whose class did not declare it", call(get, 5));
        Closure other = (Closure) run("B.get");
        other.code = get.code;
        assertEquals("b0mg", call(other, run("b")), "the same code with the names of another evaluation");
        assertEquals("throws TypeError: Cannot read private member #x from an object whose class did not declare it", call(other, run("a")));
    }

    @Test
    void settersAreCalledWithTheirReceiver() throws Exception {
        run("""
            var log = [];
            class S { set v(x) { log.push(this.name + x); } get v() { return this.name; } }
            class T extends S { }
            function named(o, n) { o.name = n; return o; }
            function put(o, x) { return o.v = x; }
            function strict(o, x) { 'use strict'; o.v = x; }
            var own = { name: 'own', set v(x) { log.push('own' + x); } };
            for (var i = 0; i < 3; i++) { put(named(new S(), 's'), i); put(named(new T(), 't'), i); put(own, i); strict(named(new S(), 's'), i); }
            log = [];""");
        Closure put = compile((Closure) run("put"));
        Closure strict = compile((Closure) run("strict"));
        assertEquals("1", call(put, run("named(new S(), 's')"), 1));
        assertEquals("2", call(put, run("named(new T(), 't')"), 2));
        assertEquals("3", call(put, run("own"), 3));
        assertEquals("s1,t2,own3", call((Closure) run("(function () { return log.join(); })")).replace("'", ""));
        run("Object.defineProperty(S.prototype, 'v', { set: undefined }); log = [];");
        assertEquals("4", call(put, run("named(new S(), 's')"), 4));
        assertEquals("throws TypeError: Cannot set property v of #<S> which has only a getter", call(strict, run("named(new S(), 's')"), 5));
        run("Object.defineProperty(S.prototype, 'v', { set: function (x) { throw x; } })");
        assertEquals("throws 6", call(put, run("named(new T(), 't')"), 6).replace("Uncaught ", ""));
        assertEquals("", call((Closure) run("(function () { return log.join(); })")).replace("'", ""));
    }
}
