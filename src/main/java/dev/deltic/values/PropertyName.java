package dev.deltic.values;

/** An interned string key that is not an array index. Made by {@link PropertyKeyTable} and {@link Names} only. */
public final class PropertyName extends PropertyKey {
    private final String string;
    /** Null until somebody asked for it; threads that race find the same. */
    private String interned;
    /** What JSON.stringify writes between two values that are not indented, once it has; racy. */
    public String quoted;

    PropertyName(String string) {
        super(mix(string.hashCode()));
        this.string = string;
    }

    private static int mix(int h) {
        return h ^ h >>> 15;
    }

    /** The string as the JVM interns it, which is what constants of Java code are: maps of the host's find those as keys without comparing
     *  characters. */
    public String interned() {
        String known = interned;
        if (known == null) {
            known = string.intern();
            interned = known;
        }
        return known;
    }

    /** The string. */
    public String string() {
        return string;
    }

    @Override
    public Object toValue() {
        return string;
    }

    @Override
    public String toDisplayString() {
        return string;
    }
}
