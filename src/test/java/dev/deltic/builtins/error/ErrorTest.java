package dev.deltic.builtins.error;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.deltic.builtins.Script;
import org.junit.jupiter.api.Test;

final class ErrorTest {
    private final Script script = new Script();

    @Test
    void constructorsSetMessageAndCause() {
        assertEquals("TypeError: m|c|false", script.run("""
            var e = new TypeError('m', {cause: 'c'});
            [e, e.cause, Object.keys(e).length > 0].join('|')"""));
        assertEquals("1,2|all", script.run("var a = AggregateError([1, 2], 'all'); [a.errors, a.message].join('|')"));
        assertEquals("e|s|m", script.run("var s = new SuppressedError('e', 's', 'm'); [s.error, s.suppressed, s.message].join('|')"));
        assertEquals("true,false,false", script.run("""
            [Error.isError(new RangeError()), Error.isError({__proto__: Error.prototype}), Error.isError(1)].join()"""));
    }

    @Test
    void stackShowsFramesInnermostFirst() {
        assertEquals("RangeError: deep|    at inner", script.run("""
            function inner() { return new RangeError('deep').stack; }
            function outer() { return inner(); }
            var lines = outer().split('\\n');
            lines[0] + '|' + lines[1].split(' (')[0]"""));
        assertEquals("stack,message", script.run("Object.getOwnPropertyNames(new Error('x')).join()"));
    }

    @Test
    void capturedStackLeavesOutTheConstructor() {
        assertEquals("Mine: m|caller", script.run("""
            function Mine(m) { this.message = m; Error.captureStackTrace(this, Mine); }
            Mine.prototype = Object.create(Error.prototype, {name: {value: 'Mine'}, constructor: {value: Mine}});
            function caller() { return new Mine('m'); }
            var lines = caller().stack.split('\\n');
            lines[0] + '|' + lines[1].trim().split(' ')[1]"""));
    }

    @Test
    void limitAndPreparationAreHonoured() {
        assertEquals("2", script.run("""
            Error.stackTraceLimit = 1;
            function f() { return new Error('x'); }
            var count = f().stack.split('\\n').length;
            Error.stackTraceLimit = 10;
            String(count)"""));
        assertEquals("x:g/2", script.run("""
            Error.prepareStackTrace = (e, sites) => e.message + ':' + sites[0].getFunctionName() + '/' + sites.length;
            function g() { return new Error('x'); }
            var prepared = g().stack;
            Error.prepareStackTrace = undefined;
            prepared"""));
    }

    @Test
    void textNeedsAnObject() {
        assertEquals("TypeError: Method Error.prototype.toString called on incompatible receiver 1",
            script.failure("Error.prototype.toString.call(1)"));
        assertEquals("N|M|Error|N: M", script.run("""
            var t = Error.prototype.toString;
            [t.call({name: 'N'}), t.call({name: '', message: 'M'}), t.call({}), t.call({name: 'N', message: 'M'})].join('|')
                .replace('N|', 'N|')"""));
    }
}
