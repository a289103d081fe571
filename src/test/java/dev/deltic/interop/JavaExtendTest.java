package dev.deltic.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.api.Context;
import dev.deltic.api.Engine;
import dev.deltic.api.EvaluationException;
import dev.deltic.api.HostAccess;
import dev.deltic.interop.adapter.AdapterClass;
import dev.deltic.waiting.Eventually;
import example.host.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.util.AbstractList;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes and interfaces that scripts implement. */
class JavaExtendTest {
    private final Context context = Engine.builder().hostAccess(HostAccess.NASHORN).build().newContext();

    private Object eval(String text) {
        return context.eval("test.js", text).toJava();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "var hit = 0; new java.lang.Runnable(() => { hit = 1 }).run(); hit | 1",
        "new java.util.Comparator({compare: (a, b) => b - a}).reversed().compare(1, 2) | -1",
        "new java.util.function.IntBinaryOperator((a, b) => a * b).applyAsInt(3, 4) | 12",
        "var A = Java.extend(java.util.AbstractList); new A({get: i => i * 2, size: () => 3}) + '' | [0, 2, 4]",
        "var A = Java.extend(java.util.ArrayList); new A(5, {size: () => 42}).size() | 42",
        "var A = Java.extend(java.util.ArrayList, {size: () => 42}); new A(5).size() + new A().size() | 84",
        "var A = Java.extend(java.util.ArrayList, {size: () => 1}); new A(3, {size: () => 2}).size() | 2",
        "var A = Java.extend(java.util.ArrayList); new A() instanceof A | true",
        "var A = Java.extend(java.lang.Runnable, java.util.ArrayList, {run() {}}); new A() instanceof java.util.List | true",
        "var x = new T('ab', {prefix: () => '<'}); x.render() | <ab!!0.5",
        "new T('ab', 2, {prefix: () => '<'}).render() | <abab!!0.5",
        "new T('ab', {prefix: () => '<', suffix: (c, n, d) => c + n * 2 + d}).render() | <ab!40.5",
        "var x = new T('ab', {prefix: () => '<', suffix(c, n, d) { return Java.super(x).suffix(c, 1, d) }}); x.render() | <ab!0.5",
        "new T('ab', {prefix: () => 'e'}).early() | e",
        "new T('ab', () => 'fun').render() | funab!!0.5",
        "typeof new T('ab', () => '').prefix | undefined",
        "new T('ab', {prefix: () => '', fixed: () => 'no'}).fixed() | fixed",
        "new T('ab', {prefix: () => '', toString: () => 'me'}) + '' | me",
        "new T('ab', {prefix: () => ''}).toString().startsWith('deltic.adapters.TemplateAdapter@') | true",
        "new T('ab', {prefix: () => '', load: s => s.length}).load('abc') | 3",
        "try { new T('ab', {prefix: () => ''}).load('abc') } catch (e) { e.message } | abc",
        "try { new T('ab', {prefix: () => ''}).load('q') } catch (e) { e instanceof java.io.IOException } | true",
        "var o = {n: 5, prefix() { return this.n }}; new T('ab', o).render() | 5ab!!0.5",
        "var E = Java.extend(java.lang.Exception); try { throw new E('m', {}) } catch (e) { e.message } | m",
    })
    void answers(String script, String expected) {
        assertEquals(expected, String.valueOf(eval("var T = Packages.example.host.Template; String(eval(" + quoted(script) + "))")));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "Java.extend(java.lang.String) | Cannot extend Java class java.lang.String: java.lang.String is final",
        "Java.extend(java.lang.ClassLoader) | Access to Java class java.lang.ClassLoader is denied by the policy",
        "new java.lang.Iterable({}).iterator() | UnsupportedOperationException",
        "Java.extend(java.util.ArrayList, java.util.HashMap) | java.util.HashMap is no interface",
        "new java.util.function.IntSupplier(() => ({})).asInt | Cannot convert #<Object> to Java type int",
        "new Packages.example.host.Template({prefix() {}}) | No overload of Java method Template",
    })
    void refuses(String script, String expected) {
        String call = script.replace(".asInt", ".getAsInt()");
        String message = assertThrows(EvaluationException.class, () -> eval(call)).getMessage();
        assertTrue(message.contains(expected), message);
    }

    /** Frameworks take a class and make objects of it. */
    @Test
    void javaMakesInstancesOfItsOwnAccord() throws Exception {
        Class<?> type = (Class<?>) eval("Java.extend(Packages.example.host.Template, {prefix: () => '>', render() { return 'script' }})");
        assertTrue(Template.class.isAssignableFrom(type));
        Template made = (Template) type.getConstructor(String.class).newInstance("x");
        assertEquals("script", made.render());
        assertEquals(">", made.early());
    }

    @Test
    void sharedClassesAreMadeOnce() {
        assertSame(AdapterClass.of(AbstractList.class, Runnable.class), AdapterClass.of(AbstractList.class, Runnable.class));
        assertSame(eval("new java.lang.Runnable(() => 1)").getClass(), eval("new java.lang.Runnable(() => 2)").getClass());
    }

    @Test
    void adaptersWorkOnAnyThread() throws Exception {
        @SuppressWarnings("unchecked")
        Callable<Object> call = (Callable<Object>) eval("var n = 0; new java.util.concurrent.Callable(() => { n++; return n })");
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            @SuppressWarnings({"unchecked", "rawtypes"})
            Future<Object>[] results = new Future[200];
            for (int i = 0; i < results.length; i++) {
                results[i] = pool.submit(call);
            }
            for (Future<Object> result : results) {
                result.get();
            }
        } finally {
            pool.shutdown();
        }
        assertEquals(200, eval("n"));
    }

    @Test
    void whatAScriptThrowsArrivesAsDeclared() {
        Template template = (Template) eval("var T = Packages.example.host.Template; new T('x', {prefix: () => '',"
            + " load(s) { throw new java.io.IOException(s) }, render() { throw new TypeError('t') }})");
        assertEquals("q", assertThrows(IOException.class, () -> template.load("q")).getMessage());
        assertEquals("TypeError: t", assertThrows(ScriptFailure.class, template::render).getMessage());
    }

    @Test
    void comparatorsOfScriptsSort() {
        @SuppressWarnings("unchecked")
        Comparator<Object> c = (Comparator<Object>) eval("new java.util.Comparator((a, b) => b - a)");
        assertEquals(1, c.compare(1, 2));
        assertTrue(c.equals(c));
    }

    // ---- redeployment -----------------------------------------------------------------------------------------------

    /** Has a class of its own by the name of the test's. */
    private static final class Application extends ClassLoader {
        Application() {
            super(Template.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("example.host.Template")) {
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

    /** Runs a script in a realm that stays, with the application's class found by the thread's loader. */
    private WeakReference<Class<?>> deploy() {
        Application application = new Application();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(application);
        try {
            assertEquals(">>ab!!0.5", eval("(function () { var T = Packages.example.host.Template;"
                + "var A = Java.extend(T, java.lang.Runnable); var B = Java.extend(T, {prefix: () => '>'});"
                + "return new A('a', {prefix: () => new B('x').early()}).early() + new T('ab', () => '>').render()"
                + "})()"));
            Class<?> type = (Class<?>) eval("Packages.example.host.Template");
            assertSame(application, type.getClassLoader());
            return new WeakReference<>(type);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void adaptersKeepNoApplication() throws InterruptedException {
        WeakReference<Class<?>> first = deploy();
        WeakReference<Class<?>> second = deploy();
        eval("Packages.example.host.Template.Registry.KIND");
        assertTrue(Eventually.areGone(first, second), "an application's class is still there");
    }
}
