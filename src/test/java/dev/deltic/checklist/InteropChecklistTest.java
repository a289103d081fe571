package dev.deltic.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import example.host.Doubler;
import example.host.Overloads;
import example.host.Sources;
import example.host.Targets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 7: Java objects in scripts, and script values as Java's types. */
class InteropChecklistTest {
    private final ScriptEngine engine = new ScriptEngineManager().getEngineByName("javascript");
    private final Sources source = new Sources();

    @BeforeEach
    void bind() {
        engine.put("o", new Overloads());
        engine.put("t", new Targets());
        engine.put("b", source);
    }

    private Object eval(String text) throws ScriptException {
        return engine.eval(text);
    }

    /** The table's calls. Each is made often enough for all that is cached on the way to take part. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "o.f(1)|int:1",
        "o.f(1.0)|int:1",
        "o.f(1.5)|double:1.5",
        "o.f(2147483648)|long:2147483648",
        "o.f(1e300)|double:1.0E300",
        "o.f('s')|String:s",
        "o.f(null)|String:null",
        "o.f(undefined)|String:null",
        "o.f({})|Object",
        "o.f(true)|Object",
        "o.f(b.five)|long:5",
        "o.f(b.big)|long:9007199254740993",
        "o.g(1.5)|long:1",
        "o.g(-1.5)|long:-1",
        "o.g(b.big)|long:9007199254740993",
        "o.h('12')|int:12",
        "o.wide(2147483648)|double:2.147483648E9",
        "o.b(undefined)|boolean:false",
        "o.b(null)|boolean:false",
        "o.b('')|boolean:false",
        "o.b({})|boolean:true",
        "o.s(undefined)|String:null",
        "o.s(null)|String:null",
        "o.s(12)|String:12",
        "o.s(1.5)|String:1.5",
        "o.s({toString() { return 'mine' }})|String:mine",
        "o.va(['a', 'b'])|[a, b]",
        "o.va('a', 'b')|[a, b]",
        "o.va()|[]",
        "o.va('a')|[a]",
        "o.va(...['x', 'y', 'z'])|[x, y, z]",
        "o.mixed(1)|1[]",
        "o.mixed(1, 'x', 2)|1[x, 2]",
        "o.mixed(1, ['x', 2])|1[x, 2]",
        "o.list(['a'])|List:a",
        "o.task(() => 5)|Callable:5",
        "o.task(() => { })|Callable:null",
        "o.make(() => 7)|Supplier:7",
        "o.make(x => x + 1)|Function:21",
        "o.take(x => x + 1)|Function:2",
        "o.same(1)|Integer:1",
        "o.same('x')|CharSequence:x",
        "o.same([1])|List:1",
        "o['f(double)'](1)|double:1.0",
        "o['f(java.lang.Object)'](1)|Object",
        "o['f(String)'](1)|String:1",
    })
    void c7_01_overloadsAndLossyArguments(String script, String expected) throws ScriptException {
        assertEquals(expected, eval("var r; for (var i = 0; i < 30; i++) r = " + script + "; r"));
    }

    /** One site, arguments of every kind in turn: what is remembered of one choice is not taken for another. */
    @Test
    void c7_01_manyKindsAtOneSite() throws ScriptException {
        String once = "int:1 String:s double:1.5 long:2147483648 String:null Object int:2 Object long:5 double:-0.5 String:xy Object";
        assertEquals(once + " " + once, eval("""
            function call(x) { return o.f(x) }
            var values = [1, 's', 1.5, 2147483648, null, {}, 2, true, b.five, -0.5, 'x' + 'y', b.day];
            var out; for (var i = 0; i < 300; i++) { out = values.map(call) } out.concat(values.map(call)).join(' ')"""));
        assertEquals("n1 ns n1.5 ntrue nMONDAY", eval("""
            function append(x) { var s = b.builder(); s.append('n').append(x); return String(s) }
            var r; for (var i = 0; i < 300; i++) r = [1, 's', 1.5, true, b.day].map(append).join(' '); r"""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"o.h(2147483648)", "o.h('x')", "o.h({})", "o.h()", "o.h(1, 2)", "o.h(NaN)", "o.h(null)", "t.letter('ab')",
        "t.ints(['x'])", "t.longs([1.5, {}])", "t.records([1])", "t.day('NOPE')", "t.instant('2020')", "t.date(new Date(NaN))",
        "t.shape(5)", "t.stage(1)", "t.queue({})", "t.optionalInt('x')", "t.operator({})",
        "t.single(128)"})
    void c7_02_whatDoesNotFitIsATypeError(String script) {
        ScriptException thrown = assertThrows(ScriptException.class, () -> eval(script));
        assertTrue(thrown.getMessage().startsWith("TypeError: "), thrown.getMessage());
    }

    @Test
    void c7_03_numbersOfJava() throws ScriptException {
        assertEquals("number number", eval("typeof b.five + ' ' + typeof b.decimal"));
        assertEquals(true, eval("b.five === 5 && 5 === b.five && b.five == 5 && b.five !== 6"));
        assertEquals("yes", eval("switch (b.five) { case 5: 'yes'; break; default: 'no' }"));
        assertSame(source.big, eval("b.big"));
        assertSame(source.big, eval("var l = [b.big]; l[0]"));
        assertEquals(9007199254740992.0, eval("b.big + 0"));
        assertEquals(2.1, eval("b.decimal + 1"));
        assertEquals("2.2", eval("String(b.decimal.add(b.decimal))"));
        assertEquals(true, eval("b.integer() === 100000000000000000000n"));
        assertEquals("string x 1", eval("typeof b.letter + ' ' + b.letter + ' ' + b.letter.length"));
        assertEquals("falsy", eval("b.no ? 'truthy' : 'falsy'"));
        assertEquals(true, eval("b.one === 1 && b.text === 'abc' && b.no === false"));
    }

    @Test
    void c7_04_json() throws ScriptException {
        assertEquals("[3,1,2]", eval("JSON.stringify(b.list)"));
        assertEquals("{\"a\":1}", eval("JSON.stringify(b.map)"));
        assertEquals("[1,2,3]", eval("JSON.stringify(b.array)"));
        assertEquals("{\"left\":\"l\",\"right\":[1,{\"k\":\"v\"}]}", eval("JSON.stringify(b.pair())"));
        assertEquals("[\"x\",\"y\"]", eval("JSON.stringify(b.set())"));
        assertEquals("[\"here\",null]", eval("JSON.stringify([b.present(), b.absent()])"));
        assertEquals("\"MONDAY\"", eval("JSON.stringify(b.day)"));
        assertEquals("\"2020-01-01T00:00:00Z\"", eval("JSON.stringify(b.instant)"));
        assertEquals("[5,1.1]", eval("JSON.stringify([b.five, b.decimal])"));
        assertTrue(((String) eval("JSON.stringify(b)")).contains("\"text\":\"abc\""));
    }

    @Test
    void c7_05_listsAndArrays() throws ScriptException {
        assertEquals(false, eval("Array.isArray(b.list) || b.list instanceof Array || Array.isArray(b.array)"));
        assertEquals("6,2,4", eval("b.list.map(x => x * 2).join()"));
        assertEquals("3", eval("b.list.filter(x => x > 2).join()"));
        assertEquals(6, eval("b.list.reduce((a, x) => a + x)"));
        assertEquals("3,1", eval("b.list.slice(0, 2).join()"));
        assertEquals(true, eval("b.list.includes(2) && b.list.indexOf(1) === 1 && b.list.some(x => x === 2) && !b.list.every(x => x > 1)"));
        assertEquals("3-1-2", eval("b.list.join('-')"));
        eval("b.list.push(9); b.list[0] = 30; b.list.pop(); b.list.unshift(0)");
        assertEquals(List.of(0, 30, 1, 2), source.list);
        assertEquals("2,1,30,0", eval("b.list.reverse().join()"));
        assertEquals("30,1", eval("b.list.splice(1, 2).reverse().join()"));
        assertEquals(List.of(2, 0), source.list);
        assertEquals(2, eval("b.array.indexOf(3)"));
        assertEquals("2,3,4", eval("b.array.map(x => x + 1).join()"));
        assertEquals("1,2,3", eval("Array.from(b.array).join()"));
        assertEquals(3, eval("b.array.length"));
        assertEquals("0,1,2", eval("Object.keys(b.array).join()"));
    }

    @Test
    void c7_06_iteration() throws ScriptException {
        for (String iterable : List.of("b.list", "b.array", "b.set()", "b.stream()", "b.ints()", "b.iterator()", "b.iterable()",
                "b.enumeration()", "b.map.keySet()", "b.present()", "b.map.values()")) {
            String looped = (String) eval("var out = []; for (const x of " + iterable + ") out.push(x); out.join()");
            assertEquals(looped, eval("[..." + iterable + "].join()"), iterable);
            assertEquals(looped, eval("Array.from(" + iterable + ").join()"), iterable);
            assertEquals(looped.split(",")[0], eval("var [first] = " + iterable + "; String(first)"), iterable);
        }
        assertEquals("s1,s2", eval("[...b.stream()].join()"));
        assertEquals("0,1,2,3", eval("[...b.ints()].join()"));
        assertEquals("a=1", eval("var out = []; for (const [k, v] of b.map) out.push(k + '=' + v); out.join()"));
        assertEquals("a1a1", eval("var out = ''; for (const e of b.map.entrySet()) out += e.getKey() + e.value + e.key + e.getValue(); out"));
        assertEquals("a1", eval("var out = ''; for each (var e in b.map.entrySet()) out += e.key + e.value; out"));
        assertEquals("a1", eval("var out = ''; for (const [k, v] of b.map.entrySet()) out += k + v; out"));
        assertEquals("a1", eval("[...b.map].map(([k, v]) => k + v).join()"));
        assertEquals("a1", eval("var out = ''; b.map.forEach((k, v) => { out += k + v }); out"));
        assertEquals("a", eval("Object.keys(b.map).join()"));
        assertEquals("a,1", eval("Object.entries(b.map).join()"));
        assertEquals("here", eval("[...b.present()].join()"));
        assertEquals(0, eval("[...b.absent()].length"));
        assertEquals(2, eval("new Map(b.map).size + new Set(b.array).size - 2"));
        assertEquals("x:y", eval("b.set().stream().collect === undefined ? '' : [...b.set()].join(':')"));
        assertEquals("X,Y", eval("[...b.set().stream().map(s => s.toUpperCase())].join()"));
    }

    @Test
    void c7_07_optionals() throws ScriptException {
        assertEquals("true here here", eval("b.present().isPresent() + ' ' + b.present().get() + ' ' + b.present().orElse('x')"));
        assertEquals("x", eval("b.absent().orElse('x')"));
        assertEquals("HERE", eval("b.present().map(s => s.toUpperCase()).get()"));
        assertEquals(true, eval("b.absent().empty"));
        assertEquals("Optional[x]", eval("t.optional('x')"));
        assertEquals("Optional[5]", eval("t.optional(5)"));
        assertEquals("Optional.empty", eval("t.optional(null)"));
        assertEquals("Optional.empty", eval("t.optional(undefined)"));
        assertEquals("Optional[here]", eval("t.optional(b.present())"));
        assertEquals("OptionalInt[3]", eval("t.optionalInt(3)"));
        assertEquals("OptionalInt.empty", eval("t.optionalInt(null)"));
    }

    @Test
    void c7_08_textsAndFunctions() throws ScriptException {
        assertEquals("3 3", eval("b.text.length + ' ' + b.text.length()"));
        assertEquals(true, eval("b.text.equals('abc') && b.text.isEmpty() === false && b.text.contains('bc')"));
        engine.put("fn", new Doubler());
        assertEquals(8, eval("fn(4)"));
        assertEquals("2,4", eval("[1, 2].map(fn).join()"));
        engine.put("supplier", example.host.Actions.get(() -> "supplied"));
        assertEquals("supplied", eval("supplier()"));
        engine.put("bi", java.util.Map.of("k", 1));
        assertEquals("undefined", eval("typeof b.nope"));
        assertEquals(false, eval("'nope' in b"));
        ScriptException thrown = assertThrows(ScriptException.class, () -> eval("b.nope()"));
        assertTrue(thrown.getMessage().startsWith("TypeError: b.nope is not a function"), thrown.getMessage());
        thrown = assertThrows(ScriptException.class, () -> eval("b.pair().nope.deeper"));
        assertTrue(thrown.getMessage().contains("reading 'deeper'"), thrown.getMessage());
    }

    /** Conversions by declared type. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "t.ints([4, 5])|2:4",
        "t.ints(new Int32Array([7]))|1:7",
        "t.ints(new Set([8]))|1:8",
        "t.ints(b.list)|3:3",
        "t.strings(['a', 1, true])|a/1/true",
        "t.grid([[1, 2], [3, 4]])|2x2:4",
        "t.bytes([1, 2])|2:1",
        "t.bytes(new Uint8Array([255]))|1:-1",
        "t.lines([{name: 'n', count: 1, sizes: []}])|n",
        "t.objects([1, 'x', {}])|4 1,x,[object Object],added",
        "t.records([{name: 'r', count: 2, sizes: [3]}])|r2 3",
        "t.collection(['a', 'b'])|a/b",
        "t.collection([1, 2])|1/2",
        "t.set([1, 2, 1])|2:true",
        "t.set(new Set([1, 5]))|2:true",
        "t.sorted([3, 1, 2])|1-3",
        "t.queue(['a', 'b'])|a1",
        "t.deque(['a', 'b'])|b1",
        "t.arrayList([1])|ArrayList:[1]",
        "t.stream([1, 2, 3])|6",
        "t.iterator(['a', 'b', 'c'])|ab",
        "t.iterable([1, 2])|12",
        "t.iterable(new Set([1, 2]))|12",
        "t.iterable((function* () { yield 1; yield 2 })())|12",
        "t.map({k: 1, l: 2})|1k,l",
        "t.map(b.map)|nulla",
        "t.counts({2: 3, 4: 5})|26",
        "t.counts(new Map([[2, 3], [4, 5]]))|26",
        "t.treeMap({b: 1, a: 2})|a",
        "t.linked({b: 1, a: 2})|{b=1, a=2}",
        "t.bindings({k: 'v'})|v",
        "t.record({name: 'n', count: 3, sizes: [1, 2]})|Line[name=n, count=3, sizes=1,2]",
        "t.number(1)|Integer:1",
        "t.number(1.5)|Double:1.5",
        "t.number(b.decimal)|BigDecimal:1.1",
        "t.number(10n)|BigInteger:10",
        "t.boxed(1)|Long:1",
        "t.boxed(10n)|Long:10",
        "t.boxed(null)|null",
        "t.boxedDouble(1)|Double:1.0",
        "t.small(3)|short:3",
        "t.single(-128)|byte:-128",
        "t.real(1.5)|float:1.5",
        "t.decimal(2.5)|BigDecimal:2.5",
        "t.decimal('1.10')|BigDecimal:1.10",
        "t.decimal(10n)|BigDecimal:10",
        "t.decimal(b.big)|BigDecimal:9007199254740993",
        "t.big(12)|BigInteger:12",
        "t.big(123456789012345678901234567890n)|BigInteger:123456789012345678901234567890",
        "t.big(b.big)|BigInteger:9007199254740993",
        "t.longer(9007199254740993n)|long:9007199254740993",
        "t.longer('12')|long:12",
        "t.letter('x')|char:x",
        "t.text('cs')|String:cs",
        "t.text(5)|String:5",
        "t.day('MONDAY')|DayOfWeek:MONDAY",
        "t.day(b.day)|DayOfWeek:MONDAY",
        "t.mapper(s => s.length)|Long:4",
        "t.lengthOf(s => s.length)|Long:7",
        "t.operator(x => x * x)|16",
        "t.bi((x, y) => x * y)|7",
        "t.shape({name() { return 'sq' }, area(scale) { return 4 * scale }})|sq4.0",
        "t.all([])|dev.deltic.interop.ArrayView",
        "t.all('x')|java.lang.String",
        "t.all(1.0)|java.lang.Integer",
        "t.all(undefined)|null",
    })
    void c7_09_argumentsByDeclaredType(String script, String expected) throws ScriptException {
        assertEquals(expected, eval(script));
    }

    @Test
    void c7_10_genericListsHoldWhatTheyAreDeclaredTo() throws ScriptException {
        assertEquals(6, eval("t.longs([1, 2, 3]) + 0"));
        assertEquals(3, eval("t.longs(['1', 2]) + 0"));
        assertEquals(3, eval("var live = [1]; t.objects(live); live.push('after'); live.length"));
    }

    /** Functions of other Bindings take as many arguments as they are given. */
    @Test
    void c7_08_functionsOfOtherBindings() throws ScriptException {
        engine.put("far", engine.eval("(function (...all) { return all.length + ':' + all.join() })", engine.createBindings()));
        assertEquals("0: 1:1 3:1,a,true", eval("[far(), far(1), far(1, 'a', true)].join(' ')"));
        assertEquals("1:7", eval("[7].map(x => far(x))[0]"));
        engine.put("failing", engine.eval("(function () { throw new RangeError('far') })", engine.createBindings()));
        assertTrue(assertThrows(ScriptException.class, () -> eval("failing()")).getMessage().contains("RangeError: far"));
    }

    @Test
    void c7_11_datesBothWays() throws ScriptException {
        assertEquals("1577836800000", eval("t.date(new Date(1577836800000))"));
        assertEquals("2020-01-01T00:00:00Z", eval("t.instant(new Date(1577836800000))"));
        assertEquals("2020-01-01T00:00:00Z", eval("t.zoned(new Date(1577836800000))"));
        assertEquals("2020-01-01T00:00:00Z", eval("t.offset(new Date(1577836800000))"));
        assertEquals(LocalDateTime.of(2020, 2, 29, 12, 30), eval("t.local(new Date(2020, 1, 29, 12, 30))"));
        assertEquals(LocalDate.of(2020, 2, 29), eval("t.localDate(new Date(2020, 1, 29, 12, 30))"));
        assertEquals("2020-01-01T00:00:00Z", eval("t.instant(b.date)"));
        assertEquals("1577836800000", eval("t.date(b.zoned)"));
        for (String time : List.of("b.date", "b.instant", "b.zoned")) {
            assertEquals(1577836800000.0, eval("new Date(" + time + ").getTime()"), time);
            assertEquals(0, eval(time + " - new Date(1577836800000)"), time);
            assertEquals("string", eval("typeof ('' + " + time + ")"));
        }
        assertEquals("2020-01-01T00:00:00Z", eval("'' + b.instant"));
        assertEquals(true, eval("new Date(b.localDateTime()).getTime() === new Date(2020, 1, 29, 12, 30).getTime()"));
        assertEquals(true, eval("new Date(b.localDate()).getTime() === new Date(2020, 1, 29).getTime()"));
        assertEquals(true, eval("b.date < new Date() && b.instant <= b.date"));
    }
}
