package dev.deltic.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import example.host.Bean;
import example.host.Failing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What section 11 says of the options that callers of GraalJS put: when they count, and those that are more than a permission. */
@Isolated("sets system properties that every new engine reads")
class GraalOptionsChecklistTest {
    @TempDir
    private Path folder;

    @AfterEach
    void reset() {
        System.clearProperty("deltic.compat");
    }

    private static ScriptEngine engine() {
        System.setProperty("deltic.compat", "graal");
        return new ScriptEngineManager().getEngineByName("deltic");
    }

    private static void assertDenied(ScriptEngine engine, String script, String part) {
        String message = assertThrows(ScriptException.class, () -> engine.eval(script)).getMessage();
        assertTrue(message.contains(part), message);
    }

    // ---- when -------------------------------------------------------------------------------------------------------

    /** Whatever other names come before. */
    @Test
    void c11_optionsCountUntilTheFirstEvaluation() throws ScriptException {
        ScriptEngine engine = engine();
        Object object = new Object();
        engine.put("object", object);
        assertNull(engine.getBindings(ScriptContext.ENGINE_SCOPE).put("n", 1));
        assertEquals(1, engine.getBindings(ScriptContext.ENGINE_SCOPE).put("n", 2));
        assertEquals(2, engine.get("n"));
        assertTrue(engine.getBindings(ScriptContext.ENGINE_SCOPE).containsKey("object"));
        engine.put(ScriptEngine.FILENAME, "named.js");
        engine.put("polyglot.js.allowHostClassLookup", true);
        assertEquals("2 0", engine.eval("n + ' ' + new (Java.type('java.util.ArrayList'))().size()"));
        assertEquals(object, engine.get("object"));
        assertEquals("named.js", assertThrows(ScriptException.class, () -> engine.eval("throw 1")).getFileName());
        ScriptEngine late = engine();
        late.eval("1");
        late.put("polyglot.js.allowHostClassLookup", true);
        assertDenied(late, "Java.type('java.util.ArrayList')", "deltic.allow.classes");
    }

    @Test
    void c11_optionsInCreatedBindings() throws ScriptException {
        ScriptEngine engine = engine();
        Bindings bindings = engine.createBindings();
        bindings.put("n", 5);
        bindings.put("polyglot.js.allowHostClassLookup", "true");
        assertEquals("5 0", engine.eval("n + ' ' + new (Java.type('java.util.ArrayList'))().size()", bindings));
    }

    // ---- which ------------------------------------------------------------------------------------------------------

    @Test
    void c11_withoutHostAccessObjectsAreOpaque() throws ScriptException {
        ScriptEngine engine = engine();
        engine.put("polyglot.js.allowHostAccess", false);
        Bean bean = new Bean();
        engine.put("b", bean);
        assertNull(engine.eval("b.name"));
        assertThrows(ScriptException.class, () -> engine.eval("b.getName()"));
        assertEquals(bean, engine.eval("b"));
        ScriptEngine open = engine();
        open.put("polyglot.js.allowHostAccess", true);
        open.put("b", bean);
        assertEquals(bean.getName(), open.eval("b.name"));
    }

    @Test
    void c11_nashornsWaysForScriptsButNotForCallers() throws ScriptException {
        ScriptEngine engine = engine();
        engine.put("polyglot.js.nashorn-compat", true);
        engine.put("f", new Failing());
        assertEquals("object function object", engine.eval("[typeof engine, typeof JSAdapter, typeof Graal].join(' ')"));
        assertEquals("absent", engine.eval("({ __noSuchProperty__: function (name) { return name } }).absent"));
        assertEquals("function", engine.eval("typeof Object.bindProperties"));
        assertInstanceOf(IllegalStateException.class,
            assertThrows(ScriptException.class, () -> engine.eval("f.unchecked()")).getCause());
        assertDenied(engine, "Java.type('java.util.ArrayList')", "deltic.allow.classes");
        engine.put("polyglot.js.allowHostAccess", true);
        assertEquals("undefined", engine.eval("typeof this['polyglot.js.allowHostAccess']"));
        assertEquals("undefined", engine().eval("typeof engine"));
    }

    // ---- require ----------------------------------------------------------------------------------------------------

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ScriptEngine requiring() {
        ScriptEngine engine = engine();
        engine.put("polyglot.js.allowIO", true);
        engine.put("polyglot.js.commonjs-require", "true");
        engine.put("polyglot.js.commonjs-require-cwd", folder.toString());
        return engine;
    }

    @Test
    void c11_requireFindsModules() throws ScriptException, IOException {
        write("plain.js", "#!/usr/bin/env node\nexports.value = 1; exports.names = [typeof module, __filename, __dirname, this === exports]");
        write("data.json", "{\"list\": [1, 2]}");
        write("folder/index.js", "module.exports = function () { return require('./inner').name + require('..' + '/plain').value }");
        write("folder/inner.cjs", "exports.name = 'inner'");
        write("node_modules/found/package.json", "{\"main\": \"./lib/entry\"}");
        write("node_modules/found/lib/entry.js", "module.exports = 'package ' + require('other')");
        write("node_modules/other/index.js", "module.exports = 'other'");
        write("node_modules/@scope/named/index.json", "{\"scoped\": true}");
        ScriptEngine engine = requiring();
        assertEquals("1 2 inner1 package other true", engine.eval("[require('./plain').value, require('./data').list.length,"
            + " require('./folder')(), require('found'), require('@scope/named').scoped].join(' ')"));
        assertEquals("object " + folder.resolve("plain.js").toRealPath() + " " + folder.toRealPath() + " true",
            engine.eval("require('./plain').names.join(' ')"));
        assertEquals(true, engine.eval("require('./plain') === require('./plain.js') && require.resolve('./plain') in require.cache"));
        assertDenied(engine, "require('./absent')", "Cannot find module './absent'");
        assertDenied(engine, "require('fs')", "Cannot find module 'fs'");
    }

    @Test
    void c11_modulesInACycleSeeWhatThereIs() throws ScriptException, IOException {
        write("a.js", "exports.early = 'a'; exports.late = require('./b').seen; exports.done = true");
        write("b.js", "var a = require('./a'); exports.seen = a.early + a.done");
        assertEquals("aundefined", requiring().eval("require('./a').late"));
    }

    @Test
    void c11_failuresOfModulesKnowTheirPlace() throws IOException {
        write("bad.js", "var x = 1;\n\n  nowhere()");
        write("broken.js", "var = ");
        write("broken.json", "{");
        ScriptEngine engine = requiring();
        ScriptException failure = assertThrows(ScriptException.class, () -> engine.eval("require('./bad')"));
        assertTrue(failure.getFileName().endsWith("bad.js"), failure.getFileName());
        assertEquals(3, failure.getLineNumber());
        assertDenied(engine, "require('./bad')", "nowhere is not defined");
        assertDenied(engine, "require('./broken')", "SyntaxError");
        assertDenied(engine, "require('./broken.json')", "SyntaxError");
    }

    @Test
    void c11_requireNeedsFilesAndTheOption() throws ScriptException, IOException {
        write("plain.js", "exports.value = 1");
        ScriptEngine closed = engine();
        closed.put("polyglot.js.commonjs-require", "true");
        closed.put("polyglot.js.commonjs-require-cwd", folder.toString());
        assertDenied(closed, "require('./plain')", "Operation is not allowed");
        assertEquals("undefined", engine().eval("typeof require"));
    }
}
