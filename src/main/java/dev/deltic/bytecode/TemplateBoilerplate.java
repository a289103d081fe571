package dev.deltic.bytecode;

/** The strings of a tagged template; a constant of {@link Opcode#GET_TEMPLATE_OBJECT}. Compared by identity: one per site.
 *  <a href="https://tc39.es/ecma262/#sec-gettemplateobject">GetTemplateObject</a> */
public final class TemplateBoilerplate {
    private final String[] cooked;
    private final String[] raw;

    /** Strings as written ({@code raw}) and as meant ({@code cooked}, null where an escape is invalid). */
    public TemplateBoilerplate(String[] cooked, String[] raw) {
        this.cooked = cooked;
        this.raw = raw;
    }

    /** The number of strings. */
    public int count() {
        return raw.length;
    }

    /** A string as meant, or null where an escape is invalid: undefined for the tag function. */
    public String cooked(int index) {
        return cooked[index];
    }

    /** A string as written. */
    public String raw(int index) {
        return raw[index];
    }
}
