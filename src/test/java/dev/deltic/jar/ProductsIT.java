package dev.deltic.jar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Section 12 with the products themselves: releases from Maven Central, each in a process of its own whose class path is the release's
 *  and the jar. What is run is in the folder {@code products}, a small program for each that uses the product as its manual says. */
final class ProductsIT {
    private static final Path SOURCES = Path.of(System.getProperty("products.sources"));
    private static final Path CLASS_PATHS = Path.of(System.getProperty("products.classpaths"));

    @TempDir
    private Path folder;

    private static String classPath(String product) throws Exception {
        String libraries = Files.readString(CLASS_PATHS.resolve(product + ".classpath")).trim();
        for (String library : libraries.split(File.pathSeparator)) {
            String name = Path.of(library).getFileName().toString();
            assertTrue(Files.isRegularFile(Path.of(library)), library);
            assertFalse(name.startsWith("nashorn") || name.contains("rhino") || name.contains("graal") || name.startsWith("js-language"),
                "another engine: " + library);
        }
        String jar = JavaProgram.JAR.toString();
        return jar + File.pathSeparator + (product.equals("sandbox") ? jar.replace(".jar", "-nashorn-api.jar") + File.pathSeparator : "")
            + libraries;
    }

    /** Runs a program of the product's folder, or a class of the product. */
    private JavaProgram.Finished run(String product, List<String> options, String program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Duser.language=en",
            "-Dfile.encoding=UTF-8"));
        command.addAll(options);
        Collections.addAll(command, "-cp", classPath(product));
        command.add(program.endsWith(".java") ? SOURCES.resolve(product).resolve(program).toString() : program);
        Collections.addAll(command, arguments);
        return JavaProgram.java(folder, command.toArray(new String[0]));
    }

    private static void assertOutput(String expected, JavaProgram.Finished finished) {
        assertEquals(expected, finished.output().replace("\r\n", "\n"), finished.errors());
        assertEquals("", finished.errors());
        assertEquals(0, finished.exitCode());
    }

    /** What the default policy says of a class or of a class's member. */
    private static String denied(String what, String toAllow) {
        return "TypeError: Access to Java " + what + " is denied by the policy 'embedded'; the system property deltic.allow.classes="
            + toAllow + " or the call HostAccess.Builder.allowClasses(\"" + toAllow + "\") allows it";
    }

    // ---- commons-text -----------------------------------------------------------------------------------------------

    @Test
    void c12_11_commonsText() throws Exception {
        JavaProgram.Finished finished = run("commons-text",
            List.of("-Dorg.apache.commons.text.lookup.StringLookupFactory.defaultStringLookups=SCRIPT"), "Substitutions.java",
            "sum ${script:javascript:3+4}", "${script:js:[1, 2].map(x => x * 2)}", "${script:javascript:java.lang.Runtime.getRuntime()}",
            "${script:javascript:Java.type('java.lang.Runtime')}", "${script:javascript:''.getClass()}");
        assertOutput("""
            sum 7
            2,4
            Error in script engine [javascript] evaluating script [java.lang.Runtime.getRuntime()].
              ReferenceError: java is not defined in <eval> at line number 1 at column number 1
            Error in script engine [javascript] evaluating script [Java.type('java.lang.Runtime')].
              %s in <eval> at line number 1 at column number 6
            Error in script engine [javascript] evaluating script [''.getClass()].
              %s in <eval> at line number 1 at column number 4
            """.formatted(denied("class java.lang.Runtime", "java.lang.Runtime"),
            denied("member java.lang.Object.getClass", "java.lang.Object")), finished);
    }

    // ---- Ant --------------------------------------------------------------------------------------------------------

    private JavaProgram.Finished ant(List<String> options, String target) throws Exception {
        return run("ant", options, "org.apache.tools.ant.Main", "-f", SOURCES.resolve("ant/build.xml").toString(), target);
    }

    /** The lines that tasks wrote. */
    private static String taskOutput(JavaProgram.Finished finished) {
        StringBuilder lines = new StringBuilder();
        finished.output().lines().map(String::strip).filter(line -> line.startsWith("[")).forEach(line -> lines.append(line).append('\n'));
        return lines.toString();
    }

    @Test
    void c12_06_ant() throws Exception {
        JavaProgram.Finished finished = ant(List.of(), "all");
        assertEquals("""
            [script] version 1.2 of shop
            [echo] from a task that a script made: 1.2
            [total] found build.xml
            [echo] 9 10 0
            [echo] 2 3 4
            [script] undefined undefined 1
            [echo] newer: yes, <PROJECT NAME="SHOP" DEFAULT="ALL">
            [echo] , build.xml
            """, taskOutput(finished), finished.errors());
        assertTrue(finished.output().contains("BUILD SUCCESSFUL"), finished.output());
        assertEquals("", finished.errors());
        assertEquals(0, finished.exitCode());
    }

    @Test
    void c12_06_antsScriptsReachNoClasses() throws Exception {
        JavaProgram.Finished finished = ant(List.of(), "refused");
        assertTrue(taskOutput(finished).endsWith("[script] " + denied("member java.lang.Object.getClass", "java.lang.Object") + "\n"),
            finished.output());
        assertTrue(finished.errors().contains("BUILD FAILED") && finished.errors().contains(
            "javax.script.ScriptException: ReferenceError: java is not defined in <eval> at line number 7 at column number 7"),
            finished.errors());
        assertEquals(1, finished.exitCode());
        finished = ant(List.of("-Ddeltic.allow.classes=java.io.File,java.util.*"), "opened");
        assertTrue(taskOutput(finished).endsWith("[script] build.xml true [b, a]\n"), finished.output() + finished.errors());
        assertEquals(0, finished.exitCode());
    }

    // ---- log4j ------------------------------------------------------------------------------------------------------

    @Test
    void c12_10_log4j() throws Exception {
        assertOutput("""
            orders: two loaves for Bob
            flow: ENTER[ FLOW ] in
            ERROR no user
            ada: gone wrong
            WARN is ada
            ERROR bang
            """ + "orders: many\n".repeat(200) + "failed threads: 0\n",
            run("log4j", List.of("-Dlog4j2.Script.enableLanguages=javascript",
                "-Dlog4j2.configurationFile=" + SOURCES.resolve("log4j/log4j2.xml")), "Logging.java"));
    }

    // ---- H2 ---------------------------------------------------------------------------------------------------------

    @Test
    void c12_12_h2() throws Exception {
        JavaProgram.Finished finished = run("h2", List.of(), "Triggers.java");
        assertTrue(finished.output().startsWith("90043 Error creating or initializing trigger \"ITEM_TRIGGER\""), finished.output());
        assertTrue(finished.output().endsWith("javax.script.ScriptException: " + denied("class org.h2.api.Trigger", "org.h2.api.Trigger")
            + " in <eval> at line number 2 at column number 20\n"), finished.output());
        finished = run("h2", List.of("-Ddeltic.allow.classes=org.h2.api.Trigger"), "Triggers.java");
        assertOutput("""
            90044 Error executing trigger "ITEM_TRIGGER", class "..source..", cause : "dev.deltic.interop.ScriptFailure: Error: a negative \
            price"; see root cause for details; SQL statement:
            INSERT INTO item VALUES (3, 'debt', -1) [90044-232]
            1 BREAD 2 42
            2 WINE 3 12
            """, finished);
    }

    // ---- Camunda ----------------------------------------------------------------------------------------------------

    private static final String CAMUNDAS_FIRST_PROCESS = "delivered {count=3, discount=0.5, items=[bread, wine, bread], "
        + "kinds=[\"bread\",\"wine\"], level=gold, seen=price/start, sum=180, total=90}\n";
    private static final String CAMUNDAS_BROKEN_PROCESS = """
        Unable to evaluate script while executing activity 'fails'\s
          ReferenceError: unknownVariable is not defined in <eval> at line number 2 at column number 9
        """;
    private static final String CAMUNDAS_DECISIONS = """
        BICYCLE 0.5
        van
        lorry for 3
        """;

    private JavaProgram.Finished camunda(String... options) throws Exception {
        return run("camunda", List.of(options), "Orders.java", SOURCES.resolve("camunda").toString());
    }

    /** The engine that Camunda takes for JavaScript by default is called {@code Graal.js}. */
    @Test
    void c12_01_camunda() throws Exception {
        assertOutput(CAMUNDAS_FIRST_PROCESS + """
            checked {count=1, discount=0.9, items=[wine], kinds=["wine"], level=silver, seen=price/start, sum=120, total=108}
            refused {code=too-dear, count=2, discount=1, items=[wine, wine], kinds=["wine"], level=none, seen=price/start, sum=240, \
            text=240 is more than 200, total=240}
            """ + CAMUNDAS_BROKEN_PROCESS + "loading waits {net=100}\n" + CAMUNDAS_DECISIONS,
            camunda("-Ddeltic.compat=graal", "-Ddeltic.allow.classes=org.camunda.bpm.engine.delegate.BpmnError",
                "-Ddeltic.allow.io=true"));
    }

    /** Where nothing is called so, it takes what the scripts' own word for their language finds. Scripts that need a class or a file are
     *  told by what they would get it. */
    @Test
    void c12_01_camundaWithoutAnyOption() throws Exception {
        String refused = "Unable to evaluate script while executing activity 'check' \n  "
            + denied("class org.camunda.bpm.engine.delegate.BpmnError", "org.camunda.bpm.engine.delegate.BpmnError")
            + " in <eval> at line number 2 at column number 32\n";
        assertOutput(CAMUNDAS_FIRST_PROCESS + refused + refused + CAMUNDAS_BROKEN_PROCESS + """
            Unable to evaluate script while executing activity 'loads'\s
              ReferenceError: load is not defined. Operation is not allowed: the option deltic.allow.io would allow it \
            in <eval> at line number 1 at column number 1
            """ + CAMUNDAS_DECISIONS, camunda());
    }

    // ---- Flowable ---------------------------------------------------------------------------------------------------

    private JavaProgram.Finished flowable(String option) throws Exception {
        return run("flowable", List.of(option), "Pricing.java", SOURCES.resolve("flowable/pricing.bpmn20.xml").toString());
    }

    private static final String FLOWABLES_UNSTORED = "unstored price undefined 42 7 {a=20, b=22, told=undefined 42}\n";

    /** With {@code autoStoreVariables} what a script assigns to a variable of the process is the process's, a {@code var} is not. */
    @Test
    void c12_02_flowable() throws Exception {
        String stored = "stored null 50 {a=42, b=22, list=0,42,84, result=84}\n";
        assertOutput(stored + FLOWABLES_UNSTORED + stored + """
            errors caught 50 {a=20, b=22}
            errors ecmascript script evaluation failed: 'ReferenceError: unknownVariable is not defined in <eval> at line number 3 at \
            column number 9'
              javax.script.ScriptException: ReferenceError: unknownVariable is not defined in <eval> at line number 3 at column number 9
            """, flowable("-Ddeltic.allow.classes=org.flowable.engine.delegate.BpmnError"));
    }

    /** Rhino's rule makes a {@code var} a variable of the process. */
    @Test
    void c12_02_flowableWithRhinosBindings() throws Exception {
        JavaProgram.Finished finished = flowable("-Ddeltic.bindings=rhino");
        String stored = "stored null 50 {a=42, b=22, list=0,42,84, result=84, scriptVar=42}\n";
        assertTrue(finished.output().startsWith(stored + FLOWABLES_UNSTORED + stored + "errors ecmascript script evaluation failed: "
            + "'" + denied("class org.flowable.engine.delegate.BpmnError", "org.flowable.engine.delegate.BpmnError")),
            finished.output() + finished.errors());
        assertEquals(0, finished.exitCode());
    }

    // ---- JMeter -----------------------------------------------------------------------------------------------------

    /** A compiled script in a new engine for each sample, on many threads; the condition's engine has to be called nashorn. */
    @Test
    void c12_03_jmeter() throws Exception {
        JavaProgram.Finished finished = run("jmeter", List.of("-Djava.awt.headless=true", "-Dlog4j2.level=OFF",
            "-Djava.util.prefs.userRoot=" + folder, "-Ddeltic.compat=nashorn"), "Load.java", folder.toString(), "16", "60");
        assertEquals("""
            320 conditional true 200 third of by numbers; OK
            960 failing false 500 ; ScriptException: ReferenceError: "unknownVariable" is not defined in <eval> at line number 2 \
            at column number 3
            160 numbers false 500 users a b 2 0; OK
            160 numbers false 500 users a b 2 1; OK
            160 numbers false 500 users a b 2 2; OK
            160 numbers true 200 users a b 2 0; OK
            160 numbers true 200 users a b 2 1; OK
            160 numbers true 200 users a b 2 2; OK
            """, finished.output().replace("javax.script.", ""), finished.errors());
        assertEquals(0, finished.exitCode());
    }

    // ---- ThingsBoard's sandbox --------------------------------------------------------------------------------------

    /** The sandbox that ThingsBoard keeps its filters in, which makes an engine by Nashorn's factory and rewrites scripts. */
    @Test
    void c12_13_sandboxOfThingsBoard() throws Exception {
        assertOutput("""
            value 52
            modern 1 b,c
            allowed [x]
            printed written
            hot 80
            Java.type('java.lang.System').exit(1): ScriptException %1$s
            java.lang.System.exit(1): ScriptException %1$s
            this.engine.factory.scriptEngine.eval('1'): ScriptException TypeError: Cannot read properties of undefined (reading 'factory')
            load('/etc/hostname'): null
            quit(): null
            ''.getClass().forName('java.lang.System'): ScriptException %2$s
            1 +: ThrownException SyntaxError: Unexpected token (1:3)
            while (true) { }: ScriptCPUAbuseException Script used more than the allowed [200 ms] of CPU time.
            try { for (;;) { } } catch (e) { 'caught' }: ScriptCPUAbuseException Script used more than the allowed [200 ms] of CPU time.
            """.formatted(denied("class java.lang.System", "java.lang.System"),
            denied("member java.lang.Object.getClass", "java.lang.Object")).replace("'embedded'", "'nashorn'"),
            run("sandbox", List.of(), "Filters.java"));
    }

    // ---- Togglz -----------------------------------------------------------------------------------------------------

    /** An engine for each question, in a heap that a few kilobytes left behind by each would fill. It puts GraalJS's options into each
     *  engine's Bindings: they count in that mode alone. */
    @Test
    void c11_togglz() throws Exception {
        for (boolean graal : new boolean[] {false, true}) {
            String questions = graal ? "2000" : "20000";
            assertOutput("""
                ada BETA false
                ada DATED true
                ada BROKEN false
                ada REACHING %1$s
                bob BETA true
                bob DATED true
                bob BROKEN false
                bob REACHING %1$s
                """.formatted(graal) + questions + "\n",
                run("togglz", List.of("-Xmx64m", graal ? "-Ddeltic.compat=graal" : "-Dnone"), "Features.java", questions));
        }
    }
}
