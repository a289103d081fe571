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
}
