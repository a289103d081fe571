package dev.deltic.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.engine.CompiledScript;
import dev.deltic.engine.Isolate;
import dev.deltic.engine.RealmHost;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.NumericObject;
import dev.deltic.runtime.PlainObject;
import dev.deltic.shapes.Property;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Objects whose allocation sites chose unboxed number fields: that they do, and that no script can tell. */
final class UnboxedFieldsTest {
    private final Scripts scripts = Scripts.unboxing();

    private NumericObject numeric(String text) {
        return assertInstanceOf(NumericObject.class, scripts.run(text));
    }

    private static int representation(JSObject object, int number) {
        return object.shape.property(number) & Property.REPRESENTATION;
    }

    // ---- the choice -------------------------------------------------------------------------------------------------

    @Test
    void aLiteralOfDoublesIsUnboxedFromTheFirstObject() {
        NumericObject object = numeric("({x: 1.5, y: -2.25, z: 0, name: 'p'})");
        assertEquals(Property.DOUBLE, representation(object, 0));
        assertEquals(Property.INT, representation(object, 2));
        assertEquals(Property.REFERENCE, representation(object, 3));
        assertEquals(1.5, Double.longBitsToDouble(object.primitive0));
        assertEquals("p", object.reference0);
    }

    @Test
    void literalsWithoutDoublesArePlain() {
        assertInstanceOf(PlainObject.class, scripts.run("({x: 1, y: 2, name: 'p'})"));
        assertInstanceOf(PlainObject.class, scripts.run("function N(k) { this.k = k; this.left = null; } new N(1); new N(2)"));
    }

    @Test
    void aConstructorLearnsFromItsObjects() {
        scripts.run("function P(x, y) { this.x = x; this.y = y; } function Q() { this.h = 0.5; }");
        assertInstanceOf(PlainObject.class, scripts.run("new P(1, 1)"));
        assertInstanceOf(PlainObject.class, scripts.run("new P(1, 0.5)"));
        assertInstanceOf(NumericObject.class, scripts.run("new P(0.5, 1)"));
        assertInstanceOf(PlainObject.class, scripts.run("new Q()"));
        assertInstanceOf(NumericObject.class, scripts.run("new Q(), new Q()"));
    }

    @Test
    void aLaterStoreOfADoubleTeachesTheSite() {
        scripts.run("function make() { return {x: 0, y: 0}; } function P() { this.v = 0; } function push(o) { o.v += 0.5; }");
        assertInstanceOf(PlainObject.class, scripts.run("make()"));
        assertInstanceOf(NumericObject.class, scripts.run("make().y = 0.25; make()"));
        for (int i = 0; i < 20; i++) {
            assertInstanceOf(PlainObject.class, scripts.run("new P()"));
        }
        assertInstanceOf(NumericObject.class, scripts.run("push(new P()); new P()"));
    }

    @Test
    void aSiteWhoseFieldsHoldAnythingGoesBackToPlainObjects() {
        scripts.run("function box(v) { return {value: v}; } box(1.5); box(2.5)");
        assertInstanceOf(NumericObject.class, scripts.run("box(3)"));
        assertEquals("\"text\"", scripts.show("JSON.stringify(box('text').value)"));
        assertInstanceOf(PlainObject.class, scripts.run("box(1.5)"));
        assertInstanceOf(PlainObject.class, scripts.run("box({}); box(2.5)"));
    }

    @Test
    void objectsThatOutliveCollectionsAreUnboxed() {
        Scripts ordinary = new Scripts();
        ordinary.run("var kept = []; function keep() { for (var i = 0; i < 5000; i++) kept.push({x: i + 0.5, y: i}); }");
        ordinary.run("function drop() { for (var i = 0; i < 5000; i++) ({u: i + 0.5, v: i}); return {u: 0.5, v: 1}; }");
        for (int i = 0; i < 100 && !(ordinary.run("keep(); kept[kept.length - 1]") instanceof NumericObject); i++) {
            ordinary.run("drop()");
            System.gc();
        }
        assertInstanceOf(NumericObject.class, ordinary.run("kept[kept.length - 1]"));
        assertInstanceOf(PlainObject.class, ordinary.run("kept[0]"));
        assertInstanceOf(PlainObject.class, ordinary.run("drop()"));
        assertEquals("true", ordinary.show("kept.every((o, i) => o.x === i % 5000 + 0.5 && o.y === i % 5000)"));
    }

    @Test
    void derivedClassesLearnForThemselves() {
        scripts.run("class A { constructor(n) { this.n = n; } } class B extends A { w = 0.5; } for (let i = 0; i < 3; i++) new B(1)");
        assertInstanceOf(NumericObject.class, scripts.run("new B(1)"));
        assertInstanceOf(PlainObject.class, scripts.run("new A(1)"));
        assertEquals("n,w 1 0.5 true", scripts.show("var b = new B(1); [Object.keys(b), b.n, b.w, b instanceof A].join(' ')"));
    }

    @Test
    void oldObjectsMoveWhenACacheMissesOnThem() {
        scripts.run("function P(x, y) { this.x = x; this.y = y; } new P(1, 0.5); var old = new P(1, 0.5), other = new P(2.5, 0.5)");
        NumericObject old = numeric("old");
        assertTrue(old.shape.isDeprecated());
        assertEquals("1 0.5", scripts.show("(function (o) { return o.x + ' ' + o.y; })(old)"));
        assertSame(numeric("other").shape, old.shape);
        assertEquals(Property.DOUBLE, representation(old, 0));
    }

    // ---- values -----------------------------------------------------------------------------------------------------

    @Test
    void everyNumberComesBackAsItWas() {
        assertEquals("true,true,true,true,true,true", scripts.show("""
            var o = {a: 0.5, b: -0, c: NaN, d: Infinity, e: 5e-324, f: 2147483648};
            [o.a === 0.5, Object.is(o.b, -0), Object.is(o.c, NaN), o.d === Infinity, o.e === 5e-324, o.f === 2147483648].join()"""));
        assertEquals("true true", scripts.show("""
            function make(v) { return {h: 0.5, i: v}; }
            var o = make(0), p = make(-0); [Object.is(o.i, 0), Object.is(p.i, -0)].join(' ')"""));
    }

    @Test
    void theBitsOfNaNAreKept() {
        NumericObject object = numeric("({n: 0.5})");
        long bits = 0x7ff8_0000_dead_beefL;
        object.writeField(0, Double.longBitsToDouble(bits));
        assertEquals(bits, object.primitive0);
        Object read = object.readField(object.shape.property(0));
        assertEquals(bits, Double.doubleToRawLongBits((Double) read));
    }

    @Test
    void fieldsTakeValuesOfAnyKind() {
        assertEquals("text 12 null undefined Symbol(s) 7 true 0.25", scripts.show("""
            var out = [];
            for (var v of ['text', 12n, null, undefined, Symbol('s'), 7, true, 0.25]) {
              var o = {x: 1.5, y: 2.5}; o.x = v; out.push(String(o.x)); if (o.y !== 2.5) out.push('lost');
            } out.join(' ')"""));
    }

    @Test
    void moreNumbersThanInlineFields() {
        assertEquals("0.5,1.5,2.5,3.5,4.5,5.5,6.5,7.5,8.5", scripts.show("""
            function V() { for (var i = 0; i < 9; i++) this['f' + i] = i + 0.5; }
            new V(); new V(); Object.values(new V()).join()"""));
        assertEquals("0,1,2,3,4,5.5,6 0,1,2,3,4,5,6", scripts.show("""
            function W(a, b, c, d, e, f, g) { this.a = a; this.b = b; this.c = c; this.d = d; this.e = e; this.f = f; this.g = g; }
            new W(0.5, 1, 2, 3, 4, 5, 6);
            [new W(0, 1, 2, 3, 4, 5.5, 6), new W(0, 1, 2, 3, 4, 5, 6)].map(o => Object.values(o).join()).join(' ')"""));
    }

    /** The fifth long field is in the overflow array, which does not exist while the field is being added. */
    @Test
    void aFieldBeyondTheInlineOnesWidensWhileItIsAdded() {
        assertEquals("1,2,3,4,0.5 1,2,3,4,true 1,2,3,4,5", scripts.show("""
            var k = 0.5;
            function A(v) { this.a = 1; this.b = 2; this.c = 3; this.d = 4; this.e = v; }
            function add(o, v) { o.a = 1; o.b = 2; o.c = 3; o.d = 4; o.e = v; return o; }
            function B(h) { this.h = h; }
            new A(k); new A(5); [0.5, true, 5].map(v => Object.values(new A(v)).join()).join(' ')"""));
        scripts.run("function C(x) { if (x !== undefined) this.z = x; } new C(0.5); new C(0.5)");
        assertEquals("1,2,3,4,5 1,2,3,4,5.5", scripts.show("""
            function five(o, v) { o['a'] = 1; o['b'] = 2; o['c'] = 3; o['d'] = 4; o['e'] = v; return Object.values(o).join(); }
            five(new C(), 5) + ' ' + five(new C(), 5.5)"""));
        assertInstanceOf(NumericObject.class, scripts.run("new C()"));
    }

    @Test
    void sitesOfEveryDegreeReadAndWrite() {
        assertEquals("45", scripts.show("""
            function make(i) {
              switch (i % 9) {
                case 0: return {v: 1.5}; case 1: return {v: 1}; case 2: return {a: 1, v: 2.5}; case 3: return {b: 0.5, v: 3};
                case 4: return {v: 's', w: 0.5}; case 5: return {c: 'c', v: 1.5}; case 6: return {d: 1.5, e: 2, f: 3, g: 4, h: 5, v: 6};
                case 7: return {get v() { return this.u; }, set v(x) { this.u = x; }, u: 0.5}; default: return {v: null};
              } }
            function read(o) { return o.v; } function write(o, x) { o.v = x; }
            for (var degree = 1; degree <= 9; degree++) for (var i = 0; i < 300; i++) {
              var o = make(i % degree), x = i % 3 === 0 ? i : i % 3 === 1 ? i + 0.5 : 't' + i;
              read(o); write(o, x); if (read(o) !== x) throw new Error(degree + ' ' + i); }
            var sum = 0; for (var k = 0; k < 9; k++) { var o = make(k); write(o, k + 1); sum += read(o); } sum"""));
    }

    // ---- what changes objects ---------------------------------------------------------------------------------------

    @Test
    void propertiesAreDeleted() {
        assertEquals("x,z 1.5 3 false x,z,y 9", scripts.show("""
            var o = {x: 1.5, y: 2.5, z: 3}; delete o.y;
            var s = Object.keys(o) + ' ' + o.x + ' ' + o.z + ' ' + ('y' in o); o.y = 9; s + ' ' + Object.keys(o) + ' ' + o.y"""));
        assertEquals("x 1.5 x,y 0.5 x,y text", scripts.show("""
            var o = {x: 1.5, y: 2.5}; delete o.y; var s = Object.keys(o) + ' ' + o.x;
            o.y = 0.5; s += ' ' + Object.keys(o) + ' ' + o.y; delete o.y; o.y = 'text'; s + ' ' + Object.keys(o) + ' ' + o.y"""));
    }

    @Test
    void objectsAreFrozenAndSealed() {
        assertEquals("TypeError 1.5 true 7.5 false true", scripts.show("""
            'use strict'; var o = Object.freeze({x: 1.5, y: 2}), e; try { o.x = 3.5; } catch (x) { e = x.name; }
            var p = Object.seal({x: 1.5}); p.x = 7.5;
            [e, o.x, Object.isFrozen(o), p.x, Object.isFrozen(p), Object.isSealed(p)].join(' ')"""));
        assertEquals("s 2.5", scripts.show("var o = Object.preventExtensions({x: 1.5, y: 2.5}); o.x = 's'; o.z = 1; o.x + ' ' + o.y"));
    }

    @Test
    void fieldsBecomeAccessorsAndBack() {
        assertEquals("3 6 1.5 5.5 x,y", scripts.show("""
            var o = {x: 1.5, y: 2.5}, t = 3;
            Object.defineProperty(o, 'x', {get() { return t; }, set(v) { t = v * 2; }});
            var a = o.x; o.x = 3; var b = o.x;
            Object.defineProperty(o, 'x', {value: 1.5, writable: true}); var c = o.x; o.x = 5.5; var d = o.x;
            [a, b, c, d, Object.keys(o)].join(' ')"""));
        assertEquals("{\"value\":\"s\",\"writable\":true,\"enumerable\":false,\"configurable\":true} 0.5", scripts.show("""
            var o = {x: 1.5, y: 0.5}; Object.defineProperty(o, 'x', {value: 's', enumerable: false});
            JSON.stringify(Object.getOwnPropertyDescriptor(o, 'x')) + ' ' + o.y"""));
    }

    @Test
    void objectsAreCopied() {
        assertEquals("{\"x\":1.5,\"y\":2,\"n\":\"a\"} {\"x\":9.5,\"y\":2} {\"x\":1.5,\"y\":2,\"n\":\"a\"} 1.5", scripts.show("""
            var o = {x: 1.5, y: 2, n: 'a'}, c = {...o}, {n, ...rest} = o, d = Object.assign({}, o);
            rest.x = 9.5; c.x; [JSON.stringify(c), JSON.stringify(rest), JSON.stringify(d), o.x].join(' ')"""));
        assertEquals("[[\"x\",0.25],[\"y\",\"q\"]] {\"x\":0.25,\"y\":\"q\"}", scripts.show("""
            var o = Object.assign({x: 1.5, y: 2.5}, {x: 0.25, y: 'q'});
            JSON.stringify(Object.entries(o)) + ' ' + JSON.stringify(o)"""));
        assertEquals("1.5 0.5 2", scripts.show("var {x, ...r} = {x: 1.5, y: 0.5, z: 2}; x + ' ' + r.y + ' ' + r.z"));
    }

    @Test
    void keysKeepTheirOrder() {
        assertEquals("1,2,b,a,c b,a,c 1,2,b,a,c,Symbol(s)", scripts.show("""
            var o = {b: 1.5, 2: 0.5, a: 'x', 1: 9, c: 2.5, [Symbol('s')]: 0.5}, f = {b: 1.5, a: 'x'}; f.c = 0.25; f.a = 1; f.b = 's';
            var k = []; for (var n in f) k.push(n);
            Object.keys(o).join() + ' ' + k.join() + ' ' + Reflect.ownKeys(o).map(String).join()"""));
    }

    @Test
    void manyPropertiesMakeADictionary() {
        assertEquals("1200 0.5 1199.5 s", scripts.show("""
            function D() { this.p0 = 0.5; } new D(); var o = new D();
            for (var i = 1; i < 1200; i++) o['p' + i] = i + 0.5; o.p3 = 's';
            Object.keys(o).length + ' ' + o.p0 + ' ' + o.p1199 + ' ' + o.p3"""));
    }

    // ---- other objects in play --------------------------------------------------------------------------------------

    @Test
    void prototypesMayHaveNumberFields() {
        assertEquals("1.5 2 s 1.5 0.5", scripts.show("""
            var proto = {k: 1.5, i: 2}, o = Object.create(proto); function k(o) { return o.k; }
            var a = k(o); k(o); var b = o.i; proto.k = 's'; var c = k(o); proto.k = 1.5; var d = k(o); o.k = 0.5;
            [a, b, c, d, k(o)].join(' ')"""));
        assertEquals("0.5 7.5 7.5", scripts.show("""
            function C() {} C.prototype = {v: 0.5}; var c = new C(), a = c.v; c.v = 7.5; a + ' ' + c.v + ' ' + Object.values(c)"""));
    }

    @Test
    void receiversOfReflectAndProxies() {
        assertEquals("true 1.5 2.5 true s false 1.5", scripts.show("""
            var o = {x: 1.5}, r = {x: 0.5}; var a = Reflect.set(o, 'x', 2.5, r), b = o.x, c = r.x, d = Reflect.set(o, 'x', 's', r);
            [a, b, c, d, r.x, Reflect.set(Object.freeze({x: 1.5}), 'x', 2, r), Reflect.get(o, 'x', r)].join(' ')"""));
        assertEquals("1.5 9.5 get:x,set:x,getOwnPropertyDescriptor:x,defineProperty:x,get:x", scripts.show("""
            var log = [], o = {x: 1.5, y: 2}, p = new Proxy(o, new Proxy({}, { get(t, n) { return (tt, k, ...r) => {
              log.push(n + ':' + String(k)); return Reflect[n](tt, k, ...r); }; } }));
            var a = p.x; p.x = 9.5; p.x; a + ' ' + o.x + ' ' + log.join()"""));
    }

    @Test
    void classesWithFieldsAndPrivateNumbers() {
        assertEquals("3.5 0.5 4.5 7 t", scripts.show("""
            class A { x = 1.5; #p = 2; y = 0.5; static s = 0.5; sum() { return this.x + this.#p; } set(v) { this.#p = v; return this; }
              get p() { return this.#p; } }
            for (let i = 0; i < 4; i++) new A(); var a = new A(), b = new A().set(3);
            [a.sum(), a.y, b.sum(), new A().set(7).p, new A().set('t').p].join(' ')"""));
    }

    @Test
    void constructorsThatReturnOrThrowTeachNothingWrong() {
        assertEquals("1 true 0.5", scripts.show("""
            var shared = {q: 1}; function R(x) { this.x = x; if (x === 2) throw 1; return shared; } function S(x) { this.x = x; }
            for (var i = 0.5; i < 4; i += 0.5) try { new R(i); } catch (e) { } var s = Reflect.construct(S, [0.5], R);
            [new R(1).q, Object.getPrototypeOf(s) === R.prototype, s.x].join(' ')"""));
    }

    // ---- isolates ---------------------------------------------------------------------------------------------------

    /** Isolates of one engine that widen the fields of the same shapes in different orders, through the same feedback. */
    @Test
    void isolatesRaceOnTheSameShapes() throws InterruptedException {
        String text = """
            function P(a, b, c, d, e, f) { this.a = a; this.b = b; this.c = c; this.d = d; this.e = e; this.f = f; }
            function value(kind, i) { return kind === 0 ? i : kind === 1 ? i + 0.5 : 's' + i; }
            function check(o, k, i, names) { for (var n = 0; n < 6; n++)
              if (o[names[n]] !== value(k[n], i)) throw new Error(names[n] + ' ' + String(o[names[n]]) + ' ' + k + ' ' + i); }
            function run(seed) {
              var names = ['a', 'b', 'c', 'd', 'e', 'f'], kept = [];
              for (var i = 0; i < 400; i++) {
                var k = names.map((n, j) => i < 40 ? 0 : (i * 7 + j * (seed + 1)) % (i < 200 ? 2 : 3));
                var v = k.map(x => value(x, i));
                var p = new P(v[0], v[1], v[2], v[3], v[4], v[5]);
                var l = {a: v[0], b: v[1], c: v[2], d: v[3], e: v[4], f: v[5]};
                check(p, k, i, names); check(l, k, i, names); kept.push([p, l, k, i]);
                var old = kept[i * 31 % kept.length], n = (i + seed) % 6; old[2][n] = (old[2][n] + 1) % 3;
                old[0][names[n]] = old[1][names[n]] = value(old[2][n], old[3]);
              }
              for (var e of kept) { check(e[0], e[2], e[3], names); check(e[1], e[2], e[3], names);
                if (Object.keys(e[0]).join('') !== 'abcdef') throw new Error('keys'); }
              return 'done'; }
            run(""";
        for (int round = 0; round < 10; round++) {
            Scripts shared = Scripts.unboxing();
            CompiledScript script = shared.engine.compileScript("race.js", text + "round)".replace("round", String.valueOf(round)));
            CountDownLatch start = new CountDownLatch(1);
            Throwable[] failures = new Throwable[4];
            Object[] results = new Object[4];
            Thread[] threads = new Thread[4];
            for (int t = 0; t < threads.length; t++) {
                int number = t;
                CompiledScript own = t < 2 ? script : shared.engine.compileScript("race.js", text + (round * 5 + t) + ")");
                threads[t] = new Thread(() -> {
                    try {
                        start.await();
                        Isolate isolate = shared.engine.createIsolate();
                        results[number] = isolate.run(isolate.createRealm((RealmHost) shared), own);
                    } catch (Throwable e) {
                        failures[number] = e;
                    }
                });
                threads[t].start();
            }
            start.countDown();
            for (int t = 0; t < threads.length; t++) {
                threads[t].join();
                assertNull(failures[t], () -> "a thread failed");
                assertEquals("done", results[t]);
            }
        }
    }
}
