package dev.deltic.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.waiting.Eventually;
import example.host.Callers;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 12: programs shaped like the callers named, in the calls that those make. Loads are scaled to what a build can spend. Some of
 *  the callers themselves are run by {@code jar.ProductsIT}. */
class AcceptanceChecklistTest {
    private final ScriptEngineManager manager = new ScriptEngineManager();

    /** A script task and a decision: one cached engine for all processes, Bindings of the process, a BPMN error that has to be found. */
    @Test
    void c12_01_camunda() throws ScriptException {
        ScriptEngine engine = manager.getEngineByName("javascript");
        assertEquals("MULTITHREADED", engine.getFactory().getParameter("THREADING"));
        Callers.Execution execution = new Callers.Execution();
        ProcessBindings bindings = new ProcessBindings(true);
        bindings.beans.put("execution", () -> execution);
        bindings.variables.put("sum", 100);
        engine.eval("execution.setVariable('net', sum * 0.5); var foo = 'not a process variable'; sum = sum + 1", bindings);
        assertEquals(50, execution.variables.get("net"));
        assertEquals(101, bindings.variables.get("sum"));
        assertFalse(bindings.variables.containsKey("foo"));
        ScriptException thrown = assertThrows(ScriptException.class, () -> engine.eval("execution.raise('E1')", bindings));
        assertEquals("E1", assertInstanceOf(Callers.BpmnError.class, thrown.getCause()).getErrorCode());
        CompiledScript decision = compile(engine, "cellInput < 10 ? 'low' : 'high'");
        for (int i = 8; i < 12; i++) {
            Bindings input = engine.createBindings();
            input.put("cellInput", i);
            assertEquals(i < 10 ? "low" : "high", decision.eval(input));
        }
        thrown = assertThrows(ScriptException.class, () -> engine.eval("unknownVariable > 1", bindings));
        assertTrue(thrown.getMessage().contains("ReferenceError"), thrown.getMessage());
    }

    private static CompiledScript compile(ScriptEngine engine, String text) throws ScriptException {
        return ((Compilable) engine).compile(text);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void c12_02_flowable(boolean storeScriptVariables) throws ScriptException {
        ScriptEngine engine = manager.getEngineByName("JavaScript");
        ProcessBindings bindings = new ProcessBindings(storeScriptVariables);
        bindings.variables.put("a", 20);
        bindings.variables.put("b", 22);
        assertEquals(42, engine.eval("var scriptVar = a + b; scriptVar", bindings));
        assertEquals(Set.of("a", "b"), bindings.variables.keySet());
        engine.eval("a = scriptVar", bindings);
        assertEquals(storeScriptVariables ? 42 : 20, bindings.variables.get("a"));
    }

    /** A new engine per sample, one cache of compiled scripts for all threads, and the IfController's comparison of texts. */
    @Test
    void c12_03_jmeter() throws Exception {
        Map<String, CompiledScript> cache = new ConcurrentHashMap<>();
        String sampler = "var n = Number(vars.get('n')); log.push(n); sample.setSuccessful(n % 2 == 0);"
            + "sample.setResponseData('n=' + n, 'UTF-8'); n * 2";
        inParallel(8, () -> {
            for (int i = 0; i < 100; i++) {
                ScriptEngine engine = new ScriptEngineManager().getEngineByName("javascript");
                CompiledScript compiled = cache.computeIfAbsent(sampler, text -> {
                    try {
                        return compile(engine, text);
                    } catch (ScriptException e) {
                        throw new IllegalStateException(e);
                    }
                });
                Callers.Sample sample = new Callers.Sample();
                Bindings bindings = engine.createBindings();
                List<Object> log = new ArrayList<>();
                bindings.put("vars", Map.of("n", String.valueOf(i)));
                bindings.put("log", log);
                bindings.put("sample", sample);
                assertEquals(i * 2, compiled.eval(bindings));
                assertEquals(List.of(i), log);
                assertEquals(i % 2 == 0, sample.isSuccessful());
                assertEquals("n=" + i + " UTF-8", sample.getResponseDataAsString());
                assertEquals("true", String.valueOf(engine.eval("\"" + i + "\" == \"" + i + "\"")));
            }
        });
    }

    /** One caller on a thread. */
    private interface Work {
        void run() throws Exception;
    }

    private static void inParallel(int count, Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<?>> results = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                results.add(threads.submit((Callable<Object>) () -> {
                    work.run();
                    return null;
                }));
            }
            for (Future<?> result : results) {
                result.get(600, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** A script template view: the library is evaluated first, then the view's script; rendering is one function. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void c12_04_spring(boolean sharedEngine) throws Exception {
        ScriptEngine shared = template();
        ThreadLocal<ScriptEngine> own = new ThreadLocal<>();
        inParallel(4, () -> {
            if (own.get() == null) {
                own.set(sharedEngine ? shared : template());
            }
            for (int i = 0; i < 20; i++) {
                Map<String, Object> model = new LinkedHashMap<>();
                model.put("title", "T" + i);
                model.put("people", List.of(new Callers.User("ada", List.of()), new Callers.User("bob & co", List.of())));
                Object view = ((Invocable) own.get()).invokeFunction("render", "<h1>{{title}}</h1>{{#people}}<li>{{username}}</li>{{/people}}",
                    model, new Callers.Rendering(url -> "", "view"));
                assertEquals("<h1>T" + i + "</h1><li>ada</li><li>bob &amp; co</li>", view.toString());
            }
        });
    }

    private ScriptEngine template() throws Exception {
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("javascript");
        try (Reader library = new InputStreamReader(AcceptanceChecklistTest.class.getResourceAsStream(
                "/META-INF/resources/webjars/mustache/4.2.0/mustache.js"), StandardCharsets.UTF_8)) {
            engine.eval(library);
        }
        // Mustache asks Array.isArray, which Java's lists are not.
        engine.eval("function render(template, model, context) { const data = {}; for (const name in model) data[name] = "
            + "model[name][Symbol.iterator] && typeof model[name] === 'object' ? [...model[name]] : model[name];"
            + "return Mustache.render(template, data) }");
        return engine;
    }

    @Test
    void c12_05_keycloak() throws Exception {
        ScriptEngine engine = manager.getEngineByMimeType("text/javascript");
        CompiledScript script = compile(engine, """
            const required = 'admin';
            function authenticate(context) {
                if (!user.roles.contains(required)) {
                    context.failure('INVALID_USER');
                    return;
                }
                context.success();
            }""");
        for (int login = 0; login < 3; login++) {
            Bindings bindings = engine.createBindings();
            bindings.put("user", new Callers.User("ada", login == 1 ? List.of("admin") : List.of()));
            script.eval(bindings);
            script.eval(bindings);
            engine.setBindings(bindings, ScriptContext.ENGINE_SCOPE);
            Callers.FlowContext context = new Callers.FlowContext();
            ((Invocable) engine).invokeFunction("authenticate", context);
            assertEquals(login == 1 ? "success" : "INVALID_USER", context.outcome);
        }
    }

    /** As Keycloak's own examples are written, where the administrator opens its classes. */
    @Test
    void c12_05_keycloakWithItsClasses() throws Exception {
        assertEquals("null\nINVALID_USER\n",
            new ChildProcess().with("-Ddeltic.allow.classes=example.host.*").run(OpenClassesMain.class, """
                AuthenticationFlowError = Java.type("example.host.Callers.FlowError");
                function authenticate(context) {
                    if (user.username !== "admin") {
                        context.failure(AuthenticationFlowError.INVALID_USER);
                        return;
                    }
                    context.success();
                }
                null"""));
    }

    /** A script task, and a task defined by a script, compiled once and kept. */
    @Test
    void c12_06_ant() throws ScriptException {
        ScriptEngine engine = manager.getEngineByName("javascript");
        Callers.Project project = new Callers.Project();
        project.setProperty("version", "1.2");
        engine.put("project", project);
        engine.put("self", project);
        engine.eval("for (var i = 1; i <= 3; i++) project.setProperty('square.' + i, i * i);"
            + "self.log('version ' + project.getProperty('version')); self.log('level', 1)");
        assertEquals("9", project.getProperty("square.3"));
        assertEquals(List.of("version 1.2", "1 level"), project.log);
        CompiledScript definition = compile(engine, "self.log(attributes.get('message') + ' ' + attributes.times)");
        for (int i = 0; i < 2; i++) {
            Bindings bindings = new SimpleBindings();
            bindings.put("self", project);
            bindings.put("attributes", Map.of("message", "hello", "times", "" + i));
            definition.eval(bindings);
        }
        assertEquals(List.of("hello 0", "hello 1"), project.log.subList(2, 4));
    }

    /** Rules that are loaded, run and unloaded again and again, with hooks that may be missing; nothing of them stays. */
    /** A thousand reloads with the tiers as they are by default, fewer where each engine compiles everything, or nothing. */
    @Test
    void c12_07_openHAB() throws Exception {
        boolean isForced = System.getProperty("deltic.tier") != null || System.getProperty("deltic.tier.budget") != null;
        int reloads = isForced ? 200 : 1_000;
        Callers.Items items = new Callers.Items();
        List<WeakReference<ScriptEngine>> engines = new ArrayList<>();
        for (int reload = 0; reload < reloads; reload++) {
            ScriptEngine engine = new ScriptEngineManager().getEngineByExtension("js");
            engine.put("items", items);
            engine.put("oh.engine-identifier", "rule-" + reload);
            engine.eval("let loads = 0; function scriptLoaded(id) { loads++; items.sendCommand('loaded', id) }"
                + "function execute() { items.sendCommand('Light', items.getItem('Light') === 'ON' ? 'OFF' : 'ON') }");
            Invocable invocable = (Invocable) engine;
            invocable.invokeFunction("scriptLoaded", "rule-" + reload);
            invocable.invokeFunction("execute");
            assertThrows(NoSuchMethodException.class, () -> invocable.invokeFunction("scriptUnloaded"));
            if (reload % 2 == 0) {
                ((AutoCloseable) engine).close();
            }
            engines.add(new WeakReference<>(engine));
        }
        assertEquals("rule-" + (reloads - 1), items.states.get("loaded"));
        assertEquals("OFF", items.states.get("Light"));
        long alive = Eventually.left(engines, 5);
        assertTrue(alive <= 5, alive + " engines of " + reloads + " are still alive");
    }

    @Test
    void c12_08_nuxeo() throws Exception {
        ScriptEngine engine = manager.getEngineByName("javascript");
        OperationBindings operations = new OperationBindings();
        operations.put("input", "doc1");
        operations.put("params", new HashMap<>(Map.of("limit", 2)));
        assertEquals("doc1:File:2", engine.eval("""
            function run(input, params) { return input + ':' + Document.type + ':' + params.limit }
            run(input, params)""", operations));
    }

    @Test
    void c12_09_zap() throws Exception {
        ScriptEngine engine = manager.getEngineByName("ECMAScript");
        engine.eval("function scan(as, msg, param, value) { if (value.indexOf('<') >= 0) as.newAlert(param, msg.length) }");
        Callers.ScanRule rule = ((Invocable) engine).getInterface(Callers.ScanRule.class);
        Callers.Alerts alerts = new Callers.Alerts();
        rule.scan(alerts, "GET /", "q", "<b>");
        rule.scan(alerts, "GET /", "p", "plain");
        assertEquals(List.of("q:5"), alerts.raised);
        assertEquals("none", rule.getId());
        assertNull(((Invocable) manager.getEngineByName("ECMAScript")).getInterface(Callers.ScanRule.class));
    }

    /** One engine and one compiled selector, evaluated by every logging thread. */
    @Test
    void c12_10_log4j() throws Exception {
        ScriptEngine engine = manager.getEngineByName("javascript");
        assertNotNull(engine.getFactory().getParameter("THREADING"));
        CompiledScript selector = compile(engine, "var result; if (logEvent.level === 'ERROR') { result = 'long' }"
            + "else if (logEvent.contextData.flow === 'yes') { result = 'flow' } else { result = null } result");
        inParallel(8, () -> {
            for (int i = 0; i < 300; i++) {
                Bindings bindings = engine.createBindings();
                String level = i % 3 == 0 ? "ERROR" : "INFO";
                bindings.put("logEvent", new Callers.LogEvent(level, i % 3 == 1 ? Map.of("flow", "yes") : Map.of()));
                assertEquals(i % 3 == 0 ? "long" : i % 3 == 1 ? "flow" : null, selector.eval(bindings));
            }
        });
    }

    /** {@code ${script:javascript:…}}. */
    @Test
    void c12_11_commonsText() throws ScriptException {
        assertEquals("7", String.valueOf(manager.getEngineByName("javascript").eval("3+4")));
        for (String attack : List.of("java.lang.Runtime.getRuntime().exec('id')", "Packages.java.lang.Runtime",
                "Java.type('java.lang.Runtime').getRuntime()", "''.getClass().forName('java.lang.Runtime')",
                "new java.lang.ProcessBuilder('id').start()", "this.engine.factory.scriptEngine.eval('1')")) {
            assertThrows(ScriptException.class, () -> new ScriptEngineManager().getEngineByName("javascript").eval(attack), attack);
        }
    }

    /** A trigger's source in a database's metadata must not get at classes. */
    @Test
    void c12_12_h2() {
        String trigger = "//javascript\nvar f = new org.h2.api.Trigger() { fire: function (c, o, n) { java.lang.System.exit(1) } }; f";
        assertThrows(ScriptException.class, () -> manager.getEngineByName("javascript").eval(trigger));
    }

    /** One engine, fifty threads, functions by name. */
    @Test
    void c12_13_thingsBoard() throws Exception {
        ScriptEngine engine = manager.getEngineByName("javascript");
        engine.eval("function filter1(msg, metadata) { return JSON.parse(msg).temperature > Number(metadata.get('limit')) }");
        inParallel(50, () -> {
            for (int i = 0; i < 40; i++) {
                Object result = ((Invocable) engine).invokeFunction("filter1", "{\"temperature\": " + i + "}", Map.of("limit", "20"));
                assertEquals(i > 20, result);
            }
        });
    }

    /** A fresh SimpleBindings for each of 200,000 evaluations, in a heap that 300 bytes left behind by each would fill. */
    @Test
    void c12_14_flatHeap() throws Exception {
        assertEquals("200000\n", new ChildProcess().with("-Xmx48m").run(FlatHeapMain.class, "200000"));
    }
}
