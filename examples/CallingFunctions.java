import java.util.Comparator;
import java.util.ArrayList;
import java.util.List;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;

/** Script functions and objects behind Java interfaces, and Java callbacks in scripts, through {@code Invocable}. Run it with
 *  {@code java -cp target/deltic-0.1.0-SNAPSHOT.jar examples/CallingFunctions.java}. */
public final class CallingFunctions {
    /** What the service wants from a plug-in. */
    public interface Greeter {
        String greet(String name);

        int count();
    }

    private CallingFunctions() {
    }

    public static void main(String[] args) throws ScriptException, NoSuchMethodException {
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("javascript");
        engine.eval("""
            let greeted = 0;
            const polite = {
                greet(name) { greeted++; return `Good day, ${name}.`; },
                count() { return greeted; }
            };
            var plugin = polite;
            function add(a, b) { return a + b; }
            function byLength(a, b) { return a.length - b.length || (a < b ? -1 : 1); }
            function each(list, visit) { for (const item of list) visit.accept(item.toUpperCase()); }
            """);
        Invocable invocable = (Invocable) engine;

        System.out.println("add: " + invocable.invokeFunction("add", 40, 2));
        System.out.println("method: " + invocable.invokeMethod(engine.get("plugin"), "greet", "Ada"));

        Greeter greeter = invocable.getInterface(engine.get("plugin"), Greeter.class);
        System.out.println("interface: " + greeter.greet("Grace") + " (" + greeter.count() + " greeted)");

        List<String> names = new ArrayList<>(List.of("Linus", "Ada", "Barbara", "Bob"));
        names.sort(comparator(invocable));
        System.out.println("sorted by script: " + names);

        List<String> seen = new ArrayList<>();
        java.util.function.Consumer<String> visit = seen::add;
        invocable.invokeFunction("each", names, visit);
        System.out.println("seen from Java: " + seen);
    }

    private static Comparator<String> comparator(Invocable invocable) {
        return (a, b) -> {
            try {
                return ((Number) invocable.invokeFunction("byLength", a, b)).intValue();
            } catch (ScriptException | NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
