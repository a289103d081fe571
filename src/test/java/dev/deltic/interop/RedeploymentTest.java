package dev.deltic.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.waiting.Eventually;
import example.host.Figures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.junit.jupiter.api.Test;

/** Beans of a class loader that the engine cannot see, as those of a web application are: they work like all others, and nothing that
 *  lives as long as the engine keeps them. */
class RedeploymentTest {
    private static final String SCRIPT = """
        function once(o, i) {
            var s = o.sides + o.label.length + o.edge + o.inner.sides + o.sidesOf(o.inner) + o.scaled(2).length + o.tags.kind.length;
            o.label = 'l' + i % 10;
            o.inner = o.inner;
            for (var x of list) s += x.sides;
            return s + list[0].sides + list.get(0).sides + map.it.sides + map.get('it').sides + map['i' + 't'].sides + array[0].sides;
        }
        var total = 0;
        for (var i = 0; i < 3000; i++) total = once(o, i);
        total""";

    /** Has classes of its own by the names of the test's. */
    private static final class Application extends ClassLoader {
        Application() {
            super(Figures.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("example.host.Figures")) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final ScriptEngine engine = new ScriptEngineManager().getEngineByName("deltic");
    private final CompiledScript script;

    RedeploymentTest() throws ScriptException {
        script = ((Compilable) engine).compile(SCRIPT);
    }

    /** Runs the script with the beans of a new application; gives the class of one. */
    private WeakReference<Class<?>> deploy() throws Exception {
        Class<?> squares = new Application().loadClass("example.host.Figures$Square");
        assertNotSame(Figures.Square.class, squares);
        Object square = squares.getConstructor().newInstance();
        Object inner = squares.getClassLoader().loadClass("example.host.Figures$Cube").getConstructor().newInstance();
        squares.getMethod("setInner", squares.getClassLoader().loadClass("example.host.Figures$Figure")).invoke(square, inner);
        Object array = java.lang.reflect.Array.newInstance(squares, 1);
        java.lang.reflect.Array.set(array, 0, square);
        SimpleBindings bindings = new SimpleBindings();
        bindings.put("o", square);
        bindings.put("list", new ArrayList<>(List.of(square)));
        bindings.put("map", new HashMap<>(Map.of("it", square)));
        bindings.put("array", array);
        assertEquals(4 + 2 + 1.5 + 6 + 6 + 1 + 6 + 4 + 6 * 4, script.eval(bindings));
        assertCompiled(AccessPolicy.EMBEDDED.typeOf(squares));
        return new WeakReference<>(squares);
    }

    private static void assertCompiled(JavaClass type) {
        assertTrue(type.accessors[type.number("sides")].getClass().isHidden());
        assertTrue(type.accessors[type.number("edge")].getClass().isHidden());
        assertTrue(type.methods("scaled").code().getClass().isHidden());
        assertFalse(BorderCompiler.canName(type.type));
    }

    /** The same in the engine's own realm, which stays. */
    private WeakReference<Class<?>> deployInTheOwnRealm() throws Exception {
        Class<?> squares = new Application().loadClass("example.host.Figures$Square");
        engine.put("o", squares.getConstructor().newInstance());
        assertEquals(36000, engine.eval("var n = 0;"
            + "for (var i = 0; i < 3000; i++) n += o.sides + o.getSides() + o.scaled(1).length * 4; n"));
        engine.put("o", null);
        return new WeakReference<>(squares);
    }

    private static void assertGone(WeakReference<Class<?>> type) throws InterruptedException {
        assertTrue(Eventually.areGone(type), "an application's class is still there");
    }

    @Test
    void applicationsComeAndGo() throws Exception {
        WeakReference<Class<?>> first = deploy();
        WeakReference<Class<?>> second = deploy();
        assertGone(first);
        assertGone(second);
        assertNotNull(deploy());
    }

    @Test
    void theRealmOfTheEngineKeepsNone() throws Exception {
        assertGone(deployInTheOwnRealm());
    }
}
