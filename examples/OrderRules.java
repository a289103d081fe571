import java.util.ArrayList;
import java.util.List;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;

/** A shop's order service whose pricing rules are scripts over its own beans. Knows only {@code javax.script}; run it with
 *  {@code java -cp target/deltic-0.1.0-SNAPSHOT.jar examples/OrderRules.java}. */
public final class OrderRules {
    /** Rules as the shop keeps them in its database: a name, and a text that someone in sales can change. */
    private static final String[][] RULES = {
        {"books by the dozen", """
            var books = 0;
            for (const line of order.lines) {
                if (line.category === 'book') books += line.quantity;
            }
            if (books >= 12) order.addDiscount('12 books or more', order.total * 0.05);
            """},
        {"loyal customers", """
            const years = order.customer.yearsSince(2026);
            if (years >= 5) {
                order.addDiscount(`${years} years with us`, Math.min(20, years * 1.5));
            }
            """},
        {"gold tier ships free", """
            const { customer, shipping } = order;
            if (customer.tier === 'GOLD' || order.total > 150) {
                order.shipping = 0;
                order.addDiscount(customer.name + ' ships free', 0);
            }
            """},
        {"heavy parcels", """
            const heavy = order.lines.stream()
                .filter(line => line.weight * line.quantity > 10)
                .count();
            if (heavy > 0) order.shipping += 4.9 * heavy;
            """},
    };

    private OrderRules() {
    }

    public static void main(String[] args) throws ScriptException {
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("javascript");
        if (engine == null) {
            throw new IllegalStateException("no JavaScript engine on the class path");
        }
        List<CompiledScript> rules = new ArrayList<>();
        for (String[] rule : RULES) {
            rules.add(((Compilable) engine).compile(rule[1]));
        }
        for (Order order : orders()) {
            Bindings bindings = new SimpleBindings();
            bindings.put("order", order);
            for (CompiledScript rule : rules) {
                rule.eval(bindings);
            }
            System.out.println(order);
        }
        askForMistake(engine);
    }

    /** A rule with a mistake is the author's problem, with a place to look at, not the service's. */
    private static void askForMistake(ScriptEngine engine) {
        engine.put("order", orders().get(0));
        try {
            engine.eval("order.addDiscount('spring', order.totl.value);");
        } catch (ScriptException e) {
            System.out.println("rule rejected at line " + e.getLineNumber() + ": " + firstLine(e.getMessage()));
        }
    }

    private static String firstLine(String text) {
        int end = text.indexOf(" in ");
        return end < 0 ? text : text.substring(0, end);
    }

    private static List<Order> orders() {
        Order books = new Order(new Customer("Ada", Tier.SILVER, 2019), 6.5);
        books.lines.add(new Line("book", 14, 9.9, 0.4));
        books.lines.add(new Line("pen", 3, 1.2, 0.01));
        Order furniture = new Order(new Customer("Grace", Tier.BASIC, 2025), 19);
        furniture.lines.add(new Line("table", 1, 120, 22));
        furniture.lines.add(new Line("chair", 4, 35.5, 5));
        Order gold = new Order(new Customer("Linus", Tier.GOLD, 2010), 6.5);
        gold.lines.add(new Line("book", 2, 30, 0.8));
        return List.of(books, furniture, gold);
    }

    public enum Tier { BASIC, SILVER, GOLD }

    public static final class Customer {
        private final String name;
        private final Tier tier;
        private final int since;

        Customer(String name, Tier tier, int since) {
            this.name = name;
            this.tier = tier;
            this.since = since;
        }

        public String getName() {
            return name;
        }

        public String getTier() {
            return tier.name();
        }

        public int yearsSince(int year) {
            return year - since;
        }
    }

    public static final class Line {
        private final String category;
        private final int quantity;
        private final double price;
        private final double weight;

        Line(String category, int quantity, double price, double weight) {
            this.category = category;
            this.quantity = quantity;
            this.price = price;
            this.weight = weight;
        }

        public String getCategory() {
            return category;
        }

        public int getQuantity() {
            return quantity;
        }

        public double getPrice() {
            return price;
        }

        public double getWeight() {
            return weight;
        }
    }

    public static final class Order {
        private final Customer customer;
        private final List<Line> lines = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private double shipping;
        private double discount;

        Order(Customer customer, double shipping) {
            this.customer = customer;
            this.shipping = shipping;
        }

        public Customer getCustomer() {
            return customer;
        }

        public List<Line> getLines() {
            return lines;
        }

        public double getTotal() {
            double total = 0;
            for (Line line : lines) {
                total += line.quantity * line.price;
            }
            return total;
        }

        public double getShipping() {
            return shipping;
        }

        public void setShipping(double shipping) {
            this.shipping = shipping;
        }

        public void addDiscount(String reason, double amount) {
            discount += amount;
            notes.add(reason);
        }

        @Override
        public String toString() {
            return String.format(java.util.Locale.ROOT, "%-6s goods %7.2f  discount %6.2f  shipping %6.2f  to pay %7.2f  %s", customer.name,
                getTotal(), discount, shipping, getTotal() - discount + shipping, notes);
        }
    }
}
