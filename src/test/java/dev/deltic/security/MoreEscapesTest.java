package dev.deltic.security;

import static dev.deltic.security.Profile.ANY;
import static dev.deltic.security.Profile.DENIED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.waiting.Eventually;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The items that the checklist (d4) adds to its table, in its order; the hostile amounts of work are in {@link ResourceAttacksTest}. */
@Isolated("sets system properties that every new engine reads")
@Timeout(180)
class MoreEscapesTest {
    private static final String NAME = "example.host.Bean";

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_add_01_expressionLanguagePayload(Profile p) {
        p.expect("''.getClass().forName('javax.script.ScriptEngineManager').newInstance().getEngineByName('deltic').eval('1 + 1')",
            DENIED, DENIED, DENIED, "2");
        p.expect("typeof new java.lang.ProcessBuilder['(java.lang.String[])'](['id'])", DENIED, DENIED, "object", "object");
        p.expect("Java.type('javax.script.ScriptEngineManager')", DENIED, DENIED, "!deltic.allow.reflection=true", ANY);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_add_02_sharedBuiltins(Profile p) throws ScriptException {
        ScriptEngine engine = p.bare();
        Bindings first = new SimpleBindings();
        engine.eval("Object.prototype.__defineGetter__('leak', () => 'leaked'); Array.prototype.map = null; Object.freeze = 1;"
            + "Object.prototype.__proto__ === null && ({}).leak", first);
        for (Bindings other : new Bindings[] {new SimpleBindings(), engine.createBindings()}) {
            assertEquals("undefined,function,function", engine.eval("[typeof ({}).leak, typeof [].map, typeof Object.freeze].join()", other));
        }
        assertEquals("leaked", engine.eval("({}).leak", first));
        assertThrows(ScriptException.class, () -> engine.eval("Object.prototype.__proto__ = {}", first));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_add_03_extendingDeniedTypes(Profile p) {
        p.expect("new (Java.extend(Java.type('java.lang.ClassLoader')))({}).loadClass('java.lang.Runtime')", DENIED, DENIED, DENIED, ANY);
        p.expect("Java.extend(b.kind)", DENIED, DENIED, "!is not a Java class", "!is not a Java class");
        p.expect("var T = Java.extend(Java.type('java.util.ArrayList')); var x = new T({}); typeof Java.super(x).getClass",
            DENIED, DENIED, "undefined", "undefined");
        p.expect("var T = Java.extend(Java.type('java.lang.Exception')); var x = new T({}); typeof Java.super(x).getStackTrace",
            DENIED, DENIED, "undefined", "function");
        p.expect("Java.super(b)", DENIED);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_add_04_callbackWithADeniedArgument(Profile p) {
        p.expect("var r; b.giveClass(c => { r = c.forName('java.lang.Runtime') }); r", DENIED, DENIED, DENIED, ANY);
        p.expect("var r; b.giveClass(c => { r = c.getName() }); r", DENIED, DENIED, NAME, NAME);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_add_05_reentryDuringConversion(Profile p) {
        p.expect("b.take({toString() { return b.take('x') }})", DENIED, "<<x>>", "<<x>>", "<<x>>");
        p.expect("b.take({valueOf() { throw 1 }, toString() { return b.getClass().getClassLoader() }})", DENIED, DENIED, DENIED, DENIED);
        p.expect("b.take({[Symbol.toPrimitive](hint) { delete globalThis.b; return hint }})", DENIED, "<string>", "<string>", "<string>");
        p.expect("b.names({valueOf() { return b.k }, toString() { return b.k }})", DENIED);
    }

    /** What a caller's own Bindings throws. */
    private static final class Throwing extends SimpleBindings {
        private final RuntimeException thrown = new IllegalStateException("no");

        @Override
        public Object get(Object key) {
            if ("bad".equals(key)) {
                throw thrown;
            }
            return super.get(key);
        }

        @Override
        public boolean containsKey(Object key) {
            return "bad".equals(key) || super.containsKey(key);
        }
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_add_06_throwingBindings(Profile p) throws ScriptException {
        ScriptEngine engine = p.bare();
        Throwing bindings = new Throwing();
        ScriptException e = assertThrows(ScriptException.class, () -> engine.eval("bad", bindings));
        assertSame(bindings.thrown, e.getCause());
        assertEquals("no", engine.eval("try { bad } catch (x) { x.message }", bindings));
        boolean hidden = p == Profile.UNTRUSTED || p == Profile.EMBEDDED;
        String script = "try { bad } catch (x) { x.getStackTrace().length > 0 }";
        if (hidden) {
            assertThrows(ScriptException.class, () -> engine.eval(script, bindings));
        } else {
            assertEquals(true, engine.eval(script, bindings));
        }
        assertEquals(3, engine.eval("1 + 2", bindings));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_add_07_classOfAMethod(Profile p) {
        p.expect("b.map.class.getName()", DENIED);
        p.expect("b.map.getClass()", DENIED);
        p.expect("Object.getOwnPropertyNames(b.map).join()", DENIED, "length,name", "length,name", "length,name");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_add_08_getClassByOtherSyntax(Profile p) {
        p.expect("b['getClass']().getName()", DENIED, DENIED, NAME, NAME);
        p.expect("b[\"getClass()\"]().getName()", DENIED, DENIED, NAME, NAME);
        p.expect("b.ge\\u0074Class().getName()", DENIED, DENIED, NAME, NAME);
        p.expect("b?.getClass?.().getName()", "null", "null", NAME, NAME);
        p.expect("with (b) getClass().getName()", DENIED, DENIED, NAME, NAME);
        p.expect("typeof Reflect.get(b, 'getClass')", "undefined", "undefined", "function", "function");
        p.expect("b.getClass``.getName()", DENIED);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_add_09_descriptorsAndKeys(Profile p) {
        p.expect("'' + Object.getOwnPropertyDescriptor(b, 'class')", "undefined", "undefined", "[object Object]", "[object Object]");
        p.expect("var k = []; for (var x in b) k.push(x); k.join()", "", "kind,list,name,k", "class,kind,list,name,k", "class,kind,list,name,k");
        p.expect("Reflect.ownKeys(b).join()", "", "kind,list,name,k", "class,kind,list,name,k", "class,kind,list,name,k");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_add_10_proxyOverABean(Profile p) {
        p.expect("new Proxy(b, {}).getClass().getClassLoader()", DENIED, DENIED, DENIED, DENIED);
        p.expect("new Proxy(b, {get: (t, k) => t[k]}).getClass.call(b).getName()", DENIED, DENIED, NAME, NAME);
        p.expect("Object.create(b).getClass.call(b).getName()", DENIED, DENIED, NAME, NAME);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_add_11_jsonOfABean(Profile p) {
        p.expect("JSON.parse(JSON.stringify(b)).kind.name", DENIED, "null", "null", "null");
        p.expect("JSON.stringify({k: b.k})", "{}", ANY, ANY, ANY);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_add_12_elementsAndIterators(Profile p) {
        p.expect("Array.from(b.list)[0].getClass().getClassLoader()", DENIED, DENIED, DENIED, ANY);
        p.expect("for (var c of b.iterator()) c.getName(); c.getName()", DENIED, DENIED, "java.lang.Runtime", "java.lang.Runtime");
        p.expect("for (var c of b.iterator()) c.getMethods()", DENIED, DENIED, DENIED, ANY);
        p.expect("[...b.classes()].map(c => c.getClassLoader())", DENIED, DENIED, DENIED, ANY);
        p.expect("b.classes()[1].getMethod('getRuntime').invoke(null)", DENIED, DENIED, DENIED, ANY);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_add_13_classesAsArguments(Profile p) {
        p.expect("b.names(b.k, b.kind)", DENIED, "2", "2", "2");
        p.expect("b.names(b.classes())", DENIED, "2", "2", "2");
        p.expect("b.names('java.lang.Runtime')", DENIED, DENIED, DENIED, DENIED);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_add_14_optionalsMethodReferencesFutures(Profile p) {
        p.expect("b.optional().map(x => x.getClass()).get().getClassLoader()", DENIED, DENIED, DENIED, ANY);
        p.expect("b.reference()().getClassLoader()", DENIED, DENIED, DENIED, ANY);
        p.expect("b.loader().loadClass('java.lang.Runtime')", DENIED, DENIED, DENIED, ANY);
    }

    /** A callback that another thread calls runs in the realm it was made in, under its policy. */
    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_add_15_callbacksOnOtherThreads(Profile p) throws Exception {
        ScriptEngine engine = p.engine();
        String script = "var seen = null; b.future().thenAccept(x => {"
            + " try { seen = (globalThis.b === x) + ' ' + x.getClass().getClassLoader() } catch (e) { seen = e.message } })";
        if (p == Profile.UNTRUSTED) {
            assertThrows(ScriptException.class, () -> engine.eval(script));
            return;
        }
        engine.eval(script);
        assertTrue(Eventually.holds(() -> engine.get("seen") != null));
        String seen = String.valueOf(engine.get("seen"));
        assertTrue(p == Profile.TRUSTED ? seen.startsWith("true ") : seen.startsWith("Access to Java member java.lang."), seen);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_add_16_stackTraces(Profile p) {
        p.expect("Error.prepareStackTrace = (e, s) => s; var s = new Error().stack; '' + (s[0].getThis === undefined || s[0].getThis())",
            ANY);
        p.expect("Error.prepareStackTrace = (e, s) => s; typeof new Error().stack[0].getClass", "undefined");
        p.expect("var o = {}; Error.captureStackTrace(o); /dev\\.deltic|java\\.|\\.java/.test(o.stack)", "false");
        p.expect("try { null.x } catch (e) { /dev\\.deltic|java\\.|\\.java/.test(e.stack) }", "false");
        p.expect("try { b.boom() } catch (e) { /dev\\.deltic|\\.java|Bean\\.boom\\(/.test(e.stack) }", "false");
        p.expect("[3, 1].sort(() => { throw new Error('x') })", DENIED);
    }

    /** Neither compiled scripts nor other Bindings are another way. */
    @ParameterizedTest
    @EnumSource(Profile.class)
    void d4_add_17_everyWayToEvaluate(Profile p) throws ScriptException {
        ScriptEngine engine = p.bare();
        String script = "Java.type('java.lang.System').getProperty('java.version').length > 0";
        boolean open = p == Profile.NASHORN || p == Profile.TRUSTED;
        for (Bindings bindings : new Bindings[] {new SimpleBindings(), engine.createBindings(), p.bare().createBindings()}) {
            if (open) {
                assertEquals(true, engine.eval(script, bindings));
                assertEquals(true, ((Compilable) engine).compile(script).eval(bindings));
            } else {
                assertThrows(ScriptException.class, () -> engine.eval(script, bindings));
                assertThrows(ScriptException.class, () -> ((Compilable) engine).compile(script).eval(bindings));
            }
        }
    }
}
