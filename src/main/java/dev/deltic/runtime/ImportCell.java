package dev.deltic.runtime;

/** What an import's slot holds: the slot of the exporting module's environment, or a namespace object.
 *  <a href="https://tc39.es/ecma262/#sec-createimportbinding">CreateImportBinding</a> */
public final class ImportCell {
    private final Environment environment;
    private final int slot;
    private final Object value;

    /** A binding of another module. */
    public ImportCell(Environment environment, int slot) {
        this.environment = environment;
        this.slot = slot;
        this.value = null;
    }

    /** A fixed value: a namespace object. */
    public ImportCell(Object value) {
        this.environment = null;
        this.slot = 0;
        this.value = value;
    }

    /** The binding's value, {@code HOLE} while it is uninitialized. */
    public Object read() {
        return environment == null ? value : environment.slots[slot];
    }
}
