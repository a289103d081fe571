package dev.deltic.jar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.waiting.Eventually;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.CRC32;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar in the class loaders of containers. */
final class ContainersIT {
    /** Evaluates more scripts than fit without Caffeine, some of them large enough for a file, and waits for compiled code. */
    private static final String SERVICE = """
        import javax.script.*;

        public class Service {
            public static void main(String[] args) throws Exception {
                ScriptEngine engine = new ScriptEngineManager().getEngineByName("js");
                long sum = 0;
                for (int i = 0; i < 60; i++) {
                    String text = "function f(n) { return n + 1 } for (var i = 0; i < 300; i++) f(i); f(" + i + ")";
                    sum += ((Number) engine.eval(text)).intValue();
                }
                String large = "'large' // " + "x".repeat(2000);
                System.out.println(sum + " " + engine.eval(large));
            }
        }
        """;
    private static final String SERVICE_OUTPUT = "1830 large\n";

    @TempDir
    Path folder;

    private Path compile(String name, String source, String... options) throws Exception {
        Path file = folder.resolve(name + ".java");
        Files.writeString(file, source, StandardCharsets.UTF_8);
        Path classes = Files.createDirectories(folder.resolve(name + "-classes"));
        String[] arguments = new String[options.length + 3];
        System.arraycopy(options, 0, arguments, 0, options.length);
        arguments[options.length] = "-d";
        arguments[options.length + 1] = classes.toString();
        arguments[options.length + 2] = file.toString();
        JavaProgram.Finished compiled = JavaProgram.run(folder, "javac", arguments);
        assertEquals(0, compiled.exitCode(), compiled.output() + compiled.errors());
        return classes;
    }

    private void assertServes(String... arguments) throws Exception {
        JavaProgram.Finished finished = JavaProgram.java(folder, arguments);
        assertEquals("", finished.errors());
        assertEquals(SERVICE_OUTPUT, finished.output());
        assertEquals(0, finished.exitCode());
    }

    // ---- a nested jar -----------------------------------------------------------------------------------------------

    /** The layout of {@code spring-boot:repackage}: the loader's classes at the root, the application's and the libraries, stored, below
     *  {@code BOOT-INF}. */
    @Test
    void runsInASpringBootJar() throws Exception {
        Path classes = compile("Service", SERVICE);
        Path application = folder.resolve("application.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(application))) {
            entry(jar, "META-INF/MANIFEST.MF", """
                Manifest-Version: 1.0
                Main-Class: org.springframework.boot.loader.launch.JarLauncher
                Start-Class: Service
                Spring-Boot-Version: 3.5.3
                Spring-Boot-Classes: BOOT-INF/classes/
                Spring-Boot-Lib: BOOT-INF/lib/
                """.getBytes(StandardCharsets.UTF_8));
            Path loader = Path.of(Class.forName("org.springframework.boot.loader.launch.JarLauncher").getProtectionDomain().getCodeSource()
                .getLocation().toURI());
            try (JarFile from = new JarFile(loader.toFile())) {
                for (JarEntry entry : Collections.list(from.entries())) {
                    if (entry.getName().startsWith("org/") || entry.getName().startsWith("META-INF/services/")) {
                        jar.putNextEntry(new JarEntry(entry.getName()));
                        try (InputStream in = from.getInputStream(entry)) {
                            in.transferTo(jar);
                        }
                        jar.closeEntry();
                    }
                }
            }
            for (String directory : List.of("BOOT-INF/", "BOOT-INF/classes/", "BOOT-INF/lib/")) {
                entry(jar, directory, new byte[0]);
            }
            entry(jar, "BOOT-INF/classes/Service.class", Files.readAllBytes(classes.resolve("Service.class")));
            stored(jar, "BOOT-INF/lib/deltic.jar", Files.readAllBytes(JavaProgram.JAR));
        }
        Path scripts = folder.resolve("scripts");
        assertServes("-Ddeltic.cache.directory=" + scripts, "-jar", application.toString());
        try (var files = Files.list(scripts)) {
            assertEquals(1, files.count());
        }
        assertServes("-Ddeltic.cache.directory=" + scripts, "-jar", application.toString());
    }

    private static void entry(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        ((OutputStream) jar).write(bytes);
        jar.closeEntry();
    }

    private static void stored(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        JarEntry entry = new JarEntry(name);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        entry.setMethod(JarEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        jar.putNextEntry(entry);
        jar.write(bytes);
        jar.closeEntry();
    }

    // ---- the class path and the module path -------------------------------------------------------------------------

    /** Caffeine's classes are found under their new names, those for an expiry and those without. */
    @Test
    void keepsManyScripts() throws Exception {
        Path classes = compile("Service", SERVICE);
        String path = JavaProgram.JAR + System.getProperty("path.separator") + classes;
        Path log = folder.resolve("classes");
        assertServes("-Xlog:class+load:file=" + log + ":none", "-cp", path, "Service");
        assertTrue(Files.readString(log).contains("dev.deltic.shaded.caffeine.cache.SSLMW "), "no Caffeine");
        assertServes("-Ddeltic.cache.expireAfterAccess=60", "-Xlog:class+load:file=" + log + ":none", "-cp", path, "Service");
        assertTrue(Files.readString(log).contains("dev.deltic.shaded.caffeine.cache.SSLMWA "), "no expiry");
    }

    /** Nobody hears of it: there is no SLF4J. */
    @Test
    void isSilentWithoutALog() throws Exception {
        Path classes = compile("Service", SERVICE);
        Path blocked = Files.writeString(folder.resolve("file"), "in the way");
        assertServes("-Ddeltic.cache.directory=" + blocked, "-cp", JavaProgram.JAR + System.getProperty("path.separator") + classes,
            "Service");
    }

    @Test
    void servesAModule() throws Exception {
        Path sources = Files.createDirectories(folder.resolve("module"));
        Files.writeString(sources.resolve("module-info.java"),
            "module app { requires dev.deltic; uses javax.script.ScriptEngineFactory; }");
        Files.createDirectories(sources.resolve("app"));
        Files.writeString(sources.resolve("app/Main.java"), """
            package app;

            import dev.deltic.api.Engine;

            public class Main {
                public static void main(String[] args) throws Exception {
                    try (Engine engine = Engine.builder().cacheRecordStats(true).build()) {
                        for (int i = 0; i < 40; i++) engine.newContext().eval("a.js", "1 + " + i % 30);
                        engine.registerBean("module");
                        System.out.println(Engine.class.getModule().getName() + " " + engine.cacheStatistics().hits() + " "
                            + java.lang.management.ManagementFactory.getPlatformMBeanServer().getAttribute(
                                new javax.management.ObjectName("dev.deltic:type=Engine,name=\\"module\\""), "CachedScripts"));
                    }
                }
            }
            """);
        Path classes = folder.resolve("app-classes");
        JavaProgram.Finished compiled = JavaProgram.run(folder, "javac", "-Xlint:all", "-Werror", "-p", JavaProgram.JAR.toString(),
            "--add-modules", "java.management", "--add-reads", "app=java.management", "-d", classes.toString(),
            sources.resolve("module-info.java").toString(), sources.resolve("app/Main.java").toString());
        assertEquals(0, compiled.exitCode(), compiled.output() + compiled.errors());
        JavaProgram.Finished finished = JavaProgram.java(folder, "-p", JavaProgram.JAR + System.getProperty("path.separator") + classes,
            "--add-modules", "java.management", "--add-reads", "app=java.management", "-m", "app/app.Main");
        assertEquals("dev.deltic 10 30\n", finished.output(), finished.errors());
    }

    // ---- class loaders of containers --------------------------------------------------------------------------------

    private static ScriptEngine engineOf(ClassLoader loader) throws Exception {
        for (ScriptEngineFactory factory : ServiceLoader.load(ScriptEngineFactory.class, loader)) {
            if (factory.getClass().getClassLoader() == loader) {
                return factory.getScriptEngine();
            }
        }
        throw new IllegalStateException("no factory of the loader's own");
    }

    /** Everything that services do, long enough for compiled code. */
    private static void work(ScriptEngine engine) throws Exception {
        for (int i = 0; i < 60; i++) {
            Bindings bindings = engine.createBindings();
            bindings.put("host", new StringBuilder("h"));
            assertEquals(300 + i, ((Number) engine.eval("function f(n) { return n + 1 } var s = 0; for (var i = 0; i < 300; i++) s = f(s); "
                + "new Promise(r => r(1)).then(x => s += x); s + " + i + " + host.length() - 1", bindings)).intValue());
        }
        engine.eval("function greet(name) { return 'Dear ' + name; }");
        assertEquals("Dear Ada", ((Invocable) engine).invokeFunction("greet", "Ada"));
        Runnable task = ((Invocable) engine).getInterface(engine.eval("({ run() { } })"), Runnable.class);
        Thread thread = new Thread(task);
        thread.start();
        thread.join();
        assertEquals(3, ((Compilable) engine).compile("1 + 2").eval());
        assertEquals("/b/", engine.eval("String(/b/) + (/(a+)b/.test('aab') ? '' : '!')"));
    }

    /** Neither the flight recorder nor the log is among the imports. */
    @Test
    void runsAsABundle() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(null);
        try (BundleLoader loader = new BundleLoader(JavaProgram.JAR, "javax.script")) {
            Class<?> factory = loader.loadClass("dev.deltic.scripting.DelticScriptEngineFactory");
            assertSame(loader, factory.getClassLoader());
            work(((ScriptEngineFactory) factory.getConstructor().newInstance()).getScriptEngine());
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static WeakReference<ClassLoader> deploy() throws Exception {
        URLClassLoader loader = new URLClassLoader(new URL[] {JavaProgram.JAR.toUri().toURL()}, ContainersIT.class.getClassLoader());
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        try {
            work(engineOf(loader));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
            loader.close();
        }
        return new WeakReference<>(loader);
    }

    /** An application that brings the engine along and goes leaves nothing of it, though nobody closed anything: the compiler's thread
     *  ends when it has been idle for some seconds. */
    @Test
    void redeploymentLeavesNothing() throws Exception {
        WeakReference<ClassLoader> first = deploy();
        WeakReference<ClassLoader> second = deploy();
        assertTrue(Eventually.areGone(first, second), "the class loader of an application that has gone is still there");
    }
}
