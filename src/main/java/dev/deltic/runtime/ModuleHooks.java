package dev.deltic.runtime;

import dev.deltic.source.Source;

/** What running code asks of the module loader; the engine fills it in. */
public interface ModuleHooks {
    /** <a href="https://tc39.es/ecma262/#sec-evaluate-import-call">EvaluateImportCall</a>: the promise of {@code import(…)}.
     *  Failures reject it.
     *  @param environment where the call is, for the referring module; null in a script's top-level code
     *  @param referrer the source of the calling code */
    Object importCall(Realm realm, Environment environment, Source referrer, Object specifier, Object options);

    /** <a href="https://tc39.es/ecma262/#sec-meta-properties-runtime-semantics-evaluation">import.meta</a> of the module that
     *  {@code environment} is inside of. */
    Object importMeta(Realm realm, Environment environment);
}
