package dev.deltic.jar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The artifacts with the names of Nashorn's API, that of the JDK and that of its successor, from the class path and as modules. */
final class NashornApiIT {
    private static final String PROGRAM = """
        package app;

        import PACKAGE.*;
        import javax.script.*;

        public class Main {
            public static void main(String[] args) throws Exception {
                ScriptEngine named = new ScriptEngineManager().getEngineByName("nashorn");
                ScriptObjectMirror mirror = (ScriptObjectMirror) named.eval("({list: [1, 2], twice: function (x) { return 2 * x }})");
                JSObject list = (JSObject) mirror.getMember("list");
                NashornScriptEngineFactory factory = new NashornScriptEngineFactory();
                ScriptEngine filtered = factory.getScriptEngine(name -> name.equals("java.util.ArrayList"));
                ScriptEngine scripting = factory.getScriptEngine("-scripting");
                String denied = "open";
                try {
                    filtered.eval("Java.type('java.util.HashMap')");
                } catch (ScriptException | RuntimeException e) {
                    denied = "denied";
                }
                try {
                    named.eval("throw new TypeError('t')");
                } catch (ScriptException e) {
                    denied += " " + (e.getCause() instanceof NashornException);
                }
                named.put("host", new AbstractJSObject() {
                    @Override public Object getMember(String name) { return "member " + name; }
                });
                named.eval("function thrice(x) { return 3 * x }");
                JSObject global = (JSObject) named.getBindings(ScriptContext.ENGINE_SCOPE);
                ScriptObjectMirror created = (ScriptObjectMirror) named.createBindings();
                created.setMember("thrice", global.getMember("thrice"));
                denied += " " + named.eval("thrice(7)", created);
                System.out.println(mirror.callMember("twice", 21) + " " + list.isArray() + " " + denied + " " + named.eval("host.x") + " "
                    + scripting.eval("var x = 1; \\"x=${x}\\"") + " " + Main.class.getModule().isNamed());
            }
        }
        """;
    private static final String OUTPUT = "42 true denied true 21 member x x=1 ";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"jdk.nashorn.api.scripting,jdk-nashorn-api,dev.deltic.nashorn.jdk.api",
        "org.openjdk.nashorn.api.scripting,nashorn-api,dev.deltic.nashorn.api"})
    void c10_bothNamesFromTheClassPathAndAsModules(String packageName, String classifier, String module) throws Exception {
        String api = JavaProgram.JAR.toString().replaceFirst("\\.jar$", "-" + classifier + ".jar");
        String path = JavaProgram.JAR + File.pathSeparator + api;
        Path sources = Files.createDirectories(folder.resolve("app"));
        Path main = Files.writeString(sources.resolve("Main.java"), PROGRAM.replace("PACKAGE", packageName), StandardCharsets.UTF_8);
        Path classes = folder.resolve("classes");
        compile("-cp", path, "-d", classes.toString(), main.toString());
        JavaProgram.Finished onPath = JavaProgram.java(folder, "-cp", classes + File.pathSeparator + path, "app.Main");
        assertEquals(OUTPUT + "false\n", onPath.output(), onPath.errors());

        Path description = Files.writeString(folder.resolve("module-info.java"),
            "module app { requires dev.deltic; requires " + module + "; uses javax.script.ScriptEngineFactory; }");
        Path modular = folder.resolve("modular");
        compile("-p", path, "-d", modular.toString(), description.toString(), main.toString());
        JavaProgram.Finished asModule = JavaProgram.java(folder, "-p", modular + File.pathSeparator + path, "-m", "app/app.Main");
        assertEquals(OUTPUT + "true\n", asModule.output(), asModule.errors());
    }

    private void compile(String... arguments) throws Exception {
        JavaProgram.Finished compiled = JavaProgram.run(folder, "javac", arguments);
        assertEquals(0, compiled.exitCode(), compiled.output() + compiled.errors());
    }
}
