package dev.deltic.jar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as a bundle of a real framework, Apache Felix in a process of its own, and bundles that use it. */
final class OsgiIT {
    /** Uses the package that it imports, or looks the class up at run time. */
    private static final String ACTIVATOR = """
        package rules;

        import javax.script.*;
        import org.osgi.framework.*;

        public class Activator implements BundleActivator {
            public static class Order {
                public int getAmount() { return 40; }
            }

            public interface Rule {
                int price(Order order);
            }

            @Override public void start(BundleContext context) throws Exception {
                ScriptEngineFactory factory = (ScriptEngineFactory) Class.forName("dev.deltic.scripting.DelticScriptEngineFactory")
                    .getConstructor().newInstance();
                ScriptEngine engine = factory.getScriptEngine();
                engine.eval("function price(order) { var s = 0; for (var i = 0; i < 5000; i++) s += order.amount; return s / 5000 + 2 }");
                Rule rule = ((Invocable) engine).getInterface(Rule.class);
                engine.put("order", new Order());
                Object found = engine.eval("new (Java.type('rules.Activator$Order'))().amount");
                System.out.println(context.getBundle().getSymbolicName() + " " + rule.price(new Order()) + " " + found + " "
                    + FrameworkUtil.getBundle(factory.getClass()).getSymbolicName() + " "
                    + engine.eval("[...new Intl.NumberFormat('en').format(1234.5)].join('')"));
            }

            @Override public void stop(BundleContext context) {
                System.out.println(context.getBundle().getSymbolicName() + " stopped");
            }
        }
        """;
    private static final String MAIN = """
        import java.util.*;
        import org.osgi.framework.*;
        import org.osgi.framework.launch.*;

        public class Main {
            public static void main(String[] args) throws Exception {
                FrameworkFactory factory = ServiceLoader.load(FrameworkFactory.class).iterator().next();
                Framework framework = factory.newFramework(Map.of(Constants.FRAMEWORK_STORAGE, args[0],
                    Constants.FRAMEWORK_BUNDLE_PARENT, Constants.FRAMEWORK_BUNDLE_PARENT_BOOT));
                framework.start();
                List<Bundle> bundles = new ArrayList<>();
                for (int i = 1; i < args.length; i++) bundles.add(framework.getBundleContext().installBundle("file:" + args[i]));
                for (Bundle bundle : bundles) bundle.start();
                System.out.println(bundles.get(0).getSymbolicName() + " " + (bundles.get(0).getState() == Bundle.ACTIVE));
                Collections.reverse(bundles);
                for (Bundle bundle : bundles) bundle.uninstall();
                framework.stop();
                framework.waitForStop(120000);
                System.out.println("end");
                System.exit(0);
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

    private Path bundle(String name, Path classes, String imports) throws Exception {
        Path bundle = folder.resolve(name + ".jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(bundle))) {
            entry(jar, "META-INF/MANIFEST.MF", ("Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: " + name
                + "\nBundle-Version: 1.0.0\nBundle-Activator: rules.Activator\n" + imports + "\n").getBytes(StandardCharsets.UTF_8));
            for (String type : new String[] {"Activator", "Activator$Order", "Activator$Rule"}) {
                entry(jar, "rules/" + type + ".class", Files.readAllBytes(classes.resolve("rules/" + type + ".class")));
            }
        }
        return bundle;
    }

    private static void entry(JarOutputStream jar, String name, byte[] bytes) throws Exception {
        jar.putNextEntry(new JarEntry(name));
        jar.write(bytes, 0, bytes.length);
        jar.closeEntry();
    }

    @Test
    void c9_2_servesOtherBundles() throws Exception {
        String felix = Path.of(Class.forName("org.apache.felix.framework.FrameworkFactory").getProtectionDomain().getCodeSource()
            .getLocation().toURI()).toString();
        Path classes = compile("rules/Activator.java", ACTIVATOR, felix);
        Path importing = bundle("importing", classes, "Import-Package: org.osgi.framework,javax.script,dev.deltic.scripting");
        Path dynamic = bundle("dynamic", classes, "Import-Package: org.osgi.framework\nDynamicImport-Package: *");
        Path main = compile("Main.java", MAIN, felix);
        JavaProgram.Finished finished = JavaProgram.java(folder, "-Ddeltic.allow.classes=rules.*", "-cp", main + File.pathSeparator + felix,
            "Main", folder.resolve("storage").toString(), JavaProgram.JAR.toString(), importing.toString(), dynamic.toString());
        assertEquals("""
            importing 42 40 dev.deltic 1,234.5
            dynamic 42 40 dev.deltic 1,234.5
            dev.deltic true
            dynamic stopped
            importing stopped
            end
            """, finished.output(), finished.errors());
        assertEquals("", finished.errors());
    }
}
