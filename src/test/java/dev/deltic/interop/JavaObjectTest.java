package dev.deltic.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import example.host.Order;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Java objects in scripts: users.md's table of interop decisions, row by row. */
class JavaObjectTest {
    private final ScriptEngine engine = new ScriptEngineManager().getEngineByName("deltic");
    private final Order order = new Order();

    @BeforeEach
    void bind() {
        engine.put("b", order);
    }

    private Object eval(String text) throws ScriptException {
        return engine.eval(text);
    }

    @Test
    void beanPropertiesAndFields() throws ScriptException {
        assertEquals("Ada", eval("b.customer"));
        assertEquals(3, eval("b.quantity"));
        assertEquals(false, eval("b.express"));
        eval("b.customer = 'Bob'; b.quantity = 5; b.express = true; b.publicField = 8");
        assertEquals("Bob", order.getCustomer());
        assertEquals(5, order.getQuantity());
        assertTrue(order.isExpress());
        assertEquals(8, order.publicField);
        assertEquals("fixed", eval("b.constant"));
        assertEquals("undefined", eval("typeof b.nope"));
        assertEquals(true, eval("'customer' in b && !('nope' in b)"));
        assertEquals("Order of Bob", eval("String(b)"));
        assertEquals("<Order of Bob>", eval("`<${b}>`"));
        assertSame(order, eval("b.self()"));
        assertEquals(true, eval("b.self() === b && b.self() == b && new Set([b, b.self()]).size === 1"));
        assertEquals("undefined", eval("typeof b.nothing()"));
    }

    @Test
    void manyReadsGiveWhatTheFirstGives() throws ScriptException {
        assertEquals(300, eval("var s = 0; for (var i = 0; i < 100; i++) s += b.quantity; s"));
        assertEquals(200, eval("var n = 0; for (var i = 0; i < 100; i++) n += b.lines.size(); n"));
        assertEquals("int:99", eval("var r; for (var i = 0; i < 100; i++) r = b.over(i); r"));
        eval("for (var i = 0; i < 50; i++) b.quantity = i");
        assertEquals(49, order.getQuantity());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "b.over(1)|int:1",
        "b.over(1.0)|int:1",
        "b.over(1.5)|double:1.5",
        "b.over(2147483648)|long:2147483648",
        "b.over('s')|String:s",
        "b.over(null)|String:null",
        "b.over({})|Object",
        "b['over(double)'](1)|double:1.0",
        "b['over(java.lang.String)'](1)|String:1",
        "b.onlyLong(1.5)|long:1",
        "b.onlyInt('12')|int:12",
        "b.flag(undefined)|boolean:false",
        "b.flag(1)|boolean:true",
        "b.letter('x')|char:x",
        "b.decimal(2.5)|decimal:2.5",
        "b.text(undefined)|text:null",
        "b.text(null)|text:null",
        "b.text(12)|text:12",
        "b.join('a', 'b')|a+b",
        "b.join(['a', 'b'])|a+b",
        "b.join()|''",
        "b.total(1)|1:0",
        "b.total(1, 'x', 2)|1:2",
        "b.run(() => 1)|ran",
        "b.apply(o => o.customer)|Ada",
        "b.describe({k: 'v'})|v",
        "b.point({x: 3, label: 'q'})|q3",
        "b.makePoint().label + b.makePoint().x + b.makePoint().x()|p44",
    })
    void overloadsAndConversions(String script, String expected) throws ScriptException {
        assertEquals(expected, eval(script));
    }

    @Test
    void collectionsAndArraysAsArguments() throws ScriptException {
        assertEquals(6, eval("b.sum([1, 2, 3])"));
        assertEquals(2, eval("b.count([1, 2])"));
        assertEquals(5L, eval("b.time(new Date(5))"));
        eval("b.status = 'CLOSED'");
        assertEquals(Order.Status.CLOSED, order.getStatus());
        assertEquals(true, eval("b.status == 'CLOSED'"));
    }

    @Test
    void whatDoesNotFitIsATypeError() {
        for (String script : List.of("b.onlyInt(2147483648)", "b.onlyInt({})", "b.onlyInt()", "b.quantity = 'many'", "b.sum([{}])")) {
            ScriptException thrown = assertThrows(ScriptException.class, () -> eval(script), script);
            assertTrue(thrown.getMessage().startsWith("TypeError: "), thrown.getMessage());
        }
        ScriptException thrown = assertThrows(ScriptException.class, () -> eval("b.nope()"));
        assertTrue(thrown.getMessage().contains("b.nope is not a function"), thrown.getMessage());
    }

    @Test
    void listsAndArrays() throws ScriptException {
        List<Object> list = new ArrayList<>(List.of(3, 1, 2));
        engine.put("l", list);
        assertEquals(3, eval("l[0]"));
        assertEquals(3, eval("l.length"));
        assertEquals(3, eval("l.size()"));
        assertEquals("undefined", eval("typeof l[9]"));
        eval("l[0] = 30; l[l.length] = 4; l.push(5); l.add(6)");
        assertEquals(List.of(30, 1, 2, 4, 5, 6), list);
        assertEquals("30,1,2,4,5,6", eval("var s = []; for (const x of l) s.push(x); s.join()"));
        assertEquals("0,1,2,3,4,5", eval("var k = []; for (const i in l) k.push(i); k.join()"));
        assertEquals("60,2,4,8,10,12", eval("l.map(x => x * 2).join()"));
        assertEquals(48, eval("l.reduce((a, x) => a + x, 0)"));
        assertEquals("30,6", eval("l.filter(x => x > 5).join()"));
        assertEquals("[30,1,2,4,5,6]", eval("JSON.stringify(l)"));
        assertEquals("30-1", eval("var [p, q] = l; p + '-' + q"));
        assertEquals(7, eval("[0, ...l].length"));
        assertEquals(6, eval("var seen = 0; l.forEach(x => seen++); seen"));
        assertEquals(false, eval("Array.isArray(l) || l instanceof Array"));
        eval("l.length = 2");
        assertEquals(2, list.size());
        engine.put("a", new int[] {1, 2, 3});
        assertEquals("1,2,3 3 2", eval("[...a].join() + ' ' + a.length + ' ' + a[1]"));
        eval("a[1] = 20");
        assertEquals(20, eval("a[1]"));
        assertEquals("[1,20,3]", eval("JSON.stringify(a)"));
        engine.put("sa", new String[] {"x", "y"});
        assertEquals("y", eval("sa[1]"));
    }

    @Test
    void mapsAndSets() throws ScriptException {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("a", 1);
        map.put("size", "mine");
        map.put("none", null);
        engine.put("m", map);
        assertEquals(1, eval("m.a"));
        assertEquals(1, eval("m['a']"));
        assertEquals(1, eval("m.get('a')"));
        assertEquals("mine", eval("m.size"));
        assertEquals(true, eval("m.none === null && m.nope === undefined && 'none' in m"));
        eval("m.b = 'new'; delete m.a");
        assertEquals("new", map.get("b"));
        assertFalse(map.containsKey("a"));
        assertEquals("size,none,b", eval("Object.keys(m).join()"));
        assertEquals("size,none,b", eval("var k = []; for (const n in m) k.push(n); k.join()"));
        assertEquals("size=mine", eval("for (const [k, v] of m) { k + '=' + v; break }"
            + "(() => { for (const [k, v] of m) return k + '=' + v })()"));
        assertEquals("{\"size\":\"mine\",\"none\":null,\"b\":\"new\"}", eval("JSON.stringify(m)"));
        Map<Integer, String> numbers = new TreeMap<>(Map.of(1, "one"));
        engine.put("n", numbers);
        assertEquals("one", eval("n[1]"));
        assertEquals("undefined", eval("typeof n.x"));
        engine.put("s", new LinkedHashSet<>(Set.of("e")));
        assertEquals("e", eval("[...s].join()"));
        assertEquals("[\"e\"]", eval("JSON.stringify(s)"));
        engine.put("stream", Stream.of(1, 2));
        assertEquals("1,2", eval("[...stream].join()"));
        engine.put("it", List.of(7, 8).iterator());
        assertEquals("7,8", eval("Array.from(it).join()"));
    }

    @Test
    void numbersOfJava() throws ScriptException {
        engine.put("l", 9007199254740993L);
        assertEquals("number", eval("typeof l"));
        assertEquals(9007199254740993L, eval("l"));
        assertEquals("9007199254740993", eval("String(l)"));
        engine.put("five", 5L);
        assertEquals(true, eval("five === 5 && five == 5 && five < 6 && !(five < 5)"));
        assertEquals(6, eval("five + 1"));
        assertEquals("5!", eval("five + '!'"));
        assertEquals("[5]", eval("JSON.stringify([five])"));
        engine.put("d", new BigDecimal("1.1"));
        assertEquals(2.1, eval("d + 1"));
        assertEquals("number", eval("typeof d"));
        engine.put("f", Boolean.FALSE);
        assertEquals("falsy", eval("f ? 'truthy' : 'falsy'"));
        engine.put("zero", 0L);
        assertEquals("falsy", eval("zero ? 'truthy' : 'falsy'"));
        engine.put("c", 'x');
        assertEquals("string", eval("typeof c"));
        engine.put("one", 1);
        engine.put("str", "a");
        assertEquals(true, eval("one === 1 && str === 'a'"));
        engine.put("sh", (short) 3);
        engine.put("fl", 1.5f);
        assertEquals(4.5, eval("sh + fl"));
    }

    @Test
    void stringsHaveJavasMethodsWhereJavaScriptHasNone() throws ScriptException {
        engine.put("s", "abc");
        assertEquals(3, eval("s.length"));
        assertEquals(3, eval("s.length()"));
        assertEquals(true, eval("s.equals('abc') && !s.isEmpty() && s.contains('b')"));
        assertEquals("undefined", eval("typeof s.contains"));
    }

    @Test
    void functionsOfJavaCanBeCalled() throws ScriptException {
        engine.put("f", new example.host.Doubler());
        assertEquals("function", eval("typeof f"));
        assertEquals(8, eval("f(4)"));
        assertEquals("2,4", eval("[1, 2].map(f).join()"));
        assertEquals(8, eval("f.apply(4)"));
    }

    @Test
    void beansInJSON() throws ScriptException {
        engine.put("p", order.makePoint());
        assertEquals("{\"x\":4,\"label\":\"p\"}", eval("JSON.stringify(p)"));
        assertEquals("\"OPEN\"", eval("JSON.stringify(b.status)"));
        assertTrue(((String) eval("JSON.stringify(b)")).contains("\"customer\":\"Ada\""));
        assertEquals("constant,customer,express,kind,lines,publicField,quantity,status,tags", eval("Object.keys(b).sort().join()"));
    }

    @Test
    void javaExceptionsInScripts() throws ScriptException {
        assertEquals("boom", eval("try { b.boom() } catch (e) { e.message }"));
        assertEquals("text", eval("try { b.fail('text') } catch (e) { e.getMessage() }"));
        assertEquals("java.io.IOException: text", eval("try { b.fail('text') } catch (e) { String(e) }"));
        assertEquals(true, eval("try { b.boom() } catch (e) { e instanceof Error && typeof e.stack === 'string' }"));
        assertTrue(((String) eval("function inner() { b.boom() } try { inner() } catch (e) { e.stack }")).contains("at inner (<eval>:1:"));
        assertEquals("finally", eval("var r; try { try { b.boom() } finally { r = 'finally' } } catch (e) { } r"));
    }

    @Test
    void scriptFunctionsAsInterfacesThrowWhatTheScriptThrew() throws ScriptException {
        @SuppressWarnings("unchecked")
        Function<Object, Object> f = (Function<Object, Object>) eval("x => { throw new RangeError('no ' + x) }");
        ScriptFailure thrown = assertThrows(ScriptFailure.class, () -> f.apply("luck"));
        assertEquals("RangeError: no luck", thrown.getMessage());
        @SuppressWarnings("unchecked")
        Function<Object, Object> host = (Function<Object, Object>) eval("x => b.boom()");
        assertEquals("boom", assertThrows(IllegalStateException.class, () -> host.apply(1)).getMessage());
    }
}
