package dev.deltic.ic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.feedback.FeedbackSlotKind;
import dev.deltic.runtime.exotic.TypedArrayKind;
import org.junit.jupiter.api.Test;

/** What {@code in}, {@code instanceof}, private names and keyed accesses note, and that their caches tell the truth. */
final class PropertyFeedbackTest {
    private static final FeedbackSlotKind HAS = FeedbackSlotKind.HAS_PROPERTY;
    private static final FeedbackSlotKind PRIVATE = FeedbackSlotKind.PRIVATE_NAME;

    private static String result(String text) {
        return String.valueOf(new Profile(text).result());
    }

    @Test
    void namesAskedFor() {
        Profile profile = new Profile("function f(k, o) { return k in o } f('a', {a: 1}); f('a', {a: 2})");
        HasIC.Handler handler = assertInstanceOf(HasIC.Handler.class, profile.cell("f", HAS));
        assertEquals("a", handler.value());
        assertTrue(handler.load().number >= 0);
        profile = new Profile("function f(k, o) { return k in o } f('a', {a: 1}); f('b', {a: 2}); f('a', {b: 2})");
        assertEquals(3, assertInstanceOf(HasIC.Handler[].class, profile.cell("f", HAS)).length);
        profile = new Profile("function f(k, o) { return k in o } for (const k of 'abcde') f(k, {})");
        assertSame(Megamorphic.MEGAMORPHIC, profile.cell("f", HAS));
        profile = new Profile("function f(k, o) { return k in o } f(1, [1, 2]); f(2, [1, 2])");
        assertEquals(ElementFeedback.INT32 | ElementFeedback.ABSENT, assertInstanceOf(ElementFeedback.class, profile.cell("f", HAS)).kinds);
        profile = new Profile("function f(k, o) { return k in o } f(1, [1, 2]); f('a', {a: 1})");
        assertSame(Megamorphic.MEGAMORPHIC, profile.cell("f", HAS));
    }

    @Test
    void inSeesChanges() {
        assertEquals("false,false,true,true,false,true,false", result("""
            const f = (k, o) => k in o;
            const proto = {}, top = {}, o = Object.setPrototypeOf({}, Object.setPrototypeOf(proto, top));
            const seen = [f('x', o), f('x', o)];
            top.x = 1; seen.push(f('x', o));
            seen.push(f('x', o));
            delete top.x; seen.push(f('x', o));
            o.x = 1; seen.push(f('x', o));
            delete o.x; Object.setPrototypeOf(top, new Proxy({}, {has: (t, k) => k === 'y'})); seen.push(f('x', o));
            seen.join()
            """));
        assertEquals("true,false,true,true", result("""
            const f = (k, o) => k in o;
            [f(0, [1]), f(1, [1]), f(0, 'x'.split('')), (Array.prototype[3] = 1, f(3, []))].join()
            """));
        assertEquals("TypeError: Cannot use 'in' operator to search for 'a' in 1", result("try { 'a' in 1 } catch (e) { String(e) }"));
    }

    @Test
    void instancesAskedFor() {
        Profile profile = new Profile("class A { } class B extends A { } function f(o, c) { return o instanceof c } f(new B, A); f(1, A)");
        InstanceOfIC.Handler handler = assertInstanceOf(InstanceOfIC.Handler.class, profile.cell("f", FeedbackSlotKind.INSTANCE_OF));
        assertEquals("%Function.prototype%.@@hasInstance", handler.code().toString());
        profile.run();
        assertSame(handler, profile.cell("f", FeedbackSlotKind.INSTANCE_OF), "isolates share the handler");
        profile = new Profile("function f(o, c) { return o instanceof c } f({}, Object); f({}, class A { }); f({}, function () { })");
        assertEquals(3, assertInstanceOf(InstanceOfIC.Handler[].class, profile.cell("f", FeedbackSlotKind.INSTANCE_OF)).length);
        profile = new Profile("function f(o, c) { return o instanceof c } f({}, {[Symbol.hasInstance]: () => true})");
        assertSame(Megamorphic.MEGAMORPHIC, profile.cell("f", FeedbackSlotKind.INSTANCE_OF));
    }

    @Test
    void instanceofSeesChanges() {
        assertEquals("true,false,true,true,false,true,false,true", result("""
            const f = (o, c) => o instanceof c;
            function A() { }
            const a = new A(), seen = [f(a, A), f({}, A)];
            A.prototype = {}; seen.push(!f(a, A)); seen.push(f(new A(), A));
            const bound = A.bind(null); seen.push(f(a, bound)); seen.push(f(new A(), bound));
            Object.defineProperty(A, Symbol.hasInstance, {value: o => o === 1}); seen.push(f(new A(), A)); seen.push(f(1, A));
            seen.join()
            """));
        assertEquals("false,TypeError", result("""
            const f = (o, c) => o instanceof c;
            function A() { }
            f({}, A);
            A.prototype = 1;
            const first = f(1, A);
            let second;
            try { second = f({}, A) } catch (e) { second = e.name }
            [first, second].join()
            """));
    }

    @Test
    void privateNames() {
        Profile profile = new Profile("""
            class A { #x = 1; get() { return this.#x } set(v) { this.#x = v } has(o) { return #x in o } static make() { return new A }
                #m() { return 2 } call() { return this.#m() } get #a() { return 3 } acc() { return this.#a } }
            const a = new A; a.get(); a.set(1.5); a.has(a); a.has({}); a.call(); a.acc()
            """);
        PrivateIC.Handler get = assertInstanceOf(PrivateIC.Handler.class, profile.cell("get", PRIVATE));
        assertEquals("#x", get.name.description());
        assertEquals(get.name, assertInstanceOf(PrivateIC.Handler.class, profile.cell("set", PRIVATE)).name);
        assertEquals(2, assertInstanceOf(PrivateIC.Handler[].class, profile.cell("has", PRIVATE)).length);
        assertInstanceOf(PrivateIC.Handler.class, profile.cell("call", PRIVATE));
        assertInstanceOf(PrivateIC.Handler.class, profile.cell("acc", PRIVATE));
        assertEquals(3, profile.result());
    }

    @Test
    void privateNamesOfTwoEvaluationsAreTold() {
        assertEquals("1,2,TypeError,true,false,1,2,9", result("""
            function make(value, Base) { return class extends Base { #x = value; static get(o) { return o.#x } static has(o) { return #x in o }
                static set(o, v) { o.#x = v } } }
            const A = make(1, Object), B = make(2, A), b = new B(), a = new A(), seen = [A.get(b), B.get(b)];
            try { B.get(a) } catch (e) { seen.push(e.name) }
            seen.push(A.has(a), B.has(a), A.get(b), B.get(b));
            A.set(b, 9); seen.push(A.get(b));
            seen.join()
            """));
        assertEquals("TypeError,TypeError,TypeError,5", result("""
            class A { #m() { } get #g() { return 1 } set #s(v) { this.v = v } static run(o, n) {
                try { if (n === 0) o.#m = 1; else if (n === 1) o.#g = 1; else if (n === 2) o.#s; else o.#s = 5; return o.v } catch (e) { return e.name } } }
            const a = new A();
            for (let i = 0; i < 4; i++) A.run(a, i);
            [A.run(a, 0), A.run(a, 1), A.run(a, 2), A.run(a, 3)].join()
            """));
    }

    @Test
    void elements() {
        check("[1, 2]", 1, ElementFeedback.INT32);
        check("[1.5, 2]", 1, ElementFeedback.DOUBLE);
        check("['x', 2]", 1, ElementFeedback.OBJECT);
        check("{0: 1, 1: 2}", 1, ElementFeedback.OBJECT);
        check("'xyz'", 1, ElementFeedback.STRING);
        check("'xyz'", 5, ElementFeedback.STRING | ElementFeedback.ABSENT);
        check("[1, 2]", 7, ElementFeedback.INT32 | ElementFeedback.ABSENT);
        check("[]", 0, ElementFeedback.ABSENT);
        check("new Float64Array(4)", 1, ElementFeedback.typed(TypedArrayKind.FLOAT64.ordinal()));
        check("new Float64Array(4)", 9, ElementFeedback.typed(TypedArrayKind.FLOAT64.ordinal()) | ElementFeedback.ABSENT);
        check("new Proxy([1], {})", 0, ElementFeedback.OTHER);
        Profile profile = new Profile("function f(o, i) { return o[i] } f([1], 0); f(['x'], 0); f([1.5], 0); f([1], 0)");
        assertEquals(ElementFeedback.INT32 | ElementFeedback.DOUBLE | ElementFeedback.OBJECT, kinds(profile, FeedbackSlotKind.LOAD_INDEXED));
        profile = new Profile("function f(o, i) { return o[i] } f([1], 0); f({a: 1}, 'a')");
        assertSame(Megamorphic.MEGAMORPHIC, profile.cell("f", FeedbackSlotKind.LOAD_INDEXED));
        profile = new Profile("function f(o, i) { return o[i] } f({a: 1}, 'a')");
        assertEquals("a", assertInstanceOf(KeyedLoadIC.NamedState.class, profile.cell("f", FeedbackSlotKind.LOAD_INDEXED)).value());
    }

    private static void check(String object, int index, int expected) {
        Profile profile = new Profile("function f(o, i) { return o[i] } f(" + object + ", " + index + "); f(" + object + ", " + index + ")");
        assertEquals(expected, kinds(profile, FeedbackSlotKind.LOAD_INDEXED), object);
    }

    private static int kinds(Profile profile, FeedbackSlotKind kind) {
        return ElementFeedback.of(profile.vector("f"), profile.slot("f", kind, 0));
    }

    @Test
    void storedElements() {
        String f = "function f(o, i, v) { o[i] = v } ";
        FeedbackSlotKind store = FeedbackSlotKind.STORE_INDEXED_SLOPPY;
        assertEquals(ElementFeedback.INT32, kinds(new Profile(f + "f([1, 2], 0, 3)"), store));
        assertEquals(ElementFeedback.DOUBLE, kinds(new Profile(f + "f([1.5, 2], 0, 3.5)"), store));
        assertEquals(ElementFeedback.OBJECT, kinds(new Profile(f + "f(['', 2], 0, 3)"), store));
        assertEquals(ElementFeedback.INT32 | ElementFeedback.DOUBLE, kinds(new Profile(f + "f([1, 2], 0, 3.5)"), store));
        assertEquals(ElementFeedback.INT32 | ElementFeedback.ABSENT, kinds(new Profile(f + "f([1, 2], 2, 3)"), store));
        assertEquals(ElementFeedback.INT32 | ElementFeedback.ABSENT, kinds(new Profile(f + "f([], 0, 3)"), store));
        assertEquals(ElementFeedback.typed(TypedArrayKind.INT8.ordinal()), kinds(new Profile(f + "f(new Int8Array(4), 0, 3)"), store));
        assertSame(Megamorphic.MEGAMORPHIC, new Profile(f + "f({}, 'a', 3); f({}, 'b', 1)").cell("f", store));
    }

    @Test
    void arrayLiterals() {
        check("[a, b]", "1, 2", ElementFeedback.INT32);
        check("[a, b]", "1, 2.5", ElementFeedback.DOUBLE);
        check("[a, b]", "1, 'x'", ElementFeedback.OBJECT);
        check("[1, 2.5]", "", ElementFeedback.DOUBLE);
        check("[]", "", 0);
    }

    private static void check(String literal, String arguments, int expected) {
        Profile profile = new Profile("function f(a, b) { return " + literal + " } f(" + arguments + "); f(" + arguments + ")");
        assertEquals(expected, kinds(profile, FeedbackSlotKind.ARRAY_LITERAL), literal);
    }

    @Test
    void enumeratedShapes() {
        String f = "function f(o) { for (const k in o) k } ";
        assertEquals(0, shapes(f + "f(null)"));
        assertEquals(1, shapes(f + "f({a: 1}); f({a: 2})"));
        assertEquals(2, shapes(f + "f({a: 1}); f({b: 2}); f({a: 1})"));
        assertEquals(0, shapes(f + "f({a: 1}); f([1])"));
        assertSame(Megamorphic.MEGAMORPHIC, new Profile(f + "f(new Proxy({}, {}))").cell("f", FeedbackSlotKind.FOR_IN));
        assertSame(Megamorphic.MEGAMORPHIC, new Profile(f + "for (const k of 'abcde') f({[k]: 1})").cell("f", FeedbackSlotKind.FOR_IN));
    }

    private static int shapes(String text) {
        Profile profile = new Profile(text);
        return ForInFeedback.of(profile.vector("f"), profile.slot("f", FeedbackSlotKind.FOR_IN, 0)).length;
    }
}
