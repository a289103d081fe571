package dev.deltic.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import example.host.Doubler;
import example.host.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways out that scripts have found in other engines: each must end in an error or in undefined. */
class AccessPolicyTest {
    private final ScriptEngine engine = new ScriptEngineManager().getEngineByName("deltic");

    @BeforeEach
    void bind() {
        Map<String, Object> map = new HashMap<>(Map.of("k", Order.class));
        engine.put("b", new Order());
        engine.put("m", map);
        engine.put("list", new ArrayList<>(List.of(1)));
        engine.put("fn", new Doubler());
        engine.put("cls", Order.class);
        engine.put("loader", Order.class.getClassLoader());
        engine.put("thread", Thread.currentThread());
        engine.put("runtime", Runtime.getRuntime());
        engine.put("optional", Optional.of("x"));
        engine.put("hidden", engine);
        engine.put("method", Order.class.getMethods()[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "java.lang.System.getProperty('user.dir')",
        "Packages.java.lang.System.getProperty('user.dir')",
        "Java.type('java.lang.System')",
        "new JavaImporter(java.lang)",
        "engine.factory.scriptEngine.eval('1')",
        "this.engine.factory",
        "this['engine']['factory']['scriptEngine']",
        "engine.getFactory().getScriptEngine()",
        "hidden.getFactory()",
        "hidden.factory.scriptEngine",
        "hidden.eval('1')",
        "b.getClass().getClassLoader().loadClass('java.lang.Runtime')",
        "b.getClass().forName('java.lang.Runtime')",
        "b.class.forName('java.lang.Runtime')",
        "b.kind.forName('java.lang.Runtime')",
        "b.getKind().getName()",
        "m.k.forName('x')",
        "cls.getName()",
        "cls.name.length",
        "cls.newInstance()",
        "loader.loadClass('java.lang.Runtime')",
        "thread.getContextClassLoader()",
        "thread.run()",
        "runtime.exec('id')",
        "method.invoke(b)",
        "b.self().getClass().getProtectionDomain()",
        "list.stream().getClass()",
        "fn.getClass()",
        "list.toArray().getClass()",
        "(1).getClass()",
        "''.getClass().forName('x')",
        "'x'.getClass()",
        "optional.map(x => x.getClass()).get()",
        "try { b.boom() } catch (x) { x.stackTrace[0].className }",
        "try { b.boom() } catch (x) { x.getStackTrace()[0] }",
        "try { b.boom() } catch (x) { x.getClass() }",
        "try { null.x } catch (x) { x.nashornException.message }",
        "try { null.x } catch (x) { x.javaException.message }",
        "context.getBindings(100)",
        "context.setAttribute('zz', 1, 200)",
        "context.getWriter()",
        "load('/etc/hostname')",
        "loadWithNewGlobal({name: 'x', script: '1'})",
        "exit(0)",
        "quit()",
        "$EXEC('id')",
        "b['getClass()']().getName()",
        "b.ge\\u0074Class()",
        "m.class.getName()",
        "m['class'].getName()",
        "with (b) getClass()",
        "Reflect.get(b, 'getClass')()",
        "b.apply(function (x) { return x.getClass().getName() })",
        "Object.bindProperties({}, b).getClass()",
        "b.wait()",
        "b.notifyAll()",
        "new b.kind()",
        "Object.getOwnPropertyDescriptor(b, 'class').value.getName()",
        "import('java.lang.System'); throw 1",
    })
    void noWayOut(String script) {
        assertThrows(ScriptException.class, () -> engine.eval(script));
    }

    @Test
    void classesAreOpaqueValues() throws ScriptException {
        assertEquals("object", engine.eval("typeof cls"));
        assertEquals("", engine.eval("Object.keys(cls).join() + Object.keys(loader).join() + Object.keys(thread).join()"));
        assertEquals("undefined", engine.eval("typeof b.class"));
        assertEquals(Order.class, engine.eval("b.kind"));
        assertTrue(((String) engine.eval("var k = []; for (var p in b) k.push(p); k.join()")).indexOf("lass") < 0);
    }

    @Test
    void theNamesOfOtherEnginesAreNotDefined() throws ScriptException {
        for (String name : List.of("engine", "Packages", "java", "javax", "JavaImporter", "load", "exit", "quit", "$EXEC", "$ENV")) {
            assertEquals("undefined", engine.eval("typeof " + name), name);
        }
    }

    @Test
    void functionConstructorsStayInTheRealm() throws ScriptException {
        assertEquals(true, engine.eval("this.constructor.constructor('return this')() === globalThis"));
        assertEquals("undefined", engine.eval("Function('return typeof engine')()"));
    }
}
