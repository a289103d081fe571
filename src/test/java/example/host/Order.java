package example.host;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A caller's bean with one of everything that scripts do to beans. */
public class Order {
    public enum Status { OPEN, CLOSED }

    public record Point(int x, String label) { }

    public int publicField = 7;
    public final String constant = "fixed";
    private String customer = "Ada";
    private int quantity = 3;
    private boolean express;
    private Status status = Status.OPEN;
    private final List<Object> lines = new ArrayList<>(List.of("a", "b"));
    private final Map<String, Object> tags = new LinkedHashMap<>();

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public int getQuantity() {
        return quantity;
    }

    public void setQuantity(int quantity) {
        this.quantity = quantity;
    }

    public boolean isExpress() {
        return express;
    }

    public void setExpress(boolean express) {
        this.express = express;
    }

    public Status getStatus() {
        return status;
    }

    public void setStatus(Status status) {
        this.status = status;
    }

    public List<Object> getLines() {
        return lines;
    }

    public Map<String, Object> getTags() {
        return tags;
    }

    public Class<?> getKind() {
        return Order.class;
    }

    public Order self() {
        return this;
    }

    public void nothing() { }

    public String over(int i) {
        return "int:" + i;
    }

    public String over(long l) {
        return "long:" + l;
    }

    public String over(double d) {
        return "double:" + d;
    }

    public String over(String s) {
        return "String:" + s;
    }

    public String over(Object o) {
        return "Object";
    }

    public String onlyLong(long l) {
        return "long:" + l;
    }

    public String onlyInt(int i) {
        return "int:" + i;
    }

    public String flag(boolean b) {
        return "boolean:" + b;
    }

    public String letter(char c) {
        return "char:" + c;
    }

    public String decimal(BigDecimal d) {
        return "decimal:" + d;
    }

    public String text(String s) {
        return "text:" + s;
    }

    public String join(String... parts) {
        return String.join("+", parts);
    }

    public String total(int first, Object... more) {
        return first + ":" + more.length;
    }

    public int sum(int[] values) {
        int sum = 0;
        for (int value : values) {
            sum += value;
        }
        return sum;
    }

    public int count(Collection<?> values) {
        return values.size();
    }

    public Object apply(Function<Object, Object> f) {
        return f.apply(this);
    }

    public String run(Runnable action) {
        action.run();
        return "ran";
    }

    public String describe(Map<String, Object> map) {
        return String.valueOf(map.get("k"));
    }

    public String point(Point p) {
        return p.label() + p.x();
    }

    public Point makePoint() {
        return new Point(4, "p");
    }

    public long time(Date date) {
        return date.getTime();
    }

    public String fail(String text) throws IOException {
        throw new IOException(text);
    }

    public Object boom() {
        throw new IllegalStateException("boom");
    }

    @Override
    public String toString() {
        return "Order of " + customer;
    }
}
