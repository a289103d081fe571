package dev.deltic.security;

import static dev.deltic.security.Profile.ANY;
import static dev.deltic.security.Profile.DENIED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.api.Context;
import dev.deltic.api.Engine;
import dev.deltic.api.EvaluationException;
import dev.deltic.api.HostAccess;
import dev.deltic.api.ResourceLimits;
import example.host.Bean;
import example.host.Exports;
import example.host.Template;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AccessController;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.SimpleBindings;
import javax.script.SimpleScriptContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of the checklist (d1), by number. */
@Isolated("sets system properties that every new engine reads")
@Timeout(180)
class DefaultPolicyTest {
    /** For untrusted scripts, which have little time by themselves: too little for a busy machine. */
    private static final ResourceLimits PATIENT =
        ResourceLimits.builder().wallTime(Duration.ofMinutes(10)).cpuTime(Duration.ofMinutes(10)).build();

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d1_01_noClassLookup(Profile p) {
        p.expect("typeof java + typeof Packages", "undefinedundefined", "undefinedundefined", "objectobject", "objectobject");
        p.expect("Java.type('java.util.ArrayList').class.getName()", "!deltic.allow.classes=java.util.ArrayList",
            "!HostAccess.Builder.allowClasses(\"java.util.ArrayList\")", "java.util.ArrayList", "java.util.ArrayList");
        p.expect("Java.type('java.util.NoSuchClass')", DENIED);
    }

    /** One of each type that nobody is to use who was not given the type by name. */
    @SuppressWarnings("removal")
    private static Map<String, Object> sensitiveObjects() throws Exception {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("getName", Bean.class);
        all.put("loadClass", Bean.class.getClassLoader());
        all.put("getDescriptor", Object.class.getModule());
        all.put("invoke", Bean.class.getMethods()[0]);
        all.put("revealDirect", MethodHandles.lookup());
        all.put("getContextClassLoader", Thread.currentThread());
        all.put("activeCount", Thread.currentThread().getThreadGroup());
        all.put("exec", Runtime.getRuntime());
        all.put("pid", ProcessHandle.current());
        all.put("start", new ProcessBuilder("id"));
        all.put("eval", new ScriptEngineManager().getEngineByName("deltic"));
        all.put("getScopes", new SimpleScriptContext());
        all.put("getEngineByName", new ScriptEngineManager());
        all.put("enqueue", new WeakReference<>(""));
        all.put("generateKeyPair", KeyPairGenerator.getInstance("RSA"));
        all.put("getDomainCombiner", AccessController.getContext());
        all.put("getMBeanCount", ManagementFactory.getPlatformMBeanServer());
        all.put("getInputArguments", ManagementFactory.getRuntimeMXBean());
        all.put("writeObject", new ObjectOutputStream(new ByteArrayOutputStream()));
        all.put("newContext", Engine.create());
        all.put("allowReflection", HostAccess.builder());
        return all;
    }

    @ParameterizedTest
    @EnumSource(value = Profile.class, names = {"UNTRUSTED", "EMBEDDED"})
    void d1_02_sensitiveTypesAreOpaque(Profile p) throws Exception {
        ScriptEngine engine = p.bare();
        for (Map.Entry<String, Object> entry : sensitiveObjects().entrySet()) {
            engine.put("x", entry.getValue());
            Profile.check(engine, "x." + entry.getKey() + "()", DENIED);
            Profile.check(engine, "typeof x." + entry.getKey(), "undefined");
            Profile.check(engine, "Object.keys(x).length", "0");
        }
        engine.put("x", new ArrayList<>(List.of(1)));
        for (String name : new String[] {"getClass", "wait", "notify", "notifyAll", "finalize", "clone"}) {
            if (!name.equals("clone")) {
                Profile.check(engine, "x." + name + "()", DENIED);
                Profile.check(engine, "typeof x." + name, "undefined");
            }
        }
    }

    /** The reflective ones stay so where classes can be looked up; the engine's own except where all is open. */
    @ParameterizedTest
    @EnumSource(value = Profile.class, names = "NASHORN")
    void d1_02_reflectiveTypesAreOpaqueInNashorn(Profile p) throws Exception {
        ScriptEngine engine = p.bare();
        Map<String, Object> all = sensitiveObjects();
        for (String name : new String[] {"loadClass", "getDescriptor", "invoke", "revealDirect", "eval", "getScopes", "getEngineByName",
            "getDomainCombiner", "writeObject", "newContext", "allowReflection"}) {
            engine.put("x", all.get(name));
            Profile.check(engine, "x." + name + "()", DENIED);
        }
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d1_03_returnValuesObeyTheSameRules(Profile p) {
        p.expect("b.self().self().optional().get().getClass().getProtectionDomain()", DENIED, DENIED, DENIED, ANY);
        p.expect("b.map(x => x).loader().getParent()", DENIED, DENIED, DENIED, ANY);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d1_04_contextIsAFacade(Profile p) {
        p.expect("typeof engine", "undefined");
        p.expect("Object.getOwnPropertyNames(context).sort().join()",
            "ENGINE_SCOPE,GLOBAL_SCOPE,getAttribute,getAttributesScope,removeAttribute,setAttribute");
        p.expect("Java.isJavaObject(context)", "false");
        p.expect("context.setAttribute('v', 5, context.ENGINE_SCOPE); v", "5");
        p.expect("context.setAttribute('v', 5, context.GLOBAL_SCOPE)", DENIED);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d1_05_nothingOfTheSystem(Profile p) {
        p.expect("typeof load", "undefined", "undefined", "undefined", "function");
        for (String name : new String[] {"loadWithNewGlobal", "exit", "quit", "$EXEC", "$ENV", "readFully", "readLine", "require", "process",
            "Worker", "fetch", "XMLHttpRequest", "setTimeout"}) {
            p.expect("typeof " + name, "undefined");
        }
        p.expect("eval('1 + 1')", "!deltic.allow.eval", "2", "2", "2");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d1_05_evalCanBeSwitched(Profile p) {
        Profile.check(p.bare("deltic.allow.eval", "false"), "Function('return 1')()", "!Code generation from strings disallowed");
        Profile.check(p.bare("deltic.allow.eval", "true"), "Function('return 1')()", "1");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d1_06_exceptionsShowMessageAndScriptFrames(Profile p) {
        p.expect("try { b.boom() } catch (e) { e.message }", "Access to Java member example.host.Bean.boom is denied by the policy "
            + "'untrusted'; the system property deltic.allow.classes=example.host.Bean or the call "
            + "HostAccess.Builder.allowClasses(\"example.host.Bean\") allows it", "boom", "boom", "boom");
        p.expect("try { b.boom() } catch (e) { typeof e.getClass + typeof e.printStackTrace + typeof e.getStackTrace }",
            "undefinedundefinedundefined", "undefinedundefinedundefined", "functionfunctionfunction", "functionfunctionfunction");
        p.expect("try { b.boom() } catch (e) { /Bean\\.java|dev\\.deltic/.test(e.stack) }", "false");
    }

    /** Serializable classes of ours run nothing when they are read. */
    @Test
    void d1_07_deserializationRunsNothing() throws Exception {
        List<String> found = new ArrayList<>();
        int serializable = 0;
        Path root = Path.of(Engine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = root.relativize(file).toString().replace('/', '.');
                if (!name.startsWith("dev.deltic.") || !name.endsWith(".class") || name.endsWith("-info.class")) {
                    continue;
                }
                Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()), false, Engine.class.getClassLoader());
                if (Serializable.class.isAssignableFrom(type)) {
                    serializable++;
                    for (Method method : type.getDeclaredMethods()) {
                        if (List.of("readObject", "readResolve", "readExternal", "readObjectNoData").contains(method.getName())) {
                            found.add(method.toString());
                        }
                    }
                }
            }
        }
        assertTrue(serializable > 5);
        assertEquals(List.of(), found);
    }

    /** Names count when they are resolved, however the script spells them. */
    @Test
    void d1_08_filtersMatchResolvedNames() {
        Engine engine = Engine.builder().hostAccess(HostAccess.builder(HostAccess.NASHORN)
            .allowClasses("java.util.*", "java.lang.*", "java.lang.Math").build()).build();
        Context context = engine.newContext();
        assertEquals(2, context.eval("new java.util.ArrayList([1, 2]).size()").asInt());
        assertEquals("java.util.Map$Entry", context.eval("Java.typeName(java.util.Map.Entry)").asString());
        assertEquals(3, context.eval("java.lang.Math.max(3, 1)").asInt());
        assertEquals("x", context.eval("'' + new java.lang.StringBuilder('x')").asString());
        for (String script : new String[] {"java.lang.System.exit", "java['lang']['Sys' + 'tem'].exit", "java.lang.S\\u0079stem.exit",
            "Java.type('java.lang' + '.Runtime').getRuntime()", "Packages['java.lang.Runtime'].getRuntime()", "java.lang.Runtime.getRuntime()",
            "java.util.concurrent.Executors.newCachedThreadPool()", "java.util.ServiceLoader.load", "new java.util.Timer()", "java.util.prefs.Preferences.userRoot()",
            "new java.lang.Thread(() => 1)", "new java.lang.ProcessBuilder('id')", "Java.type('[Ljava.lang.Runtime;')",
            "Java.type('java/lang/Runtime')", "Java.type(' java.lang.Runtime')", "Java.type('java.lang.Runtime[]')",
            "new java.util.ArrayList().getClass()", "java.util.ArrayList.class.getName()", "java.util.ArrayList.class.forName('x')",
            "java.lang.Class.forName('java.lang.Runtime')", "java.lang.Thread.currentThread()"}) {
            assertThrows(EvaluationException.class, () -> context.eval(script), script);
        }
    }

    @Test
    void d1_09_exportedMembers() {
        Context context = Engine.builder().hostAccess(HostAccess.UNTRUSTED).limits(PATIENT).build().newContext();
        context.put("e", new Exports.Exporting());
        context.put("g", new Exports.Greeting());
        context.put("r", new Exports.Exported(4));
        assertEquals("hello x1", context.eval("e.self().hello('x') + e.shown").asString());
        assertEquals("undefinedundefined", context.eval("typeof e.hidden + typeof e.secret").asString());
        assertEquals("hiundefined", context.eval("g.greet() + typeof g.other").asString());
        assertEquals(12, context.eval("r.x + r.twice()").asInt());
        assertThrows(EvaluationException.class, () -> context.eval("e.secret()"));
        assertEquals("[object Object]", context.eval("e.toString()").asString());
        assertEquals("[object JavaObject]", context.eval("'' + e").asString());
    }

    /** GraalVM's annotation, found by its name. */
    @Test
    void d1_09_exportedByAnotherName() throws Exception {
        Context context = Engine.builder().hostAccess(HostAccess.UNTRUSTED).limits(PATIENT).build().newContext();
        context.put("e", ForeignExport.instance());
        assertEquals("shown", context.eval("e.shown()").asString());
        assertEquals("undefined", context.eval("typeof e.hidden").asString());
    }

    @Test
    void d1_10_namedClassesOpenTheirMembers() {
        Context context = Engine.builder().hostAccess(HostAccess.builder(HostAccess.UNTRUSTED).allowClasses("example.host.Bean").build())
            .limits(PATIENT).build().newContext();
        context.put("b", new Bean());
        assertEquals("bean", context.eval("b.name").asString());
        assertEquals("bean", context.eval("new Packages.example.host.Bean().getName()").asString());
        assertThrows(EvaluationException.class, () -> context.eval("b.getClass()"));
        assertThrows(EvaluationException.class, () -> context.eval("b.list.size()"));
        assertEquals(2, context.eval("b.list.length").asInt());
    }

    /** The profile without any host object but what is handed in as values, lists, maps and functions. */
    @Test
    void d1_10_untrustedSeesValues() {
        Context context = Engine.builder().hostAccess(HostAccess.UNTRUSTED).limits(PATIENT).build().newContext();
        context.put("v", Map.of("list", new ArrayList<>(List.of(1, "a")), "n", 5L, "f", (java.util.function.UnaryOperator<Object>) x -> x + "!",
            "array", new int[] {1, 2}, "date", new java.util.Date(7), "big", new java.math.BigDecimal("1.5"), "t", new Object()));
        assertEquals("a", context.eval("v.list[1]").asString());
        assertEquals("1,a", context.eval("[...v.list].join()").asString());
        assertEquals(2, context.eval("v.array.length").asInt());
        assertEquals(6, context.eval("v.n + 1").asInt());
        assertEquals(2.5, context.eval("v.big + 1").asDouble());
        assertEquals("x!", context.eval("v.f('x')").asString());
        assertEquals(3, context.eval("v.list.push('z')").asInt());
        assertEquals(7, context.eval("+v.date").asInt());
        for (String script : new String[] {"v.list.stream()", "v.n.longValue()", "v.big.setScale(1000000000)", "v.f.andThen(x => x)", "v.list.clear()",
            "v.date.getTime()", "v.entrySet()", "'x'.getBytes()", "v.t.hashCode()"}) {
            assertThrows(EvaluationException.class, () -> context.eval(script), script);
        }
    }

    /** Engines of one JVM with different policies, at work on the same classes, in compiled code too. */
    @Test
    void d1_10_policiesDoNotMix() {
        Context[] contexts = new Context[4];
        for (Profile p : Profile.values()) {
            Context context = Engine.builder().hostAccess(p.access()).limits(PATIENT).tierBudget(2).tierSynchronous(true).build()
                .newContext();
            context.put("b", new Bean());
            context.put("list", new ArrayList<>(List.of(new Bean(), new Template.Registry[0])));
            contexts[p.ordinal()] = context;
        }
        String script = "(function () { var s = ''; for (var i = 0; i < 600; i++) { s = typeof b.getName + typeof b.getClass + typeof b.k"
            + " + typeof list[0].name + typeof list.get + typeof b.kind; try { s += b.getClass().getModule() ? 1 : 2 } catch (e) { s += 0 } } return s })()";
        String[] expected = {
            "undefinedundefinedundefinedundefinedundefinedundefined0",
            "functionundefinedobjectstringfunctionobject0",
            "functionfunctionobjectstringfunctionobject0",
            "functionfunctionobjectstringfunctionobject1",
        };
        for (int round = 0; round < 4; round++) {
            for (int i = 0; i < 4; i++) {
                int which = round % 2 == 0 ? i : 3 - i;
                assertEquals(expected[which], contexts[which].eval("same.js", script).asString(), "round " + round);
            }
        }
    }

    /** A script object of one engine is a Java object to another, which has its own rules. */
    @Test
    void d1_10_objectsOfAnotherEngine() {
        Context trusted = Engine.builder().hostAccess(HostAccess.TRUSTED).build().newContext();
        Context embedded = Engine.builder().hostAccess(HostAccess.EMBEDDED).build().newContext();
        trusted.put("b", new Bean());
        embedded.put("f", trusted.eval("(function () { return b })").toJava());
        embedded.put("o", trusted.eval("({b: b, c: b.getClass()})").toJava());
        assertEquals("undefined", embedded.eval("typeof f().getClass").asString());
        assertEquals("undefined", embedded.eval("typeof o.b.getClass").asString());
        assertThrows(EvaluationException.class, () -> embedded.eval("o.c.getName()"));
        assertThrows(EvaluationException.class, () -> embedded.eval("f.realm()"));
    }

    /** A script that may set system properties changes nothing for engines that are there. */
    @Test
    void d1_10_scriptsChangeNoPolicy() {
        ScriptEngine embedded = Profile.EMBEDDED.engine();
        ScriptEngine nashorn = Profile.NASHORN.engine();
        try {
            Profile.check(nashorn, "java.lang.System.setProperty('deltic.policy', 'trusted')", ANY);
            Profile.check(nashorn, "b.getClass().getClassLoader()", DENIED);
            Profile.check(embedded, "b.getClass()", DENIED);
            embedded.put("factory", embedded.getFactory());
            Profile.check(embedded, "factory.getScriptEngine()", DENIED);
            ScriptEngine graal = Profile.EMBEDDED.bare("deltic.compat", "graal");
            Profile.check(graal, "context.setAttribute('polyglot.js.allowAllAccess', true, 100);"
                + " this['polyglot.js.allowHostClassLookup'] = true; 1", Profile.ENDS);
            Profile.check(graal, "Java.type('java.util.ArrayList')", DENIED);
            nashorn.put("factory", nashorn.getFactory());
            Profile.check(nashorn, "factory.getScriptEngine()", DENIED);
        } finally {
            System.clearProperty("deltic.policy");
        }
    }

    @Test
    void d1_10_reflectionIsAskedFor() throws Exception {
        ScriptEngine engine = Profile.NASHORN.engine("deltic.allow.reflection", "true", "deltic.allow.classes", "java.util.*");
        assertEquals("class java.lang.Runtime", engine.eval("'' + b.getClass().forName('java.lang.Runtime')"));
        Profile.check(engine, "java.lang.Runtime.getRuntime()", DENIED);
        assertTrue((Boolean) Profile.EMBEDDED.engine("deltic.allow.reflection", "true").eval("b.getClass().getName() === 'example.host.Bean'"));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void d1_10_everyBindings(Profile p) throws Exception {
        ScriptEngine engine = p.bare();
        SimpleBindings bindings = new SimpleBindings(Map.of("b", new Bean()));
        boolean open = p == Profile.NASHORN || p == Profile.TRUSTED;
        if (open) {
            assertEquals("example.host.Bean", engine.eval("b.getClass().getName()", bindings));
        } else {
            assertThrows(javax.script.ScriptException.class, () -> engine.eval("b.getClass().getName()", bindings));
        }
    }
}
