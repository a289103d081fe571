package dev.deltic.engine;

/** What the embedder does for one realm. */
public interface RealmHost {
    /** Writes a line of {@code print} or {@code console.log}, without its line end. */
    void print(String line);

    /** Writes a line of {@code console.error}, without its line end. */
    void printError(String line);

    /** Where the realm's imports come from; null for what the engine's options say. */
    default ModuleSources moduleSources() {
        return null;
    }

    /** The option that would define a global name which this host knows and withholds; null for all other names. */
    default String withheldBy(String name) {
        return null;
    }
}
