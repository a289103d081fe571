package dev.deltic.checklist;

import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;

/** Evaluates again and again with fresh Bindings: compiled scripts and texts, with functions and closures left in each. */
final class FlatHeapMain {
    private FlatHeapMain() { }

    /** The number of evaluations. */
    public static void main(String[] arguments) throws ScriptException {
        int times = Integer.parseInt(arguments[0]);
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("javascript");
        CompiledScript script = ((Compilable) engine).compile(
            "var total = 0; function add(n) { total += n } for (var i = 0; i < n; i++) add(i); let f = () => total; f()");
        for (int i = 0; i < times; i++) {
            Bindings bindings = new SimpleBindings();
            bindings.put("n", 3);
            Object result = i % 2 == 0 ? script.eval(bindings) : engine.eval("var o = {n: n}; (() => o.n)()", bindings);
            if (!Integer.valueOf(3).equals(result)) {
                throw new IllegalStateException(result + " at " + i);
            }
        }
        System.out.println(times);
    }
}
