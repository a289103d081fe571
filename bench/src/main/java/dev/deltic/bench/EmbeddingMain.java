package dev.deltic.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.SimpleBindings;
import orders.Beans;

/** Measures one embedding operation in one engine: {@code engine operation warmUpSeconds measuredSeconds}. Prints
 *  {@code RESULT}, the nanoseconds of the first operation, and the nanoseconds of one at the end. */
public final class EmbeddingMain {
    static final List<String> OPERATIONS = List.of("new engine", "new bindings", "small eval", "compiled rule", "reused bindings", "simple bindings",
        "invokeFunction", "bean getter", "list get", "map get", "read a property", "template", "JSON round trip");

    private static final int BATCH = 1000;
    /** How long a loop between two looks at the clock takes at least. */
    private static final long SHORTEST_NANOS = 20_000;
    private static final int MOST_TURNS = 1 << 16;
    /** Of the document to parse and write, in characters. */
    private static final int JSON_SIZE = 20_000;
    /** Some 30 lines over a Java bean, as rules of services are; its result over a new order is 77.25. */
    static final String RULE = """
        var total = 0;
        var books = 0;
        for (var i = 0; i < order.lines.size(); i++) {
            var line = order.lines.get(i);
            var amount = line.quantity * line.price;
            if (line.category == 'book') {
                books += line.quantity;
            }
            total += amount;
        }
        var discount = 0;
        if (books >= 5) {
            discount += total * 0.05;
        }
        if (total > 50) {
            discount += 2.5;
        }
        switch (String(order.customer.tier)) {
            case 'gold':
                discount += total * 0.1;
                break;
            case 'silver':
                discount += total * 0.05;
                break;
            default:
                discount += 0;
        }
        if (order.customer.years > 3) {
            discount += 1;
        }
        var limit = total * 0.3;
        if (discount > limit) {
            discount = limit;
        }
        order.discount = discount;
        total - discount;
        """;

    static final double RULE_RESULT = 77.25;

    private final String name;
    private final ScriptEngine engine;
    private int results;
    /** One of the results, so that none can be left out. */
    private Object kept;

    private EmbeddingMain(String name) {
        this.name = name;
        this.engine = Engines.open(name);
    }

    /** One operation, done {@link #perCall} times. */
    private interface Operation {
        Object run() throws Exception;
    }

    /** See the class. */
    public static void main(String[] args) throws Exception {
        EmbeddingMain main = new EmbeddingMain(args[0]);
        Operation operation = main.operation(args[1]);
        int perCall = perCall(args[1]);
        long start = System.nanoTime();
        main.consume(operation.run());
        double first = System.nanoTime() - start;
        main.perOperation(operation, Double.parseDouble(args[2]));
        double steady = main.perOperation(operation, Double.parseDouble(args[3])) / perCall;
        System.out.println("RESULT\t" + first / perCall + '\t' + steady + '\t' + (main.kept == null ? "-" : "ok"));
        System.exit(0);
    }

    private double perOperation(Operation operation, double seconds) throws Exception {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        long calls = 0;
        long before = start;
        long now = start;
        int turns = 1;
        do {
            for (int i = 0; i < turns; i++) {
                consume(operation.run());
            }
            calls += turns;
            now = System.nanoTime();
            if (now - before < SHORTEST_NANOS && turns < MOST_TURNS) {
                turns *= 2;                     // the clock costs more than the shortest operations
            }
            before = now;
        } while (now < end);
        return (double) (now - start) / calls;
    }

    /** A store into an old object costs more than some operations, hence not each time. */
    private void consume(Object result) {
        if ((++results & 63) == 1) {
            kept = result;
        }
    }

    private static int perCall(String operation) {
        return switch (operation) {
            case "bean getter", "list get", "map get" -> BATCH;
            default -> 1;
        };
    }

    private Operation operation(String operation) throws Exception {
        return switch (operation) {
            case "new engine" -> () -> Engines.another(name, engine).eval("1+1");
            case "new bindings" -> () -> engine.eval("1+1", engine.createBindings());
            case "small eval" -> () -> engine.eval("1+1");
            case "compiled rule" -> compiledRule();
            case "reused bindings" -> reusedBindings();
            case "simple bindings" -> simpleBindings();
            case "invokeFunction" -> invokeFunction();
            case "bean getter" -> repeated("customer", new Beans.Customer("gold", 4), "customer.years");
            case "list get" -> repeated("list", new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 7, 8)), "list.get(i & 7)");
            case "map get" -> repeated("map", new HashMap<>(Map.of("width", 6, "height", 7)), "map.get('width')");
            case "read a property" -> readProperty();
            case "template" -> template();
            case "JSON round trip" -> roundTrip();
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private Operation compiledRule() throws Exception {
        CompiledScript rule = ((Compilable) engine).compile(RULE);
        Beans.Order order = new Beans.Order();
        return () -> {
            Bindings bindings = new SimpleBindings();
            if (name.equals("graaljs")) {
                bindings.put("polyglot.js.nashorn-compat", true);
                bindings.put("polyglot.js.allowAllAccess", true);
            }
            bindings.put("order", order);
            return checked(rule.eval(bindings));
        };
    }

    /** The same rule, whose bindings are made once. */
    private Operation reusedBindings() throws Exception {
        CompiledScript rule = ((Compilable) engine).compile(RULE);
        Bindings bindings = Engines.bindingsWith(name, engine, new Beans.Order());
        return () -> checked(rule.eval(bindings));
    }

    /** The same rule, over a map of the caller's own that is made once. */
    private Operation simpleBindings() throws Exception {
        CompiledScript rule = ((Compilable) engine).compile(RULE);
        Bindings bindings = new SimpleBindings();
        if (name.equals("graaljs")) {
            bindings.put("polyglot.js.nashorn-compat", true);
            bindings.put("polyglot.js.allowAllAccess", true);
        }
        bindings.put("order", new Beans.Order());
        return () -> checked(rule.eval(bindings));
    }

    private static Object checked(Object total) {
        if (Math.abs(((Number) total).doubleValue() - RULE_RESULT) > 1e-9) {
            throw new AssertionError(total);
        }
        return total;
    }

    private Operation invokeFunction() throws Exception {
        engine.eval("function area(width, height) { return width * height; }");
        Invocable invocable = (Invocable) engine;
        return () -> invocable.invokeFunction("area", 6, 7);
    }

    /** Turns of a loop over one access of a Java object. */
    private Operation repeated(String variable, Object object, String access) throws Exception {
        engine.put(variable, object);
        engine.eval("function all(count) { var sum = 0; for (var i = 0; i < count; i++) { sum += " + access + "; } return sum; }");
        Invocable invocable = (Invocable) engine;
        return () -> invocable.invokeFunction("all", BATCH);
    }

    private Operation readProperty() throws Exception {
        Map<?, ?> object = (Map<?, ?>) engine.eval("({ a: 1, b: 'two', c: { d: 3 } })");
        return () -> object.get("b");
    }

    private Operation template() throws Exception {
        engine.put("rows", Beans.rows(50));
        engine.eval("function render(rows) { var html = '<table>'; for (var i = 0; i < rows.size(); i++) { var row = rows.get(i);"
            + " html += '<tr><td>' + row.get('id') + '</td><td>' + row.get('name') + '</td><td>' + row.get('price') + '</td></tr>'; }"
            + " return html + '</table>'; }");
        Invocable invocable = (Invocable) engine;
        Object rows = engine.get("rows");
        return () -> String.valueOf(invocable.invokeFunction("render", rows));
    }

    private Operation roundTrip() throws Exception {
        engine.eval("function again(text) { return JSON.stringify(JSON.parse(text)); }");
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; text.length() < JSON_SIZE; i++) {
            text.append(i == 0 ? "" : ",").append("{\"id\":").append(i).append(",\"name\":\"item ").append(i).append("\",\"price\":")
                .append(i * 1.25 + 0.1).append(",\"tags\":[\"a\",\"b\"],\"stock\":{\"here\":true,\"there\":null}}");
        }
        String document = text.append(']').toString();
        Invocable invocable = (Invocable) engine;
        return () -> String.valueOf(invocable.invokeFunction("again", document));
    }
}
