package dev.deltic.bench;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Small operations under JMH; {@code bench/jmh} starts it, {@code -p engine=nashorn} chooses another engine. The
 *  script-side ones run a loop of 1,000 inside the script, so their numbers are for 1,000. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class SmallOperations {
    private static final String FUNCTIONS = """
        function Point(x, y) { this.x = x; this.y = y; }
        Point.prototype.sum = function () { return this.x + this.y; };
        var point = new Point(1, 2);
        var shapes = [{ a: 1, x: 1 }, { b: 1, x: 2 }, { c: 1, x: 3 }, { d: 1, x: 4 }];
        var ints = [];
        var doubles = [];
        for (var i = 0; i < 1000; i++) { ints.push(i); doubles.push(i + 0.5); }
        function add(a, b) { return a + b; }
        function fieldLoad() { var p = point; var s = 0; for (var i = 0; i < 1000; i++) { s += p.x; } return s; }
        function fieldStore() { var p = point; for (var i = 0; i < 1000; i++) { p.y = i; } return p.y; }
        function polymorphicLoad() { var s = 0; for (var i = 0; i < 1000; i++) { s += shapes[i & 3].x; } return s; }
        function methodCall() { var p = point; var s = 0; for (var i = 0; i < 1000; i++) { s += p.sum(); } return s; }
        function functionCall() { var s = 0; for (var i = 0; i < 1000; i++) { s = add(s, i); } return s; }
        function closureCall() { var n = 0; var f = function () { n++; }; for (var i = 0; i < 1000; i++) { f(); } return n; }
        function intElements() { var a = ints; var s = 0; for (var i = 0; i < a.length; i++) { s += a[i]; } return s; }
        function doubleElements() { var a = doubles; var s = 0; for (var i = 0; i < a.length; i++) { s += a[i]; } return s; }
        function allocate() { var p = null; for (var i = 0; i < 1000; i++) { p = new Point(i, i); } return p.x; }
        function append() { var t = ''; for (var i = 0; i < 1000; i++) { t += 'ab'; } return t.length; }
        function scan() { var t = 'the quick brown fox'; var s = 0; for (var i = 0; i < 1000; i++) { s += t.charCodeAt(i % 19); } return s; }
        function throwCatch() { var n = 0; for (var i = 0; i < 1000; i++) { try { throw i; } catch (e) { n += e; } } return n; }
        """;
    private static final String RULE = "var d = 0; if (amount > 100 && tier == 'gold') { d = amount * 0.1; } d;";

    @Param("deltic")
    String engine;

    private ScriptEngine scriptEngine;
    private Invocable invocable;
    private CompiledScript rule;
    private Map<?, ?> object;

    /** Opens the engine and defines the functions. */
    @Setup
    public void open() throws ScriptException {
        scriptEngine = Engines.open(engine);
        scriptEngine.eval(FUNCTIONS);
        invocable = (Invocable) scriptEngine;
        rule = ((Compilable) scriptEngine).compile(RULE);
        object = (Map<?, ?>) scriptEngine.eval("({ a: 1, b: 2 })");
    }

    /** A text that the engine has seen before. */
    @Benchmark
    public Object evalKnownText() throws ScriptException {
        return scriptEngine.eval("1+1");
    }

    /** A compiled script with bindings of its own. */
    @Benchmark
    public Object compiledRuleWithNewBindings() throws ScriptException {
        Bindings bindings = scriptEngine.createBindings();
        bindings.put("amount", 120);
        bindings.put("tier", "gold");
        return rule.eval(bindings);
    }

    /** Java to script and back. */
    @Benchmark
    public Object invokeFunction() throws ScriptException, NoSuchMethodException {
        return invocable.invokeFunction("add", 1, 2);
    }

    /** A script's object as a Java map. */
    @Benchmark
    public Object readPropertyFromJava() {
        return object.get("b");
    }

    /** A new engine of the same factory with its first result. */
    @Benchmark
    public Object newEngine() throws ScriptException {
        return Engines.another(engine, scriptEngine).eval("1+1");
    }

    private Object invoke(String name) throws ScriptException, NoSuchMethodException {
        return invocable.invokeFunction(name);
    }

    /** 1,000 loads of one field of one shape. */
    @Benchmark
    public Object fieldLoad() throws Exception {
        return invoke("fieldLoad");
    }

    /** 1,000 stores. */
    @Benchmark
    public Object fieldStore() throws Exception {
        return invoke("fieldStore");
    }

    /** 1,000 loads over four shapes. */
    @Benchmark
    public Object polymorphicLoad() throws Exception {
        return invoke("polymorphicLoad");
    }

    /** 1,000 calls of a prototype's method. */
    @Benchmark
    public Object methodCall() throws Exception {
        return invoke("methodCall");
    }

    /** 1,000 calls of a global function. */
    @Benchmark
    public Object functionCall() throws Exception {
        return invoke("functionCall");
    }

    /** 1,000 calls of a closure that writes its scope. */
    @Benchmark
    public Object closureCall() throws Exception {
        return invoke("closureCall");
    }

    /** Sum over 1,000 small integers. */
    @Benchmark
    public Object intElements() throws Exception {
        return invoke("intElements");
    }

    /** Sum over 1,000 doubles. */
    @Benchmark
    public Object doubleElements() throws Exception {
        return invoke("doubleElements");
    }

    /** 1,000 constructor calls. */
    @Benchmark
    public Object allocate() throws Exception {
        return invoke("allocate");
    }

    /** A string of 1,000 parts. */
    @Benchmark
    public Object append() throws Exception {
        return invoke("append");
    }

    /** 1,000 character codes. */
    @Benchmark
    public Object scan() throws Exception {
        return invoke("scan");
    }

    /** 1,000 throws caught in the same function. */
    @Benchmark
    public Object throwCatch() throws Exception {
        return invoke("throwCatch");
    }
}
