package dev.deltic.baseline;

/** What the Object local of a register with number locals holds instead of a value. Never seen outside a compiled method. The mark for a
 *  number in the first of the number locals is null, which is the shortest to test and to set. */
final class NumberTag {
    /** The value is the double local of a register that has an int local too. */
    static final NumberTag DOUBLE = new NumberTag("double");
    /** The value is null. */
    static final NumberTag NULL = new NumberTag("null");

    private final String name;

    private NumberTag(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
