package dev.deltic.checklist;

import example.host.Callers;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;

/** Evaluates its arguments in a process whose properties open the lookup of classes. */
final class OpenClassesMain {
    private OpenClassesMain() { }

    /** Prints the result of each script, or the cause of its failure. A last one that defines {@code authenticate} is called. */
    public static void main(String[] scripts) throws Exception {
        for (String script : scripts) {
            ScriptEngine engine = new ScriptEngineManager().getEngineByName("javascript");
            engine.put("user", new Callers.User("ada", java.util.List.of()));
            try {
                System.out.println(engine.eval(script));
            } catch (ScriptException e) {
                System.out.println("cause " + e.getCause());
            }
            if (script.contains("function authenticate")) {
                Callers.FlowContext context = new Callers.FlowContext();
                ((Invocable) engine).invokeFunction("authenticate", context);
                System.out.println(context.outcome);
            }
        }
    }
}
