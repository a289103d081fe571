package dev.deltic.scripting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import example.host.Order;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What bad input gets: a script error with a position, an engine that goes on, and not a byte on the console. */
@Isolated("watches what the whole process prints")
class BadInputTest {
    private final ScriptEngine engine = new ScriptEngineManager().getEngineByName("deltic");
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        PrintStream listener = new PrintStream(printed, true);
        System.setOut(listener);
        System.setErr(listener);
        engine.put("order", new Order());
    }

    @AfterEach
    void usableAfterwardsAndNothingPrinted() throws ScriptException {
        System.setOut(out);
        System.setErr(err);
        assertEquals(2, engine.eval("1 + 1"));
        assertArrayEquals(new byte[0], printed.toByteArray());
    }

    private ScriptException fails(String text) {
        return assertThrows(ScriptException.class, () -> engine.eval(text));
    }

    private void failsAt(String text, int line, int column, String message) {
        ScriptException e = fails(text);
        assertTrue(e.getMessage().startsWith(message), e.getMessage());
        assertEquals(line, e.getLineNumber(), e.getMessage());
        assertEquals(column, e.getColumnNumber(), e.getMessage());
        assertEquals("<eval>", e.getFileName());
        assertTrue(e.getMessage().endsWith(" in <eval> at line number " + line + " at column number " + column), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "1 +|1|4|SyntaxError: Unexpected end of input",
        "var = 1|1|5|SyntaxError: Unexpected token '='",
        "f(|1|3|SyntaxError: Unexpected end of input",
        "let a; let a|1|12|SyntaxError: Identifier 'a' has already been declared",
        "/(/|1|1|SyntaxError: Invalid regular expression",
        "nope|1|1|ReferenceError: nope is not defined",
        "1; null.x|1|9|TypeError: Cannot read properties of null (reading 'x')",
        "throw new Error('e')|1|1|Error: e",
        "0; throw 'text'|1|4|text",
        "throw {a: 1}|1|1|#<Object>",
        "order.boom()|1|7|java.lang.IllegalStateException: boom",
    })
    void errorsHaveAPosition(String text, int line, int column, String message) {
        failsAt(text, line, column, message);
        failsAt("\n\n" + text, line + 2, column, message);
    }

    @Test
    void errorsNameTheirFile() {
        engine.put(ScriptEngine.FILENAME, "rules/price.js");
        ScriptException e = fails("function f() {\n  missing()\n}\nf()");
        assertEquals("rules/price.js", e.getFileName());
        assertEquals(2, e.getLineNumber());
        assertEquals("f", e.getStackTrace()[0].getMethodName());
        assertEquals(2, e.getStackTrace()[0].getLineNumber());
        assertEquals(4, e.getStackTrace()[1].getLineNumber());
        assertEquals("rules/price.js", fails("1 1").getFileName());
        engine.put(ScriptEngine.FILENAME, "<eval>");
    }

    @Test
    void theCauseIsTheHostsOwnException() {
        assertEquals(IllegalStateException.class, fails("order.boom()").getCause().getClass());
        ScriptException checked = fails("\norder.fail('disk')");
        assertEquals(IOException.class, checked.getCause().getClass());
        assertEquals("disk", checked.getCause().getMessage());
        assertEquals(2, checked.getLineNumber());
        assertSame(IOException.class, fails("try { order.fail('x') } catch (e) { throw e }").getCause().getClass());
        assertSame(IOException.class,
            fails("try { order.fail('x') } catch (e) { throw new Error('outer', {cause: e}) }").getCause().getClass());
        assertNull(fails("throw new Error('own')").getCause());
    }

    @Test
    void exceptionsCanBeSerialized() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(fails("order.boom()"));
            stream.writeObject(fails("throw {big: 'object'}"));
        }
        try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertNotNull(((ScriptException) stream.readObject()).getCause());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "{", "-", "!", "a=>", "a?", "a?b:", "f(", "`${", "if(a)", "for(;;)", "function f(){", "({a:", "1+("})
    void deepNestingIsAnError(String opener) {
        ScriptException e = fails(opener.repeat(100_000));
        assertTrue(e.getLineNumber() > 0, e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"(,1,)", "[,,]", "{,,}", "a(,,)", "function f(){,,}"})
    void deepBalancedNestingIsAnError(String opener, String middle, String closer) {
        ScriptException e = fails(opener.repeat(100_000) + (middle == null ? "" : middle) + closer.repeat(100_000));
        assertTrue(e.getMessage().matches("(?s)(RangeError|SyntaxError): .*"), e.getMessage());
    }

    @Test
    void aSourceOfTenMegabytes() throws ScriptException {
        String filler = "x = x + 1; // counting\n";
        StringBuilder text = new StringBuilder("var x = 0;\n");
        while (text.length() < 10 << 20) {
            text.append(filler);
        }
        int lines = (text.length() - 11) / filler.length();
        assertEquals(lines, engine.eval(text + "x"));
        ScriptException e = fails(text + "x x");
        assertEquals(lines + 2, e.getLineNumber());
        assertEquals(3, e.getColumnNumber());
    }

    @Test
    void nulAndLoneSurrogates() throws ScriptException {
        assertEquals("a\0b", engine.eval("'a\0b'"));
        assertEquals("\ud800", engine.eval("'\ud800'"));
        assertEquals("\udc00x", engine.eval("`\udc00x`"));
        fails("a \0 b");
        fails("var \ud800 = 1");
        assertEquals(1, engine.eval("1 // \ud800\0"));
    }

    @Test
    void recursionIsARangeError() throws ScriptException {
        assertTrue(fails("var o = {get g() { return this.g }}; o.g").getMessage().startsWith("RangeError: Maximum call stack"));
        assertTrue(fails("(function f() { f() })()").getMessage().startsWith("RangeError: Maximum call stack"));
        assertEquals(true, engine.eval("try { (function f() { f() })() } catch (e) { e instanceof RangeError }"));
        assertTrue(fails("var a = []; for (var i = 0; i < 1e5; i++) a = [a]; JSON.stringify(a)").getMessage().startsWith("RangeError"));
        assertTrue(fails("function g() { order.run(g) } g()").getMessage().startsWith("RangeError: Maximum call stack"));
        assertTrue(fails("var p = {toString() { return '' + p }}; p + ''").getMessage().startsWith("RangeError"));
    }

    @Test
    void tooLongArrays() {
        failsAt("new Array(2**32)", 1, 1, "RangeError: Invalid array length");
        assertTrue(fails("[].length = -1").getMessage().startsWith("RangeError: Invalid array length"));
    }

    @Test
    void aRegularExpressionThatBacktracksForever() {
        ScriptException e = fails("/(a+)+\\1$/.test('a'.repeat(40) + '!')");
        assertTrue(e.getLineNumber() == 1, e.getMessage());
    }

    @Test
    void nullArguments() {
        assertThrows(NullPointerException.class, () -> engine.eval((String) null));
        assertThrows(NullPointerException.class, () -> engine.eval((java.io.Reader) null));
    }
}
