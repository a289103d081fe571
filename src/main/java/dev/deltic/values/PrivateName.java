package dev.deltic.values;

/** A private name: unique for each evaluation of the class that declares it; kept in shapes as other keys are, but shown by
 *  no reflection. <a href="https://tc39.es/ecma262/#sec-private-names">Private Names</a> */
public final class PrivateName extends PropertyKey {
    private final String description;

    /** A new private name; {@code description} includes the {@code #}. */
    public PrivateName(String description) {
        super(System.identityHashCode(new Object()) * 31 + 11);
        this.description = description;
    }

    /** The name as written, with its {@code #}. */
    public String description() {
        return description;
    }

    @Override
    public boolean isPrivate() {
        return true;
    }

    @Override
    public Object toValue() {
        throw new AssertionError("private names are not values: " + description);
    }

    @Override
    public String toDisplayString() {
        return description;
    }
}
