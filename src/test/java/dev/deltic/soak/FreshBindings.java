package dev.deltic.soak;

import java.util.ArrayList;
import java.util.List;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import javax.script.SimpleBindings;

/** The pattern of workflow engines and load testers: one engine, new Bindings for each evaluation, all of them forgotten. */
final class FreshBindings {
    private static final String RULE = """
        var order = {items: [], total: 0};
        function add(name, price) { order.items.push({name: name, price: price}); order.total += price; return order }
        for (var i = 0; i < 5; i++) { add('item' + i, i * factor) }
        var label = order.total > 20 ? 'large' : 'small';
        label + order.total
        """;

    private final ScriptEngine engine;
    private final CompiledScript compiled;

    FreshBindings(ScriptEngine engine) throws ScriptException {
        this.engine = engine;
        this.compiled = ((Compilable) engine).compile(RULE);
    }

    /** One evaluation, by turns of the compiled script and of the text; throws when the result is wrong. */
    void evaluate(int number) throws ScriptException {
        Bindings bindings = new SimpleBindings();
        int factor = number % 7;
        bindings.put("factor", factor);
        Object result = number % 2 == 0 ? compiled.eval(bindings) : engine.eval(RULE, bindings);
        String expected = (10 * factor > 20 ? "large" : "small") + 10 * factor;
        if (!expected.equals(result) || !expected.startsWith((String) bindings.get("label"))) {
            throw new IllegalStateException(result + " for " + expected);
        }
    }

    /** The heap's use after each of so many parts of so many evaluations. */
    List<Long> run(int evaluations, int parts) throws ScriptException, InterruptedException {
        List<Long> used = new ArrayList<>();
        int done = 0;
        for (int part = 1; part <= parts; part++) {
            for (long end = (long) evaluations * part / parts; done < end; done++) {
                evaluate(done);
            }
            used.add(leastUse());
        }
        return used;
    }

    /** References to what a collection found dead are cleared by a thread that may be late on a busy machine: the least of three looks. */
    private long leastUse() throws ScriptException, InterruptedException {
        long least = Long.MAX_VALUE;
        for (int look = 0; look < 3; look++) {
            HeapUse.settled();
            for (int i = 0; i < 200; i++) {
                evaluate(i);        // drops what has been cleared, a few hundred each time
            }
            least = Math.min(least, HeapUse.settled());
        }
        return least;
    }
}
