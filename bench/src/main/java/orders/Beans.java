package orders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Java side of the embedding benchmarks; in no package of the engine, whose classes no script may use. */
public final class Beans {
    private Beans() {
    }

    /** A customer as a service would have it. */
    public static final class Customer {
        private final String tier;
        private final int years;

        public Customer(String tier, int years) {
            this.tier = tier;
            this.years = years;
        }

        /** Bean property. */
        public String getTier() {
            return tier;
        }

        /** Bean property. */
        public int getYears() {
            return years;
        }
    }

    /** An order line. */
    public static final class Line {
        private final String category;
        private final int quantity;
        private final double price;

        public Line(String category, int quantity, double price) {
            this.category = category;
            this.quantity = quantity;
            this.price = price;
        }

        /** Bean property. */
        public String getCategory() {
            return category;
        }

        /** Bean property. */
        public int getQuantity() {
            return quantity;
        }

        /** Bean property. */
        public double getPrice() {
            return price;
        }
    }

    /** An order that rules look at and change. */
    public static final class Order {
        private final Customer customer = new Customer("gold", 4);
        private final List<Line> lines = new ArrayList<>();
        private double discount;

        /** Three lines. */
        public Order() {
            lines.add(new Line("book", 2, 12.5));
            lines.add(new Line("toy", 1, 30));
            lines.add(new Line("book", 5, 8));
        }

        /** Bean property. */
        public Customer getCustomer() {
            return customer;
        }

        /** Bean property. */
        public List<Line> getLines() {
            return lines;
        }

        /** Bean property. */
        public double getDiscount() {
            return discount;
        }

        /** Bean property. */
        public void setDiscount(double discount) {
            this.discount = discount;
        }
    }

    public static List<Map<String, Object>> rows(int count) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", i);
            row.put("name", "name " + i);
            row.put("price", i * 1.5);
            rows.add(row);
        }
        return rows;
    }
}
