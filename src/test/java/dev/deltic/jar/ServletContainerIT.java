package dev.deltic.jar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar in {@code WEB-INF/lib} of an application that a real Tomcat runs, in a process of its own. */
final class ServletContainerIT {
    private static final String SERVLET = """
        package app;

        import jakarta.servlet.http.*;
        import java.io.IOException;
        import javax.script.*;

        public class RuleServlet extends HttpServlet {
            private static final long serialVersionUID = 1L;
            private transient ScriptEngine engine;
            private transient CompiledScript rule;

            public static class Order {
                public int getAmount() { return 40; }
            }

            @Override public void init() {
                try {
                    engine = new ScriptEngineManager().getEngineByName("javascript");
                    // What compares objects of the engine's classes is done too: shapes, formats, regular expressions, dates.
                    rule = ((Compilable) engine).compile("for (var k = 0; k < 20; k++) { var p = {}; p['k' + k] = k }"
                        + " new Intl.NumberFormat('de').format(1.5); new Date(0).toLocaleDateString('de', { timeZone: 'UTC' });"
                        + " Temporal.PlainDateTime.from('2026-11-23T10:00').equals('2026-11-23');"
                        + " /^(a+)+$/.test('a'.repeat(40) + 'b'); function f(n) { return n + 1 } var s = 0;"
                        + " for (var i = 0; i < 2000; i++) s = f(s); order.amount + Number(n) + s");
                } catch (ScriptException e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                try {
                    Bindings bindings = new SimpleBindings();
                    bindings.put("order", new Order());
                    bindings.put("n", request.getParameter("n"));
                    Object own = engine.eval("new (Java.type('app.RuleServlet$Order'))().amount");
                    response.getWriter().print(rule.eval(bindings) + " " + own + " "
                        + (engine.getClass().getClassLoader() == RuleServlet.class.getClassLoader()));
                } catch (ScriptException e) {
                    throw new IOException(e);
                }
            }
        }
        """;
    /** Answers, from eight threads; then takes the application away, twice, and waits for its class loaders to go. */
    private static final String SERVER = """
        import java.lang.ref.WeakReference;
        import java.net.URI;
        import java.net.http.*;
        import java.util.*;
        import java.util.concurrent.*;
        import org.apache.catalina.*;
        import org.apache.catalina.core.StandardContext;
        import org.apache.catalina.startup.*;

        public class Server {
            public static void main(String[] args) throws Exception {
                Tomcat tomcat = new Tomcat();
                tomcat.setBaseDir(args[1]);
                tomcat.setPort(0);
                tomcat.getConnector().setProperty("address", "127.0.0.1");
                Container host = tomcat.getHost();
                tomcat.start();
                int port = tomcat.getConnector().getLocalPort();
                List<WeakReference<ClassLoader>> gone = new ArrayList<>();
                for (int i = 0; i < 2; i++) gone.add(serve(host, args[0], port));
                for (int i = 0; i < 600 && gone.stream().anyMatch(loader -> loader.get() != null); i++) {
                    System.gc();
                    Thread.sleep(200);
                }
                System.out.println(gone.stream().filter(loader -> loader.get() != null).count() + " left");
                tomcat.stop();
                tomcat.destroy();
                System.exit(0);
            }

            static WeakReference<ClassLoader> serve(Container host, String war, int port) throws Exception {
                StandardContext application = new StandardContext();
                application.setPath("");
                application.setDocBase(war);
                application.addLifecycleListener(new ContextConfig());
                host.addChild(application);
                System.out.println(application.getState());
                HttpClient client = HttpClient.newHttpClient();
                ExecutorService threads = Executors.newFixedThreadPool(8);
                List<Future<String>> answers = new ArrayList<>();
                for (int i = 0; i < 200; i++) {
                    URI uri = URI.create("http://127.0.0.1:" + port + "/rule?n=" + i % 10);
                    answers.add(threads.submit(() -> client.send(HttpRequest.newBuilder(uri).build(),
                        HttpResponse.BodyHandlers.ofString()).body()));
                }
                Map<String, Integer> counts = new TreeMap<>();
                for (Future<String> answer : answers) counts.merge(answer.get(), 1, Integer::sum);
                threads.shutdown();
                System.out.println(counts.size() + " " + counts.get("2042 40 true") + " " + counts.get("2049 40 true"));
                WeakReference<ClassLoader> loader = new WeakReference<>(application.getLoader().getClassLoader());
                host.removeChild(application);
                application.destroy();
                return loader;
            }
        }
        """;

    @TempDir
    private Path folder;

    private Path compile(String file, String source, String classPath) throws Exception {
        Path text = folder.resolve(file);
        Files.createDirectories(text.getParent());
        Files.writeString(text, source, StandardCharsets.UTF_8);
        Path classes = Files.createDirectories(folder.resolve("classes-of-" + text.getFileName()));
        JavaProgram.Finished compiled = JavaProgram.run(folder, "javac", "-cp", classPath, "-d", classes.toString(), text.toString());
        assertEquals(0, compiled.exitCode(), compiled.output() + compiled.errors());
        return classes;
    }

    private static String jarOf(String type) throws Exception {
        return Path.of(Class.forName(type).getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    }

    private static void entry(JarOutputStream jar, String name, byte[] bytes) throws Exception {
        jar.putNextEntry(new JarEntry(name));
        jar.write(bytes, 0, bytes.length);
        jar.closeEntry();
    }

    @Test
    void c9_2_servesInAWar() throws Exception {
        String tomcat = jarOf("org.apache.catalina.startup.Tomcat") + File.pathSeparator + jarOf("jakarta.annotation.PreDestroy");
        Path classes = compile("app/RuleServlet.java", SERVLET, tomcat);
        Path war = folder.resolve("application.war");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(war))) {
            entry(jar, "WEB-INF/web.xml", """
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0" metadata-complete="true">
                  <servlet><servlet-name>rule</servlet-name><servlet-class>app.RuleServlet</servlet-class></servlet>
                  <servlet-mapping><servlet-name>rule</servlet-name><url-pattern>/rule</url-pattern></servlet-mapping>
                </web-app>
                """.getBytes(StandardCharsets.UTF_8));
            for (String name : new String[] {"app/RuleServlet.class", "app/RuleServlet$Order.class"}) {
                entry(jar, "WEB-INF/classes/" + name, Files.readAllBytes(classes.resolve(name)));
            }
            entry(jar, "WEB-INF/lib/deltic.jar", Files.readAllBytes(JavaProgram.JAR));
        }
        Path server = compile("Server.java", SERVER, tomcat);
        Path base = Files.createDirectories(folder.resolve("base/webapps")).getParent();
        JavaProgram.Finished finished = JavaProgram.java(folder, "-Ddeltic.allow.classes=app.*", "-cp", server + File.pathSeparator + tomcat,
            "Server", war.toString(), base.toString());
        assertEquals("STARTED\n10 20 20\nSTARTED\n10 20 20\n0 left\n", finished.output(), finished.errors());
        assertFalse(finished.errors().contains("SEVERE"), finished.errors());
    }
}
