package dev.deltic.builtins.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.deltic.builtins.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where parsing, reviving and writing take shortcuts. */
final class JSONTest {
    private final Script script = new Script();

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "0.5", "-0.0", "1.25", "123456789", "1234567890", "2147483648", "-2147483648", "12345.678",
        "123456789012.345", "1234567890123.456", "0.000001", "0.0000001", "0.1e1", "1e3", "1.5e-7", "9007199254740993", "0.1", "0.3",
        "179.99999999999997", "99999999999999.9", "5e-324", "1e400", "0.30000000000000004", "123456789.123456"})
    void numbersAreThoseOfTheScript(String text) {
        assertEquals("true", script.run("Object.is(JSON.parse('" + text + "'), " + text + ")"));
        assertEquals(script.run("isFinite(" + text + ") ? String(" + text + ") : 'null'"),
            script.run("JSON.stringify(JSON.parse('" + text + "'))"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "1.", ".5", "-", "1.5.2", "1e", "1e+", "+1", "00.5", "1.e5", "0x1"})
    void malformedNumbersAreRefused(String text) {
        assertEquals("SyntaxError", script.run("try { JSON.parse('" + text + "') } catch (e) { e.name }"));
    }

    @Test
    void decimalsHaveAllTheirDigits() {
        for (String text : new String[] {"0.000001", "0.0000011", "1.000001", "0.012", "1e-7", "1.5e-7", "100.001", "-3.0001",
            "0.001234567890123456", "1234567.0000001", "4.35", "0.1", "123456789012345.6", "1.7976931348623157e+308"}) {
            assertEquals(text, script.run("String(" + text + ")"));
            assertEquals("[" + text + "]", script.run("JSON.stringify([" + text + "])"));
        }
    }

    @Test
    void namesAreQuotedOnceAndForAll() {
        String expected = "{\"a\\\"b\":1,\"\\n\":2,\"\\ud800\":3,\"plain\":4,\"7\":5}";
        String text = "JSON.stringify({ 'a\"b': 1, '\\n': 2, '\\ud800': 3, plain: 4 })";
        assertEquals(expected.replace(",\"7\":5", ""), script.run(text));
        assertEquals(expected.replace(",\"7\":5", ""), script.run(text));
        assertEquals("{\"7\":5,\"plain\":4}", script.run("JSON.stringify({ plain: 4, 7: 5 })"));
    }

    @Test
    void objectsOfAShapeThatWasWrittenBefore() {
        String make = "function make(i) { var o = { first: i === 1 ? undefined : i, 'q\"\\n': 'x', ['" + "n".repeat(80) + "']: null, s: Symbol(), "
            + "f: function () {}, list: [i, undefined], inner: { a: i / 8 }, get got() { return this.first }, [Symbol.iterator]: 1 };"
            + "Object.defineProperty(o, 'hidden', { value: 1, enumerable: false }); o.last = -i; return o; } ";
        String tail = "\"q\\\"\\n\":\"x\",\"" + "n".repeat(80) + "\":null,";
        String zero = "{\"first\":0," + tail + "\"list\":[0,null],\"inner\":{\"a\":0},\"got\":0,\"last\":0}";
        String one = "{" + tail + "\"list\":[1,null],\"inner\":{\"a\":0.125},\"last\":-1}";
        String two = "{\"first\":2," + tail + "\"list\":[2,null],\"inner\":{\"a\":0.25},\"got\":2,\"last\":-2}";
        assertEquals("[" + zero + "," + one + "," + two + "," + one + "]",
            script.run(make + "JSON.stringify([make(0), make(1), make(2), make(1)])"));
        assertEquals(two, script.run(make + "make(0); JSON.stringify(make(2))"));
        assertEquals("true", script.run(make + "var indented = JSON.stringify([make(0), make(1), make(2)], null, 1);"
            + "JSON.stringify(JSON.parse(indented)) === JSON.stringify([make(0), make(1), make(2)])"
            + "&& indented.includes('\\n  \"first\": 2,\\n  \"q') && indented.includes(']')"));
        assertEquals("[{\"first\":3},{\"first\":2},{\"first\":3}]",
            script.run(make + "JSON.stringify([make(2), make(1), make(2)], (k, v) => k === 'first' ? (v || 1) + 1"
                + " : k === '' || k >= '0' && k <= '9' ? v : undefined)"));
        assertEquals("[{\"last\":-1,\"first\":1}]", script.run("JSON.stringify([{ first: 1, last: -1 }], ['last', 'first'])"));
    }

    @Test
    void objectsThatChangeWhileTheyAreWritten() {
        String make = "function make(change) { var o = { a: 1, b: { toJSON: function () { change(o); return 'b'; } }, c: 3, d: 4 }; return o; }"
            + "function nothing() {} JSON.stringify([make(nothing), make(nothing), make(nothing)]); ";
        assertEquals("{\"a\":1,\"b\":\"b\",\"c\":3,\"d\":4}", script.run(make + "JSON.stringify(make(nothing))"));
        assertEquals("{\"a\":1,\"b\":\"b\",\"d\":4}", script.run(make + "JSON.stringify(make(o => delete o.c))"));
        assertEquals("{\"a\":1,\"b\":\"b\",\"c\":3,\"d\":\"changed\"}", script.run(make + "JSON.stringify(make(o => o.d = 'changed'))"));
        assertEquals("{\"a\":1,\"b\":\"b\",\"c\":3,\"d\":4}", script.run(make + "JSON.stringify(make(o => o.e = 5))"));
        assertEquals("{\"a\":1,\"b\":\"b\",\"c\":\"got\",\"d\":4}",
            script.run(make + "JSON.stringify(make(o => Object.defineProperty(o, 'c', { get() { return 'got' }, enumerable: true })))"));
    }

    @Test
    void revivers() {
        assertEquals("{\"a\":2,\"b\":[2,{\"c\":4}],\"d\":\"x\"}", script.run(
            "JSON.stringify(JSON.parse('{\"a\":1,\"b\":[1,{\"c\":3}],\"d\":\"x\"}', (k, v) => typeof v === 'number' ? v + 1 : v))"));
        assertEquals("{\"b\":[null,{}]}", script.run(
            "JSON.stringify(JSON.parse('{\"a\":1,\"b\":[1,{\"c\":3}]}', (k, v) => typeof v === 'number' ? undefined : v))"));
        assertEquals("{\"a\":3}", script.run("JSON.stringify(JSON.parse('{\"a\":1,\"a\":2}', (k, v) => k ? v + 1 : v))"));
        // Number fields may turn into others and elements change their kind.
        assertEquals("[1.5,\"s\",{\"x\":\"1\",\"y\":null}]", script.run("var n = 0;"
            + "JSON.stringify(JSON.parse('[1,2,{\"x\":1,\"y\":2}]', function (k, v) {"
            + "return k === '0' ? 1.5 : k === '1' ? 's' : k === 'x' ? '1' : k === 'y' ? null : v }))"));
    }

    @Test
    void reviversMaySeeTheText() {
        String texts = "a=1.50 0=-0 1=\"x\" b=none c=true d=none =none";
        assertEquals(texts, script.run("var all = []; JSON.parse('{\"a\": 1.50, \"b\": [-0, \"x\"], \"c\": true, \"d\": {}}', "
            + "function (k, v, context) { all.push(k + '=' + ('source' in context ? context.source : 'none')); return v }); all.join(' ')"));
        assertEquals(texts, script.run("var all = []; JSON.parse('{\"a\": 1.50, \"b\": [-0, \"x\"], \"c\": true, \"d\": {}}', "
            + "function (k, v) { var c = arguments[2]; all.push(k + '=' + ('source' in c ? c.source : 'none')); return v }); all.join(' ')"));
        assertEquals("3 3", script.run("var all = []; JSON.parse('[1]', (...rest) => { all.push(rest.length); return 0 }); all.join(' ')"));
        assertEquals("3 3", script.run("var all = []; JSON.parse('[1]', function (k, v) { all.push(eval('arguments').length); return 0 });"
            + "all.join(' ')"));
        // A changed value has no text any more; of equal names the last counts.
        assertEquals("1 none 2", script.run("var all = []; JSON.parse('{\"a\":1,\"b\":5,\"b\":2,\"c\":3}', function (k, v, c) {"
            + "if (k === 'a') this.c = 4; if (k) all.push(c.source === undefined ? 'none' : c.source); return v });"
            + "[all[0], all[2], all[1]].join(' ')"));
    }

    @Test
    void reviversMayChangeTheHolder() {
        assertEquals("{\"a\":1,\"late\":9,\"b\":2}", script.run("JSON.stringify(JSON.parse('{\"a\":1,\"gone\":5,\"b\":2}', function (k, v) {"
            + "if (k === 'a') { delete this.gone; this.late = 9; var b = this.b; delete this.b; this.b = b } return k === 'gone' ? undefined : v }))"));
        assertEquals("{\"a\":1,\"b\":7}", script.run("JSON.stringify(JSON.parse('{\"a\":1,\"b\":2}', function (k, v) {"
            + "if (k === 'a') Object.defineProperty(this, 'b', { get() { return 7 }, configurable: true, enumerable: true }); return v }))"));
        assertEquals("1 2", script.run("var o = JSON.parse('{\"a\":1,\"b\":2}', function (k, v) {"
            + "if (k === 'a') Object.freeze(this); return k ? v * (k === 'b' ? 1 : 10) : v }); o.a + ' ' + o.b"));
        assertEquals("[1,2,3]", script.run("JSON.stringify(JSON.parse('[1,2,3]', function (k, v) {"
            + "if (k === '0') Object.freeze(this); return k ? v * 1 : v }))"));
        assertEquals("{\"a\":1,\"n1\":1,\"n2\":2,\"n3\":3,\"n4\":4,\"n5\":5,\"n6\":6,\"n7\":7,\"n8\":8,\"n9\":10}", script.run(
            "JSON.stringify(JSON.parse('{\"a\":1,\"n1\":1,\"n2\":2,\"n3\":3,\"n4\":4,\"n5\":5,\"n6\":6,\"n7\":7,\"n8\":8,\"n9\":9,\"n9\":10}',"
            + "(k, v) => v))"));
    }

    @Test
    void objectsThatLookLikeTheOneBeforeAreTheirOwn() {
        String text = "[{\"a\":1,\"b\":{\"c\":1}},{\"a\":2,\"b\":{\"c\":2}},{\"a\":3,\"x\":4},{\"a\":5},{\"a\":6,\"b\":7,\"c\":8},"
            + "{\"ab\":9},{\"a\":1,\"a\":10},{},{\"1\":11},{\"a\":12,\"b\":{\"d\":13}}]";
        assertEquals("[{\"a\":1,\"b\":{\"c\":1}},{\"a\":2,\"b\":{\"c\":2}},{\"a\":3,\"x\":4},{\"a\":5},{\"a\":6,\"b\":7,\"c\":8},"
            + "{\"ab\":9},{\"a\":10},{},{\"1\":11},{\"a\":12,\"b\":{\"d\":13}}]",
            script.run("JSON.stringify(JSON.parse('" + text + "'))"));
        // A name is compared as it is spelled in the text, not as it reads.
        assertEquals("a\"b a\"b", script.run("JSON.parse('[{\"a\\\\\"b\":1},{\"a\\\\\"b\":2}]').map(o => Object.keys(o)[0]).join(' ')"));
        assertEquals("SyntaxError", script.run("try { JSON.parse('[{\"a\\\\\"b\":1},{\"a\"b\":2}]') } catch (e) { e.name }"));
        assertEquals("SyntaxError", script.run("try { JSON.parse('[{\"a\\\\nb\":1},{\"a\\nb\":2}]') } catch (e) { e.name }"));
        assertEquals("1 2", script.run("var o = JSON.parse('[{\"__proto__\":1},{\"__proto__\":2}]');"
            + "o.map(x => Object.getOwnPropertyDescriptor(x, '__proto__').value).join(' ')"));
    }

    @Test
    void textsEndAnywhere() {
        assertEquals("", script.run("""
            var text = '{"a":[1.5e+3,-2,true,null,"x\\\\u0041y",{"b":"c"}]}', bad = '';
            for (var i = 0; i < text.length; i++) {
                try { JSON.parse(text.substring(0, i)); bad += i + ' '; } catch (e) { if (e.name !== 'SyntaxError') bad += e; }
                try { JSON.parse(text.substring(0, i) + '\\0'); bad += i + ' '; } catch (e) { if (e.name !== 'SyntaxError') bad += e; }
            }
            bad"""));
        assertEquals("true", String.valueOf(script.run("JSON.parse('\"' + 'x'.repeat(5000) + '\\u20ac\"') === 'x'.repeat(5000) + '\\u20ac'")));
    }

    @Test
    void longStringsAreEscaped() {
        assertEquals("true", String.valueOf(script.run("""
            var all = '';
            for (var c = 0; c < 0x120; c++) all += String.fromCharCode(c);
            all += '\\ud83d\\ude00 \\ud83d \\ude00' + 'x'.repeat(300) + '"' + '\\\\'.repeat(400) + '\\u2028\\uffff';
            var text = JSON.stringify(all);
            JSON.parse(text) === all && text.includes('\\\\u0000') && text.includes('\\ud83d\\ude00 \\\\ud83d \\\\ude00x')""")));
        assertEquals("true", String.valueOf(script.run("""
            var parts = [], text = '';
            for (var i = 0; i < 3000; i++) { parts.push(i % 3 ? 'p"' + i : i * 1.5 - 1000); text += (i ? ',' : '')
                + (i % 3 ? '"p\\\\"' + i + '"' : i * 1.5 - 1000); }
            JSON.stringify(parts) === '[' + text + ']'""")));
        assertEquals("[0,-2147483648,2147483647,1e+21,123456789012345680000,1e-7,0.000001,-1.5,100,5e-324,1.7976931348623157e+308,0.1]",
            script.run("JSON.stringify([-0, -2147483648, 2147483647, 1e21, 123456789012345680000, 1e-7, 1e-6, -1.5, 100, 5e-324,"
                + "1.7976931348623157e308, 0.1])"));
    }

    @Test
    void toJSONIsFoundWhenItAppears() {
        assertEquals("[{\"a\":1},{\"a\":2}] [\"O\",\"O\"] \"A\" [{\"a\":1},{\"a\":2}]", script.run("""
            var list = [{ a: 1 }, { a: 2 }], out = [JSON.stringify(list)];
            Object.prototype.toJSON = function () { return this === list ? [...this] : 'O'; };
            Array.prototype.toJSON = undefined;
            out.push(JSON.stringify(list));
            Array.prototype.toJSON = function () { return 'A'; };
            out.push(JSON.stringify(list));
            delete Array.prototype.toJSON;
            delete Object.prototype.toJSON;
            out.push(JSON.stringify(list));
            out.join(' ')"""));
        assertEquals("[1,\"late\",\"late\"]", script.run("""
            var late = JSON.stringify([{ toJSON() { Object.prototype.toJSON = () => 'late'; return 1; } }, {}, { b: 1 }]);
            delete Object.prototype.toJSON;
            late"""));
    }
}
