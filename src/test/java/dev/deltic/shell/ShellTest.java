package dev.deltic.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command, in this process and as one of its own. */
class ShellTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String input, String... arguments) {
        out.reset();
        err.reset();
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return Main.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        } finally {
            System.setIn(before);
        }
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    @Test
    void runsCodeAndFiles() throws IOException {
        assertEquals(0, run("", "-e", "var x = 20; print(x + 1, arguments.length)", "a", "b"));
        assertEquals("21 2\n", out());
        assertEquals(0, run("", file("a.js", "#!/usr/bin/env deltic\nprint(arguments.join('+')); print('\u00fc')"), "--x", "y"));
        assertEquals("--x+y\n\u00fc\n", out());
        assertEquals("", err());
    }

    @Test
    void runsModulesByExtension() throws IOException {
        file("dep.mjs", "export const answer = await Promise.resolve(42)");
        assertEquals(0, run("", file("main.mjs", "import {answer} from './dep.mjs'; print(answer, typeof import.meta.url)")));
        assertEquals("42 string\n", out());
    }

    @Test
    void showsSyntaxErrorsWithTheLineAndACaret() throws IOException {
        String name = file("bad.js", "let a = 1;\n  var = 2;\n");
        assertEquals(1, run("", name));
        assertEquals(name + ":2:7\n  var = 2;\n      ^\nSyntaxError: Unexpected token '='\n", err());
        String module = file("bad.mjs", "export let a;\nexport let a;\n");
        assertEquals(1, run("", module));
        assertTrue(err().startsWith(module + ":2:12\nexport let a;\n           ^"), err());
    }

    @Test
    void showsUncaughtExceptionsWithTheirStack() {
        assertEquals(1, run("", "-e", "function f() {\n  null.x\n}\nf()"));
        assertEquals("Uncaught TypeError: Cannot read properties of null (reading 'x')\n    at f (<-e>:2:8)\n    at <-e>:4:1\n", err());
        assertEquals(1, run("", "-e", "throw 'text'"));
        assertTrue(err().startsWith("Uncaught text\n"), err());
        assertEquals(1, run("", "-e", "Promise.reject(new Error('late'))"));
        assertTrue(err().startsWith("Uncaught (in promise) Error: late\n"), err());
        assertEquals(0, run("", "-e", "Promise.reject(1).catch(() => print('handled'))"));
        assertEquals("handled\n", out());
        assertEquals(1, run("", "-e", "(function f() { f() })()"));
        assertTrue(err().startsWith("Uncaught RangeError: Maximum call stack size exceeded"), err());
    }

    @Test
    void wrongUsage() {
        assertEquals(2, run("", "--bogus"));
        assertTrue(err().contains("unknown option --bogus"), err());
        assertEquals(2, run("", "-e"));
        assertEquals(2, run("", "--test262=1"));
        assertEquals(2, run("", folder.resolve("nope.js").toString()));
        assertTrue(err().contains("cannot read"), err());
    }

    @Test
    void helpListsEverySwitch() {
        assertEquals(0, run("", "--help"));
        for (String name : new String[] {"--print-ast", "--print-bytecode", "--trace-ic", "--trace-jobs", "--test262"}) {
            assertTrue(out().contains(name), name);
        }
    }

    @Test
    void printsWhatIsCompiledWhenItIs() {
        assertEquals(0, run("", "--print-bytecode", "-e", "function called(x) { return x + 1 } function never() {} called(1)"));
        assertTrue(out().contains("[bytecode called]"), out());
        assertFalse(out().contains("[bytecode never]"), out());
        assertEquals(0, run("", "--print-ast", "--print-scopes", "-e", "function lazy(b) { return b } lazy(1)"));
        assertTrue(out().contains("[ast <-e>]\nProgram SCRIPT\n"), out());
        assertTrue(out().contains("[scopes lazy in <-e>]\n"), out());
    }

    @Test
    void tracesCachesAndJobs() {
        assertEquals(0, run("", "--trace-ic", "--trace-jobs", "-e",
            "function get(o) { return o.a } get({a: 1}); get({b: 1, a: 2}); Promise.resolve().then(() => 1)"));
        assertTrue(out().contains("[ic load .a uninitialized -> monomorphic in get at <-e>:1:"), out());
        assertTrue(out().contains("[ic load .a monomorphic -> polymorphic(2) in get"), out());
        assertTrue(out().contains("[job ReactionJob]"), out());
    }

    @Test
    void test262Host() {
        assertEquals(0, run("", "--test262", "-e", "print(typeof $262.createRealm, $262.evalScript('1 + 1'))"));
        assertEquals("function 2\n", out());
    }

    @Test
    void readsLinesWhereThereIsNoTerminal() {
        String input = "let x = 1\nfunction f() {\n  return x + 41\n}\nf()\n'it\\'s'\n({a: [1, 2]})\nnope\n`two\nlines`\nlet x = 2\nx\n";
        assertEquals(0, run(input));
        assertTrue(out().contains("42\n") && out().contains("{ a: [ 1, 2 ] }\n") && out().endsWith("2\n"), out());
        assertTrue(err().startsWith("Uncaught ReferenceError: nope is not defined"), err());
    }

    @Test
    void asAProcess() throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
            "-Xmx256m", "-cp", System.getProperty("java.class.path"), "dev.deltic.shell.Main", "-e", "print('hello'); nope")
            .redirectError(folder.resolve("err").toFile()).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(600, TimeUnit.SECONDS));
        assertEquals("hello\n", printed);
        assertEquals(1, process.exitValue());
        assertTrue(Files.readString(folder.resolve("err")).contains("ReferenceError: nope is not defined"));
    }
}
