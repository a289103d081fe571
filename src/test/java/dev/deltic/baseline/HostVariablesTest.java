package dev.deltic.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.api.Value;
import dev.deltic.interop.HostValues;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.HostObject;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.LazyValue;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;
import example.host.Line;
import example.host.Title;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Global variables that hold host objects, which compiled code assigns and reads without wrappers. */
class HostVariablesTest extends CompiledFunctions {
    private static final String VARIABLES = "var n = 0, line, other, seen = [];";

    private static List<Object> lines() {
        return new ArrayList<>(Arrays.asList(new Line("ink", 2.5), new Line("paper", 4), new Line("", 0.25)));
    }

    private static void define(Realm realm, String name, Object value) {
        realm.globalObject().set(realm, realm.key(name), HostValues.toScript(realm, value), realm.globalObject());
    }

    private Closure function(String body, List<Object> lines) {
        realm = isolate.createRealm(this);
        define(realm, "lines", lines);
        define(realm, "array", new Object[] {new Line("a", 1), new Line("b", 2)});
        define(realm, "map", Map.of("first", new Line("m", 3)));
        define(realm, "mixed", Arrays.asList(new Line("x", 1), null, "text", 5, 0.5, 7L, new Title(), List.of(1)));
        define(realm, "failure", new IllegalStateException("thrown"));
        run(VARIABLES);
        return (Closure) run("(function f() { n++; " + body + " })");
    }

    /** What the first eight calls give, of which {@code interpreted} are interpreted. */
    private List<String> results(String body, int interpreted) throws Exception {
        Closure f = function(body, lines());
        List<String> results = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            if (i == interpreted) {
                compile(f);
            }
            results.add(call(f));
            results.add(Errors.describeWithoutCode(run("typeof line + ' ' + (line && line.name) + ' ' + seen.length")));
        }
        return results;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "line = lines.get(n % 3); return line.name + line.price * line.quantity;",
        "for (var i = 0, s = 0; i < lines.size(); i++) { line = lines.get(i); s += line.quantity * line.price; } return s + line.name;",
        "line = lines.get(0); var first = line; line = lines.get(1); return first.name + line.name;",
        "line = lines.get(0); seen.push(line); line = lines.get(1); seen.push(line); return seen.map(l => l.name) + (seen[1] === line);",
        "line = lines.get(0); return typeof line + (line === lines.get(0)) + (line == line) + !line + (line == lines.get(1));",
        "line = lines.get(0); return globalThis.line.name + Object.getOwnPropertyDescriptor(this, 'line').value.price + ('line' in this);",
        "var set = new WeakSet(); line = lines.get(0); set.add(line); other = line; return [set.has(line), set.has(other), line === other];",
        "line = lines.get(0); other = line; line = lines.get(1); return other.name + line.name;",
        "other = line = lines.get(0); return other.name + (line === other);",
        "line = mixed.get(n - 1); return typeof line + (line === mixed.get(n - 1));",
        "line = mixed.get(n % 2 * 6); return line.name + line.price;",
        "line = mixed.get(n < 5 ? 0 : n - 4); return line.name;",
        "line = lines.get(0); try { return line.failing; } catch (e) { return 'caught ' + e.message; }",
        "line = lines.get(0); return line.none + line.hashCode;",
        "line = lines.get(1).twin; return line.twin.name + line.name;",
        "line = lines[n % 2]; return line.name + array[0].name;",
        "line = array[n % 2]; return line.name;",
        "line = array[n % 3]; return line && line.name;",
        "line = map.first; return line.name + line.price;",
        "line = map['first']; return line.name;",
        "line = map.get('first'); return line.name;",
        "line = lines.get(0); line.name = 'x' + n; return lines.get(0).name + line.name;",
        "line = lines.get(0); return (() => line.name)() + (function () { line = lines.get(1); return line.name; })();",
        "line = 0.5 * n; var a = line + 1; line = lines.get(0); return a + line.name;",
        "line = lines.get(0); line = 0.5 * n; return line + 1;",
        "line = n & 1; other = lines.get(line); return other.name + line;",
        "line = lines.get(0); try { line = lines.get(5); } catch (e) { return e.message + line.name; }",
        "line = lines.get(0); var t = line.name; line = undefined; try { return t + line.name; } catch (e) { return t + e.message; }",
        "made = lines.get(0); var t = made.name; delete globalThis.made; return t + typeof made;",
        "line = failure; return line.message + (line instanceof Error);",
        "other = failure.cause; line = lines.get(0); return other + line.name;",
        "line = lines.get(0); for (var k in line) seen.push(k + line[k]); return seen.join();",
        "line = lines.get(0); return JSON.stringify(line) + `${line.name}`;",
        "line = lines; other = line.size(); return other + line.length;",
        "line = lines.stream; return typeof line;",
        "if (n > 6) Object.defineProperty(globalThis, 'line', {writable: false}); line = lines.get(n % 2); return line.name;",
        "if (n == 7) Object.freeze(globalThis); line = lines.get(n % 2); return line.name;",
        "line = lines.get(0); globalThis.line = lines.get(1); var b = line.name; line = lines.get(0); return b + line.name;",
        "line = lines.get(0); with (globalThis) { line = lines.get(1); } return line.name;",
        "line = lines.get(0); return eval('line.name') + eval('line = lines.get(1); line.name') + line.name;",
        "try { throw line = lines.get(0); } catch (e) { return e.name + line.name; }",
        "line = lines.get(0); other = n * 0.75; line.rate = other; return line.rate + line.name;",
        "line = lines.get(0); other = n * 0.75; line.rate = line.whole = line.anything = line.name = other; return line.toString();",
        "line = lines.get(0); other = n * 0.75; line.whole = other; line.anything = other; line.name = other; return line.toString();",
        "var o = lines.get(0); other = n / (n - 6); o.rate = other; return o.rate;",
        "var o = lines.get(0); other = n * 0.5; other = other + 1; o.anything = other; return o.toString() + other;",
        "var o = lines.get(0); other = n * 0.5; try { o.price = other; } catch (e) { return e.message; } return o.price;",
        "var o = lines.get(0); other = n * 0.5; try { o.refusing = other; } catch (e) { return e.message; }",
        "var o = n > 5 ? {} : lines.get(0); other = n * 0.5; o.rate = other; return o.rate;",
        "var o = lines.get(0); other = n > 5 ? '0.5' : n * 0.5; o.rate = other; return o.rate;",
        "var o = lines.get(0); other = n * 0.5; o.rate = other; if (n > 4) Object.defineProperty(this, 'other', {writable: false}); return o.rate;",
    })
    void sameAsInterpreted(String body) throws Exception {
        List<String> expected = results(body, Integer.MAX_VALUE);
        assertEquals(expected, results(body, 3));
        assertEquals(expected, results(body, 5));
    }

    private Object slot() {
        int property = realm.globalObject().shape.property(realm.globalObject().shape.find(realm.key("line")));
        return realm.globalObject().slots[Property.field(property)];
    }

    @Test
    void holdsNoWrapper() throws Exception {
        List<Object> lines = lines();
        Closure f = function("line = lines.get(n % 2); return line.name + line.price;", lines);
        call(f);
        call(f);
        assertInstanceOf(HostObject.class, slot());
        compile(f);
        assertEquals("paper4", call(f));
        LazyValue cell = assertInstanceOf(LazyValue.class, slot());
        assertSame(lines.get(1), cell.host());
        assertEquals("ink2.5", call(f));
        assertSame(cell, slot());
        assertSame(lines.get(0), cell.host());
    }

    /** Who reads the variable as a value gets one wrapper, until another object is assigned. */
    @Test
    void readersGetOneWrapper() throws Exception {
        List<Object> lines = lines();
        Closure f = compileAfterTwoCalls("line = lines.get(n % 2); return line.name;", lines);
        call(f);
        HostObject first = (HostObject) run("line");
        assertSame(first, run("line"));
        assertSame(first, run("globalThis.line"));
        assertSame(lines.get(1), first.host);
        call(f);
        assertNotSame(first, run("line"));
        assertSame(lines.get(0), ((HostObject) run("line")).host);
        assertSame(lines.get(1), first.host);
    }

    private Closure compileAfterTwoCalls(String body, List<Object> lines) throws Exception {
        Closure f = function(body, lines);
        call(f);
        call(f);
        return compile(f);
    }

    /** A variable that is no longer what the code was made for. */
    @Test
    void becomesAnAccessor() throws Exception {
        List<Object> lines = lines();
        Closure f = function("made = lines.get(n % 2); return made.name;", lines);
        call(f);
        call(f);
        compile(f);
        assertEquals("paper", call(f));
        run("Object.defineProperty(globalThis, 'made', {get() { return {name: 'got'}; }, set(x) { seen.push(x.name); }})");
        assertEquals("got", call(f));
        assertEquals("ink", run("seen.join()"));
    }

    /** The code is shared by realms, what their variables hold is not. */
    @Test
    void realmsHaveTheirOwn() throws Exception {
        List<Object> lines = lines();
        Closure f = compileAfterTwoCalls("line = lines.get(n % 2); return line.name;", lines);
        assertEquals("paper", call(f));
        LazyValue cell = (LazyValue) slot();
        Realm first = realm;
        Closure g = function("line = lines.get(n % 2); return line.name;", lines());
        g.code = f.code;
        assertEquals("paper", call(g));
        assertEquals("ink", call(g));
        assertNotSame(cell, slot());
        assertSame(lines.get(1), cell.host());
        HostObject wrapper = (HostObject) realm.globalObject().get(realm, realm.key("line"), realm.globalObject());
        assertSame(realm.intrinsic(Intrinsic.OBJECT_PROTOTYPE), wrapper.prototype);
        assertSame(first.intrinsic(Intrinsic.OBJECT_PROTOTYPE),
            ((HostObject) first.globalObject().get(realm, realm.key("line"), first.globalObject())).prototype);
    }

    /** Errors come from the instruction that throws. */
    @ParameterizedTest
    @ValueSource(strings = {
        "line = lines.get(0);\nvar t = line.name;\ntry {\n  return line\n    .failing;\n} catch (e) { return e.stack; }",
        "if (n > 9) delete lines.none, lines = null; try { return (line = lines.get(0)).name; } catch (e) { return e.stack; }",
        "line = lines.get(0)\n  .twin; try { return line.twin\n.failing; } catch (e) { return e.stack; }",
    })
    void errorsHaveTheirPlaces(String body) {
        String function = "var lines, line; (function (given, n) { lines = given; " + body + " })";
        Value interpreted = dev.deltic.api.Engine.builder().tiers(dev.deltic.api.Tiers.INTERPRETER).build().newContext().eval(function);
        Value compiled = dev.deltic.api.Engine.builder().tierBudget(2).tierSynchronous(true).build().newContext().eval(function);
        String last = "";
        for (int n = 0; n < 12; n++) {
            last = interpreted.execute(lines(), n).asString();
            assertEquals(last, compiled.execute(lines(), n).asString());
        }
        assertTrue(last.contains(" at "), last);
    }
}
