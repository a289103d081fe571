package example.host;

/** A bean of a template's model. */
public record Ware(String name, double price) {
    /** Seen as {@code cheap}. */
    public boolean isCheap() {
        return price < 10;
    }
}
