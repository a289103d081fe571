package dev.deltic.engine;

import java.io.IOException;

/** Where an embedder keeps modules. Called on the thread that imports, inside its isolate. */
public interface ModuleSources {
    /** The full name of the module that {@code specifier} means in the source named {@code referrer}; null when there is none. */
    String resolve(String specifier, String referrer) throws IOException;

    /** The module of a full name; null when there is none. */
    Text load(String name) throws IOException;

    /** The value of {@code import.meta.url} for a module of that full name. */
    String url(String name);

    /** A module's text.
     *  @param type the import attribute it answers to: {@code json}, {@code text}, or "" for JavaScript
     *  @param text the text */
    record Text(String type, String text) { }
}
