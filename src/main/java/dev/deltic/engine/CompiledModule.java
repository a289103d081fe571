package dev.deltic.engine;

import dev.deltic.bytecode.ModuleInfo;

/** A module that has been parsed: immutable, of no isolate, usable from any thread.
 *  @param info its code and what links it
 *  @param stored its file in the second level of the cache; null when it has none */
public record CompiledModule(ModuleInfo info, StoredScript stored) { }
