package example.host;

/** A row of a rule's data. */
public class Line {
    private String name;
    private final double price;
    private double rate;
    private int whole;
    private Object anything;

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

    /** What scripts assign. */
    public double getRate() {
        return rate;
    }

    /** A double. */
    public void setRate(double to) {
        rate = to;
    }

    /** A whole number. */
    public void setWhole(int to) {
        whole = to;
    }

    /** Any object. */
    public void setAnything(Object to) {
        anything = to;
    }

    /** Throws. */
    public void setRefusing(double to) {
        throw new IllegalArgumentException("no " + to);
    }

    @Override
    public String toString() {
        return name + ' ' + rate + ' ' + whole + ' ' + anything + ' ' + (anything == null ? null : anything.getClass());
    }
}
