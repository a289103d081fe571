package dev.deltic.ic;

import static dev.deltic.ic.InlineCacheState.MEGAMORPHIC;
import static dev.deltic.ic.InlineCacheState.MONOMORPHIC;
import static dev.deltic.ic.InlineCacheState.POLYMORPHIC;
import static dev.deltic.ic.InlineCacheState.UNINITIALIZED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.feedback.FeedbackSlotKind;
import org.junit.jupiter.api.Test;

/** What call, construct and iteration sites note. */
final class CallFeedbackTest {
    /** The profile of the call in {@code f}, of which every other function is an argument. */
    private static CallFeedback calls(String text) {
        return new Profile(text).calls("f", FeedbackSlotKind.CALL, 0);
    }

    @Test
    void oneScriptFunction() {
        for (int count = 0; count <= 6; count++) {
            String arguments = "1, 2, 3, 4, 5, 6".substring(0, Math.max(0, count * 3 - 2));
            for (String call : new String[] {"g(" + arguments + ")", "o.g(" + arguments + ")", "g(...[" + arguments + "])"}) {
                Profile profile = new Profile("function g() { return 1 }\nlet o = {g};\nfunction f(g, o) { return " + call + " }\nf(g, o); f(g, o)");
                CallFeedback calls = profile.calls("f", FeedbackSlotKind.CALL, 0);
                assertEquals(MONOMORPHIC, calls.state(), call);
                assertSame(profile.function("g"), calls.function(0), call);
                assertNull(calls.builtin(0));
            }
        }
    }

    @Test
    void closuresOfOneLiteralAreOneTarget() {
        CallFeedback calls = calls("function f(g) { return g() }\nfor (let i = 0; i < 10; i++) f(function g() { return i })");
        assertEquals(MONOMORPHIC, calls.state());
        assertEquals("g", calls.function(0).name());
    }

    @Test
    void isolatesShareTargets() {
        Profile profile = new Profile("function g() { }\nfunction f(g) { g(1); Math.abs(2) }\nf(g)");
        profile.run();
        profile.run();
        assertEquals(MONOMORPHIC, profile.calls("f", FeedbackSlotKind.CALL, 0).state());
        CallFeedback builtin = profile.calls("f", FeedbackSlotKind.CALL, 1);
        assertEquals(MONOMORPHIC, builtin.state());
        assertEquals("%Math%.abs", builtin.builtin(0).toString());
    }

    @Test
    void fewAndMany() {
        String text = "function f(g) { return g() }\n";
        for (int i = 0; i < 5; i++) {
            text += "function g" + i + "() { }\nf(g" + i + "); f(g0);\n";
            CallFeedback calls = calls(text);
            assertEquals(i == 0 ? MONOMORPHIC : i < 4 ? POLYMORPHIC : MEGAMORPHIC, calls.state());
            assertEquals(i < 4 ? i + 1 : 0, calls.count());
        }
        assertEquals(2, calls("function f(g) { return g() }\nf(function a() { }); f(Math.random)").count());
    }

    @Test
    void whatSharesNothingIsMegamorphic() {
        assertEquals(MEGAMORPHIC, calls("function f(g) { return g() }\nf(function () { }.bind(1))").state());
        assertEquals(MEGAMORPHIC, calls("function f(g) { return g() }\nf(new Proxy(function () { }, {}))").state());
        assertEquals(MEGAMORPHIC, calls("function f(g) { return g() }\ntry { f(1) } catch (e) { }").state());
        assertEquals(MEGAMORPHIC, calls("function f(g) { return g() }\nnew Promise(resolve => f(resolve))").state());
    }

    @Test
    void neverCalled() {
        assertEquals(UNINITIALIZED, calls("function f(g) { if (g) g() }\nf()").state());
    }

    @Test
    void constructors() {
        Profile profile = new Profile("""
            class A { constructor(x) { this.x = x } }
            class B extends A { constructor() { super(1) } }
            class C extends A { }
            function f() { return new A(1) }
            function g() { return new Array(...[1, 2]) }
            f(); g(); new B(); new C();
            """);
        CallFeedback made = profile.calls("f", FeedbackSlotKind.CONSTRUCT, 0);
        assertEquals(MONOMORPHIC, made.state());
        assertEquals("A", made.function(0).name());
        assertEquals("%Array%.Array", profile.calls("g", FeedbackSlotKind.CONSTRUCT, 0).builtin(0).toString());
        assertEquals("A", profile.calls("B", FeedbackSlotKind.CONSTRUCT, 0).function(0).name());
        assertEquals("A", profile.calls("C", FeedbackSlotKind.CONSTRUCT, 0).function(0).name());
    }

    @Test
    void arraysAreWalkedInPlace() {
        Profile profile = new Profile("""
            function loop(a) { let s = 0; for (const x of a) s += x; return s }
            function pattern([a, , ...b]) { return a }
            function spread(a) { return [...a] }
            loop([1, 2, 3]); loop([1.5]); loop(['x']); pattern([1, 2, 3]); spread([1, 2]);
            """);
        for (String name : new String[] {"loop", "pattern", "spread"}) {
            CallFeedback iteration = IterationFeedback.of(profile.vector(name), profile.slot(name, FeedbackSlotKind.ITERATION, 0));
            assertEquals(MONOMORPHIC, iteration.state(), name);
            assertTrue(iteration.isArrayWalk(0), name);
        }
        assertTrue(profile.calls("loop", FeedbackSlotKind.ITERATION, 1).isArrayWalk(0));
    }

    @Test
    void otherIterables() {
        Profile profile = new Profile("""
            function* g() { yield 1 }
            function loop(a) { let s = 0; for (const x of a) s += x; return s }
            function both(a) { for (const x of a) return x }
            loop(g()); loop(g()); both(new Map([[1, 2]])); both([1]);
            """);
        assertEquals("%Iterator.prototype%.@@iterator", profile.calls("loop", FeedbackSlotKind.ITERATION, 0).builtin(0).toString());
        assertEquals("%GeneratorPrototype%.next", profile.calls("loop", FeedbackSlotKind.ITERATION, 1).builtin(0).toString());
        CallFeedback both = profile.calls("both", FeedbackSlotKind.ITERATION, 0);
        assertEquals(POLYMORPHIC, both.state());
        assertEquals("%Map.prototype%.entries", both.builtin(0).toString());
        assertTrue(both.isArrayWalk(1));
    }

    @Test
    void changedArrayIterationIsSeen() {
        assertEquals("ab1:ab2", String.valueOf(new Profile("""
            let seen = '';
            function loop(a) { for (const x of a) seen += x }
            loop(['a', 'b']);
            seen += '1:';
            const old = Array.prototype[Symbol.iterator];
            Array.prototype[Symbol.iterator] = function* () { yield 'ab' };
            loop([]);
            Array.prototype[Symbol.iterator] = old;
            const proto = Object.getPrototypeOf([][Symbol.iterator]());
            proto.next = function () { return {done: true} };
            loop(['c']);
            seen + '2'
            """).result()));
    }
}
