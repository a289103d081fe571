package dev.deltic.engine;

import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.source.Source;

/** A script that has been parsed: immutable, of no isolate, usable from any thread.
 *  @param source its source
 *  @param code its top-level function */
public record CompiledScript(Source source, SharedFunctionInfo code) { }
