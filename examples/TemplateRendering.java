import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;

/** Pages rendered by a script template over a Java model of lists and maps, as a web framework would do it. Run it with
 *  {@code java -cp target/deltic-0.1.0-SNAPSHOT.jar examples/TemplateRendering.java}. */
public final class TemplateRendering {
    private static final String TEMPLATE = """
        const escape = text => String(text).replace(/[&<>"]/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

        function render(title, products) {
            const rows = [];
            for (const product of products) {
                const price = product.get('price');
                rows.push(`  <li${price > 100 ? ' class="dear"' : ''}>${escape(product.get('name'))}: ${price.toFixed(2)}</li>`);
            }
            return `<h1>${escape(title)}</h1>\\n<ul>\\n${rows.join('\\n')}\\n</ul>`;
        }
        """;

    private TemplateRendering() {
    }

    public static void main(String[] args) throws ScriptException, NoSuchMethodException {
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("javascript");
        engine.eval(TEMPLATE);
        List<Map<String, Object>> products = new ArrayList<>();
        products.add(product("Kettle <blue>", 39.5));
        products.add(product("Oven & hob", 499));
        products.add(product("Spoon \"no. 7\"", 2.25));
        System.out.println(((Invocable) engine).invokeFunction("render", "Kitchen & more", products));
    }

    private static Map<String, Object> product(String name, double price) {
        Map<String, Object> product = new LinkedHashMap<>();
        product.put("name", name);
        product.put("price", price);
        return product;
    }
}
