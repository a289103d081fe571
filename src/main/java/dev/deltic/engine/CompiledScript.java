package dev.deltic.engine;

import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.source.Source;

/** A script that has been parsed: immutable, of no isolate, usable from any thread.
 *  @param source its source
 *  @param code its top-level function
 *  @param stored its file in the second level of the cache; null when it has none */
public record CompiledScript(Source source, SharedFunctionInfo code, StoredScript stored) {
    /** A script without a file. */
    CompiledScript(Source source, SharedFunctionInfo code) {
        this(source, code, null);
    }
}
