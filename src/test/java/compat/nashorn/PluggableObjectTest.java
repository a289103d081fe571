package compat.nashorn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.openjdk.nashorn.api.scripting.AbstractJSObject;
import org.openjdk.nashorn.api.scripting.NashornScriptEngineFactory;

/** Java objects that say themselves what their members are. */
public final class PluggableObjectTest {
    private final ScriptEngine engine = new NashornScriptEngineFactory().getScriptEngine();

    /** Members in a map. */
    public static final class Members extends AbstractJSObject {
        final Map<String, Object> map = new LinkedHashMap<>();

        @Override
        public Object getMember(String name) {
            return map.get(name);
        }

        @Override
        public boolean hasMember(String name) {
            return map.containsKey(name);
        }

        @Override
        public void setMember(String name, Object value) {
            map.put(name, value);
        }

        @Override
        public void removeMember(String name) {
            map.remove(name);
        }

        @Override
        public Set<String> keySet() {
            return map.keySet();
        }

        @Override
        public Collection<Object> values() {
            return map.values();
        }

        public String greeting() {
            return "hello";
        }
    }

    /** Numbers by index. */
    public static final class Squares extends AbstractJSObject {
        final List<Object> written = new ArrayList<>();

        @Override
        public Object getMember(String name) {
            return name.equals("length") ? 4 : null;
        }

        @Override
        public boolean hasMember(String name) {
            return name.equals("length");
        }

        @Override
        public Object getSlot(int index) {
            return hasSlot(index) ? index * index : null;
        }

        @Override
        public boolean hasSlot(int slot) {
            return slot < 4;
        }

        @Override
        public void setSlot(int index, Object value) {
            written.add(index + "=" + value);
        }

        @Override
        public boolean isArray() {
            return true;
        }
    }

    /** Adds up; as a constructor, makes {@link Members}. */
    public static final class Adder extends AbstractJSObject {
        @Override
        public Object call(Object thiz, Object... args) {
            int sum = 0;
            for (Object argument : args) {
                sum += ((Number) argument).intValue();
            }
            return sum;
        }

        @Override
        public Object newObject(Object... args) {
            Members made = new Members();
            made.setMember("first", args[0]);
            return made;
        }

        @Override
        public boolean isFunction() {
            return true;
        }

        @Override
        public boolean isInstance(Object instance) {
            return instance instanceof Members;
        }
    }

    @Test
    void members() throws ScriptException {
        Members members = new Members();
        engine.put("m", members);
        assertEquals("object", engine.eval("typeof m"));
        engine.eval("m.a = 1; m['b'] = 'two'; m.f = function (x) { return this === m ? x + 1 : 'no' }");
        assertEquals(1, members.map.get("a"));
        assertEquals("two", engine.eval("m.b"));
        assertEquals(6, engine.eval("m.f(5)"));
        assertEquals("a,b,f", engine.eval("var names = []; for (var n in m) names.push(n); names.join()"));
        assertEquals("{\"a\":1,\"b\":\"two\"}", engine.eval("JSON.stringify(m)"));
        assertEquals(true, engine.eval("'a' in m && !('z' in m) && m.z == null && delete m.a && !('a' in m)"));
        assertEquals("hello", engine.eval("m.greeting()"));
        assertEquals(10, engine.eval("var t = 0; for (var i = 0; i < 10; i++) { m.count = i; t = m.count + 1 } t"));
    }

    @Test
    void defaultValues() throws ScriptException {
        Members members = new Members();
        engine.put("m", members);
        engine.eval("m.toString = function () { return 'shown' }; m.valueOf = function () { return 20 }");
        assertEquals("shown", engine.eval("String(m)"));
        assertEquals(22, engine.eval("m + 2"));
    }

    @Test
    void slots() throws ScriptException {
        Squares squares = new Squares();
        engine.put("s", squares);
        assertEquals(9, engine.eval("s[3]"));
        assertEquals(4, engine.eval("s.length"));
        assertEquals(true, engine.eval("Array.isArray(s) && s[7] === undefined"));
        assertEquals("0-1-4-9", engine.eval("s.join('-')"));
        assertEquals(14, engine.eval("var sum = 0; for (var i = 0; i < s.length; i++) sum += s[i]; sum"));
        engine.eval("s[2] = 'x'");
        assertEquals(List.of("2=x"), squares.written);
    }

    @Test
    void functions() throws ScriptException {
        engine.put("add", new Adder());
        assertEquals("function", engine.eval("typeof add"));
        assertEquals(6, engine.eval("add(1, 2, 3)"));
        assertEquals(3, engine.eval("add.call(null, 1, 2) "));
        assertEquals("5", engine.eval("var made = new add(5); String(made.first)"));
        assertEquals(true, engine.eval("made instanceof add && !({} instanceof add)"));
        assertEquals("1,3", engine.eval("[[0, 1], [1, 2]].map(function (p) { return add(p[0], p[1]) }).join()"));
    }

    @Test
    void failuresAreCaught() throws ScriptException {
        engine.put("add", new Adder());
        engine.put("plain", new AbstractJSObject() { });
        assertEquals(true, engine.eval("try { add('x'); false } catch (e) { e instanceof java.lang.ClassCastException }"));
        assertThrows(ClassCastException.class, () -> engine.eval("add('x')"));
        assertThrows(ScriptException.class, () -> engine.eval("plain()"));
    }

    /** Each shows the class name it says. */
    @Test
    void namesOfClasses() throws ScriptException {
        engine.put("named", new AbstractJSObject() {
            @Override
            public String getClassName() {
                return "Named";
            }
        });
        engine.put("fails", new AbstractJSObject() {
            @Override
            public String getClassName() {
                throw new IllegalStateException("no name");
            }
        });
        engine.put("array", engine.eval("[1]", engine.createBindings()));
        assertEquals("[object Named] [object Array]",
            engine.eval("var show = Object.prototype.toString; show.call(named) + ' ' + show.call(array)"));
        assertEquals("no name", engine.eval("try { show.call(fails) } catch (e) { e.getMessage() }"));
    }
}
