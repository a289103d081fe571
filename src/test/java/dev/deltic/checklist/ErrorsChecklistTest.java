package dev.deltic.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.waiting.Eventually;
import example.host.Actions;
import example.host.Caller;
import example.host.Sources;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 6: errors. */
class ErrorsChecklistTest {
    private final ScriptEngine engine = new ScriptEngineManager().getEngineByName("javascript");
    private final Sources bean = new Sources();

    @BeforeEach
    void bind() {
        engine.put("b", bean);
        engine.put(ScriptEngine.FILENAME, "rule.js");
    }

    private ScriptException failure(String script) {
        return assertThrows(ScriptException.class, () -> engine.eval(script), script);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "var x = ;|2|9|SyntaxError: Unexpected token ';'",
        "'open|2|1|SyntaxError: Invalid or unexpected token",
        "throw new Error('e')|2|1|Error: e",
        "throw new RangeError('r')|2|1|RangeError: r",
        "throw 'text'|2|1|text",
        "throw 42|2|1|42",
        "throw null|2|1|null",
        "throw {a: 1}|2|1|#<Object>",
        "nowhere + 1|2|1|ReferenceError: nowhere is not defined",
        "null.field|2|6|TypeError: Cannot read properties of null (reading 'field')",
        "b.nope()|2|3|TypeError: b.nope is not a function",
        "b.fail('io')|2|3|java.io.IOException: io",
        "b.failUnchecked('ise')|2|3|java.lang.IllegalStateException: ise",
        "throw b.exception('made')|2|1|java.io.IOException: made",
        "new Array(-1)|2|1|RangeError: Invalid array length",
        "JSON.parse('{')|2|6|SyntaxError: Expected property name or '}' in JSON at position 1 (line 1 column 2)",
    })
    void c6_01_positionOfEveryKind(String statement, int line, int column, String message) {
        ScriptException thrown = failure("1;\n" + statement);
        assertEquals("rule.js", thrown.getFileName());
        assertEquals(line, thrown.getLineNumber());
        assertEquals(column, thrown.getColumnNumber());
        assertEquals(message + " in rule.js at line number " + line + " at column number " + column, thrown.getMessage());
    }

    @Test
    void c6_01_positionsOfCompiledAndInvokedScripts() throws Exception {
        var script = ((Compilable) engine).compile("function inner() {\n  undefinedName\n}\n\ninner()");
        ScriptException thrown = assertThrows(ScriptException.class, () -> script.eval(new SimpleBindings()));
        assertEquals(List.of("rule.js", 2, 3), List.of(thrown.getFileName(), thrown.getLineNumber(), thrown.getColumnNumber()));
        engine.eval("function f() {\n\n    throw new Error('in f')\n}");
        thrown = assertThrows(ScriptException.class, () -> ((Invocable) engine).invokeFunction("f"));
        assertEquals(List.of("rule.js", 3, 5), List.of(thrown.getFileName(), thrown.getLineNumber(), thrown.getColumnNumber()));
    }

    /** A stack that ran out has no frames left to tell of: its error stands in what the host called. */
    @Test
    void c6_01_positionsOfEndlessRecursion() throws Exception {
        ScriptException thrown = failure("1;\nfunction f() { return f() + 1 } f()");
        assertTrue(thrown.getMessage().startsWith("RangeError: Maximum call stack size exceeded in rule.js at line"), thrown.getMessage());
        assertTrue(thrown.getLineNumber() >= 1 && thrown.getColumnNumber() >= 1);
        for (int i = 0; i < 2; i++) {
            thrown = assertThrows(ScriptException.class, () -> ((Invocable) engine).invokeFunction("f"));
            assertEquals("rule.js", thrown.getFileName());
            assertEquals(2, thrown.getLineNumber());
        }
        assertEquals(2, engine.eval("1 + 1"));
    }

    @Test
    void c6_02_messagesNameTheError() {
        assertTrue(failure("x.y").getMessage().contains("ReferenceError"));
        assertTrue(failure("x.y").getMessage().contains("x is not defined"));
    }

    @Test
    void c6_03_theCauseIsWithinReach() {
        for (String script : List.of("b.fail('io')", "throw b.exception('io')", "try { b.fail('io') } catch (e) { throw e }",
                "try { b.fail('io') } catch (e) { throw new Error('wrapped', {cause: e}) }",
                "[1].forEach(function () { b.fail('io') })", "(() => { throw b.exception('io') })()", "new Promise(() => 0); b.fail('io')",
                "try { b.fail('io') } finally { 1 }")) {
            ScriptException thrown = failure(script);
            IOException cause = assertInstanceOf(IOException.class, thrown.getCause(), script);
            assertEquals("io", cause.getMessage());
        }
        assertNull(failure("throw new Error('own')").getCause());
        assertNull(failure("throw 1").getCause());
    }

    @Test
    void c6_03_exceptionsThatScriptsMake() throws Exception {
        assertEquals("cause java.io.IOException: made\ncause java.lang.IllegalArgumentException: short\ntrue io\n",
            new ChildProcess().with("-Ddeltic.allow.classes=java.io.IOException,java.lang.IllegalArgumentException").run(
                OpenClassesMain.class, "throw new (Java.type('java.io.IOException'))('made')",
                "var I = Java.type('java.lang.IllegalArgumentException'); throw new I('short')",
                "var E = Java.type('java.io.IOException'); try { throw new E('io') } catch (e) { (e instanceof E) + ' ' + e.message }"));
    }

    /** A BPMN error that travels through Java and scripts twice is still the direct cause. */
    @Test
    void c6_03_throughJavaAndBack() {
        engine.put("again", Actions.call((Callable<Object>) () -> engine.eval("b.fail('deep')")));
        ScriptException thrown = failure("again()");
        Throwable cause = thrown.getCause();
        assertTrue(cause instanceof IOException || cause.getCause() instanceof IOException, String.valueOf(cause));
        engine.put("call", new Caller());
        assertInstanceOf(IOException.class, failure("call.back(() => b.fail('inner'))").getCause());
        assertEquals("text", failure("call.back(() => { throw 'text' })").getMessage().split(" ")[0]);
        assertNull(failure("call.back(() => { throw new Error('e') })").getCause());
    }

    @Test
    void c6_04_uncheckedExceptionsAreWrappedToo() {
        IllegalStateException own = new IllegalStateException("own");
        engine.put("thrower", Actions.get(() -> {
            throw own;
        }));
        assertSame(own, failure("thrower()").getCause());
    }

    @Test
    void c6_05_javaExceptionsInCatch() throws ScriptException {
        assertEquals("io", engine.eval("try { b.fail('io') } catch (e) { e.getMessage() }"));
        assertEquals("io", engine.eval("try { b.fail('io') } catch (e) { e.message }"));
        assertEquals("java.io.IOException", engine.eval("try { b.fail('io') } catch (e) { e.name }"));
        assertEquals("java.io.IOException: io", engine.eval("try { b.fail('io') } catch (e) { '' + e }"));
        assertEquals(true, engine.eval("try { b.fail('io') } catch (e) { e instanceof Error }"));
        String stack = (String) engine.eval("function deep() { b.fail('io') }\ntry { deep() } catch (e) { e.stack }");
        assertTrue(stack.startsWith("java.io.IOException: io\n    at deep (rule.js:1:"), stack);
        assertTrue(!stack.contains("dev.deltic") && !stack.contains(".java:"), stack);
        assertEquals("io", engine.eval("try { throw b.exception('io') } catch (e) { e.message }"));
        Exception caught = (Exception) engine.eval("var c; try { b.fail('io') } catch (e) { c = e } c");
        assertInstanceOf(IOException.class, caught);
    }

    @Test
    void c6_06_exceptionsCanBeWrittenAndPinNothing() throws Exception {
        for (String script : List.of("throw new Error('e')", "throw {big: new Array(10)}", "b.fail('io')", "var x = ;", "nowhere")) {
            ScriptException thrown = failure(script);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new ObjectOutputStream(bytes).writeObject(thrown);
            ScriptException read = (ScriptException) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
            assertEquals(thrown.getMessage(), read.getMessage());
            assertEquals(thrown.getLineNumber(), read.getLineNumber());
            assertEquals(String.valueOf(thrown.getCause()), String.valueOf(read.getCause()));
        }
        List<ScriptException> kept = new ArrayList<>();
        List<WeakReference<Bindings>> realms = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Bindings bindings = new SimpleBindings();
            bindings.put("b", bean);
            bindings.put("call", new Caller());
            String script = new String[] {"throw new Error('e')", "throw {o: 1}", "b.fail('io')",
                "call.back(() => { throw {pinned: 1} })", "nowhere"}[i % 5];
            kept.add(assertThrows(ScriptException.class, () -> engine.eval(script, bindings)));
            realms.add(new WeakReference<>(bindings));
        }
        // One that crosses from one engine's script through Java to another's.
        ScriptEngine other = new ScriptEngineManager().getEngineByName("javascript");
        Bindings inner = new SimpleBindings();
        engine.put("f", other.eval("(function () { throw {inner: 1} })", inner));
        kept.add(failure("f()"));
        realms.add(new WeakReference<>(inner));
        engine.put("f", null);
        inner = null;
        long alive = Eventually.left(realms, 0);
        assertEquals(0, alive, alive + " Bindings are pinned by their exceptions");
        assertEquals(11, kept.size());
    }

    /** Row 34: the script's frames stand in the Java stack trace, above the caller's. */
    @Test
    void c6_07_scriptFramesInJavaStackTraces() {
        ScriptException thrown = failure("function inner() {\n  b.fail('io')\n}\nfunction outer() { inner() }\nouter()");
        StackTraceElement[] trace = thrown.getStackTrace();
        assertEquals("<javascript>.inner(rule.js:2)", trace[0].toString());
        assertEquals("<javascript>.outer(rule.js:4)", trace[1].toString());
        assertEquals("<javascript>.<program>(rule.js:5)", trace[2].toString());
        assertTrue(java.util.Arrays.stream(trace).anyMatch(e -> e.getClassName().equals(getClass().getName())));
        RuntimeException failed = assertThrows(RuntimeException.class, () -> function("function g() { throw new Error('g') } g").apply(1));
        assertEquals("Error: g", failed.getMessage());
        assertEquals("<javascript>.g(rule.js:1)", failed.getStackTrace()[0].toString());
        assertNotNull(failed.toString());
    }

    @SuppressWarnings("unchecked")
    private Function<Object, Object> function(String script) throws ScriptException {
        return (Function<Object, Object>) engine.eval(script);
    }
}
