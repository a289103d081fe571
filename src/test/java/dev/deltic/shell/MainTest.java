package dev.deltic.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Main.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void runsText() {
        assertEquals(0, run("-e", "console.log([1, 2].map(x => x * 2).join()); console.error('e')"));
        assertEquals("2,4\n", out());
        assertEquals("e\n", err());
    }

    @Test
    void runsScriptsAndModulesByExtension() throws IOException {
        assertEquals(0, run(file("a.js", "#!/usr/bin/env deltic\nvar x = 1; print(typeof this, x)")));
        file("lib.mjs", "export const answer = await Promise.resolve(42);");
        assertEquals(0, run(file("main.mjs", "import { answer } from './lib.mjs'; print(typeof this, answer)")));
        assertEquals("object 1\nundefined 42\n", out());
    }

    @Test
    void reportsUncaughtExceptionsWithTheirStack() throws IOException {
        String name = file("boom.js", "function f() {\n  throw new RangeError('too far');\n}\nf();");
        assertEquals(1, run(name));
        assertTrue(err().startsWith("Uncaught RangeError: too far\n    at f (" + name + ":2:9)\n    at " + name + ":4:1"), err());
        assertEquals("", out());
    }

    @Test
    void showsWhereASyntaxErrorIs() throws IOException {
        String name = file("bad.js", "var ok = 1;\nvar = 2;\n");
        assertEquals(1, run(name));
        assertEquals(name + ":2:5\nvar = 2;\n    ^\nSyntaxError: Unexpected token '='\n", err());
    }

    @Test
    void printsTreesAndBytecode() {
        assertEquals(0, run("--print-ast", "--print-scopes", "-e", "let x = 1"));
        assertTrue(out().contains("[ast <-e>]") && out().contains("[scopes <-e>]"), out());
        out.reset();
        assertEquals(0, run("--print-bytecode", "--filter=inner", "-e", "function inner(a) { return a + 1 } inner(2); (function other() {})()"));
        assertTrue(out().startsWith("[bytecode inner]\n") && out().contains("ADD_SMI") && !out().contains("other"), out());
    }

    @Test
    void definesTheConformanceHostOnRequest() {
        assertEquals(0, run("--test262", "-e", "print(typeof $262.createRealm, typeof $262.agent.start)"));
        assertEquals(0, run("-e", "print(typeof $262)"));
        assertEquals("function function\nundefined\n", out());
    }

    @Test
    void refusesWrongUsage() {
        assertEquals(2, run("--no-such-option"));
        assertTrue(err().startsWith("deltic: unknown option --no-such-option\nusage:"), err());
        assertEquals(2, run(folder.resolve("absent.js").toString()));
        assertEquals(2, run("-e"));
        assertEquals(0, run("--help"));
        assertTrue(out().contains("--print-bytecode"), out());
    }
}
