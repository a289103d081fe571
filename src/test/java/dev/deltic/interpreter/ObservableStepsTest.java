package dev.deltic.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What scripts can see of the steps an operation takes, and of those it must not take. */
final class ObservableStepsTest {
    private final Scripts scripts = new Scripts();

    @Test
    void rangeFailuresWithoutHandlerAreErrorsOfTheScript() {
        assertEquals("RangeError: Division by zero", scripts.failure("7n / 0n"));
        assertEquals("RangeError: Maximum BigInt size exceeded", scripts.failure("1n << 10000000000n"));
        assertEquals("RangeError: Division by zero at f", scripts.show("""
            function f() { return 1n % 0n; } try { f(); } catch (e) { e + ' ' + e.stack.split('\\n')[1].trim().slice(0, 4); }"""));
    }

    @Test
    void refusedAssignmentsToProxiesAskNothingForTheirText() {
        assertEquals("own, 'set' on proxy: trap returned falsish for property 'b'", scripts.show("""
            'use strict'; var log = []; var p = new Proxy({}, {set() { return false; }, getOwnPropertyDescriptor() { log.push('asked'); },
              getPrototypeOf() { log.push('asked'); return null; }});
            log.push('own'); try { p.b = 1; } catch (e) { log.push(' ' + e.message); } log.join()"""));
        assertEquals("Cannot add property b, object is not extensible", scripts.show("""
            'use strict'; try { new Proxy(Object.freeze({}), {}).b = 1; } catch (e) { e.message }"""));
    }

    @Test
    void theLengthOfAStringObjectMayBeDefinedAsItIs() {
        assertEquals("true,false,3", scripts.show("var s = Object('abc'); [Reflect.defineProperty(s, 'length', {value: 3}),"
            + " Reflect.defineProperty(s, 'length', {value: 4}), s.length].join()"));
    }

    @Test
    void elisionsInPatternsDoNotReadTheValue() {
        assertEquals("done,value1,done,done,value3", scripts.show("""
            var log = [], k = 0; var it = {[Symbol.iterator]() { return this; }, next() { k++; return {get value() { log.push('value' + k); return k; },
              get done() { log.push('done'); return false; }}; }};
            var [a, , b] = it; log.join()"""));
    }

    @Test
    void parenthesesDoNotMakeAnEvalIndirect() {
        assertEquals("local,local,global,global", scripts.show("""
            var t = 'global'; (function () { var t = 'local'; return [(eval)('t'), ((eval))('t'), (0, eval)('t'), (eval)?.('t')].join(); })()"""));
    }

    /** Whether a function of a nested block conflicts is known when the blocks around it end. */
    @Test
    void functionsOfNestedBlocksMeetLaterDeclarations() {
        assertEquals("1,1,2,undefined", scripts.show("""
            function a() { { function x() { return 1; } } { { function x() { return 2; } } let x; } return x(); }
            function b() { { function x() { return 1; } } { let x; { function x() { return 2; } } } return x(); }
            function c() { { function x() { return 1; } } { { function x() { return 2; } } } return x(); }
            function d() { { { function x() { } } const x = 1; } return typeof x; }
            [a(), b(), c(), d()].join()"""));
    }

    @Test
    void modifiersMakeMethodsOnly() {
        for (String text : new String[] {"({async a: 0})", "({*a: 1})", "({async *a: 1})", "[f() = 1] = []", "({a: f() = 1} = {})"}) {
            assertEquals("SyntaxError", scripts.show("try { Function(" + '"' + text + '"' + "); 'none' } catch (e) { e.name }"), text);
        }
    }

    @Test
    void differencesAreOfWhatTheSetWas() {
        assertEquals("1,2,3 - 9", scripts.show("""
            var asked = []; var set = new Set([1, 2, 3]);
            var rest = set.difference({size: 9, has(v) { asked.push(v); set.clear(); set.add(9); return true; }, keys() { throw 1; }});
            asked.join() + ' - ' + [...rest, ...set].join()"""));
    }

    @Test
    void holesOfProxiesAreDeletedInOrder() {
        assertEquals("1,2", scripts.show("""
            var deleted = []; new Proxy([, , 0], {deleteProperty(t, k) { deleted.push(k); return delete t[k]; }}).sort(); deleted.join()"""));
    }

    @Test
    void aViewsLengthIsCheckedAgainstTheBufferAsItWas() {
        assertEquals("TypeError", scripts.show("""
            var b = new ArrayBuffer(16); try { new DataView(b, 8, {valueOf() { b.transfer(); return 8; }}) } catch (e) { e.name }"""));
    }
}
