package dev.deltic.jar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.waiting.Eventually;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar in the class loaders of programs with plugins: Minecraft's servers give each plugin a loader over its one jar, into which it
 *  has packed its libraries; ZAP gives each add-on one over several jars. Both look in the plugin first, then in the program, and leave the
 *  thread's context loader alone. */
final class PluginLoadersIT {
    @TempDir
    private Path folder;

    /** Its own classes and resources first. */
    private static final class PluginLoader extends URLClassLoader {
        PluginLoader(ClassLoader program, Path... jars) throws Exception {
            super(urls(jars), program);
        }

        private static URL[] urls(Path[] jars) throws Exception {
            URL[] urls = new URL[jars.length];
            for (int i = 0; i < jars.length; i++) {
                urls[i] = jars[i].toUri().toURL();
            }
            return urls;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                if (known != null) {
                    return known;
                }
                try {
                    return findClass(name);
                } catch (ClassNotFoundException e) {
                    return super.loadClass(name, resolve);
                }
            }
        }

        @Override
        public URL getResource(String name) {
            URL own = findResource(name);
            return own != null ? own : super.getResource(name);
        }
    }

    /** A plugin's one jar: its own class, and the engine's entries unpacked beside it. */
    private Path packed(String name) throws Exception {
        Path source = folder.resolve("Plugin.java");
        Files.writeString(source, """
            package plugin;

            public class Plugin implements java.util.function.Supplier<String> {
                @Override public String get() { return getClass().getSimpleName(); }
            }
            """);
        JavaProgram.Finished compiled = JavaProgram.run(folder, "javac", "-d", folder.toString(), source.toString());
        assertEquals(0, compiled.exitCode(), compiled.errors());
        Path jar = folder.resolve(name + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar)); JarFile engine = new JarFile(JavaProgram.JAR.toFile())) {
            out.putNextEntry(new JarEntry("plugin/Plugin.class"));
            Files.copy(folder.resolve("plugin/Plugin.class"), out);
            out.closeEntry();
            for (JarEntry entry : Collections.list(engine.entries())) {
                if (!entry.getName().equals("META-INF/MANIFEST.MF") && !entry.getName().equals("module-info.class")) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    try (InputStream in = engine.getInputStream(entry)) {
                        in.transferTo(out);
                    }
                    out.closeEntry();
                }
            }
        }
        return jar;
    }

    /** As plugins do it: a manager with the plugin's loader, because the thread's knows nothing of the plugin. */
    private static ScriptEngine engine(ClassLoader plugin) {
        for (ScriptEngineFactory factory : new ScriptEngineManager(plugin).getEngineFactories()) {
            if (factory.getClass().getClassLoader() == plugin) {
                return factory.getScriptEngine();
            }
        }
        throw new IllegalStateException("the plugin's engine has not been found");
    }

    private static WeakReference<ClassLoader> load(Path... jars) throws Exception {
        try (URLClassLoader program = new URLClassLoader(new URL[] {JavaProgram.JAR.toUri().toURL()},
                PluginLoadersIT.class.getClassLoader()); PluginLoader plugin = new PluginLoader(program, jars)) {
            ScriptEngine engine = engine(plugin);
            assertSame(plugin, engine.getClass().getClassLoader());
            assertEquals(4950, ((Number) engine.eval("var s = 0; for (var i = 0; i < 100; i++) s += i; s")).intValue());
            // The program has an engine of its own: its classes are others, and objects go from one to the other by Java's types.
            ScriptEngine programs = engine(program);
            assertNotSame(engine.getClass(), programs.getClass());
            programs.put("list", engine.eval("[1, 2, {a: 3}]"));
            programs.put("f", engine.eval("(function (x) { return x + 1 })"));
            assertEquals("1 2 3 5", programs.eval("list[0] + ' ' + list.get(1) + ' ' + list[2].a + ' ' + f(4)"));
            return new WeakReference<>(plugin);
        }
    }

    private static void assertGoes(WeakReference<ClassLoader> loader) throws InterruptedException {
        assertTrue(Eventually.areGone(loader), "the class loader of a plugin that has gone is still there");
    }

    @Test
    void c9_2_aPluginThatHasPackedTheEngine() throws Exception {
        Path jar = packed("minecraft");
        assertGoes(load(jar));
        try (PluginLoader plugin = new PluginLoader(PluginLoadersIT.class.getClassLoader(), jar)) {
            ScriptEngine engine = engine(plugin);
            Object own = plugin.loadClass("plugin.Plugin").getConstructor().newInstance();
            engine.put("plugin", own);
            assertEquals("Plugin", engine.eval("plugin.get()"));
            assertEquals("Plugin", ((Supplier<?>) engine.eval("plugin")).get());
        }
    }

    @Test
    void c9_2_aPluginWithTheJarBesideIt() throws Exception {
        assertGoes(load(JavaProgram.JAR));
    }

    /** Classes of the plugin are found by the loader of an object that is bound. */
    @Test
    void c9_1_classesOfThePluginAreFound() throws Exception {
        Path jar = packed("zap");
        try (PluginLoader plugin = new PluginLoader(PluginLoadersIT.class.getClassLoader(), jar)) {
            System.setProperty("deltic.allow.classes", "plugin.*");
            try {
                ScriptEngine engine = engine(plugin);
                engine.put("bound", plugin.loadClass("plugin.Plugin").getConstructor().newInstance());
                assertEquals("Plugin", engine.eval("new (Java.type('plugin.Plugin'))().get()"));
                assertEquals(List.of("x"), List.copyOf(((Map<?, ?>) engine.eval("({x: 1})")).keySet()));
            } finally {
                System.clearProperty("deltic.allow.classes");
            }
        }
    }
}
