package compat.nashorn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import javax.script.SimpleScriptContext;
import org.junit.jupiter.api.Test;
import org.openjdk.nashorn.api.scripting.JSObject;
import org.openjdk.nashorn.api.scripting.NashornException;
import org.openjdk.nashorn.api.scripting.NashornScriptEngineFactory;
import org.openjdk.nashorn.api.scripting.ScriptObjectMirror;
import org.openjdk.nashorn.api.scripting.ScriptUtils;

/** The engine scope is a mirror of the global object. What the tests say, Nashorn 15.7 does, but for those that say so. */
public final class GlobalMirrorTest {
    private static final int ENGINE = ScriptContext.ENGINE_SCOPE;
    private static final int GLOBAL = ScriptContext.GLOBAL_SCOPE;

    private final ScriptEngine engine = new NashornScriptEngineFactory().getScriptEngine();

    private ScriptObjectMirror own() {
        return assertInstanceOf(ScriptObjectMirror.class, engine.getBindings(ENGINE));
    }

    private ScriptObjectMirror created() {
        return assertInstanceOf(ScriptObjectMirror.class, engine.createBindings());
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    /** Called by scripts. */
    public static final class Keeper {
        public Object kept;

        public void keep(Object value) {
            kept = value;
        }
    }

    @Test
    void identity() throws ScriptException {
        Bindings bindings = engine.getBindings(ENGINE);
        assertSame(bindings, engine.getBindings(ENGINE));
        assertSame(bindings, engine.getContext().getBindings(ENGINE));
        assertSame(engine.getContext(), engine.getContext());
        assertEquals(bindings, engine.eval("this"));
        assertEquals(engine.eval("this"), bindings);
        assertEquals(bindings.hashCode(), engine.eval("this").hashCode());
        assertTrue(ScriptObjectMirror.identical(bindings, engine.eval("this")));
        assertNotEquals(engine.createBindings(), engine.createBindings());
        assertNotEquals(bindings, engine.createBindings());
        assertSame(bindings, ScriptUtils.wrap(bindings));
        assertEquals(bindings, ScriptObjectMirror.wrap(ScriptObjectMirror.unwrap(bindings, bindings), bindings));
        engine.put("self", bindings);
        assertEquals(true, engine.eval("self === this"));
        assertTrue(((ScriptObjectMirror) engine.eval("Object")).isInstance(bindings));
    }

    @Test
    void membersAndCalls() throws ScriptException {
        engine.eval("var x = 1, u; function f(a) { return a + x } var o = {n: 5, get: function () { return this.n }}");
        ScriptObjectMirror global = own();
        assertEquals(5, number(((JSObject) global).getMember("x")) + 4);
        assertTrue(ScriptObjectMirror.isUndefined(global.getMember("u")) && ScriptObjectMirror.isUndefined(global.getMember("nothing")));
        assertNull(global.get("u"));
        assertTrue(global.hasMember("x") && global.hasMember("Math") && !global.hasMember("nothing"));
        assertEquals(5, number(global.callMember("f", 4)));
        assertEquals(42, number(global.callMember("parseInt", "42")));
        assertEquals(7, number(assertInstanceOf(ScriptObjectMirror.class, global.get("f")).call(null, 6)));
        assertEquals(5, ((ScriptObjectMirror) global.get("o")).callMember("get"));
        global.setMember("y", "set");
        assertEquals("set", engine.eval("y"));
        global.removeMember("y");
        assertEquals("undefined", engine.eval("typeof y"));
        global.setSlot(3, "slot");
        assertEquals("slotslot", engine.eval("this[3]") + (String) global.getSlot(3));
        assertTrue(global.hasSlot(3) && !global.hasSlot(4));
        assertFalse(global.isFunction() || global.isArray());
        assertTrue(List.of(global.getOwnKeys(false)).contains("x") && List.of(global.getOwnKeys(true)).contains("parseInt"));
        assertEquals(1, ((ScriptObjectMirror) global.getOwnPropertyDescriptor("x")).get("value"));
        assertThrows(RuntimeException.class, () -> global.callMember("nothing"));
        assertThrows(NullPointerException.class, () -> global.getMember(null));
    }

    @Test
    void evalOfMirrors() throws ScriptException {
        ScriptObjectMirror other = created();
        engine.put("x", 1);
        assertEquals(2, number(own().eval("x + 1")));
        assertEquals(own(), own().eval("this"));
        other.eval("var inOther = 3");
        assertEquals(3, other.get("inOther"));
        assertEquals(3, engine.eval("inOther", other));
        assertTrue(ScriptObjectMirror.isUndefined(own().eval("undefined")));
        NashornException thrown = assertThrows(NashornException.class, () -> own().eval("throw new TypeError('t')"));
        assertEquals("TypeError: t", thrown.getMessage());
        assertThrows(NashornException.class, () -> own().eval("var ="));
    }

    @Test
    void asMap() throws ScriptException {
        ScriptObjectMirror global = own();
        assertTrue(global.isEmpty() && global.keySet().isEmpty());
        engine.eval("var x = 1; function f() {} y = 'z'");
        assertEquals(Set.of("x", "f", "y"), global.keySet());
        assertEquals(3, global.size());
        assertEquals(3, global.values().size());
        assertTrue(global.containsValue("z") && !global.containsValue("nothing"));
        assertTrue(global.containsKey("x") && global.containsKey("Object") && !global.containsKey("nothing"));
        assertInstanceOf(ScriptObjectMirror.class, global.get("Object"));
        assertNull(global.put("n", 5));
        assertEquals(5, global.put("n", 6));
        assertEquals(6, engine.eval("n"));
        assertEquals(6, global.remove("n"));
        assertNull(global.remove("n"));
        assertEquals("undefined", engine.eval("typeof n"));
        assertTrue(global.delete("y") && global.delete("nothing") && !global.delete("x"));
        global.putAll(Map.of("a", 1, "b", List.of(2)));
        assertEquals(2, number(engine.eval("a + b[0] - 1")));
        int size = global.size();
        Set<String> keys = global.keySet();
        engine.eval("later = 1");
        assertEquals(size, keys.size());
        assertThrows(UnsupportedOperationException.class, () -> global.keySet().remove("a"));
        assertThrows(UnsupportedOperationException.class, () -> global.values().clear());
        assertThrows(UnsupportedOperationException.class, () -> global.entrySet().clear());
        global.clear();
        assertEquals("undefined object", engine.eval("typeof a + ' ' + typeof Math"));
    }

    @Test
    void keysThatAreNone() {
        ScriptObjectMirror global = own();
        assertThrows(NullPointerException.class, () -> global.put(null, 1));
        assertThrows(IllegalArgumentException.class, () -> global.put("", 1));
        assertThrows(NullPointerException.class, () -> global.get(null));
        assertThrows(IllegalArgumentException.class, () -> global.get(""));
        assertThrows(ClassCastException.class, () -> global.get(1));
        assertThrows(NullPointerException.class, () -> global.containsKey(null));
        assertThrows(IllegalArgumentException.class, () -> global.containsKey(""));
        assertThrows(ClassCastException.class, () -> global.remove(1));
        assertThrows(NullPointerException.class, () -> global.putAll(null));
        assertThrows(NullPointerException.class, () -> engine.get(null));
        assertThrows(IllegalArgumentException.class, () -> engine.put("", 1));
    }

    /** Nashorn has no {@code let} and {@code const} there. */
    @Test
    void namesOfDeclarations() throws ScriptException {
        engine.eval("let l = 1; const c = () => 2; class K { static m() { return 3 } } var v = 4");
        ScriptObjectMirror global = own();
        assertEquals(Set.of("l", "c", "K", "v"), global.keySet());
        assertEquals(1, global.get("l"));
        assertEquals(1, global.getMember("l"));
        assertEquals(2, global.callMember("c"));
        assertEquals(3, ((ScriptObjectMirror) global.get("K")).callMember("m"));
        assertTrue(global.containsKey("l") && global.hasMember("c"));
        assertEquals(1, global.put("l", 5));
        global.setMember("v", 6);
        assertEquals(11, engine.eval("l + v"));
        assertEquals(5, global.remove("l"));
        assertFalse(global.containsKey("l") || global.keySet().contains("l"));
    }

    @Test
    void createdBindings() throws Exception {
        ScriptObjectMirror other = created();
        engine.put("own", 1);
        assertEquals("undefined", engine.eval("typeof own", other));
        engine.eval("var inNew = 3; function g() { return inNew }", other);
        assertNull(engine.get("inNew"));
        assertEquals(Set.of("inNew", "g"), other.keySet());
        assertEquals(3, other.callMember("g"));
        assertEquals(other, engine.eval("this", other));
        assertEquals(3, ((Invocable) engine).invokeMethod(other, "g"));
        engine.put("other", other);
        assertEquals("3 3 false", engine.eval("other.inNew + ' ' + other.g() + ' ' + (other === this)"));
        engine.eval("var changed = 1", (Bindings) engine.eval("this", other));
        assertEquals(1, other.get("changed"));
    }

    /** Whatever way the global object came to Java, it is the Bindings. */
    @Test
    void anyMirrorOfTheGlobalIsTheBindings() throws ScriptException {
        Keeper keeper = new Keeper();
        ScriptObjectMirror other = created();
        other.put("keeper", keeper);
        engine.eval("var own = 1; keeper.keep(this)", other);
        Bindings kept = assertInstanceOf(Bindings.class, keeper.kept);
        engine.eval("var second = own + 1", kept);
        assertEquals(2, number(other.get("second")));
        engine.setBindings(kept, ENGINE);
        assertSame(kept, engine.getBindings(ENGINE));
        assertEquals(3, number(engine.eval("own + second")));
        ScriptContext context = new SimpleScriptContext();
        context.setBindings((Bindings) engine.eval("this"), ENGINE);
        engine.eval("var third = 3", context);
        assertEquals(3, engine.get("third"));
    }

    @Test
    void setBindings() throws Exception {
        engine.eval("var old = 1");
        Bindings first = engine.getBindings(ENGINE);
        ScriptObjectMirror other = created();
        engine.setBindings(other, ENGINE);
        assertSame(other, engine.getBindings(ENGINE));
        engine.eval("var fresh = 2; function f() { return fresh }");
        assertEquals("undefined", engine.eval("typeof old"));
        assertEquals(2, other.get("fresh"));
        assertEquals(2, engine.get("fresh"));
        assertEquals(2, ((Invocable) engine).invokeFunction("f"));
        Bindings simple = new SimpleBindings();
        simple.put("q", 3);
        engine.setBindings(simple, ENGINE);
        assertSame(simple, engine.getBindings(ENGINE));
        assertEquals(4, number(engine.eval("q + 1")));
        engine.setBindings(first, ENGINE);
        assertEquals(1, engine.eval("old"));
        assertThrows(NullPointerException.class, () -> engine.setBindings(null, ENGINE));
        assertThrows(IllegalArgumentException.class, () -> engine.setBindings(simple, 7));
        assertThrows(IllegalArgumentException.class, () -> engine.getBindings(7));
        assertThrows(NullPointerException.class, () -> engine.eval("1", (Bindings) null));
        assertThrows(NullPointerException.class, () -> engine.eval("1", (ScriptContext) null));
    }

    @Test
    void globalScope() throws ScriptException {
        assertNull(engine.getBindings(GLOBAL));
        Bindings simple = new SimpleBindings();
        simple.put("g", 1);
        engine.setBindings(simple, GLOBAL);
        assertSame(simple, engine.getBindings(GLOBAL));
        assertEquals(2, number(engine.eval("g + 1")));
        assertEquals(1, engine.eval("g", engine.createBindings()));
        assertEquals(GLOBAL, engine.getContext().getAttributesScope("g"));
        engine.eval("g = 3");
        assertEquals(1, simple.get("g"));
        assertEquals(3, engine.get("g"));
        ScriptObjectMirror mirror = created();
        mirror.put("m", 4);
        engine.setBindings(mirror, GLOBAL);
        assertSame(mirror, engine.getBindings(GLOBAL));
        assertEquals(4, engine.eval("m"));
        assertEquals(4, own().eval("m"));
        engine.setBindings(null, GLOBAL);
        assertEquals("undefined", engine.eval("typeof m"));
    }

    @Test
    void contextsOfCallers() throws Exception {
        SimpleScriptContext context = new SimpleScriptContext();
        ScriptObjectMirror other = created();
        context.setBindings(other, ENGINE);
        StringWriter writer = new StringWriter();
        context.setWriter(writer);
        assertEquals(1, engine.eval("var c = 1; print('in ' + c); c", context));
        assertNull(engine.get("c"));
        assertEquals(1, context.getAttribute("c"));
        assertEquals(ENGINE, context.getAttributesScope("c"));
        engine.setContext(context);
        assertSame(context, engine.getContext());
        assertSame(other, engine.getBindings(ENGINE));
        engine.eval("function f() { print('again ' + c) }");
        ((Invocable) engine).invokeFunction("f");
        other.callMember("f");
        assertEquals("in 1|again 1|again 1|", writer.toString().replaceAll("\\R", "|"));
        ScriptObjectMirror third = created();
        third.put("c", 3);
        context.setBindings(third, ENGINE);
        assertEquals(3, engine.eval("c"));
        context.setBindings(new SimpleBindings(new HashMap<>(Map.of("c", 4))), ENGINE);
        assertEquals(4, engine.eval("c"));
        assertThrows(NullPointerException.class, () -> engine.setContext(null));
    }

    @Test
    void attributes() throws ScriptException {
        ScriptContext context = engine.getContext();
        context.setAttribute("at", 5, ENGINE);
        assertEquals(5, engine.eval("at"));
        assertEquals(5, own().get("at"));
        assertEquals(ENGINE, context.getAttributesScope("at"));
        assertEquals(5, context.removeAttribute("at", ENGINE));
        assertEquals("undefined", engine.eval("typeof at"));
        engine.eval("function f() {}");
        assertEquals(true, engine.eval("context.getAttribute('f') === f"));
        engine.put(ScriptEngine.FILENAME, "own.js");
        assertEquals("own.js", assertThrows(ScriptException.class, () -> engine.eval("nothing")).getFileName());
        ScriptObjectMirror other = created();
        other.setMember(ScriptEngine.FILENAME, "other.js");
        assertEquals("other.js", assertThrows(ScriptException.class, () -> engine.eval("nothing", other)).getFileName());
        StringWriter writer = new StringWriter();
        context.setWriter(writer);
        engine.eval("print('one')");
        engine.eval("print('two')", other);
        assertEquals("one|two|", writer.toString().replaceAll("\\R", "|"));
    }

    /** Nashorn has no modules, and no {@code arguments} in Bindings that are not the context's. */
    @Test
    void attributesOfModules() throws ScriptException {
        ScriptObjectMirror other = created();
        other.put(ScriptEngine.FILENAME, "m.mjs");
        other.put(ScriptEngine.ARGV, new String[] {"a", "b"});
        assertEquals(7, ((ScriptObjectMirror) engine.eval("export const seven = 7", other)).get("seven"));
        other.remove(ScriptEngine.FILENAME);
        assertEquals("b", engine.eval("arguments[1]", other));
        assertEquals(other, engine.eval("this", other));
    }

    @Test
    void compiledScriptsAndInterfaces() throws Exception {
        CompiledScript script = ((Compilable) engine).compile("ran = (typeof ran === 'number' ? ran : 0) + 1; this");
        ScriptObjectMirror other = created();
        assertEquals(own(), script.eval());
        assertEquals(own(), script.eval((Bindings) null));
        assertEquals(other, script.eval(other));
        SimpleScriptContext context = new SimpleScriptContext();
        context.setBindings(other, ENGINE);
        assertEquals(other, script.eval(context));
        assertEquals(2, number(own().get("ran")));
        assertEquals(2, number(other.get("ran")));
        String run = "function run() { ran++ }";
        engine.eval(run);
        engine.eval(run, other);
        Invocable invocable = (Invocable) engine;
        invocable.getInterface(Runnable.class).run();
        invocable.getInterface(own(), Runnable.class).run();
        invocable.getInterface(other, Runnable.class).run();
        invocable.invokeMethod(own(), "run");
        assertEquals("5 3", number(own().get("ran")) + " " + number(other.get("ran")));
        engine.eval("function isThis(a) { return a === this }");
        assertEquals(true, invocable.invokeMethod(own(), "isThis", own()));
        engine.eval("function me() { return this }");
        assertEquals(own(), invocable.invokeFunction("me"));
        assertThrows(NoSuchMethodException.class, () -> invocable.invokeMethod(own(), "nothing"));
        assertThrows(IllegalArgumentException.class, () -> invocable.getInterface(null, Runnable.class));
    }

    @Test
    void mirrorsOfOtherEngines() throws ScriptException {
        ScriptEngine second = new NashornScriptEngineFactory().getScriptEngine();
        second.eval("var s = 5; function f() { return s }");
        Bindings theirs = second.getBindings(ENGINE);
        assertEquals(10, number(engine.eval("s + f()", theirs)));
        engine.eval("s = 6; var made = 1", theirs);
        assertEquals(5, theirs.get("s"));
        assertNull(theirs.get("made"));
        engine.setBindings(theirs, ENGINE);
        assertSame(theirs, engine.getBindings(ENGINE));
        assertEquals(5, engine.get("s"));
    }

    @Test
    void mirrorsOfOtherObjects() throws ScriptException {
        Bindings object = (Bindings) engine.eval("({a: 5})");
        assertEquals(6, number(engine.eval("a + 1", object)));
        engine.eval("a = 7; var b = 1", object);
        assertEquals(5, object.get("a"));
        assertNull(object.get("b"));
        assertEquals(2, engine.eval("length", (Bindings) engine.eval("[1, 2]")));
    }

    @Test
    void gettersThatThrow() throws ScriptException {
        engine.eval("Object.defineProperty(this, 'g', {get: function () { throw new TypeError('get') }, enumerable: true})");
        assertEquals("TypeError: get", assertThrows(NashornException.class, () -> engine.get("g")).getMessage());
        assertEquals("TypeError: get", assertThrows(NashornException.class, () -> own().getMember("g")).getMessage());
    }

    @Test
    void frozen() throws ScriptException {
        engine.put("f", 1);
        assertTrue(own().freeze().isFrozen());
        engine.put("f", 2);
        engine.put("h", 2);
        assertEquals(1, engine.get("f"));
        assertNull(engine.get("h"));
    }

    /** Nashorn's engines are not for several threads. */
    @Test
    void threads() throws Exception {
        engine.eval("var n = 0; function next() { return ++n }");
        ScriptObjectMirror global = own();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Object>> tasks = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                tasks.add(() -> {
                    ScriptObjectMirror mine = (ScriptObjectMirror) engine.createBindings();
                    for (int k = 0; k < 100; k++) {
                        global.callMember("next");
                        mine.put("k", k);
                        assertEquals(k + 1, number(engine.eval("k + 1", mine)));
                        assertEquals(global, engine.getBindings(ENGINE));
                    }
                    return mine.get("k");
                });
            }
            for (Future<Object> done : threads.invokeAll(tasks)) {
                assertEquals(99, done.get());
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(400, number(global.get("n")));
    }

    /** A closed engine is one of ours. */
    @Test
    void closed() throws Exception {
        Bindings unused = engine.createBindings();
        engine.put("x", 1);
        ((AutoCloseable) engine).close();
        assertInstanceOf(ScriptObjectMirror.class, engine.getBindings(ENGINE));
        assertNotSame(unused, engine.createBindings());
        assertThrows(ScriptException.class, () -> engine.eval("x"));
        assertThrows(ScriptException.class, () -> engine.eval("x", unused));
        assertThrows(IllegalStateException.class, () -> engine.get("x"));
        assertThrows(IllegalStateException.class, () -> own().getMember("x"));
    }
}
