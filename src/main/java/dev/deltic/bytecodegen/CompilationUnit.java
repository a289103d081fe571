package dev.deltic.bytecodegen;

import dev.deltic.source.Source;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.PropertyKeyTable;

/** What all functions of one source share while they are compiled, now or later.
 *
 *  @param source the source
 *  @param keys the engine's property names
 *  @param host parses lazy literals in full, and is told of each function */
public record CompilationUnit(Source source, PropertyKeyTable keys, CompilationHost host) {
    /** The key of a name that is not an array index. */
    PropertyKey name(String name) {
        return keys.name(name);
    }

    /** Whether a property of that name is a named one, not an element. */
    static boolean isName(String name) {
        return PropertyKeyTable.arrayIndex(name) < 0;
    }
}
