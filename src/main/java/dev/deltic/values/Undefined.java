package dev.deltic.values;

/** The undefined value. <a href="https://tc39.es/ecma262/#sec-ecmascript-language-types-undefined-type">The Undefined Type</a> */
public final class Undefined {
    /** The only instance. */
    public static final Undefined UNDEFINED = new Undefined();

    private Undefined() { }

    @Override
    public String toString() {
        return "undefined";
    }
}
