package example.host;

/** A row of a rule's data. */
public class Line {
    private String name;
    private final double price;

    /** A row. */
    public Line(String name, double price) {
        this.name = name;
        this.price = price;
    }

    /** A text. */
    public String getName() {
        return name;
    }

    /** What scripts assign. */
    public void setName(String to) {
        name = to;
    }

    /** A double. */
    public double getPrice() {
        return price;
    }

    /** An int. */
    public int getQuantity() {
        return name.length();
    }

    /** Another object. */
    public Line getTwin() {
        return new Line(name + "'", price + 1);
    }

    /** Throws. */
    public String getFailing() {
        throw new IllegalStateException("no " + name);
    }
}
